import { defineRule } from '../../src/rule/defineRule.js'

export const numberPresent = defineRule({
  id: 'number-present',
  scope: 'report',
  basis: { article: 'accuracy' },
  messages: {
    'missing-number': {
      severity: 'error',
      zh: '“{words}”缺少数字：量词前应当写明数量',
      en: '“{words}” lacks its number: a quantity is expected before the unit',
    },
    'missing-unit': {
      severity: 'info',
      zh: '数字“{words}”后没有量词，应当写明（如“条”“件”）',
      en: 'The number “{words}” has no unit, expected one such as 条 or 件',
    },
  },
  *check({ report }) {
    for (const claim of report.claims) {
      if (claim.kind !== 'gap') continue
      yield {
        message: claim.missing === 'number' ? 'missing-number' : 'missing-unit',
        range: claim.range,
        data: { words: report.text.slice(claim.range.start, claim.range.end) },
      }
    }
  },
})
