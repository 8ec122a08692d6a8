import type { Line } from './lines.js'
import type { Measure } from './measure.js'

/** Parts of the size of the text. */
const SMALL = 0.9
const SMALL_MARK = 0.75
const RAISED = 0.15
/** ①, 1, [1], *, 注： */
const MARK = /^(?:[①-⑳*]|[[〔【(（]?\d{1,2}[\]〕】)）]?|注\d{0,2}[:：])/
const SIGN = /^[\d①-⑳*[\]〔〕]$/
const LETTER = /[a-z]/i

/** The footnotes of a page: its last lines, smaller than its text, from the first that has a mark. */
export function footnotesOf(
  lines: readonly Line[],
  tables: readonly { readonly bottom: number }[],
  { size }: Measure,
): readonly Line[] {
  const floor = Math.max(0, ...tables.map(({ bottom }) => bottom))
  const isSmall = (line: Line | undefined): boolean =>
    line !== undefined && line.size < SMALL * size && line.y > floor
  let start = lines.length
  while (isSmall(lines[start - 1])) start -= 1
  // A page without text above them has no notes to it.
  if (start === 0) return []
  const first = lines.findIndex(({ text }, at) => at >= start && MARK.test(text))
  return first < 0 ? [] : lines.slice(first)
}

/** Lines → one text for each mark. */
export function noteTexts(lines: readonly Line[]): string[] {
  const texts: string[] = []
  for (const { text } of lines) {
    if (MARK.test(text) || texts.length === 0) texts.push(text)
    else texts.push(`${texts.pop() ?? ''}${text}`)
  }
  return texts
}

interface Placed {
  readonly text: string
  readonly y: number
  readonly size: number
}

/** Whether a small raised sign refers to a footnote: 件¹ are not 1; but m² is a unit. */
export function isNoteMark(glyph: Placed, before: Placed | undefined, line: Placed): boolean {
  if (!before || glyph.size > SMALL_MARK * line.size || glyph.y > line.y - RAISED * line.size) return false
  return SIGN.test(glyph.text) && !LETTER.test(before.text)
}
