import { goesOn } from './acrossPages.js'
import type { LaidOut } from './layOut.js'
import type { Line } from './lines.js'
import type { Framed, PageTable } from './tables.js'

/** One text in a frame at the top or bottom of a page: a row, if a table stands on the other side of the cut. */
export interface CutRow {
  readonly table: PageTable
  /** The same as text. */
  readonly lines: readonly Line[]
}

/** Part of the page where headers and footers stand. */
const MARGIN = 0.12

/** Parts of the page; a larger frame is drawn around the page or its text. */
const HIGHEST_ROW = 0.15
/** 一、总体情况 is the heading of a part, however it is drawn. */
const HEADING = /^[一二三四五六七八九十]{1,3}[、.．]/

export function mayBeRow({ table }: Framed, height: number): boolean {
  const { top, bottom, cells } = table
  return bottom - top < HIGHEST_ROW * height && !HEADING.test(cells[0]?.text ?? '')
}

export function isAtEnd(table: PageTable, ends: Ends): boolean {
  return isFirst(table, ends) || isLast(table, ends)
}

/** Makes rows of a table, or text, of what stands in a frame at the top or bottom of each page. */
export function withCutRows(pages: readonly LaidOut[]): LaidOut[] {
  return pages.map((page, at) => {
    if (page.cutRows.length === 0) return page
    const rows = page.cutRows.filter(({ table }) => isRow(table, page, pages[at - 1], pages[at + 1]))
    const lines = page.cutRows.flatMap((row) => (rows.includes(row) ? [] : row.lines))
    return {
      ...page,
      tables: [...page.tables, ...rows.map(({ table }) => table)].toSorted((a, b) => a.top - b.top),
      lines: [...page.lines, ...lines].toSorted((a, b) => a.y - b.y),
    }
  })
}

function isRow(
  table: PageTable,
  page: LaidOut,
  before: LaidOut | undefined,
  after: LaidOut | undefined,
): boolean {
  const above = before?.tables.at(-1)
  const below = after?.tables[0]
  return (
    (before !== undefined &&
      above !== undefined &&
      isLast(above, before) &&
      isFirst(table, page) &&
      goesOn(above, table)) ||
    (after !== undefined &&
      below !== undefined &&
      isFirst(below, after) &&
      isLast(table, page) &&
      goesOn(table, below))
  )
}

type Ends = Pick<LaidOut, 'height' | 'lines' | 'tables'>

/** Whether nothing but a header stands above it. */
function isFirst({ top }: PageTable, { height, lines, tables }: Ends): boolean {
  return lines.every(({ y }) => y > top || y < height * MARGIN) && tables.every((table) => table.top >= top)
}

/** Whether nothing but a footer stands below it. */
function isLast({ bottom }: PageTable, { height, lines, tables }: Ends): boolean {
  const isBelow = (line: Line): boolean => line.y > bottom && line.y < height * (1 - MARGIN)
  return !lines.some(isBelow) && tables.every((table) => table.bottom <= bottom)
}
