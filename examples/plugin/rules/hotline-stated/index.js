import { defineRule } from 'disclosure-lint'

/** The city wants its hotline in every report, so that readers know where to ask. */
export const hotlineStated = defineRule({
  id: 'hotline-stated',
  scope: 'report',
  page: new URL('page.markdown', import.meta.url).href,
  basis: { tier: 'practice', zh: '云溪市年度报告编制要求', en: 'Requirements of the city of Yunxi for annual reports' },
  messages: {
    missing: {
      severity: 'warning',
      zh: '没有写明热线 {number}',
      en: 'The hotline {number} is not stated',
    },
  },
  options: {
    type: 'object',
    properties: { number: { type: 'string', default: '12345' } },
    additionalProperties: false,
  },
  *check({ report, options }) {
    const number = options.number ?? '12345'
    // Printed with full-width digits or other dashes it is the same number: `folded` makes them alike.
    if (report.folded.replace(/\s/g, '').includes(number)) return
    const [first] = report.blocks
    const range = report.title?.range ?? first?.range
    if (range) yield { message: 'missing', data: { number }, range }
  },
})
