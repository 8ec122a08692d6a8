import { goesOn } from './acrossPages.js'
import type { LaidOut } from './layOut.js'
import type { Line } from './lines.js'
import type { PageTable } from './tables.js'

/** One text in a frame at the top or bottom of a page: a row, if a table stands on the other side of the cut. */
export interface CutRow {
  readonly table: PageTable
  /** The same as text. */
  readonly lines: readonly Line[]
}

/** Part of the page where headers and footers stand. */
const MARGIN = 0.12

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
export function isFirst({ top }: PageTable, { height, lines, tables }: Ends): boolean {
  return lines.every(({ y }) => y > top || y < height * MARGIN) && tables.every((table) => table.top >= top)
}

/** Whether nothing but a footer stands below it. */
export function isLast({ bottom }: PageTable, { height, lines, tables }: Ends): boolean {
  const isBelow = (line: Line): boolean => line.y > bottom && line.y < height * (1 - MARGIN)
  return !lines.some(isBelow) && tables.every((table) => table.bottom <= bottom)
}
