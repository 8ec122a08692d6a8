import type { Range } from '../../src/model/range.js'
import type { Report } from '../../src/model/report.js'
import { defineRule } from '../../src/rule/defineRule.js'
import { isQuoted, proseMatches } from '../../src/rule/prose.js'

const HAN = '\\u4e00-\\u9fff'
/** Two marks or more where one is meant. Full-width or after Chinese text, so no code and no list of figures. */
const RUN = new RegExp(`[，、。；：][，、。；：,;]{1,20}|[,;](?<=[${HAN}”》）%].)[，、。；：,;]{1,20}`, 'g')
/**
 * Half-width within Chinese text; never between digits, in addresses of pages or after 地址 and the like. The mark
 * comes first and what stands before it is looked at then: V8 finds a rare character far sooner than any other.
 */
const HALF_WIDTH = new RegExp(
  `[,;](?<=[${HAN}”》）].)(?=[${HAN}“《（\\d])|:(?<=[${HAN}”》）].)(?=[${HAN}“《（])` +
    `|\\.(?<=[${HAN}”》）]{4}.)$` +
    `|\\.(?<=[${HAN}”》）]{3}.)(?<![一二三四五六七八九十].)(?=(?:[一二三四五六七八九]是|同时|此外|另外|其中|全年|20\\d\\d年))`,
  'g',
)
const COMMA = new RegExp(`[,;:，；：](?<=[${HAN}].)`, 'g')
const BLANK = new RegExp(`[ \\u3000\\u00a0](?<=[${HAN}].)[ \\u3000\\u00a0]{0,19}[，。、；：]`, 'g')
/** More of them, and the blanks come from the copy (text taken out of a PDF), not from the author. */
const MOST_BLANKS = 5
const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '.': '。' }

export const textPunctuation = defineRule({
  id: 'text-punctuation',
  scope: 'report',
  basis: {
    tier: 'practice',
    zh: '《标点符号用法》（GB/T 15834—2011）',
    en: 'General rules for punctuation (GB/T 15834—2011)',
  },
  messages: {
    doubled: {
      severity: 'info',
      zh: '标点“{text}”重复，应当只用一个',
      en: 'Doubled mark “{text}”, expected one',
    },
    mixed: {
      severity: 'info',
      zh: '标点“{text}”连用，应当只用其中一个',
      en: 'Marks “{text}” side by side, expected one of them',
    },
    'half-width': {
      severity: 'info',
      zh: '中文语句中用了半角标点“{text}”，应当用“{expected}”',
      en: 'Half-width mark “{text}” in Chinese text, expected “{expected}”',
    },
    blank: {
      severity: 'info',
      zh: '标点“{text}”前多了空格',
      en: 'Blank before “{text}”, expected none',
    },
  },
  *check({ report }) {
    yield* runs(report)
    if (!isHalfWidthCopy(report)) yield* halfWidth(report)
    const blanks = [...proseMatches(report, BLANK, 'printed')]
    if (blanks.length > MOST_BLANKS) return
    for (const { match, range } of blanks) {
      const text = match[0].trim()
      yield { message: 'blank' as const, range, data: { text }, fix: automatic(range, text) }
    }
  },
})

function* runs(report: Report) {
  for (const { match, range } of proseMatches(report, RUN, 'printed')) {
    const [text] = match
    const [mark = ''] = text
    // 。。。 and longer stand for an ellipsis.
    if (isQuoted(report, range.start) || /^。{3,}$/.test(text)) continue
    if (text === mark.repeat(text.length))
      yield { message: 'doubled' as const, range, data: { text }, fix: automatic(range, mark) }
    else {
      const fix = /^[，、；,;]。$/.test(text) ? { fix: automatic(range, '。') } : {}
      yield { message: 'mixed' as const, range, data: { text }, ...fix }
    }
  }
}

function* halfWidth(report: Report) {
  for (const { match, range } of proseMatches(report, HALF_WIDTH, 'printed')) {
    const [text] = match
    const expected = FULL_WIDTH[text] ?? text
    yield { message: 'half-width' as const, range, data: { text, expected }, fix: automatic(range, expected) }
  }
}

/** Some sites turn every mark into its half-width form: then it is the copy, not the author. */
function isHalfWidthCopy(report: Report): boolean {
  let half = 0
  let full = 0
  for (const { match } of proseMatches(report, COMMA, 'printed'))
    if (match[0] in FULL_WIDTH) half += 1
    else full += 1
  return half > full
}

function automatic(range: Range, text: string) {
  return { range, text, kind: 'automatic' as const }
}
