import { withoutBlanks } from '../../model/blanks.js'
import type { Range } from '../../model/range.js'
import type { Block } from '../../model/report.js'
import type { Table, TableCell, TableColumn, TableRow } from '../../model/table.js'
import { cellValueOf } from './cellValue.js'
import type { Source } from './source.js'

/** Rows shorter than this, or without figures, are layout and lists. */
const LEAST_ROWS = 3
/** Longer ones are registers, no tables of a report. */
const MOST_ROWS = 500

/** Tables of the report's own: the first row names the columns, the first cell each row. */
export function ownTables(source: Source, blocks: readonly Block[], known: readonly Range[]): Table[] {
  const isKnown = ({ start, end }: Range): boolean =>
    known.some((range) => range.start < end && start < range.end)
  const marked = source.grids
    .filter(({ range }) => !isKnown(range))
    .map(({ rows }) => rows.map((row) => row.map(({ range }) => range)))
  return [...marked, ...barLists(source, blocks)].flatMap((rows) => {
    const table = ownTable(source, rows)
    return table && !isKnown(table.range) ? [table] : []
  })
}

function ownTable(source: Source, rows: readonly (readonly Range[])[]): Table | undefined {
  const [head, ...body] = rows
  const width = head?.length ?? 0
  if (!head || width < 2 || body.length < LEAST_ROWS - 1 || body.length > MOST_ROWS) return undefined
  const columns = head.slice(1).map((range): TableColumn => ({ label: printed(source, range) }))
  const read = body.flatMap((cells) => {
    const row = ownRow(source, cells, columns)
    return row ? [row] : []
  })
  const filled = read.filter(({ cells }) => cells.some(({ status }) => status === 'number'))
  const last = rows.at(-1)?.at(-1)
  if (2 * filled.length < body.length || !last) return undefined
  const range = { start: head[0]?.start ?? last.start, end: last.end }
  return { shape: 'grid', range, columns, rows: read, isTorn: false, misspelt: [] }
}

function ownRow(
  source: Source,
  cells: readonly Range[],
  columns: readonly TableColumn[],
): TableRow | undefined {
  const [label, ...values] = cells
  if (!label || values.length !== columns.length) return undefined
  return {
    label: printed(source, label),
    labelRange: label,
    range: { start: label.start, end: values.at(-1)?.end ?? label.end },
    cells: values.map((range, at): TableCell => {
      const { start, end } = range
      return {
        column: columns[at] as TableColumn,
        text: source.text.slice(start, end).trim(),
        range,
        ...cellValueOf(source.folded.slice(start, end)),
      }
    }),
    printedValues: values.length,
  }
}

/** One cell per line with a bar at its end: the lines before the first figure are the headings and the first label. */
function barLists({ folded }: Source, blocks: readonly Block[]): Range[][][] {
  const lists: Range[][][] = []
  let run: Range[] = []
  const close = (): void => {
    // Two headings, the label of the first row, its figure: one cell less than the first figure's place is a row.
    const width = run.findIndex(({ start, end }) => /^[\d.,]+$/.test(folded.slice(start, end))) - 1
    if (width > 1 && run.length % width === 0) lists.push(chunks(run, width))
    run = []
  }
  for (const { kind, range } of blocks) {
    const line = folded.slice(range.start, range.end)
    const cell = kind === 'paragraph' ? /^([^|]{1,60}?) ?\|$/.exec(line)?.[1] : undefined
    if (cell === undefined) close()
    else run.push({ start: range.start, end: range.start + cell.length })
  }
  close()
  return lists
}

function chunks(run: readonly Range[], width: number): Range[][] {
  const rows: Range[][] = []
  for (let at = 0; at < run.length; at += width) rows.push(run.slice(at, at + width))
  return rows
}

function printed({ text }: Source, { start, end }: Range): string {
  return withoutBlanks(text.slice(start, end))
}
