import { lineStarts, positionAt } from '../lint/positions.js'
import { blank } from '../read/directiveComments.js'
import type { Directive } from './directive.js'

export interface LineFinder {
  readonly lineAt: (offset: number) => number
  /** The next line that holds more than blanks and directives. */
  readonly nextAfter: (offset: number) => number | undefined
}

export function lineFinder(source: string, directives: readonly Directive[]): LineFinder {
  const starts = lineStarts(source)
  const lineAt = (offset: number): number => positionAt(starts, offset).line
  const bare = bareText(source, directives)
  const next = /\S/g
  return {
    lineAt,
    nextAfter(offset) {
      next.lastIndex = starts[lineAt(offset)] ?? source.length
      const found = next.exec(bare)
      return found ? lineAt(found.index) : undefined
    },
  }
}

function bareText(source: string, directives: readonly Directive[]): string {
  let result = ''
  let done = 0
  for (const { comment } of directives) {
    if (comment.range.start < done) continue
    result +=
      source.slice(done, comment.range.start) + blank(source.slice(comment.range.start, comment.range.end))
    done = comment.range.end
  }
  return result + source.slice(done)
}
