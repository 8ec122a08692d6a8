import { withoutBlanks } from '../../src/model/blanks.js'
import { since } from '../../src/model/regime.js'
import type { Figure } from '../../src/model/figure.js'
import type { Report } from '../../src/model/report.js'
import { defineRule } from '../../src/rule/defineRule.js'

/** 国办函〔2020〕109号: 100 元 for each request and its multiples, or 10, 20, 40 元 for each page. */
const SMALLEST_FEE = 10
const PROCESSING_FEE = /处理费/
const OTHER_FEE = /行政事业性|诉讼费|减免|复印费|邮寄费|工本费/
/** A list of the offices that charged it may follow its total in a sentence of its own. */
const LISTS_OFFICES = /^\s*(?:其中|具体|分别|包括).*[收取]/
const LIST_LENGTH = 600

export const feeAmount = defineRule({
  id: 'fee-amount',
  scope: 'report',
  regimes: since('cn-2021'),
  basis: {
    tier: 'law',
    zh: '国办函〔2020〕109号《政府信息公开信息处理费管理办法》',
    en: 'Rules on the information-processing fee, 国办函〔2020〕109号',
  },
  messages: {
    impossible: {
      severity: 'warning',
      zh: '信息处理费为 {found}：按件每件 100 元起、按量每页 10 元起计收，金额应当是 10 元的整数倍',
      en: 'The information-processing fee is {found}: charged by the request (from 100 yuan) or the page (from 10 yuan), it is a multiple of 10 yuan',
    },
  },
  *check({ report }) {
    for (const figure of report.figures) {
      const { unit, value, low, high, range } = figure
      if (unit?.family !== 'money' || low !== high || !speaksOfFee(report, figure)) continue
      const rest = Math.abs(value / SMALLEST_FEE - Math.round(value / SMALLEST_FEE))
      if (rest < 1e-9) continue
      yield {
        message: 'impossible',
        range,
        data: { found: withoutBlanks(figure.text) },
      }
    }
  },
})

/** The fee by its name before the amount, and no other fee nearer to it. */
function speaksOfFee({ folded, tables, unreadTables }: Report, { range }: Figure): boolean {
  if (
    [...tables, ...unreadTables].some(
      (table) => table.range.start <= range.start && range.end <= table.range.end,
    )
  )
    return false
  const from = Math.max(folded.lastIndexOf('\n', range.start) + 1, range.start - LIST_LENGTH)
  const before = folded.slice(from, range.start)
  const sentence = before.slice(before.lastIndexOf('。') + 1)
  if (!PROCESSING_FEE.test(sentence) && !LISTS_OFFICES.test(sentence)) return false
  const named = before.slice(Math.max(0, before.search(PROCESSING_FEE)))
  return PROCESSING_FEE.test(before) && !OTHER_FEE.test(named)
}
