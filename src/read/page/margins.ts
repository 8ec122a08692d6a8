import type { Line } from './lines.js'
import { saysPageNumber, withAsciiDigits } from './pageNumber.js'

/** A page as far as it matters for what stands in its margins. */
export interface MarginPage {
  readonly number: number
  readonly height: number
  /** From top to bottom, outside of tables. */
  readonly lines: readonly Line[]
  /** Nothing beyond them is margin. */
  readonly tables: readonly { readonly top: number; readonly bottom: number }[]
  /** What is written across the page behind its text; on a page with less text it may stand free. */
  readonly marks: readonly string[]
}

/** Part of the page at its top and bottom where headers, footers and page numbers stand. */
const MARGIN = 0.12
/** A page on its side has wider margins for its height. */
const WIDE_MARGIN = 0.2
const LINES_IN_MARGIN = 2
const SAME_HEIGHT = 3
const BARE_NUMBER = /^\d{1,4}$/

/** Headers, footers, page numbers and watermarks: no part of the report. */
export function marginLines(pages: readonly MarginPage[]): Set<Line> {
  const margins = pages.map((page) => ({ page, lines: inMargins(page, MARGIN) }))
  const all = margins.flatMap(({ page, lines }) => lines.map((line) => ({ page, line, beside: lines })))
  const repeated = repeatedTexts(all)
  const found = all.filter(
    (entry) =>
      isPageNumber(entry.line, entry.page, all) || (repeated.has(keyOf(entry.line)) && !isInner(entry)),
  )
  const numbers = pages.flatMap((page) =>
    inMargins(page, WIDE_MARGIN).filter(({ text }) => saysPageNumber(text)),
  )
  const marks = new Set(pages.flatMap((page) => page.marks))
  const free = marks.size > 0 ? pages.flatMap(({ lines }) => lines.filter(isIn(marks))) : []
  return new Set([...found.map(({ line }) => line), ...numbers, ...free])
}

function isIn(marks: ReadonlySet<string>): (line: Line) => boolean {
  return ({ text }) => marks.has(text.replaceAll(' ', ''))
}

function inMargins({ lines, height, tables }: MarginPage, share: number): Line[] {
  const top = lines.filter(({ y }) => y < height * share && tables.every((table) => y <= table.top))
  const bottom = lines.filter(
    ({ y }) => y > height * (1 - share) && tables.every((table) => y >= table.bottom),
  )
  return [...top.slice(0, LINES_IN_MARGIN), ...bottom.slice(-LINES_IN_MARGIN)]
}

interface MarginLine {
  readonly page: MarginPage
  readonly line: Line
  /** What else stands in the margins of the page. */
  readonly beside: readonly Line[]
}

/** The first line of a title says the body's name, as the header above it does; so does a signature above a footer. */
function isInner({ page: { height }, line, beside }: MarginLine): boolean {
  const isTop = line.y < height / 2
  return beside.some(
    (other) =>
      (isTop ? other.y < line.y : other.y > line.y && other.y > height / 2) && keyOf(other) === keyOf(line),
  )
}

/** A bare number is one only when it counts the pages: a last row of a table may be a bare number as well. */
function isPageNumber(line: Line, page: MarginPage, all: readonly MarginLine[]): boolean {
  const numberOf = ({ text }: Line): number | undefined =>
    BARE_NUMBER.test(withAsciiDigits(text)) ? Number(withAsciiDigits(text)) : undefined
  const number = numberOf(line)
  if (number === undefined) return false
  const offset = number - page.number
  const counts = (other: MarginLine): boolean =>
    other.page !== page && (numberOf(other.line) ?? -Infinity) - other.page.number === offset
  if (all.some(counts)) return true
  const nearest = Math.min(
    ...page.lines.flatMap((other) => (other === line ? [] : [Math.abs(other.y - line.y)])),
    ...page.tables.flatMap(({ top, bottom }) => [Math.abs(top - line.y), Math.abs(bottom - line.y)]),
  )
  return offset === 0 && nearest > 2 * line.size
}

/** Texts that stand in the same margin of several pages, but for the numbers in them. */
function repeatedTexts(lines: readonly MarginLine[]): Set<string> {
  const seen = new Map<string, MarginLine[]>()
  for (const entry of lines) {
    const key = keyOf(entry.line)
    const same = seen.get(key)
    if (same) same.push(entry)
    else seen.set(key, [entry])
  }
  const repeated = [...seen].filter(([, entries]) => {
    const [first] = entries
    const atSameHeight = entries.filter(
      ({ line }) => first && Math.abs(line.y - first.line.y) < SAME_HEIGHT && line.text !== '',
    )
    return new Set(atSameHeight.map(({ page }) => page)).size > 1
  })
  return new Set(repeated.map(([key]) => key))
}

function keyOf({ text }: Line): string {
  return withAsciiDigits(text).replaceAll(/\d+/g, '#')
}
