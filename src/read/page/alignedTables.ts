import { FIGURE } from './figure.js'
import type { Line, Piece } from './lines.js'
import type { PageTable, TextCell } from './tables.js'

/** A table without rules, and the lines it was made of. */
export interface AlignedTable {
  readonly table: PageTable
  readonly lines: readonly Line[]
}

interface Column {
  readonly left: number
  readonly right: number
}

const FEWEST_ROWS = 3
const FEWEST_FIGURE_ROWS = 2
/** Lines farther apart do not make one table; parts of their size. */
const FARTHEST = 4

/**
 * Tables without rules, by alignment. Only what is certain: rows of a label and figures in columns that do not
 * overlap, no row with a cell to spare. Whatever is less clear stays text.
 */
export function alignedTables(lines: readonly Line[], page: number): AlignedTable[] {
  const tables: AlignedTable[] = []
  for (let start = 0; start < lines.length;) {
    let end = start
    while (end < lines.length && isRow(lines[end]) && (end === start || isNear(lines, end))) end += 1
    const table = tableOf(lines.slice(start, end), page)
    if (table) tables.push(table)
    start = Math.max(end, start + 1)
  }
  return tables
}

function isRow(line: Line | undefined): boolean {
  return line !== undefined && line.pieces.length > 1
}

function isNear(lines: readonly Line[], at: number): boolean {
  const [above, line] = [lines[at - 1], lines[at]]
  return above !== undefined && line !== undefined && line.y - above.y < FARTHEST * line.size
}

function tableOf(lines: readonly Line[], page: number): AlignedTable | undefined {
  if (lines.length < FEWEST_ROWS) return undefined
  const figureRows = lines.filter(({ pieces }) => pieces.slice(1).every(({ text }) => FIGURE.test(text)))
  if (figureRows.length < FEWEST_FIGURE_ROWS) return undefined
  const columns = columnsOf(lines, Math.max(...figureRows.map(({ pieces }) => pieces.length)))
  if (!columns) return undefined
  const rows = lines.map((line, row) => cellsOf(line, columns, row, page))
  if (rows.some((row) => row === undefined)) return undefined
  const [first, last] = [lines[0], lines.at(-1)]
  const table = {
    xs: [...columns.map(({ left }) => left), columns.at(-1)?.right ?? 0],
    rowCount: lines.length,
    top: first?.y ?? 0,
    bottom: last?.y ?? 0,
    isOpenAtTop: false,
    isOpenAtBottom: false,
    cells: rows.flatMap((row) => row ?? []),
  }
  return { table, lines }
}

/** The columns of the rows that fill all of them; `undefined` where they run into each other. */
function columnsOf(lines: readonly Line[], count: number): Column[] | undefined {
  const full = lines.filter(({ pieces }) => pieces.length === count)
  if (full.length < FEWEST_FIGURE_ROWS || lines.some(({ pieces }) => pieces.length > count)) return undefined
  const columns = Array.from({ length: count }, (_, at): Column => {
    const pieces = full.flatMap((line) => line.pieces[at] ?? [])
    return {
      left: Math.min(...pieces.map(({ left }) => left)),
      right: Math.max(...pieces.map(({ right }) => right)),
    }
  })
  const isApart = columns.every(({ left }, at) => at === 0 || left > (columns[at - 1]?.right ?? 0))
  return isApart ? columns : undefined
}

/** Each piece in the columns it touches; `undefined` where that is not certain. */
function cellsOf(
  { pieces, text }: Line,
  columns: readonly Column[],
  row: number,
  page: number,
): TextCell[] | undefined {
  const cells: TextCell[] = []
  // In a row with figures a cell that is missing may have run into its neighbour.
  if (pieces.length < columns.length && /\d/.test(text)) return undefined
  for (const piece of pieces) {
    const [from, to] = columnsAt(piece, columns)
    const last = cells.at(-1)
    const next = last ? last.column + last.colSpan : 0
    if (from === undefined || to === undefined || from < next) return undefined
    for (let column = next; column < from; column += 1) cells.push(cell(row, column, 1, '', page))
    cells.push(cell(row, from, to - from + 1, piece.text, page))
  }
  const last = cells.at(-1)
  for (let column = last ? last.column + last.colSpan : 0; column < columns.length; column += 1) {
    cells.push(cell(row, column, 1, '', page))
  }
  return cells
}

function columnsAt({ left, right }: Piece, columns: readonly Column[]): (number | undefined)[] {
  const touched = columns.flatMap((column, at) => (left < column.right && right > column.left ? [at] : []))
  return [touched[0], touched.at(-1)]
}

function cell(row: number, column: number, colSpan: number, text: string, page: number): TextCell {
  return { row, column, rowSpan: 1, colSpan, text, page }
}
