import { outermost, type Edges } from './edges.js'
import type { Frame } from './frames.js'

/** A ruled table: its lines and the cells between them. */
export interface Grid {
  /** Edges of columns and rows, in points; one more than there are columns and rows. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly GridCell[]
  /** No line closes it there: the page cuts a row. */
  readonly isOpenAtTop: boolean
  readonly isOpenAtBottom: boolean
}

/** 0-based places in the grid. */
export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
  /** At the edge of its table no line closes it, though one may close its neighbours: it goes on over the page. */
  readonly isOpenAbove?: boolean
  readonly isOpenBelow?: boolean
}

/** A form has some hundred; what has more is squared paper. */
const MOST_UNITS = 20_000

/** A frame → its grid, of one cell where it divides nothing; `undefined` where it encloses nothing. */
export function gridOf(frame: Frame): Grid | undefined {
  const edges = outermost(frame)
  if (!edges) return undefined
  const columns = edges.xs.length - 1
  const rows = edges.ys.length - 1
  if (columns * rows > MOST_UNITS) return undefined
  const regions = regionsOf(edges, rows, columns)
  const cells = [...regions.values()].flatMap((units) => rectangles(units, columns))
  return compact(edges, cells)
}

/** The squares between the lines, grouped where no line divides them. */
function regionsOf(edges: Edges, rows: number, columns: number): Map<number, number[]> {
  const { xs, ys, hasFloor, hasWall } = edges
  const parents = Array.from({ length: rows * columns }, (_, at) => at)
  const root = (at: number): number => {
    let found = at
    while (parents[found] !== found) found = parents[found] = parents[parents[found] ?? 0] ?? 0
    return found
  }
  for (let at = 0; at < parents.length; at += 1) {
    const column = at % columns
    const row = (at - column) / columns
    const x = between(xs, column)
    const y = between(ys, row)
    if (column + 1 < columns && !hasWall(xs[column + 1] ?? 0, y)) parents[root(at)] = root(at + 1)
    if (row + 1 < rows && !hasFloor(ys[row + 1] ?? 0, x)) parents[root(at)] = root(at + columns)
  }
  const regions = new Map<number, number[]>()
  for (let at = 0; at < parents.length; at += 1) {
    const key = root(at)
    const region = regions.get(key)
    if (region) region.push(at)
    else regions.set(key, [at])
  }
  return regions
}

function between(edges: readonly number[], at: number): number {
  return ((edges[at] ?? 0) + (edges[at + 1] ?? 0)) / 2
}

/** A region is a cell, or several where a line is missing and it is no rectangle. */
function rectangles(units: readonly number[], columns: number): GridCell[] {
  const found: { row: number; column: number; rowSpan: number; colSpan: number }[] = []
  /** By first and last column: what a run in the next row goes on with. */
  const above = new Map<number, (typeof found)[number]>()
  for (let start = 0, end = 0; start < units.length; start = end) {
    const first = units[start] ?? 0
    const column = first % columns
    const row = (first - column) / columns
    while (
      end < units.length &&
      units[end] === first + end - start &&
      (units[end] ?? 0) < (row + 1) * columns
    ) {
      end += 1
    }
    const key = column * columns + end - start - 1
    const over = above.get(key)
    if (over && over.row + over.rowSpan === row) over.rowSpan += 1
    else {
      const cell = { row, column, rowSpan: 1, colSpan: end - start }
      found.push(cell)
      above.set(key, cell)
    }
  }
  return found
}

/** Leaves out rows and columns in which no cell begins: a stray line made them. */
function compact(edges: Edges, cells: readonly GridCell[]): Grid {
  const columns = used(edges.xs, cells, ({ column, colSpan }) => [column, column + colSpan])
  const rows = used(edges.ys, cells, ({ row, rowSpan }) => [row, row + rowSpan])
  const placed = cells.map(({ row, column, rowSpan, colSpan }) => {
    const left = columns.indexOf(column)
    const top = rows.indexOf(row)
    const end = row + rowSpan
    return {
      row: top,
      column: left,
      rowSpan: rows.indexOf(end) - top,
      colSpan: columns.indexOf(column + colSpan) - left,
      ...(row === 0 && isOpen(edges, 0, column) ? { isOpenAbove: true } : {}),
      ...(end === edges.ys.length - 1 && isOpen(edges, end, column) ? { isOpenBelow: true } : {}),
    }
  })
  return {
    xs: columns.map((at) => edges.xs[at] ?? 0),
    ys: rows.map((at) => edges.ys[at] ?? 0),
    cells: placed.toSorted((a, b) => a.row - b.row || a.column - b.column),
    isOpenAtTop: edges.isOpenAtTop,
    isOpenAtBottom: edges.isOpenAtBottom,
  }
}

/** Whether there is no line along the first or last edge. */
function isOpen(
  { xs, ys, hasFloor, isOpenAtTop, isOpenAtBottom }: Edges,
  edge: number,
  column: number,
): boolean {
  return (edge === 0 ? isOpenAtTop : isOpenAtBottom) || !hasFloor(ys[edge] ?? 0, between(xs, column))
}

function used(
  edges: readonly number[],
  cells: readonly GridCell[],
  sides: (cell: GridCell) => readonly number[],
): number[] {
  const marks = new Set(cells.flatMap((cell) => [...sides(cell)]))
  return edges.flatMap((_, at) => (marks.has(at) ? [at] : []))
}
