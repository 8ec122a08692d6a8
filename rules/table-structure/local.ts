import { fold } from '../../src/model/fold.js'
import type { Form, FormRow } from '../../src/model/form.js'
import type { Table, TableRow } from '../../src/model/table.js'
import { cellPlace, withoutNote } from '../../src/rule/tables/place.js'
import type { StructureFinding } from './finding.js'

/** A province's form has rows and labels of its own; this much is wrong in any. */
export function* localFindings(table: Table, form: Form): Iterable<StructureFinding> {
  for (const row of table.rows) {
    const printed = bare(row.label)
    if (row.facts?.misprints?.some((label) => printed.includes(bare(label))))
      yield {
        message: 'misprinted',
        range: row.labelRange,
        place: cellPlace(table, row),
        data: { found: row.label, expected: withoutNote(row.facts.label ?? '') },
      }
  }
  const last = table.isTorn ? undefined : lastOf(table.rows)
  const missing = last ? rowsBehind(form, last, table.rows) : []
  if (last && missing.some((row) => isGroup(form, row)))
    yield {
      message: 'cut-off',
      range: last.range,
      place: cellPlace(table, last),
      data: {
        last: last.label,
        count: missing.length,
        labels: missing.map(({ label }) => withoutNote(label ?? '')).join('、'),
      },
    }
}

const bare = (label: string): string => fold(label).replace(/[\s、.,:]/g, '')

/** The last row, where it stands within a group and every row was made out. */
function lastOf(rows: readonly TableRow[]): TableRow | undefined {
  return rows.every(({ key }) => key !== undefined) && rows.at(-1)?.facts?.parent ? rows.at(-1) : undefined
}

/** The rows of no group that the form has behind a row; none of them if the table has one. */
function rowsBehind(form: Form, { key }: TableRow, rows: readonly TableRow[]): FormRow[] {
  const all = form.blocks.flatMap((block) => block.rows)
  const behind = all.slice(all.findIndex((row) => row.key === key) + 1).filter(({ parent }) => !parent)
  return behind.some((row) => rows.some((one) => one.key === row.key)) ? [] : behind
}

/** Provinces leave out single rows, for complaints or fees, but not the replies with all their kinds. */
function isGroup({ blocks }: Form, { key }: FormRow): boolean {
  return blocks.some(({ rows }) => rows.some(({ parent }) => parent === key))
}
