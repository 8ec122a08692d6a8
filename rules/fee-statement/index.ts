import { since } from '../../src/model/regime.js'
import { trimmed, wordsOf } from '../../src/model/sections.js'
import { defineRule } from '../../src/rule/defineRule.js'

/** 信息处理费 by its name, or by its being charged on requests. Table 二 holds another fee. */
const PROCESSING_FEE = /处理费|信息公开[^。;]{0,12}(?:收费|费用)|收费通知[^,。;]{0,4}(?:件数|金额)|通知收取/
const ANY_FEE = /收费|费用|收取/

export const feeStatement = defineRule({
  id: 'fee-statement',
  scope: 'report',
  regimes: since('cn-2021'),
  basis: { article: 'form' },
  messages: {
    missing: {
      severity: 'info',
      absence: 'text',
      zh: '第六部分“{title}”没有写明本年度信息处理费的收取情况（金额，或者没有收取）',
      en: 'Part six “{title}” does not say what information-processing fee was charged (amount or none)',
    },
  },
  notes: {
    'no-section': {
      zh: '没有“其他需要报告的事项”部分，无从判断信息处理费是否写明',
      en: 'There is no part 其他需要报告的事项 (other matters) in which the fee could be stated',
    },
  },
  *check({ report }) {
    const section = report.contents.find(({ key }) => key === 'other')?.section
    const body = report.folded
      .slice(report.sections[0]?.range.start ?? 0)
      .replace(/逾期未按收费通知要求缴纳费用/g, '')
    if (PROCESSING_FEE.test(body)) return
    if (!section) {
      yield { notAssessed: 'no-section' }
      return
    }
    if (ANY_FEE.test(wordsOf(report, section))) return
    yield { message: 'missing', data: { title: section.title }, range: trimmed(report, section.heading) }
  },
})
