import type { DigestCell, DigestTable } from '../../model/digest.js'
import type { Report } from '../../model/report.js'
import type { Table, TableCell, TableRow } from '../../model/table.js'
import { cellName, cellPlace, tablePlace, withoutNote } from '../../rule/tables/place.js'
import type { Spotter } from './digest.js'

/** Rows and columns that rules point at; of the rest the number is enough. */
const POINTED_ROWS = new Set([
  'received',
  'carriedIn',
  'carriedOut',
  'settled',
  'regulations',
  'normativeDocuments',
  'cases',
])
const POINTED_COLUMNS = new Set(['total', 'cumulative', 'reviewTotal', 'directTotal', 'afterTotal'])

/** The prescribed tables, first of each family. */
export function tablesIn({ tables }: Report, spotOf: Spotter): DigestTable[] {
  const byFamily = new Map<string, Table[]>()
  for (const table of tables) {
    if (!table.form) continue
    const { family } = table.form
    byFamily.set(family, [...(byFamily.get(family) ?? []), table])
  }
  return [...byFamily.values()].flatMap(([first, ...others]) =>
    first ? [{ ...tableOf(first, spotOf), ...(others.length > 0 ? { isRepeated: true as const } : {}) }] : [],
  )
}

function tableOf(table: Table, spotOf: Spotter): DigestTable {
  const values: Record<string, number | null> = {}
  const cells: Record<string, DigestCell> = {}
  for (const row of table.rows)
    for (const cell of row.cells) {
      const column = cell.column.key
      if (row.key === undefined || column === undefined) continue
      const key = `${row.key}.${column}`
      values[key] = cell.value ?? null
      if (isPointedAt(row.key, column, cell)) cells[key] = cellOf(table, row, cell, spotOf)
    }
  return {
    form: table.form?.id ?? '',
    family: table.form?.family ?? '',
    values,
    cells,
    spot: spotOf(table.range, tablePlace(table)),
  }
}

function isPointedAt(row: string, column: string, { value, note }: TableCell): boolean {
  if (note !== undefined) return true
  return POINTED_ROWS.has(row) || (POINTED_COLUMNS.has(column) && value !== 0)
}

function cellOf(table: Table, row: TableRow, cell: TableCell, spotOf: Spotter): DigestCell {
  return {
    name: cellName(table, row, cell.column),
    column: withoutNote(cell.column.label),
    text: cell.text,
    ...(cell.note === undefined ? {} : { note: cell.note }),
    spot: spotOf(cell.range, cellPlace(table, row, cell.column)),
  }
}
