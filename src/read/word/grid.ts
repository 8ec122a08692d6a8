import { hasText, type WordBlock, type WordCell, type WordTable } from './blocks.js'

/** A cell as Word keeps it: between two edges of its row, saying for itself how it is merged. */
export interface GridCell {
  /** Edges in twips from any fixed point. */
  readonly left: number
  readonly right: number
  /** `down`: cells below may continue it; `up`: continues the cell above. */
  readonly vertical?: 'down' | 'up' | undefined
  /** `right`: the next may continue it; `left`: continues the cell before. */
  readonly horizontal?: 'right' | 'left' | undefined
  readonly blocks: readonly WordBlock[]
}

/** Edges nearer than this are one edge: jagged rows, and the columns of one twip that LibreOffice leaves. */
const NEAR = 100

interface Placed {
  readonly row: number
  height: number
  readonly left: number
  right: number
  readonly vertical?: 'down' | 'up' | undefined
  readonly blocks: readonly WordBlock[]
}

/** Rows of cells with edges → a table whose cells know their columns and what they cover. */
export function tableOf(rows: readonly (readonly GridCell[])[]): WordTable {
  const across = rows.map(mergeAcross)
  const columnAt = columnsOf(across.flat())
  const inColumns = across.map((row) =>
    row.flatMap((cell) => {
      const [left, right] = [columnAt(cell.left), columnAt(cell.right)]
      return right > left ? [{ ...cell, left, right }] : []
    }),
  )
  return visibleRows(mergeDown(inColumns), rows.length)
}

/** Joins the cells of a row that continue the one before. */
function mergeAcross(cells: readonly GridCell[], row: number): Placed[] {
  const result: Placed[] = []
  let open: Placed | undefined
  for (const { horizontal, right, left, vertical, blocks } of cells) {
    if (horizontal === 'left' && open) {
      open.right = Math.max(open.right, right)
      continue
    }
    const cell = { row, height: 1, left, right: Math.max(left, right), vertical, blocks }
    result.push(cell)
    open = horizontal ? cell : undefined
  }
  return result
}

/** Edge → number of columns to the left of it. */
function columnsOf(cells: readonly Placed[]): (edge: number) => number {
  const edges = [...new Set(cells.flatMap(({ left, right }) => [left, right]))].sort((a, b) => a - b)
  /** However narrow, a cell with text keeps its column. */
  const kept = new Set(cells.flatMap((cell) => (isNarrow(cell) && hasText(cell.blocks) ? [cell.right] : [])))
  const columns = new Map<number, number>()
  let column = -1
  let first = -Infinity
  for (const edge of edges) {
    if (edge - first > NEAR || kept.has(edge)) {
      column += 1
      first = edge
    }
    columns.set(edge, column)
  }
  return (edge) => columns.get(edge) ?? 0
}

function isNarrow({ left, right }: Placed): boolean {
  return right - left <= NEAR
}

/** Joins cells that continue the one above. What stands in a continued cell is not shown by Word either. */
function mergeDown(rows: readonly (readonly Placed[])[]): Placed[] {
  const result: Placed[] = []
  let above = new Map<number, Placed>()
  for (const row of rows) {
    const open = new Map<number, Placed>()
    for (const cell of row) {
      const upper = cell.vertical === 'up' ? above.get(cell.left) : undefined
      if (upper?.right === cell.right) {
        upper.height = cell.row - upper.row + 1
        open.set(cell.left, upper)
      } else {
        result.push(cell)
        if (cell.vertical) open.set(cell.left, cell)
      }
    }
    above = open
  }
  return result
}

/** A row in which no cell begins is not seen: it is left out. */
function visibleRows(cells: readonly Placed[], count: number): WordTable {
  const starts = new Set(cells.map(({ row }) => row))
  let visible = 0
  const rowAt = Array.from({ length: count + 1 }, (_, row) => (starts.has(row) ? visible++ : visible))
  const rows: WordCell[][] = Array.from({ length: starts.size }, () => [])
  for (const { row, height, left, right, blocks } of cells) {
    const top = rowAt[row] ?? 0
    const rowSpan = (rowAt[row + height] ?? top) - top
    rows[top]?.push({ blocks, column: left + 1, rowSpan, colSpan: right - left })
  }
  return { kind: 'table', rows }
}
