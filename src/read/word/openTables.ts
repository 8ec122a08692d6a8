import { append, hasText, type WordBlock, type WordTable } from './blocks.js'
import { tableOf, type GridCell } from './grid.js'

/** How the cells of a row are merged and where they end. */
export interface RowFormat {
  /** In twips; one more than cells. */
  readonly edges: readonly number[]
  readonly cells: readonly CellFormat[]
}

export type CellFormat = Pick<GridCell, 'vertical' | 'horizontal'>

/** Tables under construction, one within the other: their text runs on, and marks end cells and rows. */
export interface OpenTables {
  add(depth: number, blocks: readonly WordBlock[]): void
  endCell(depth: number): void
  /** A row whose end was deleted is gone only with its text: LibreOffice runs deleted text on over the end before it. */
  endRow(depth: number, format: RowFormat | undefined, isEndDeleted?: boolean): void
  /** Ends all tables. */
  close(): WordBlock[]
}

interface Draft {
  readonly rows: GridCell[][]
  cells: WordBlock[][]
  content: WordBlock[]
}

/** Width of a cell that its row does not describe. */
const SOME_WIDTH = 10_000
const DEEPEST = 32

export function openTables(): OpenTables {
  const open: Draft[] = []

  /** The table at a depth; deeper ones end and belong to a cell of it. */
  function tableAt(depth: number): Draft {
    const wanted = Math.min(depth, DEEPEST)
    while (open.length > wanted) endInnermost()
    while (open.length < wanted) open.push({ rows: [], cells: [], content: [] })
    return open[wanted - 1] ?? { rows: [], cells: [], content: [] }
  }

  function endInnermost(): WordBlock[] {
    const table = open.pop()
    const blocks = table ? finished(table) : []
    append(open.at(-1)?.content ?? [], blocks)
    return blocks
  }

  return {
    add: (depth, blocks) => append(tableAt(depth).content, blocks),
    endCell(depth) {
      const table = tableAt(depth)
      table.cells.push(table.content)
      table.content = []
    },
    endRow(depth, format, isEndDeleted = false) {
      const table = tableAt(depth)
      if (!isEndDeleted || table.cells.some(hasText)) table.rows.push(rowOf(table.cells, format))
      table.cells = []
    },
    close() {
      let blocks: WordBlock[] = []
      while (open.length > 0) blocks = endInnermost()
      return blocks
    },
  }
}

/** Marks of cells that the row does not describe are none, unless there is text. */
function rowOf(cells: readonly WordBlock[][], format: RowFormat | undefined): GridCell[] {
  const described = format?.cells.length ?? Infinity
  return cells.flatMap((blocks, at) =>
    at < described || hasText(blocks) ? [cellOf(blocks, at, format)] : [],
  )
}

function cellOf(blocks: WordBlock[], at: number, format: RowFormat | undefined): GridCell {
  const last = format?.edges.at(-1) ?? 0
  const beyond = at - (format?.edges.length ?? 1) + 1
  const left = format?.edges[at] ?? last + beyond * SOME_WIDTH
  const right = format?.edges[at + 1] ?? last + (beyond + 1) * SOME_WIDTH
  return { left, right, ...format?.cells[at], blocks }
}

/** What stands in a row without an end is kept as text. */
function finished({ rows, cells, content }: Draft): WordBlock[] {
  const table: WordTable[] = rows.length > 0 ? [tableOf(filled(rows))] : []
  return [...table, ...cells.flat(), ...content]
}

/** Every row reaches from the first edge of the table to the last: what it leaves open is blank. */
function filled(rows: readonly GridCell[][]): GridCell[][] {
  let first = Infinity
  let last = -Infinity
  for (const { left, right } of rows.flat()) {
    first = Math.min(first, left)
    last = Math.max(last, right)
  }
  return rows.map((row) => {
    const left = row[0]?.left ?? last
    const right = row.at(-1)?.right ?? last
    return [...blank(first, left), ...row, ...blank(right, last)]
  })
}

function blank(left: number, right: number): GridCell[] {
  return right > left ? [{ left, right, blocks: [] }] : []
}
