import type { Form, FormBlock, FormColumn, FormRow } from './form.js'
import type { Range } from './range.js'

/** What stands in a cell; a blank, a mark and a zero are three different things. */
export type CellStatus =
  | 'number'
  | 'blank'
  | 'mark' // / — 无 空
  | 'text'

export interface TableCell {
  readonly column: TableColumn
  /** As printed, outer blanks removed. */
  readonly text: string
  /** Empty range where the cell is blank. */
  readonly range: Range
  readonly status: CellStatus
  /** Set where `status` is `number`. */
  readonly value?: number
  /** Printed with the number: 元, 万元, 件. */
  readonly unit?: string
  /** 22（其中修订16件）: the bracket. */
  readonly note?: string
}

export interface TableColumn {
  /** Key of the form's column; absent for a column that the form does not have. */
  readonly key?: string
  readonly label: string
  readonly facts?: FormColumn
}

/** Why the values of a row could not be given to columns. */
export type RowTrouble =
  | 'run-together' // 640020470
  | 'count' // one value too few or too many
  | 'header' // the heading does not name the columns
  | 'no-values'

export interface TableRow {
  /** Key of the form's row; absent for a row that the form does not have. */
  readonly key?: string
  readonly facts?: FormRow
  readonly block?: FormBlock
  /** As printed, without the headings of its group. */
  readonly label: string
  readonly labelRange: Range
  readonly range: Range
  /** Empty where `trouble` says why. */
  readonly cells: readonly TableCell[]
  readonly trouble?: RowTrouble
  /** How many values stand in the row, placed or not. */
  readonly printedValues: number
}

/** How the table was printed. */
export type TableShape =
  | 'grid' // cells that the format marks
  | 'lines' // running text whose cells can be told apart

/** A table that was read: one of the prescribed forms, or one of the report's own. */
export interface Table {
  readonly form?: Form
  readonly shape: TableShape
  readonly range: Range
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
  /**
   * The copy tore the table: values without a label, labels without values, or one block of rows spread over
   * several tables. Then a row that cannot be read is the copy's fault.
   */
  readonly isTorn: boolean
  /** Printed labels, group headings included, that differ from the form's by a few characters. */
  readonly misspelt: readonly MisspeltLabel[]
}

export interface MisspeltLabel {
  readonly range: Range
  readonly printed: string
  readonly expected: string
}

/** A table that was seen but whose figures could not be told apart. */
export interface UnreadTable {
  readonly form: Form
  readonly shape: TableShape
  readonly range: Range
  readonly reason: 'run-together' | 'header' | 'rows' | 'too-large'
}

export function rowOf(table: Table, key: string): TableRow | undefined {
  return table.rows.find((row) => row.key === key)
}

export function cellOf(table: Table, row: string, column: string): TableCell | undefined {
  return cellIn(rowOf(table, row), column)
}

export function cellIn(row: TableRow | undefined, column: string): TableCell | undefined {
  return row?.cells.find((cell) => cell.column.key === column)
}
