import type { Range } from '../../model/range.js'
import { lastAtMost } from '../../model/sorted.js'
import { alignedRuns } from './align.js'

/** Text under construction that remembers where in the source each character came from. */
export interface SourceText {
  length(): number
  /** Appends text that stands at `from` in the source, character for character. */
  append(text: string, from: number): void
  /**
   * Appends text that is a decoded copy of its source `[from, to)`: entities, escapes and indents are longer there.
   * With `kept`, in order, only these stretches of it.
   */
  appendAligned(text: string, from: number, to: number, kept?: readonly Range[]): void
  /** Appends text that stands nowhere in the source, such as a line break between two blocks. */
  insert(text: string): void
  /** Begins a stretch; gives where it starts. */
  begin(): number
  /** The text since the last `begin`: cheap, however long the whole is. */
  stretch(): string
  /** The last character. */
  last(): string
  /** The whole text. */
  text(): string
  /** Offset in the text → offset in the source. */
  toSource(offset: number): number
}

export function sourceText(source: string): SourceText {
  const done: string[] = []
  let doneLength = 0
  let tail = ''
  let last = ''
  /** Parallel and ascending: from each text start on, text and source run side by side. */
  const textStarts: number[] = []
  const sourceStarts: number[] = []

  function toSource(offset: number): number {
    const run = lastAtMost(textStarts, offset, (start) => start)
    const sourceStart = sourceStarts[run] ?? 0
    return Math.min(source.length, sourceStart + Math.max(0, offset - (textStarts[run] ?? 0)))
  }

  const length = (): number => doneLength + tail.length

  /** Where the source goes on after the last run. */
  const next = (): number =>
    Math.min(source.length, (sourceStarts.at(-1) ?? 0) + length() - (textStarts.at(-1) ?? 0))

  function append(piece: string, from: number): void {
    if (textStarts.length === 0 || next() !== from) {
      textStarts.push(length())
      sourceStarts.push(from)
    }
    tail += piece
    last = piece.at(-1) ?? last
  }

  function begin(): number {
    done.push(tail)
    doneLength += tail.length
    tail = ''
    return doneLength
  }

  function appendAligned(piece: string, from: number, to: number, kept = whole(piece)): void {
    const isPlain = to - from === piece.length && source.startsWith(piece, from)
    const runs = isPlain ? [{ text: 0, source: from }] : [...alignedRuns(piece, source, from, to)]
    let at = 0
    for (const { start, end } of kept) {
      for (let first = start; first < end;) {
        while ((runs[at + 1]?.text ?? Infinity) <= first) at += 1
        const last = Math.min(end, runs[at + 1]?.text ?? end)
        append(piece.slice(first, last), (runs[at]?.source ?? from) + first - (runs[at]?.text ?? 0))
        first = last
      }
    }
  }

  return {
    length,
    append,
    appendAligned,
    insert: (piece) => append(piece, next()),
    begin,
    stretch: () => tail,
    last: () => last,
    text: () => done.join('') + tail,
    toSource,
  }
}

function whole(text: string): readonly Range[] {
  return [{ start: 0, end: text.length }]
}
