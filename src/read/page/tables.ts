import { tableRulings } from './borders.js'
import { cellText } from './cellText.js'
import { withoutEnclosed, type Filled } from './enclosed.js'
import { framesOf } from './frames.js'
import { gridOf, type Grid, type GridCell } from './grid.js'
import { looseText, type Loose } from './loose.js'
import type { Glyph, Page } from './page.js'

/** A table with its text, on one page or, once joined, on several. */
export interface PageTable {
  /** Edges of its columns. */
  readonly xs: readonly number[]
  readonly rowCount: number
  readonly top: number
  readonly bottom: number
  readonly isOpenAtTop: boolean
  readonly isOpenAtBottom: boolean
  readonly cells: readonly TextCell[]
  /** All its parts are there: nothing goes on with it. */
  readonly isWhole?: true
  /** Its text, where it may be part of a larger table. */
  readonly loose?: Loose
}

export interface TextCell extends GridCell {
  readonly text: string
  /** Where it begins, 1-based. */
  readonly page: number
}

/** The middle of a character lies above its baseline; parts of its size. */
const MIDDLE = 0.3
const MARGIN = 1

export interface Tables {
  readonly tables: readonly PageTable[]
  /** Frames around one text: the row of a table that the page cuts off, or nothing but text. */
  readonly framed: readonly Framed[]
  /** What stands in neither. */
  readonly free: readonly Glyph[]
}

export interface Framed {
  readonly table: PageTable
  readonly glyphs: readonly Glyph[]
}

/** The ruled tables of a page from top to bottom. */
export function tablesOn(page: Page): Tables {
  const grids = framesOf(tableRulings(page)).flatMap((frame) => gridOf(frame) ?? [])
  if (grids.length === 0) return { tables: [], framed: [], free: page.glyphs }
  const boxes = grids.map(boxOf).toSorted((a, b) => a.area - b.area)
  const free: Glyph[] = []
  for (const glyph of page.glyphs) {
    const owner = boxes.find((box) => place(box, glyph))
    if (!owner) free.push(glyph)
  }
  const filled = boxes
    .filter(({ contents }) => contents.some((glyphs) => glyphs.some(isPrinted)))
    .flatMap((box) => {
      const { tables, text } = withoutEnclosed(box, page.height)
      free.push(...text)
      return tables
    })
    .toSorted((a, b) => (a.grid.ys[0] ?? 0) - (b.grid.ys[0] ?? 0))
  return {
    tables: filled.filter(isDivided).map((box) => tableOf(box, page.number)),
    framed: filled
      .filter((box) => !isDivided(box))
      .map((box) => ({ table: tableOf(box, page.number), glyphs: box.contents.flat() })),
    free,
  }
}

function isDivided({ contents }: Filled): boolean {
  return contents.length > 1
}

interface Box {
  readonly grid: Grid
  readonly area: number
  /** Number of the cell at each place of the grid. */
  readonly owners: Int32Array
  readonly contents: readonly Glyph[][]
}

function boxOf(grid: Grid): Box {
  const { xs, ys, cells } = grid
  const columns = xs.length - 1
  const owners = new Int32Array(columns * (ys.length - 1)).fill(-1)
  cells.forEach(({ row, column, rowSpan, colSpan }, number) => {
    for (let down = row; down < row + rowSpan; down += 1) {
      owners.fill(number, down * columns + column, down * columns + column + colSpan)
    }
  })
  const area = ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) * ((ys.at(-1) ?? 0) - (ys[0] ?? 0))
  return { grid, area, owners, contents: cells.map(() => []) }
}

/** Puts a glyph into its cell; `false` where it stands outside of the table. */
function place({ grid: { xs, ys }, owners, contents }: Box, glyph: Glyph): boolean {
  const { x, y } = middleOf(glyph)
  const column = gapAt(xs, x)
  const row = gapAt(ys, y)
  if (column === undefined || row === undefined) return false
  contents[owners[row * (xs.length - 1) + column] ?? -1]?.push(glyph)
  return true
}

function middleOf({ left, right, y, size, turn }: Glyph): { x: number; y: number } {
  const along = (right - left) / 2
  const above = MIDDLE * size
  if (turn === 1) return { x: left + above, y: y + along }
  if (turn === 2) return { x: left - along, y: y + above }
  if (turn === 3) return { x: left - above, y: y - along }
  return { x: left + along, y: y - above }
}

/** Between which two edges a place lies. */
function gapAt(edges: readonly number[], place: number): number | undefined {
  const first = edges[0] ?? Infinity
  const last = edges.at(-1) ?? -Infinity
  if (place < first - MARGIN || place > last + MARGIN) return undefined
  let low = 0
  let high = edges.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((edges[middle] ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return low
}

function tableOf({ grid, contents }: Filled, page: number): PageTable {
  const { xs, ys, cells, isOpenAtTop, isOpenAtBottom } = grid
  const texts = contents.map(cellText)
  const loose = looseText(contents, texts, ys.length - 1)
  const table = {
    xs,
    rowCount: ys.length - 1,
    top: ys[0] ?? 0,
    bottom: ys.at(-1) ?? 0,
    isOpenAtTop,
    isOpenAtBottom,
    cells: cells.map((cell, at) => ({ ...cell, page, text: texts[at] ?? '' })),
    ...(loose ? { loose } : {}),
  }
  return withoutEmptyEnds(table)
}

/** Where the page cuts no row, but a cell that spans rows, nothing stands between its last line and the cut. */
function withoutEmptyEnds(table: PageTable): PageTable {
  const isEmpty = (row: number): boolean =>
    table.cells.every((cell) => cell.row !== row || cell.row + cell.rowSpan !== row + 1 || cell.text === '')
  const first = table.isOpenAtTop && isEmpty(0) ? 1 : 0
  const last = table.rowCount - (table.isOpenAtBottom && isEmpty(table.rowCount - 1) ? 1 : 0)
  if (last - first < 1) return table
  const cells = table.cells.flatMap((cell) => {
    const row = Math.max(cell.row, first)
    const rowSpan = Math.min(cell.row + cell.rowSpan, last) - row
    return rowSpan > 0 ? [{ ...cell, row: row - first, rowSpan }] : []
  })
  return {
    ...table,
    cells,
    rowCount: last - first,
    isOpenAtTop: table.isOpenAtTop && first === 0,
    isOpenAtBottom: table.isOpenAtBottom && last === table.rowCount,
  }
}

function isPrinted({ text }: Glyph): boolean {
  return text !== ' '
}
