import type { Grid } from './grid.js'
import { linesOf } from './lines.js'
import type { Glyph } from './page.js'

/** A grid with what stands in its cells. */
export interface Filled {
  readonly grid: Grid
  readonly contents: readonly (readonly Glyph[])[]
}

/** Parts of the page; no row of a form that runs across all columns is as high. */
const HIGHEST_ROW = 0.15
/** 四、政府信息公开行政复议、行政诉讼情况 is the heading of a part, however it is drawn. */
const HEADING = /^[一二三四五六七八九十]{1,3}[、.．]/

/**
 * A border around the page encloses text above and below a table that reaches its sides: seen as a row, one cell
 * across all columns. Gives the table without such rows, and their text.
 */
export function withoutEnclosed(filled: Filled, height: number): { table: Filled; text: readonly Glyph[] } {
  const text: Glyph[] = []
  let table = filled
  for (const end of ['top', 'bottom'] as const) {
    for (let at = enclosedAt(table, end, height); at !== undefined; at = enclosedAt(table, end, height)) {
      text.push(...(table.contents[at] ?? []))
      table = withoutRow(table, at, end)
    }
  }
  return { table, text }
}

/** Number of the cell at an end of the table that holds text of the report; none where it is a row. */
function enclosedAt({ grid, contents }: Filled, end: 'top' | 'bottom', height: number): number | undefined {
  const { xs, ys, cells } = grid
  const rows = ys.length - 1
  const at = end === 'top' ? 0 : cells.length - 1
  const cell = cells[at]
  if (!cell || cells.length < 2 || cell.colSpan !== xs.length - 1) return undefined
  if (end === 'top' ? cell.row !== 0 : cell.row + cell.rowSpan !== rows) return undefined
  const high = (ys[cell.row + cell.rowSpan] ?? 0) - (ys[cell.row] ?? 0)
  const isText =
    high > HIGHEST_ROW * height || linesOf(contents[at] ?? []).some((line) => HEADING.test(line.text))
  return isText ? at : undefined
}

function withoutRow({ grid, contents }: Filled, at: number, end: 'top' | 'bottom'): Filled {
  const { xs, ys, cells } = grid
  const gone = cells[at]?.rowSpan ?? 1
  const shift = end === 'top' ? gone : 0
  return {
    grid: {
      xs,
      ys: end === 'top' ? ys.slice(gone) : ys.slice(0, -gone),
      cells: cells.flatMap((cell, other) => (other === at ? [] : [{ ...cell, row: cell.row - shift }])),
      isOpenAtTop: end === 'bottom' && grid.isOpenAtTop,
      isOpenAtBottom: end === 'top' && grid.isOpenAtBottom,
    },
    contents: contents.filter((_, other) => other !== at),
  }
}
