import type { Period } from '../../src/model/report.js'
import { defineRule } from '../../src/rule/defineRule.js'
import { sentenceAround } from '../../src/rule/prose.js'

/** Order 492 came into force on 1 May 2008: the first reports begin there. */
const FIRST_YEAR = { year: 2008, month: 5 }

/** 由于机构改革, 我局于2019年9月挂牌成立: the body did not exist, or not as it is, all the year. */
const EXPLAINS = /机构改革|(?:挂牌|成立|组建|新设|设立|撤销|划转|合并)/

export const periodStated = defineRule({
  id: 'period-stated',
  scope: 'report',
  basis: {
    tier: 'practice',
    zh: '年度报告惯例：写明统计期限，自当年1月1日起至12月31日止',
    en: 'Practice of annual reports: the statistics period is stated, 1 January to 31 December of the year',
  },
  messages: {
    wrong: {
      severity: 'error',
      zh: '统计期限“{found}”不是一个完整年度，应当自 {year} 年1月1日起至 {year} 年12月31日止',
      en: 'Statistics period “{found}” is no whole year, expected 1 January {year} to 31 December {year}',
    },
    garbled: {
      severity: 'warning',
      zh: '统计期限“{found}”的日期不完整，应当自 {year} 年1月1日起至 {year} 年12月31日止',
      en: 'Dates of the statistics period “{found}” are incomplete, expected 1 January {year} to 31 December {year}',
    },
    missing: {
      severity: 'info',
      absence: 'text',
      zh: '没有写明数据的统计期限，应当写明自1月1日起至12月31日止',
      en: 'No statistics period stated, expected 1 January to 31 December',
    },
  },
  notes: {
    unreadable: {
      zh: '统计期限的日期丢失了数字，无法判断',
      en: 'The dates of the statistics period have lost digits and cannot be read',
    },
  },
  *check({ report }) {
    const { period, year, preface, sections } = report
    if (!period) {
      const at = preface?.end ?? sections[0]?.heading.start ?? 0
      yield { message: 'missing', range: { start: at, end: at } }
      return
    }
    const { range, from, to } = period
    if (!from && !to) {
      yield { notAssessed: 'unreadable' }
      return
    }
    const expected = year?.value ?? from?.year ?? to?.year
    if (expected === undefined || isWholeYear(period)) return
    const data = { found: report.text.slice(range.start, range.end), year: expected }
    if (!from || !to) yield { message: 'garbled', range, data }
    else if (period.isNamed && !EXPLAINS.test(sentenceAround(report, range.start)))
      yield { message: 'wrong', range, data }
  },
})

function isWholeYear({ from, to }: Period): boolean {
  if (!from || !to) return false
  const isFirst = from.year === FIRST_YEAR.year && from.month === FIRST_YEAR.month
  const isStart = isFirst || (from.month === 1 && (from.day ?? 1) === 1)
  return isStart && to.month === 12 && (to.day ?? 31) === 31 && from.year === to.year
}
