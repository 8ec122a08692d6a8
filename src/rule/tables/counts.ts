import type { Measure } from '../../model/figure.js'
import { figureRows } from '../../model/form.js'
import { cellIn, rowOf, type Table, type TableCell, type TableRow } from '../../model/table.js'

export interface Count {
  readonly table: Table
  readonly row: TableRow
  readonly cell: TableCell
}

/** Where the forms count a measure: family, rows, columns. */
const PLACES: Partial<Record<Measure, readonly (readonly [family: string, row: string, column: string])[]>> =
  {
    received: [
      ['requests', 'received', 'total'],
      ['statistics', 'received', 'year'],
      ['statistics', 'received', 'value'],
    ],
    refused: [
      ['requests', 'refused', 'total'],
      ['statistics', 'refused', 'year'],
      ['statistics', 'refused', 'value'],
    ],
    'carried-in': [['requests', 'carriedIn', 'total']],
    'carried-out': [['requests', 'carriedOut', 'total']],
    reviews: [
      ['remedies', 'cases', 'reviewTotal'],
      ['statistics', 'reviews', 'year'],
      ['statistics', 'reviews', 'value'],
    ],
    suits: [
      ['remedies', 'cases', 'directTotal'],
      ['remedies', 'cases', 'afterTotal'],
      ['statistics', 'suits', 'year'],
      ['statistics', 'suits', 'value'],
    ],
  }

/** A cell that counts the measure and is above zero. Rows known from memory only prove nothing. */
export function countOf(measure: Measure, tables: readonly Table[]): Count | undefined {
  for (const [family, place, column] of PLACES[measure] ?? [])
    for (const table of tables.filter(({ form }) => form?.family === family))
      for (const key of figureRows(table.form, [place])) {
        const row = rowOf(table, key)
        const cell = cellIn(row, column)
        if (row && cell && (cell.value ?? 0) > 0 && !row.facts?.unverified) return { table, row, cell }
      }
  return undefined
}
