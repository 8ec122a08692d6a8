import { defineRule } from '../../src/rule/defineRule.js'

export const percentSum = defineRule({
  id: 'percent-sum',
  scope: 'report',
  basis: {
    tier: 'practice',
    zh: '各项占比列全时合计应为 100%（允许四舍五入的误差）',
    en: 'Shares of a complete list add up to 100%, within their rounding',
  },
  messages: {
    'not-hundred': {
      severity: 'info',
      zh: '各项占比合计为 {sum}%，超出四舍五入的误差，应为 100%',
      en: 'The shares add up to {sum}%, beyond rounding, expected 100%',
    },
  },
  notes: {
    share: { zh: '其中一项占比', en: 'One of the shares' },
  },
  *check({ report }) {
    for (const claim of report.claims) {
      if (claim.kind !== 'shares' || claim.holds) continue
      const isKnown = report.claims.some(
        (other) => other.kind === 'share' && !other.holds && claim.shares.includes(other.share),
      )
      // A share that does not match its own figures explains the sum; `percent-value` reports it.
      if (isKnown) continue
      const sum = claim.shares.reduce((total, { value }) => total + value, 0)
      yield {
        message: 'not-hundred',
        range: claim.trigger,
        data: { sum: Number(sum.toFixed(4)) },
        related: claim.shares.map(({ range }) => ({ note: 'share' as const, range })),
      }
    }
  },
})
