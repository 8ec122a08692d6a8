import { defineRule } from '../../src/rule/defineRule.js'

export const signatureStated = defineRule({
  id: 'signature-stated',
  scope: 'report',
  basis: {
    tier: 'practice',
    zh: '公文惯例：文末或标题下署机关名称和日期',
    en: 'Practice for official texts: body and date at the end or under the title',
  },
  messages: {
    missing: {
      severity: 'info',
      absence: 'text',
      zh: '没有落款：文末和标题下都没有机关名称和日期',
      en: 'No signature: neither body nor date at the end or under the title',
    },
    'date-missing': {
      severity: 'info',
      absence: 'text',
      zh: '落款“{text}”没有日期',
      en: 'Signature “{text}” without a date',
    },
  },
  *check({ report }) {
    const { signature, published, folded } = report
    // A page that prints body and time of publication is dated.
    if (published || signature?.date) return
    if (signature?.body) {
      yield { message: 'date-missing', range: signature.body.range, data: { text: signature.body.name } }
      return
    }
    // Page furniture is blank there: it does not count as the end.
    const end = folded.trimEnd().length
    yield { message: 'missing', range: { start: end, end } }
  },
})
