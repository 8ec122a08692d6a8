import type { Period, ReportYear, SignatureBlock, Title } from '../model/report.js'

export interface YearSearch {
  readonly folded: string
  readonly title: Title | undefined
  readonly period: Period | undefined
  readonly signature: SignatureBlock | undefined
  readonly given: number | undefined
}

export function decideYear({ given, title, folded }: YearSearch): ReportYear | undefined {
  if (given !== undefined) return { value: given, from: 'option' }
  const match = /(20[0-3]\d)/.exec(title ? folded.slice(title.range.start, title.range.end) : folded)
  return match ? { value: Number(match[1]), from: title ? 'title' : 'text' } : undefined
}
