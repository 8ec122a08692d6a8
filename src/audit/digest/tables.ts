import type { DigestCell, DigestTable } from '../../model/digest.js'
import type { Report } from '../../model/report.js'
import type { Table, TableCell, TableRow } from '../../model/table.js'
import { cellName, cellPlace, tablePlace, withoutNote } from '../../rule/tables/place.js'
import type { Spotter } from './digest.js'

/** Cells that rules point at even where they are 0; of the rest the number is enough. */
const ALWAYS = new Set([
  ...['received', 'carriedIn', 'carriedOut', 'settled'].map((row) => `${row}.total`),
  ...['issued', 'repealed', 'inForce'].map((column) => `normativeDocuments.${column}`),
  ...['issued', 'repealed', 'inForce'].map((column) => `regulations.${column}`),
])
const WHERE_FILLED = /^(?:carriedIn|carriedOut)\.|\.(?:total|cumulative|reviewTotal|directTotal|afterTotal)$/

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
      if (isPointedAt(key, cell)) cells[key] = cellOf(table, row, cell, spotOf)
    }
  return {
    form: table.form?.id ?? '',
    name: tablePlace(table),
    family: table.form?.family ?? '',
    values,
    cells,
    spot: spotOf(table.range, tablePlace(table)),
  }
}

function isPointedAt(key: string, { value, note }: TableCell): boolean {
  return note !== undefined || ALWAYS.has(key) || (value !== 0 && WHERE_FILLED.test(key))
}

function cellOf(table: Table, row: TableRow, cell: TableCell, spotOf: Spotter): DigestCell {
  return {
    name: cellName(table, row, cell.column).zh.slice(tablePlace(table).zh.length).replace(/^ › /, ''),
    column: withoutNote(cell.column.label),
    text: cell.text,
    ...(cell.note === undefined ? {} : { note: cell.note }),
    spot: spotOf(cell.range, cellPlace(table, row, cell.column)),
  }
}
