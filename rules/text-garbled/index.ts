import { matchesIn } from '../../src/model/matches.js'
import type { Range } from '../../src/model/range.js'
import type { Report } from '../../src/model/report.js'
import { defineRule } from '../../src/rule/defineRule.js'
import { isFurniture, proseMatches, type ProseMatch } from '../../src/rule/prose.js'
import {
  BROKEN_DATE,
  BROKEN_NUMBER,
  MARKUP,
  MONTH_BEFORE,
  NO_DAY,
  OF_CODE,
  PRIVATE_USE,
  QUESTION_MARKS,
  READ_AS_GBK,
  READ_AS_LATIN,
  SHIFTED,
  UNREADABLE,
} from './patterns.js'

export const textGarbled = defineRule({
  id: 'text-garbled',
  scope: 'report',
  basis: {
    tier: 'practice',
    zh: '公开发布的文本应当完整、可读',
    en: 'A published text is complete and can be read',
  },
  messages: {
    unreadable: {
      severity: 'warning',
      reader: 'drawn',
      zh: '{count} 个字符无法显示（{code}），原来的文字或符号已丢失',
      en: 'Unreadable text: {count} × {code}, the original characters are lost',
    },
    'question-marks': {
      severity: 'warning',
      zh: '“{text}”是转换编码时留下的问号，原来的文字或空格已丢失',
      en: 'Question marks “{text}” left by a conversion, the original characters are lost',
    },
    encoding: {
      severity: 'warning',
      zh: '“{text}”是乱码，文字曾按错误的编码读取',
      en: 'Garbled text “{text}”, read in a wrong encoding',
    },
    date: {
      severity: 'warning',
      zh: '日期“{text}”不完整，应当写明年、月、日的数字和单位',
      en: 'Incomplete date “{text}”, expected year, month and day with figures and units',
    },
    'no-such-day': {
      severity: 'warning',
      zh: '日历上没有“{text}”这一天',
      en: 'No such day in the calendar: “{text}”',
    },
    number: {
      severity: 'warning',
      zh: '文号“{text}”不完整，年份应当写在一对括号里',
      en: 'Incomplete document number “{text}”, expected its year in a pair of brackets',
    },
    markup: {
      severity: 'warning',
      zh: '残留网页或文字处理软件的代码“{text}”，全文共 {count} 处',
      en: 'Left-over code “{text}” of a web page or word processor, {count} in the whole text',
    },
  },
  *check({ report }) {
    for (const { range } of proseMatches(report, UNREADABLE, 'printed')) {
      const printed = textOf(report, range)
      yield { message: 'unreadable', range, data: { count: [...printed].length, code: codeOf(printed) } }
    }
    for (const { range } of proseMatches(report, QUESTION_MARKS, 'printed'))
      yield { message: 'question-marks', range, data: { text: textOf(report, range) } }
    for (const pattern of [READ_AS_LATIN, READ_AS_GBK, SHIFTED])
      for (const { range } of proseMatches(report, pattern, 'printed'))
        yield { message: 'encoding', range, data: { text: textOf(report, range).slice(0, 30) } }
    for (const { range } of proseMatches(report, BROKEN_DATE)) {
      if (isSpokenOf(report, range)) continue
      yield { message: 'date', range, data: { text: textOf(report, range) } }
    }
    for (const range of noDays(report))
      yield { message: 'no-such-day', range, data: { text: textOf(report, range) } }
    for (const { range } of proseMatches(report, BROKEN_NUMBER))
      yield { message: 'number', range, data: { text: textOf(report, range) } }
    for (const { first, count } of byCharacter(proseMatches(report, PRIVATE_USE, 'printed')))
      yield { message: 'unreadable', range: first.range, data: { count, code: codeOf(first.match[0]) } }
    const [first, ...rest] = markup(report)
    if (first) {
      const data = { text: textOf(report, first).slice(0, 30), count: rest.length + 1 }
      yield { message: 'markup', range: first, data }
    }
  },
})

function* noDays(report: Report): Iterable<Range> {
  for (const { match, range } of proseMatches(report, NO_DAY)) {
    if (Number(match[1] ?? 1) % 4 === 0) continue
    const before = MONTH_BEFORE.exec(report.folded.slice(Math.max(0, range.start - 12), range.start))
    if (before) yield { start: range.start - before[0].length, end: range.end }
  }
}

/** Where one end of the statistics period can be read, `period-stated` speaks of the other. */
function isSpokenOf({ period }: Report, { start, end }: Range): boolean {
  if (!period || (period.from === undefined) === (period.to === undefined)) return false
  return start < period.range.end && period.range.start < end
}

interface Occurrences {
  readonly first: ProseMatch
  readonly count: number
}

/** One entry for each character: a list of thirty bullets is one fault. */
function byCharacter(matches: Iterable<ProseMatch>): Iterable<Occurrences> {
  const found = new Map<string, Occurrences>()
  for (const match of matches) {
    const known = found.get(match.match[0])
    found.set(match.match[0], { first: known?.first ?? match, count: (known?.count ?? 0) + 1 })
  }
  return found.values()
}

/** Reading sets comments apart from the text one by one; they still stand in it. */
function* markup(report: Report): Iterable<Range> {
  if (!OF_CODE.test(report.text)) return
  const comments = new Set(report.furniture.map(({ start }) => start))
  for (const { kind, range: block } of report.blocks) {
    if (kind === 'table') continue
    for (const match of matchesIn(textOf(report, block), MARKUP)) {
      const start = block.start + match.index
      const range = { start, end: start + match[0].length }
      if (!isFurniture(report, range) || comments.has(start)) yield range
    }
  }
}

function textOf({ text }: Report, { start, end }: Range): string {
  return text.slice(start, end)
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
