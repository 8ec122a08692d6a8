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

/** The sum of some cells, unless the table does not tell one of them or all are blank. */
export function sumReading(
  table: Table,
  label: Bilingual,
  rows: readonly string[],
  columns: readonly string[],
): Reading[] {
  const addends = rows.flatMap((key) => columns.map((column) => addendOf(table, key, column)))
  if (!addends.every((one) => one !== undefined)) return []
  if (addends.every(({ value }) => value === undefined)) return []
  const value = addends.reduce((sum, one) => sum + (one.value ?? 0), 0)
  const [only, ...more] = addends
  return [{ value, label, ...(only && more.length === 0 ? { cell: only.cell } : {}) }]
}

/** Where a cell holds no number, the table does not tell, unless it is a blank among figures. */
function addendOf(
  table: Table,
  key: string,
  column: string,
): { readonly cell: TableCell; readonly value: number | undefined } | undefined {
  const row = rowOf(table, key)
  const cell = row?.cells.find((one) => one.column.key === column)
  if (!row || !cell || (cell.value === undefined && cell.status !== 'blank')) return undefined
  return { cell, value: cell.value ?? (column === 'total' ? restOf(row.cells) : undefined) }
}

/** A total left blank is the sum of its row. */
function restOf(cells: readonly TableCell[]): number | undefined {
  const others = cells.flatMap(({ column, value }) => (column.key === 'total' ? [] : [value]))
  return others.some((value) => value !== undefined)
    ? others.reduce<number>((sum, value) => sum + (value ?? 0), 0)
    : undefined
}
