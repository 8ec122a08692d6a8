import { attribute, isElement } from './elements.js'
import type { Element } from './tree.js'

export interface GridCell {
  readonly element: Element
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
}

/** The cells of a table with the rows and columns they cover. */
export interface Grid {
  readonly rows: readonly { readonly element: Element; readonly cells: readonly GridCell[] }[]
  readonly columns: number
}

/** More columns than any form: such a table only lays out a page. */
const MOST_COLUMNS = 200

/** `undefined` for a table wider than any form. Spans that reach beyond the table are cut, as browsers do. */
export function gridOf(table: Element): Grid | undefined {
  const rows: { element: Element; cells: GridCell[] }[] = []
  for (const group of rowGroups(table)) {
    /** For each column, the first row of the group that no cell above covers. */
    const free: number[] = []
    for (const [at, element] of group.entries()) {
      const cells = placeCells(element, at, group.length, free)
      if (!cells) return undefined
      rows.push({ element, cells })
    }
  }
  return withoutGhostColumns(rows)
}

/** Rows by `thead`, `tbody`, `tfoot`: no cell reaches from one into the next. */
function rowGroups(table: Element): Element[][] {
  return table.childNodes
    .filter(isElement)
    .filter(({ tagName }) => /^t(?:head|body|foot)$/.test(tagName))
    .map((group) => group.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'tr'))
}

function placeCells(row: Element, at: number, rows: number, free: number[]): GridCell[] | undefined {
  const cells: GridCell[] = []
  let column = 0
  for (const element of row.childNodes) {
    if (!isElement(element) || (element.tagName !== 'td' && element.tagName !== 'th')) continue
    while ((free[column] ?? 0) > at) column += 1
    const colSpan = spanOf(element, 'colspan') || 1
    const rowSpan = Math.min(spanOf(element, 'rowspan') || Infinity, rows - at)
    if (column + colSpan > MOST_COLUMNS) return undefined
    for (let covered = column; covered < column + colSpan; covered += 1) free[covered] = at + rowSpan
    cells.push({ element, column, rowSpan, colSpan })
    column += colSpan
  }
  return cells
}

/** 0 means: to the end of the group. */
function spanOf(element: Element, name: 'rowspan' | 'colspan'): number {
  const value = Number.parseInt(attribute(element, name) ?? '1', 10)
  return Number.isNaN(value) || value < 0 ? 1 : value
}

type Rows = Grid['rows']

/** So many columns of no width does an editor leave at most. */
const MOST_SEAMS = 20

/**
 * Columns in which no cell begins come from spans that are too wide, such as `colspan="100"`; columns in which no
 * cell stands alone are seams that an editor left between two others.
 */
function withoutGhostColumns(rows: Rows): Grid {
  let grid = withoutUnbegun(rows)
  for (let count = 0; count < MOST_SEAMS; count += 1) {
    const seam = seamOf(grid)
    if (seam === undefined) break
    const { columns } = grid
    grid = keepColumns(grid.rows, (column) => column !== seam && column < columns)
  }
  return grid
}

function withoutUnbegun(rows: Rows): Grid {
  const begun = new Set<number>()
  let columns = 0
  for (const { cells } of rows)
    for (const { column, colSpan } of cells) {
      begun.add(column)
      columns = Math.max(columns, column + colSpan)
    }
  return begun.size === columns ? { rows, columns } : keepColumns(rows, (column) => begun.has(column))
}

/** Of the columns in which no cell stands alone, the one in which fewest begin. */
function seamOf({ rows, columns }: Grid): number | undefined {
  const begun = Array.from({ length: columns }, () => 0)
  const alone = new Set<number>()
  for (const { cells } of rows)
    for (const { column, colSpan } of cells) {
      begun[column] = (begun[column] ?? 0) + 1
      if (colSpan === 1) alone.add(column)
    }
  const seams = [...begun.keys()].filter((column) => !alone.has(column))
  return seams.toSorted((a, b) => (begun[a] ?? 0) - (begun[b] ?? 0))[0]
}

function keepColumns(rows: Rows, isKept: (column: number) => boolean): Grid {
  /** For each column, how many of those kept stand before it. */
  const before = [0]
  for (let column = 0; column < MOST_COLUMNS; column += 1)
    before.push((before[column] ?? 0) + (isKept(column) ? 1 : 0))
  const real = (column: number): number => before[column] ?? 0
  return {
    columns: real(MOST_COLUMNS),
    rows: rows.map(({ element, cells }) => ({
      element,
      cells: cells.map((cell) => ({
        ...cell,
        column: real(cell.column),
        colSpan: real(cell.column + cell.colSpan) - real(cell.column),
      })),
    })),
  }
}
