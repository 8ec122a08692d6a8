import type { Range } from '../../src/model/range.js'
import { shortened } from '../../src/model/shortened.js'
import { defineRule } from '../../src/rule/defineRule.js'
import { isQuoted, proseMatches, sentenceAround } from '../../src/rule/prose.js'
import { ADVERT, TELLS_OF_CRIME } from './adverts.js'

const LONGEST = 25

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
      zh: '“{text}”是网页或编辑软件的内容，不属于报告，全文共 {count} 处',
      en: '“{text}” belongs to the page or the editor, not to the report; {count} in the whole text',
    },
    advert: {
      severity: 'warning',
      zh: '“{text}”是植入网页的广告，不属于报告，应当删去',
      en: '“{text}” is an advertisement planted in the page, expected none in the report',
    },
  },
  notes: {
    another: { zh: '此处也是', en: 'Here too' },
  },
  *check({ report }) {
    const { noise, text } = report
    for (const { range } of proseMatches(report, ADVERT))
      if (!isQuoted(report, range.start) && !TELLS_OF_CRIME.test(sentenceAround(report, range.start)))
        yield { message: 'advert', range, data: { text: text.slice(range.start, range.end) } }
    const [first, ...others] = noise
      .map((range) => trimmed(text, range))
      .filter(({ start, end }) => start < end)
    if (!first) return
    const shown = text.slice(first.start, first.end).replace(/\s+/g, ' ')
    yield {
      message: 'noise',
      range: first,
      data: {
        text: shortened(shown, LONGEST),
        count: others.length + 1,
      },
      related: others.map((range) => ({ note: 'another', range })),
    }
  },
})

function trimmed(text: string, { start, end }: Range): Range {
  const printed = text.slice(start, end)
  const from = start + printed.length - printed.trimStart().length
  return { start: from, end: from + printed.trim().length }
}
