import { defineRule } from '../../src/rule/defineRule.js'

export const sectionRequired = defineRule({
  id: 'section-required',
  scope: 'report',
  basis: { article: 'contents' },
  messages: {
    missing: {
      severity: 'error',
      zh: '缺少法定内容“{title}”：全文没有这一部分，也没有说明该情况的语句',
      en: 'Missing statutory content “{label}”: no such section and no sentence about it',
    },
  },
  *check({ report }) {
    for (const { facts, section, evidence } of report.contents) {
      if (!facts.required || section || evidence) continue
      const end = report.text.length
      yield {
        message: 'missing',
        data: { title: facts.title, label: facts.label.en },
        range: { start: end, end },
      }
    }
  },
})
