import { defineRule } from '../../src/rule/defineRule.js'

const LONGEST = 24

export const pageNoise = defineRule({
  id: 'page-noise',
  scope: 'report',
  basis: {
    tier: 'practice',
    zh: '公开文本的质量：正文中不应留有网页导航、按钮或网页代码',
    en: 'Quality of published text: no navigation, buttons or page code in the text',
  },
  messages: {
    noise: {
      severity: 'info',
      zh: '“{text}”是网页或编辑软件的内容，不属于报告',
      en: '“{text}” belongs to the page or the editor, not to the report',
    },
  },
  *check({ report: { noise, text } }) {
    for (const { start, end } of noise) {
      const printed = text.slice(start, end)
      const words = printed.trim()
      if (words === '') continue
      const from = start + printed.indexOf(words)
      const shown = words.replace(/\s+/g, ' ')
      yield {
        message: 'noise',
        range: { start: from, end: from + words.length },
        data: { text: shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown },
      }
    }
  },
})
