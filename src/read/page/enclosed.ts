import type { Grid, GridCell } from './grid.js'
import { linesOf, type Line } from './lines.js'
import { saysPageNumber } from './pageNumber.js'
import { middle } from './order.js'
import type { Glyph } from './page.js'

/** A grid with what stands in its cells. */
export interface Filled {
  readonly grid: Grid
  readonly contents: readonly (readonly Glyph[])[]
}

/** Parts of the page; no row of a form that runs across all columns is as high. */
const HIGHEST_ROW = 0.15
const LOWEST_BORDER = 0.6
/** Parts of the size of what stands in the other cells: titles of groups of rows are set as the rows are. */
const LARGE = 1.1
/** 四、政府信息公开行政复议、行政诉讼情况 is the heading of a part, however it is drawn. */
const HEADING = /^[一二三四五六七八九十]{1,3}[、.．]/

/**
 * A border around the page encloses text above, below and between tables that reach its sides: seen as a row, one
 * cell across all columns. Gives the tables without such rows, and their text.
 */
export function withoutEnclosed(
  filled: Filled,
  height: number,
): { tables: readonly Filled[]; text: readonly Glyph[] } {
  const { ys } = filled.grid
  if ((ys.at(-1) ?? 0) - (ys[0] ?? 0) < LOWEST_BORDER * height) return { tables: [filled], text: [] }
  const enclosed = enclosedIn(filled, height)
  if (enclosed.length === 0) return { tables: [filled], text: [] }
  const { cells } = filled.grid
  const edges = [-1, ...enclosed, cells.length]
  const tables = edges.slice(1).flatMap((end, at) => {
    const start = (edges[at] ?? 0) + 1
    return end > start ? [part(filled, start, end)] : []
  })
  return { tables, text: enclosed.flatMap((at) => filled.contents[at] ?? []) }
}

/** Numbers of the cells that hold text of the report; cells are in reading order. */
function enclosedIn({ grid, contents }: Filled, height: number): number[] {
  const { xs, ys, cells } = grid
  const size = middle(contents.map((glyphs) => glyphs[0]?.size ?? 0).filter((one) => one > 0))
  return cells.flatMap(({ row, rowSpan, colSpan }, at) => {
    const glyphs = contents[at] ?? []
    if (colSpan !== xs.length - 1 || cells.length < 2) return []
    // Between the last line of a table and the border.
    if (glyphs.length === 0) return at === 0 || at === cells.length - 1 ? [at] : []
    // Between the last line of a table and the border as well.
    if (at === cells.length - 1 && isNumberOfPage(linesOf(glyphs))) return [at]
    const isHigh = (ys[row + rowSpan] ?? 0) - (ys[row] ?? 0) > HIGHEST_ROW * height
    const isHeading = linesOf(glyphs).some((line) => line.size > LARGE * size && HEADING.test(line.text))
    return isHigh || isHeading ? [at] : []
  })
}

function isNumberOfPage(lines: readonly Line[]): boolean {
  return lines.length === 1 && lines.every(({ text }) => saysPageNumber(text))
}

/** The rows of some cells, and the columns they need. Nothing reaches over a cell across all columns. */
function part({ grid, contents }: Filled, start: number, end: number): Filled {
  const own = grid.cells.slice(start, end)
  const sides = new Set(own.flatMap(({ column, colSpan }) => [column, column + colSpan]))
  const columns = grid.xs.flatMap((_, at) => (sides.has(at) ? [at] : []))
  const first = Math.min(...own.map(({ row }) => row))
  const last = Math.max(...own.map(({ row, rowSpan }) => row + rowSpan))
  const isLast = end === grid.cells.length
  return {
    grid: {
      xs: columns.map((at) => grid.xs[at] ?? 0),
      ys: grid.ys.slice(first, last + 1),
      cells: own.map((cell): GridCell => {
        const column = columns.indexOf(cell.column)
        const colSpan = columns.indexOf(cell.column + cell.colSpan) - column
        return { ...cell, row: cell.row - first, column, colSpan }
      }),
      isOpenAtTop: start === 0 && grid.isOpenAtTop,
      isOpenAtBottom: isLast && grid.isOpenAtBottom,
    },
    contents: contents.slice(start, end),
  }
}
