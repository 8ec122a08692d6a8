import { quoteOf } from '../lint/quote.js'
import { sourceIndex, type SourceIndex } from '../lint/positions.js'
import type { Figure } from '../model/figure.js'
import type { Range } from '../model/range.js'
import type { Content, Report } from '../model/report.js'
import type { Table, TableRow, UnreadTable } from '../model/table.js'

interface ReportSource {
  readonly file: string
  readonly source: string
  readonly report: Report
  readonly toSource: (offset: number) => number
}

/**
 * A report as `inspect` shows it, described by `schemas/report.schema.json`: every range with its place in the
 * file and its words; without the text itself, its folded copy and the facts of regime and forms.
 */
export function reportView({ file, source, report, toSource }: ReportSource): object {
  const shown = Object.entries(report).filter(([key]) => !LEFT_OUT.includes(key))
  const view = {
    file,
    ...Object.fromEntries(shown),
    contents: report.contents.map(contentView),
    tables: report.tables.map(tableView),
    unreadTables: report.unreadTables.map(unreadTableView),
    claims: withBriefFigures(report.claims),
  }
  return placed(view, report, sourceIndex(source, toSource)) as object
}

const LEFT_OUT = ['text', 'folded']

function contentView({ key, facts, section, ...found }: Content): object {
  return {
    key,
    label: facts.label,
    required: facts.required,
    ...(section ? { section: section.heading } : {}),
    ...found,
  }
}

function tableView({ form, columns, rows, ...table }: Table): object {
  return {
    ...(form ? { form: form.id } : {}),
    ...table,
    columns: columns.map(({ key, label }) => ({ ...(key === undefined ? {} : { key }), label })),
    rows: rows.map(rowView),
  }
}

function rowView({ facts: _facts, block, cells, ...row }: TableRow): object {
  return {
    ...row,
    ...(block ? { block: block.key } : {}),
    cells: cells.map(({ column, ...cell }) => ({ column: column.key ?? column.label, ...cell })),
  }
}

function unreadTableView({ form, ...table }: UnreadTable): object {
  return { form: form.id, ...table }
}

/** Claims name their figures by text, value and place; all else about them stands in `figures`. */
function withBriefFigures(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withBriefFigures)
  if (typeof value !== 'object' || value === null) return value
  if (isFigure(value)) return { text: value.text, low: value.low, high: value.high, range: value.range }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withBriefFigures(item)]))
}

function isFigure(value: object): value is Figure {
  return 'digits' in value && 'label' in value
}

/** The same value with every range, however deep, given line, column and quote. */
function placed(value: unknown, report: Report, index: SourceIndex): unknown {
  if (Array.isArray(value)) return value.map((item) => placed(item, report, index))
  if (typeof value !== 'object' || value === null) return value
  if (isRange(value)) return { ...value, ...index.span(value), quote: quoteOf(report, value) }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, placed(item, report, index)]))
}

function isRange(value: object): value is Range {
  const { start, end, ...rest } = value as Partial<Range>
  return typeof start === 'number' && typeof end === 'number' && Object.keys(rest).length === 0
}
