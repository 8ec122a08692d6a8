import type { Range } from '../../../src/model/range.js'
import type { Bilingual } from '../../../src/model/regime.js'
import { rowOf, type Table, type TableCell } from '../../../src/model/table.js'

/** A figure of a table that a statement may mean. */
export interface Reading {
  readonly value: number
  readonly label: Bilingual
  /** The cell to show, where there is one. */
  readonly cell?: TableCell
  /** One way to part these digits. */
  readonly digits?: { readonly text: string; readonly range: Range }
}

/** All of them, or none where the table does not tell one: that may be the one that is meant. */
export function every(...readings: readonly (readonly Reading[])[]): Reading[] {
  return readings.some((one) => one.length === 0) ? [] : readings.flat()
}

/** Where a cell holds no number, the table does not tell, unless it is a blank among figures. */
export function sumReading(
  table: Table,
  label: Bilingual,
  rows: readonly string[],
  columns: readonly string[],
): Reading[] {
  let value = 0
  let isFilled = false
  const cells: TableCell[] = []
  for (const key of rows)
    for (const column of columns) {
      const row = rowOf(table, key)
      const cell = row?.cells.find((one) => one.column.key === column)
      if (!row || !cell || (cell.value === undefined && cell.status !== 'blank')) return []
      const number = cell.value ?? (column === 'total' ? restOf(row.cells) : undefined)
      isFilled ||= number !== undefined
      value += number ?? 0
      cells.push(cell)
    }
  const [only] = cells
  return isFilled ? [{ value, label, ...(only && cells.length === 1 ? { cell: only } : {}) }] : []
}

/** A total left blank is the sum of its row. */
function restOf(cells: readonly TableCell[]): number | undefined {
  const others = cells.filter(({ column }) => column.key !== 'total')
  return others.some(({ value }) => value !== undefined)
    ? others.reduce((sum, { value }) => sum + (value ?? 0), 0)
    : undefined
}
