import { defineRule } from '../../src/rule/defineRule.js'

export const zeroClaim = defineRule({
  id: 'zero-claim',
  scope: 'report',
  basis: {
    tier: 'law',
    zh: '《政府信息公开条例》第六条：行政机关应当及时、准确地公开政府信息',
    en: 'Regulation on Open Government Information, Article 6: information is disclosed promptly and accurately',
  },
  messages: {
    contradicted: {
      severity: 'error',
      zh: '此处称“{said}”，文中另有 {figure}（“{words}”）',
      en: 'This says “{said}”, but the text also gives {figure} (“{words}”)',
    },
  },
  notes: {
    figure: { zh: '与之矛盾的数字', en: 'The figure that contradicts it' },
  },
  *check({ report }) {
    const { text } = report
    for (const claim of report.claims) {
      if (claim.kind !== 'zero' && claim.kind !== 'all-handled') continue
      const { against, range } = claim
      if (!against) continue
      const from = Math.min(against.label.start, against.range.start)
      yield {
        message: 'contradicted',
        range,
        data: {
          said: plain(text.slice(range.start, range.end)),
          figure: plain(against.text),
          words: plain(text.slice(from, against.range.end)),
        },
        related: [{ note: 'figure', range: against.range }],
      }
    }
  },
})

const LONGEST = 40

function plain(words: string): string {
  const said = words.replace(/\s+/g, '')
  return said.length > LONGEST ? `${said.slice(0, LONGEST)}…` : said
}
