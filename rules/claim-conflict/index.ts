import { withoutBlanks } from '../../src/model/blanks.js'
import { defineRule } from '../../src/rule/defineRule.js'

export const claimConflict = defineRule({
  id: 'claim-conflict',
  scope: 'report',
  basis: { article: 'accuracy' },
  messages: {
    conflict: {
      severity: 'warning',
      zh: '同一数据前后不一：前文“{words}”为 {first}，此处为 {second}',
      en: 'One measure with two values: “{words}” is {first} above and {second} here',
    },
  },
  notes: {
    first: { zh: '前文的数字', en: 'The figure above' },
  },
  *check({ report }) {
    for (const claim of report.claims) {
      if (claim.kind !== 'same' || claim.holds) continue
      const { first, second } = claim
      yield {
        message: 'conflict',
        range: second.range,
        data: {
          words: withoutBlanks(report.text.slice(first.label.start, first.label.end)),
          first: withoutBlanks(first.text),
          second: withoutBlanks(second.text),
        },
        related: [{ note: 'first', range: first.range }],
      }
    }
  },
})
