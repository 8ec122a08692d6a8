import { printable } from './printable.js'
import { characterWidth, widthOf } from './width.js'

/** Columns a frame may take; a crawled report is one line of thousands of characters. */
const WIDEST = 76
const BEFORE = 30
const ELLIPSIS = '…'

export interface Frame {
  readonly text: string
  /** Blanks and `^` signs for the line below. */
  readonly caret: string
}

/** The printed line around `[start, end)` (0-based, UTF-16 units) and carets that stand under it in a terminal. */
export function frameOf(line: string, start: number, end: number): Frame {
  const place = Math.min(start, line.length)
  const from = cutStart(line, place)
  const to = cutEnd(line, from, place)
  const head = from > 0 ? ELLIPSIS : ''
  const tail = to < line.length ? ELLIPSIS : ''
  const before = head + printable(line.slice(from, place))
  const marked = printable(line.slice(place, Math.min(end, to)))
  return {
    text: head + printable(line.slice(from, to)) + tail,
    caret: ' '.repeat(widthOf(before)) + '^'.repeat(Math.max(1, widthOf(marked))),
  }
}

/** Where the shown part begins, so that the place has some words before it. */
function cutStart(line: string, start: number): number {
  let width = 0
  let at = start
  while (at > 0) {
    width += characterWidth(line.charAt(at - 1))
    if (width > BEFORE) return isLowSurrogate(line, at) ? at + 1 : at
    at -= 1
  }
  return 0
}

function cutEnd(line: string, from: number, start: number): number {
  let width = widthOf(line.slice(from, start))
  let at = start
  while (at < line.length) {
    width += characterWidth(line.charAt(at))
    if (width > WIDEST) return isLowSurrogate(line, at) ? at - 1 : at
    at += 1
  }
  return line.length
}

function isLowSurrogate(line: string, at: number): boolean {
  const code = line.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}
