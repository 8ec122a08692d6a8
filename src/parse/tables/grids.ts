import { withoutBlanks } from '../../model/blanks.js'
import type { Range } from '../../model/range.js'
import type { Block, Row } from '../../model/report.js'

/** A cell with its place in the grid, spans taken into account. */
export interface Slot {
  readonly grid: Grid
  readonly row: number
  readonly column: number
  readonly width: number
  readonly range: Range
}

export interface Grid {
  readonly range: Range
  /** Every row reaches the same last column: a column number means the same in each of them. */
  readonly isRectangular: boolean
  readonly width: number
  readonly rows: readonly (readonly Slot[])[]
}

/** More columns than any form has: such a row is text that happens to hold bars. */
const MOST_COLUMNS = 200

/** Places the cells of a table block; `undefined` where each row is one cell and the table a list. */
export function gridOf(block: Block, folded: string): Grid | undefined {
  const source = block.rows ?? []
  if (!source.some((row) => row.cells.length > 1)) return undefined
  if (source.some((row) => row.cells.length > MOST_COLUMNS)) return undefined
  const rows: Slot[][] = []
  const grid = { range: block.range, isRectangular: false, width: 0, rows }
  const ends = placeRows(source, grid)
  grid.width = Math.max(...ends)
  grid.isRectangular = ends.every((end) => end === grid.width)
  dropNumbers(rows, folded)
  return grid
}

const NUMBERS = new Set(['序号', '行次', '编号', '栏次', '项次'])
const HEADING_ROWS = 3

/** A column that only counts the rows, as a workbook has it, holds no figures. */
function dropNumbers(rows: Slot[][], folded: string): void {
  const wordsOf = ({ range }: Slot): string => withoutBlanks(folded.slice(range.start, range.end))
  const head = rows
    .slice(0, HEADING_ROWS)
    .flat()
    .find((slot) => slot.width === 1 && NUMBERS.has(wordsOf(slot)))
  if (!head) return
  const column = rows.flat().filter((slot) => slot !== head && slot.column === head.column)
  const numbers = column.map(wordsOf).filter((words) => words !== '')
  const first = Number(numbers[0])
  if (column.some(({ width }) => width > 1) || numbers.some((words, at) => words !== String(first + at)))
    return
  for (const [at, row] of rows.entries()) rows[at] = row.filter(({ column: own }) => own !== head.column)
}

/** Fills the grid row by row; a cell that spans rows keeps its columns taken in the rows below. */
function placeRows(source: readonly Row[], grid: Grid & { rows: Slot[][] }): number[] {
  let open: { column: number; width: number; left: number }[] = []
  return source.map((row, index) => {
    const slots: Slot[] = []
    const next: typeof open = []
    let column = 0
    const skipTaken = (): void => {
      for (let taken; (taken = open.find((span) => span.column === column));) column += taken.width
    }
    for (const { range, colSpan: width = 1, rowSpan = 1 } of row.cells) {
      skipTaken()
      slots.push({ grid, row: index, column, width, range })
      if (rowSpan > 1) next.push({ column, width, left: rowSpan - 1 })
      column += width
    }
    skipTaken()
    grid.rows.push(slots)
    open = [...open.filter(({ left }) => left > 1).map((span) => ({ ...span, left: span.left - 1 })), ...next]
    return column
  })
}
