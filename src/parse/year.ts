import type { Period, ReportYear, SignatureBlock, Title } from '../model/report.js'

export interface YearSearch {
  readonly folded: string
  readonly title: Title | undefined
  readonly period: Period | undefined
  readonly signature: SignatureBlock | undefined
  readonly given: number | undefined
}

/** A year of the text; not one of a document number or of a date with its day. */
const YEAR_IN_TEXT = /(?<![\d〔[(])(20[0-3]\d) ?年(?! ?\d{1,2} ?月 ?\d{1,2} ?日)/g

/**
 * The year the report is about. The title decides, unless the period and the text agree on another one:
 * then the title is what is wrong (`year-consistent` reports it).
 */
export function decideYear({ folded, title, period, signature, given }: YearSearch): ReportYear | undefined {
  if (given !== undefined) return { value: given, from: 'option' }
  const inPeriod = ofPeriod(period)
  const inText = mostFrequent(folded)
  if (title?.year) {
    const isOutvoted = inPeriod && inText?.value === inPeriod.value && title.year.value !== inPeriod.value
    return isOutvoted ? inPeriod : { value: title.year.value, range: title.year.range, from: 'title' }
  }
  return inPeriod ?? inText ?? ofSignature(signature)
}

function ofPeriod(period: Period | undefined): ReportYear | undefined {
  const value = period?.from?.year
  return period && value !== undefined ? { value, range: period.range, from: 'period' } : undefined
}

/** The year before the one in which it was signed. */
function ofSignature(signature: SignatureBlock | undefined): ReportYear | undefined {
  const date = signature?.date
  return date?.date.year === undefined
    ? undefined
    : { value: date.date.year - 1, range: date.range, from: 'signature' }
}

function mostFrequent(folded: string): ReportYear | undefined {
  const counts = new Map<number, { count: number; start: number }>()
  for (const match of folded.matchAll(YEAR_IN_TEXT)) {
    const value = Number(match[1])
    const seen = counts.get(value)
    counts.set(value, { count: (seen?.count ?? 0) + 1, start: seen?.start ?? match.index })
  }
  const [first] = [...counts].toSorted(([a, x], [b, y]) => y.count - x.count || a - b)
  return first && { value: first[0], range: { start: first[1].start, end: first[1].start + 4 }, from: 'text' }
}
