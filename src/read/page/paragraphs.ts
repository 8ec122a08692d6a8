import type { Line } from './lines.js'
import type { Measure } from './measure.js'

/** A paragraph to which lines may still be added. */
export interface OpenParagraph {
  readonly text: string
  /** Its last line. */
  readonly line: Line
  readonly measure: Measure
  /** Whether there is only one line yet. */
  readonly isFirst: boolean
}

const SENTENCE_END = /[。！？；：!?;:]$/
const ORDINAL =
  /^(?:第[一二三四五六七八九十]+[部章节]|[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|\d+[、.．](?!\d))/
const ASCII_END = /[\x21-\x7e]$/
const ASCII_START = /^[\x21-\x7e]/
/** Between Chinese and digits; parts of a character. */
const AROUND_DIGITS = 0.25
const LETTER_END = /[a-z]$/i
const LETTER_START = /^[a-z]/i
/** Parts of a character. */
const INDENT = 0.8
/** Points. */
const NEARLY = 0.5
/** What begins farther in is set to the right or centred. */
const DEEPEST_INDENT = 5
/** Parts of the usual distance between lines. */
const GAP = 1.4
/** Parts of its size. */
const PITCH_OF_TITLE = 2.2

/** Whether a line goes on with a paragraph. `isNextPage`: their distance says nothing then. */
export function goesOnWith(open: OpenParagraph, line: Line, measure: Measure, isNextPage: boolean): boolean {
  const above = open.line
  if (Math.abs(above.size - line.size) > 0.12 * Math.max(above.size, line.size)) return false
  if (!isFull(open, line)) return false
  if (SENTENCE_END.test(open.text) && ORDINAL.test(line.text)) return false
  const pitch = isNextPage ? 0 : line.y - above.y
  if (isRestOfTitle(open, line, measure)) return pitch < PITCH_OF_TITLE * line.size
  return pitch <= GAP * Math.max(measure.pitch, 1.2 * line.size) && !isIndented(open, line, measure)
}

export function startParagraph(line: Line, measure: Measure): OpenParagraph {
  return { text: line.text, line, measure, isFirst: true }
}

export function addLine(open: OpenParagraph, line: Line, measure: Measure): OpenParagraph {
  const isWordEnd = LETTER_END.test(open.text) && LETTER_START.test(line.text)
  return { text: open.text + (isWordEnd ? ' ' : '') + line.text, line, measure, isFirst: false }
}

/** The first word of the next line would not have fitted in. */
function isFull({ line, measure, text }: OpenParagraph, next: Line): boolean {
  const isMixed = ASCII_END.test(text) !== ASCII_START.test(next.text)
  const width = next.firstWord + (isMixed ? AROUND_DIGITS * next.size : 0)
  return line.right + line.spread + width > measure.right - NEARLY
}

/** Places are counted from the left edge of each page: even and odd pages may differ. */
function isIndented({ line: above, measure, isFirst }: OpenParagraph, line: Line, own: Measure): boolean {
  const before = (above.left - measure.left) / line.size
  const now = (line.left - own.left) / line.size
  if (now > before + INDENT || (isFirst && before > DEEPEST_INDENT)) return true
  return isFirst && now > INDENT && now > before - INDENT
}

/** The last line of a title that is wider than the page is centred, as the line above is. */
function isRestOfTitle({ line: above, measure }: OpenParagraph, line: Line, own: Measure): boolean {
  const isLarge = line.size > 1.1 * own.size
  const isWhole = above.left < measure.left + 1.5 * above.size
  const isCentred = (left: number, right: number): boolean =>
    Math.abs(line.left + line.right - left - right) / 2 < line.size
  return isLarge && isWhole && (isCentred(own.left, own.right) || isCentred(above.left, above.right))
}
