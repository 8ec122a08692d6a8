import type { Report } from '../model/report.js'
import type { CellStatus, RowTrouble, Table, TableCell, TableRow } from '../model/table.js'
import { csvField } from './csvField.js'

/** One figure of one table: tidy data, one observation per line. */
export interface ExtractedFigure {
  readonly file: string
  readonly body: string | null
  readonly year: number | null
  readonly regime: string
  /** Id of the form, `own` for a table of the report's own. */
  readonly table: string
  readonly rowKey: string | null
  readonly rowLabel: string
  readonly columnKey: string | null
  readonly columnLabel: string
  /** `null` where the cell holds no number. */
  readonly value: number | null
  readonly unit: string | null
  /** As printed. */
  readonly text: string
  readonly status: CellStatus | RowTrouble | 'unread'
}

export type ExtractFormat = 'csv' | 'json' | 'ndjson'

/** Every cell of every table of a report; a row or table that could not be read is one line that says so. */
export function extractFigures(file: string, report: Report): ExtractedFigure[] {
  const common = {
    file,
    body: report.body?.name ?? null,
    year: report.year?.value ?? null,
    regime: report.regime.id,
  }
  const read = report.tables.flatMap((table) =>
    table.rows.flatMap((row) => rowFigures(report, table, row).map((figure) => ({ ...common, ...figure }))),
  )
  const unread = report.unreadTables.map(({ form }) => ({
    ...common,
    table: form.id,
    rowKey: null,
    rowLabel: '',
    ...NO_COLUMN,
    text: '',
    status: 'unread' as const,
  }))
  return [...read, ...unread]
}

type RowFigure = Omit<ExtractedFigure, 'file' | 'body' | 'year' | 'regime'>

const NO_COLUMN = { columnKey: null, columnLabel: '', value: null, unit: null }

function rowFigures({ text }: Report, table: Table, row: TableRow): RowFigure[] {
  const common = {
    table: table.form?.id ?? 'own',
    rowKey: row.key ?? null,
    rowLabel: row.facts?.label ?? row.label,
  }
  if (row.trouble) {
    const printed = text.slice(row.range.start, row.range.end).replace(/\s+/g, ' ')
    return [{ ...common, ...NO_COLUMN, text: printed, status: row.trouble }]
  }
  return row.cells.map((cell) => ({
    ...common,
    columnKey: cell.column.key ?? null,
    columnLabel: columnLabel(cell),
    value: cell.value ?? null,
    unit: cell.unit ?? row.facts?.unit ?? cell.column.facts?.unit ?? null,
    text: cell.text,
    status: cell.status,
  }))
}

function columnLabel({ column }: TableCell): string {
  return [...(column.facts?.groups ?? []), column.label].join(' › ')
}

const FIELDS: readonly (keyof ExtractedFigure)[] = [
  'file',
  'body',
  'year',
  'regime',
  'table',
  'rowKey',
  'rowLabel',
  'columnKey',
  'columnLabel',
  'value',
  'unit',
  'text',
  'status',
]

export function formatFigures(figures: readonly ExtractedFigure[], format: ExtractFormat): string {
  if (format === 'json') return `${JSON.stringify({ version: 1, figures }, null, 2)}\n`
  if (format === 'ndjson') return figures.map((figure) => `${JSON.stringify(figure)}\n`).join('')
  const lines = [
    FIELDS.join(','),
    ...figures.map((figure) => FIELDS.map((name) => csvField(figure[name])).join(',')),
  ]
  return lines.map((line) => `${line}\r\n`).join('')
}
