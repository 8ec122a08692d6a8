import type { MisspeltLabel, Table, TableCell, TableColumn, TableRow } from '../../model/table.js'
import { cellValueOf } from './cellValue.js'
import type { Draft, DraftRow } from './reading.js'
import { printed } from './headings.js'
import type { Piece } from './lex.js'
import type { Source } from './source.js'

/** A draft as the table that rules look at. */
export function tableOf(source: Source, draft: Draft): Table {
  const { form, headers, labels } = draft
  const rows = draft.rows.map((row) => rowOf(source, row))
  const columns = new Map<string, TableColumn>()
  const printedColumns = [...headers.values()].flatMap(({ order, aligned }) => [
    ...order,
    ...(aligned?.values() ?? []),
  ])
  const placedColumns = draft.rows.flatMap(({ placed }) => placed.map(({ column }) => column))
  for (const column of [...printedColumns, ...placedColumns]) columns.set(column.key ?? column.label, column)
  return {
    form,
    shape: labels.some(({ slot }) => slot) ? 'grid' : 'lines',
    range: {
      start: Math.min(...[...labels, ...draft.rows].map(({ start }) => start)),
      end: Math.max(...[...labels, ...draft.rows].map(({ end }) => end)),
    },
    columns: [...columns.values()],
    rows,
    isTorn: isTorn(draft),
    misspelt: misspeltOf(source, draft),
  }
}

function isTorn({ rows, grids }: Draft): boolean {
  if (rows.some(({ place, labels, placed }) => !place && labels.length === 0 && placed.length > 0))
    return true
  // The figures of several rows one below the other: a copy that went down the columns.
  if (rows.some(({ place, trouble, printedValues }) => trouble && holdsRows(place, printedValues)))
    return true
  const isGrid = [...grids.values()].some((own) => [...own].some((grid) => grid))
  if (isGrid && rows.some(({ trouble }) => trouble === 'no-values')) return true
  // A page cuts a table once or twice; a converter that gives each row a table of its own tears it.
  return [...grids].some(([block, own]) => {
    const ownRows = rows.filter(({ place }) => place?.block === block)
    const isLost = ownRows.some(({ trouble }) => trouble)
    return own.size > 2 || (own.size > 1 && own.size === ownRows.length && isLost)
  })
}

function holdsRows(place: DraftRow['place'], printedValues: number): boolean {
  const count = place?.block.columns.length ?? 0
  return count > 1 && printedValues >= 2 * count
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
    isMisspelt && place?.row.label !== undefined && !isInterleaved(text, labels)
      ? [misspelt(text, labels, place.row.label)]
      : [],
  )
  const ofColumns = [...headers.values()].flatMap((header) =>
    header.misspelt.map(({ piece, column }) => misspelt(text, [piece], column.label)),
  )
  return [...new Map([...ofRows, ...ofColumns].map((label) => [label.range.start, label])).values()]
}

/** A label broken over lines of a page, with a piece of its group's between: 缴纳费用、行 / 处理 政机关不再处理. */
function isInterleaved(text: string, labels: readonly Piece[]): boolean {
  const printed = text.slice(labels[0]?.start ?? 0, labels.at(-1)?.end ?? 0)
  return /\n.*\S[ \t]+\S/.test(printed)
}

function misspelt(text: string, pieces: readonly Piece[], expected: string): MisspeltLabel {
  const range = { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 }
  const found = printed(text, range)
  // Where figures run into the ordinal (00000007.属于…), the label begins behind it.
  return { range, printed: found, expected: ORDINAL.test(found) ? expected : expected.replace(ORDINAL, '') }
}

const ORDINAL =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\(?[一二三四五六七八九十]{1,3}\)|\d{1,2}\s*[.．、])/
