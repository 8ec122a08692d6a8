import { withoutBlanks } from '../../src/model/blanks.js'
import { defineRule } from '../../src/rule/defineRule.js'
import { isTransposed } from '../../src/rule/sumHint.js'
import type { GrowthClaim, ShareClaim } from '../../src/model/claim.js'
import type { Finding } from '../../src/rule/rule.js'

export const percentValue = defineRule({
  id: 'percent-value',
  scope: 'report',
  basis: { article: 'accuracy' },
  messages: {
    share: {
      severity: 'warning',
      zh: '{part} 占 {base} 的比例应为 {computed}%，文中为 {printed}',
      en: '{part} is {computed}% of {base}, but the text gives {printed}',
    },
    growth: {
      severity: 'warning',
      zh: '由 {now} 和增减数 {difference} 推算，变动幅度应为 {computed}%，文中为 {printed}',
      en: 'From {now} and the change of {difference}, the rate of change is {computed}%, but the text gives {printed}',
    },
  },
  notes: {
    part: { zh: '分子', en: 'The part' },
    base: { zh: '分母', en: 'The base' },
    now: { zh: '本期数', en: 'The figure of this period' },
    difference: { zh: '增减数', en: 'The change' },
    transposed: { zh: '数字可能有两位颠倒', en: 'Two digits may have changed places' },
  },
  *check({ report }) {
    for (const claim of report.claims) {
      if (claim.kind === 'growth') yield* growthOf(claim)
      if (claim.kind !== 'share' || claim.holds) continue
      const { part, share, base } = claim
      yield {
        message: 'share',
        range: share.range,
        data: {
          part: withoutBlanks(part.text),
          base: withoutBlanks(base.text),
          computed: computed(claim),
          printed: withoutBlanks(share.text),
        },
        ...(isTransposed(String(part.value), String(base.value)) ? { hint: 'transposed' as const } : {}),
        related: [
          { note: 'part', range: part.range },
          { note: 'base', range: base.range },
        ],
      }
    }
  },
})

/** A rate beside a difference, where last year's figure itself is not given. */
function* growthOf(claim: GrowthClaim): Iterable<Finding<'growth', 'now' | 'difference'>> {
  const { now, base, difference, rate, direction } = claim
  if (claim.verdict !== 'rate' || base || !difference || !rate) return
  const former = now.value + (direction === 'up' ? -difference.value : difference.value)
  yield {
    message: 'growth',
    range: rate.range,
    data: {
      now: withoutBlanks(now.text),
      difference: withoutBlanks(difference.text),
      computed: Number(((100 * difference.value) / former).toFixed(Math.max(2, rate.decimals))),
      printed: withoutBlanks(rate.text),
    },
    related: [
      { note: 'now', range: now.range },
      { note: 'difference', range: difference.range },
    ],
  }
}

/** As many decimals as the text prints, at least two. */
function computed({ part, share, base }: ShareClaim): number {
  return Number(((100 * part.value) / base.value).toFixed(Math.max(2, share.decimals)))
}
