import { matchesIn } from '../../model/matches.js'
import type { Period, ReportYear, SignatureBlock, Title } from '../../model/report.js'

export interface YearSearch {
  readonly folded: string
  readonly title: Title | undefined
  readonly period: Period | undefined
  readonly signature: SignatureBlock | undefined
  readonly given: number | undefined
}

/** A year of the text; not one of a document number or of a date with its day. */
const YEAR_IN_TEXT = /(?<![\d〔[(])(20[0-3]\d) ?年(?! ?\d{1,2} ?月 ?\d{1,2} ?日)/g
/** 编制了《某局2015年政府信息公开工作年度报告》(以下简称年报) */
const NAMES_ITSELF =
  /(20[0-3]\d) ?年度?[^》\n]{0,20}公开[^》\n]{0,12}报告》 ?\((?:以下)?简称[:"“《]?(?:本?年报|本?年度报告|本?报告)/
/** So many mentions, so many times as often as any other year, are a vote. */
const CLEAR_COUNT = 3
const CLEAR_RATIO = 2

/**
 * The year the report is about: as the title says, else the period, else the text's most frequent year, else
 * the year before the signature. A title against which two of the others agree is itself what is wrong
 * (`year-consistent` reports it).
 */
export function decideYear({ folded, title, period, signature, given }: YearSearch): ReportYear | undefined {
  if (given !== undefined) return { value: given, from: 'option' }
  const titled: ReportYear | undefined = title?.year && { ...title.year, from: 'title' }
  const inPeriod = ofPeriod(period)
  const inText = mostFrequent(folded)
  const signed = ofSignature(signature)
  const others = [inPeriod, inText?.isClear ? inText.year : undefined, signed].filter(
    (vote) => vote !== undefined,
  )
  const outvoting = others.find(
    ({ value }) => value !== titled?.value && others.filter((vote) => vote.value === value).length > 1,
  )
  if (titled && !others.some(({ value }) => value === titled.value) && outvoting) return outvoting
  if (!titled && inPeriod && inText && contradicts(inText, inPeriod, folded)) return inText.year
  return titled ?? inPeriod ?? named(folded) ?? inText?.year ?? signed
}

/** What a report without a title calls itself. */
function named(folded: string): ReportYear | undefined {
  const match = NAMES_ITSELF.exec(folded)
  const start = match?.index ?? 0
  return match ? { value: Number(match[1]), range: { start, end: start + 4 }, from: 'text' } : undefined
}

/** A text that names another year often, and that of its period nowhere else: the period was left over. */
function contradicts({ year, isClear }: TextYear, inPeriod: ReportYear, folded: string): boolean {
  const distance = Math.abs(year.value - inPeriod.value)
  return isClear && distance === 1 && !new Set(mentioned(folded)).has(inPeriod.value)
}

function ofPeriod(period: Period | undefined): ReportYear | undefined {
  const value = period?.from?.year ?? period?.to?.year
  return period && value !== undefined ? { value, range: period.range, from: 'period' } : undefined
}

/** The year before the one in which it was signed. */
function ofSignature(signature: SignatureBlock | undefined): ReportYear | undefined {
  const date = signature?.date
  return date?.date.year === undefined
    ? undefined
    : { value: date.date.year - 1, range: date.range, from: 'signature' }
}

interface TextYear {
  readonly year: ReportYear
  readonly isClear: boolean
}

function mentioned(folded: string): number[] {
  return matchesIn(folded, YEAR_IN_TEXT).map((match) => Number(match[1]))
}

function mostFrequent(folded: string): TextYear | undefined {
  const counts = new Map<number, { count: number; start: number }>()
  for (const match of matchesIn(folded, YEAR_IN_TEXT)) {
    const value = Number(match[1])
    const seen = counts.get(value)
    counts.set(value, { count: (seen?.count ?? 0) + 1, start: seen?.start ?? match.index })
  }
  const [first, second] = [...counts].toSorted(([a, x], [b, y]) => y.count - x.count || a - b)
  if (!first) return undefined
  const [value, { count, start }] = first
  return {
    year: { value, range: { start, end: start + 4 }, from: 'text' },
    isClear: count >= CLEAR_COUNT && count >= CLEAR_RATIO * (second?.[1].count ?? 0),
  }
}
