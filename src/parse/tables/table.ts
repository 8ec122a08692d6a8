import type { MisspeltLabel, Table, TableCell, TableColumn, TableRow } from '../../model/table.js'
import { cellValueOf } from './cellValue.js'
import type { Draft, DraftRow } from './draft.js'
import { printed } from './header.js'
import type { Piece, Source } from './lex.js'

/** A draft as the table that rules look at. */
export function tableOf(source: Source, draft: Draft): Table {
  const { form, headers, labels } = draft
  const rows = draft.rows.map((row) => rowOf(source, row))
  const columns = new Map<string, TableColumn>()
  for (const { order } of headers.values())
    for (const column of order) columns.set(column.key ?? column.label, column)
  return {
    form,
    shape: labels.some(({ slot }) => slot) ? 'grid' : 'lines',
    range: {
      start: Math.min(...draft.rows.map(({ start }) => start)),
      end: Math.max(...draft.rows.map(({ end }) => end)),
    },
    columns: [...columns.values()],
    rows,
    misspelt: misspeltOf(source, draft),
  }
}

function rowOf(
  { text, folded }: Source,
  { place, labels, placed, trouble, printedValues, start, end }: DraftRow,
): TableRow {
  const first = labels[0]
  const last = labels.at(-1)
  const cells = placed.map(({ column, start: from, end: to }): TableCell => ({
    column,
    text: text.slice(from, to).trim(),
    range: { start: from, end: to },
    ...cellValueOf(folded.slice(from, to)),
  }))
  return {
    label: labels.map((piece) => printed(text, piece)).join(''),
    labelRange: { start: first?.start ?? start, end: last?.end ?? start },
    range: { start, end },
    cells,
    printedValues,
    ...(place ? { key: place.row.key, facts: place.row, block: place.block } : {}),
    ...(trouble ? { trouble } : {}),
  }
}

function misspeltOf({ text }: Source, { rows, headers }: Draft): MisspeltLabel[] {
  const ofRows = rows.flatMap(({ place, labels, isMisspelt }) =>
    isMisspelt && place?.row.label !== undefined ? [misspelt(text, labels, place.row.label)] : [],
  )
  const ofColumns = [...headers.values()].flatMap((header) =>
    header.misspelt.map(({ piece, column }) => misspelt(text, [piece], column.label)),
  )
  return [...new Map([...ofRows, ...ofColumns].map((label) => [label.range.start, label])).values()]
}

function misspelt(text: string, pieces: readonly Piece[], expected: string): MisspeltLabel {
  const range = { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 }
  return { range, printed: printed(text, range), expected }
}
