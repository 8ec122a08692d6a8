import { quoteOf } from '../lint/quote.js'
import { sourceIndex, type SourceIndex } from '../lint/positions.js'
import type { Range } from '../model/range.js'
import type { Content, Report } from '../model/report.js'

export interface ReportSource {
  readonly file: string
  readonly source: string
  readonly report: Report
  readonly toSource: (offset: number) => number
}

/**
 * A report as `inspect` shows it, described by `schemas/report.schema.json`: every range with its place in the
 * file and its words; without the text itself, its folded copy and the regime's facts.
 */
export function reportView({ file, source, report, toSource }: ReportSource): object {
  const shown = Object.entries(report).filter(([key]) => !LEFT_OUT.includes(key))
  const view = { file, ...Object.fromEntries(shown), contents: report.contents.map(contentView) }
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
