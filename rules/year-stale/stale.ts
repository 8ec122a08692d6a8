import type { Report } from '../../src/model/report.js'
import { isQuoted, proseMatches, sentenceAround } from '../../src/rule/prose.js'
import { COMPARED, FEES, TO_COME } from './patterns.js'

/** A year where the report year must stand. */
export interface Stale {
  readonly message: 'plan' | 'cut-off' | 'caption' | 'self-named' | 'claim' | 'compared'
  readonly start: number
  readonly text: string
  readonly found: number
}

/** 比2023年增加3条 in the report for 2023, where the sentence names no other year. */
export function* compared(report: Report, year: number): Iterable<Stale> {
  for (const { match, range } of proseMatches(report, COMPARED)) {
    if (Number(match[1]) !== year || isQuoted(report, range.start)) continue
    const sentence = sentenceAround(report, range.start)
    const years = sentence.match(/20\d\d/g) ?? []
    if (years.every((named) => Number(named) === year) && !TO_COME.test(sentence))
      yield stale(report, 'compared', range.start, match[0].length, year)
  }
}

/** 2021年没有收取信息处理费 in the report for 2022, which says nothing of the fees of 2022. */
export function* oldFees(report: Report, year: number): Iterable<Stale> {
  const said = [...proseMatches(report, FEES)]
  for (const { match, range } of said) {
    const found = Number(match[1])
    const isAlone = said.every((other) => Number(other.match[1]) === found)
    if (Math.abs(found - year) === 1 && isAlone && !isQuoted(report, range.start))
      yield stale(report, 'claim', range.start, match[0].length, found)
  }
}

export function stale(
  report: Report,
  message: Stale['message'],
  start: number,
  length: number,
  found: number,
): Stale {
  return { message, start, text: report.text.slice(start, start + length), found }
}
