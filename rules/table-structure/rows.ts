import type { Form, FormRow } from '../../src/model/form.js'
import type { Table } from '../../src/model/table.js'
import { cellPlace, tablePlace, withoutNote } from '../../src/rule/tables/place.js'
import type { StructureFinding } from './finding.js'

/** Rows of the form that the table does not have. */
export function* missingRows(table: Table, form: Form, wanted: Form): Iterable<StructureFinding> {
  const seen = new Set(table.rows.map(({ key }) => key))
  const own = leafRows(form).filter(({ key }) => !seen.has(key))
  // The statistics table is filed; the report, of which it is no content, may annex a part of it.
  for (const [message, rows] of [
    [form.content ? 'row-missing' : 'row-left-out', own.filter(({ unverified }) => !unverified)],
    ['row-unverified', own.filter(({ unverified }) => unverified)],
  ] as const)
    if (rows.length > 0)
      yield {
        message,
        range: table.range,
        place: tablePlace(table),
        data: { count: rows.length, labels: labelsOf(rows) },
      }
  if (form !== wanted && !columnsDiffer(form, wanted)) yield* mergedRows(table, wanted)
}

/** One row stands for several of the form in force. The version of the whole table is `table-version`'s. */
function* mergedRows(table: Table, wanted: Form): Iterable<StructureFinding> {
  for (const row of table.rows) {
    const rows = leafRows(wanted).filter(({ parent }) => parent === row.key && row.key !== undefined)
    if (rows.length > 0 && row.facts)
      yield {
        message: 'row-merged',
        range: row.range,
        place: cellPlace(table, row),
        data: {
          merged: row.facts.label ?? '',
          expected: wanted.version ?? '',
          count: rows.length,
          labels: labelsOf(rows),
        },
      }
  }
}

function leafRows({ blocks }: Form): FormRow[] {
  return blocks.flatMap(({ rows }) => rows.filter(({ heading, optional }) => !heading && !optional))
}

function labelsOf(rows: readonly FormRow[]): string {
  const labels = rows.map(({ label }) => withoutNote(label ?? ''))
  return [...labels.slice(0, MOST_LABELS), ...(labels.length > MOST_LABELS ? ['…'] : [])].join('、')
}

const MOST_LABELS = 12

function columnsDiffer(a: Form, b: Form): boolean {
  const keys = ({ blocks }: Form): string =>
    blocks.flatMap(({ columns }) => columns.map(({ key }) => key)).join()
  return keys(a) !== keys(b)
}
