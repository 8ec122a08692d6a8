import type { Table } from '../../src/model/table.js'
import { tablePlace, withoutNote } from '../../src/rule/tables/place.js'
import type { StructureFinding } from './finding.js'

export function* wrongColumns(table: Table): Iterable<StructureFinding> {
  const { range, columns } = table
  for (const { key, label } of columns)
    if (key === undefined)
      yield { message: 'extra', range, place: tablePlace(table, label), data: { found: label } }
  const missing = missingColumns(table)
  if (missing.length > 0)
    yield {
      message: 'column-missing',
      range,
      place: tablePlace(table),
      data: { count: missing.length, labels: missing.join('、') },
    }
}

/** Columns of blocks whose rows are there; a heading that could not be named may be the one that seems to be missing. */
function missingColumns({ rows, columns }: Table): string[] {
  if (columns.some(({ key }) => key === undefined)) return []
  const read = rows.flatMap(({ block, cells }) => (block && cells.length > 0 ? [block] : []))
  // Table 四 may stand in several tables, of which a copy lost one.
  const whole = read.filter((block) => block.rows.every(({ label }) => label !== undefined))
  // The heading of another version is table-version's.
  const keys = new Set(columns.map(({ key }) => key))
  const blocks = new Set(whole.filter((block) => block.columns.some(({ key }) => keys.has(key))))
  return [...blocks].flatMap((block) =>
    block.columns
      .filter(({ key, optional }) => !optional && !columns.some((column) => column.key === key))
      .map(({ label }) => withoutNote(label)),
  )
}
