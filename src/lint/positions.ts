import type { Position, Range } from '../model/range.js'
import { lastAtMost } from '../model/sorted.js'

export interface Span {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export interface SourceIndex {
  /** Range of the report's text → line and column in the file. */
  span(range: Range): Span
  /** Range of the report's text → offsets in the file. */
  source(range: Range): Range
}

/** Lines of a file, looked up by offset. */
export function sourceIndex(source: string, toSource: (offset: number) => number): SourceIndex {
  const starts = lineStarts(source)
  const inSource = ({ start, end }: Range): Range => {
    const from = toSource(start)
    return { start: from, end: end > start ? toSource(end - 1) + 1 : from }
  }
  return {
    source: inSource,
    span(range) {
      const { start, end } = inSource(range)
      const first = positionAt(starts, start)
      const last = positionAt(starts, end)
      return { line: first.line, column: first.column, endLine: last.line, endColumn: last.column }
    },
  }
}

export function lineStarts(source: string): number[] {
  const starts = [0]
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

export function positionAt(starts: readonly number[], offset: number): Position {
  const at = lastAtMost(starts, offset, (start) => start)
  return { line: at + 1, column: offset - (starts[at] ?? 0) + 1 }
}
