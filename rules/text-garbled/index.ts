import { matchesIn } from '../../src/model/matches.js'
import type { Range } from '../../src/model/range.js'
import type { Report } from '../../src/model/report.js'
import { defineRule } from '../../src/rule/defineRule.js'
import { isFurniture, proseMatches, type ProseMatch } from '../../src/rule/prose.js'

/** Replacement, object and control characters. */
const UNREADABLE = /(?:(?![\t\n\v\f\r\u0085])[\ufffd\ufffc\p{Cc}])+/gu
/** Symbols of a font that only the author had, mostly bullets of Word lists. */
const PRIVATE_USE = /[\ue000-\uf8ff]/g
/** Half-width question marks where no question can stand. ？？ may be emphasis. The mark comes first, which V8 finds soonest. */
const QUESTION_MARKS =
  /\?(?<=[\u3400-\u9fff，。、；：！“”‘’《》〈〉（）〔〕].)\?+|\?(?<![\w?&=/%.-].)\?+(?=[\u3400-\u9fff（“《])|\?(?<=(?:[一二三四五六七八九十]、|[（(][一二三四五六七八九十]{1,3}[）)]).)(?=[\u3400-\u9fff])/g
/** UTF-8 read as Windows-1252, two characters or more. */
const READ_AS_LATIN =
  /(?:[\u00c2-\u00ef][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]{1,2}){2,}/g
/** UTF-8 read as GBK gives 锛 for a full-width mark, 銆 for 。 and 、, 鈥 for a quotation mark; filler bytes read as text. */
const READ_AS_GBK = /[锛銆鈥锘](?:[^\n]{0,20}[锛銆鈥锘])*|(?:锟斤拷)+|烫烫烫+|屯屯屯+/g
/** A bracket of GBK read a byte further on: 。ㄒ唬┲鲃 for （一）主动. No report writes bopomofo. */
const SHIFTED = /[\u3105-\u312f][^\n。，、；：）]{0,20}/g
/**
 * 201711日, 20171231日, 2016月1日, 2016以来: a copy that lost figures or 年 and 月. 截至1231日; 二一一年三月五日 without
 * its 〇.
 */
const BROKEN_DATE =
  /1[0-2]\d{1,2}日(?<=截[至止到]{1,2}1[0-2]\d{1,2}日)|二(?<![〇零0Oo一二三四五六七八九十].)[一二三][一二三四五六七八九〇零]年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日|2(?<!\d.)0[0-3]\d(?:\d{0,2}月(?:\d{1,2}日|(?=[至到起止-]))|(?:0?[1-9]|1[0-2])月(?![均度报刊份])|\d{1,6}日(?![均常报期内])| {1,3}\d{1,2} {1,3}\d{1,2} ?日(?![均常报期内])|以来)|年(?<=[自从至到].)\d{1,2}月\d{1,2}日|2(?<!\d.)[01]\d{3}年(?=度|[\u4e00-\u9fff]{0,8}(?:工作|计划|公开|报告))(?!均)/g
/** 9月31日, 2月30日, 13月5日. The 月 comes first, which V8 finds soonest; the figures before it count from there. */
const NO_DAY =
  /月 ?(?:(?:3[2-9]|[4-9]\d) ?日|31 ?日(?<=(?<!\d)(?:0?[2469]|11) ?月 ?31 ?日)|30 ?日(?<=(?<!\d)0?2 ?月 ?30 ?日)|29 ?日(?<=(20[0-4]\d) ?年 ?0?2 ?月 ?29 ?日)|\d{1,2} ?日(?<=(?<!\d)(?:1[3-9]|[2-9]\d) ?月 ?\d{1,2} ?日))/g
const MONTH_BEFORE = /(?:20\d\d ?年 ?)?\d{1,2} ?$/
/** 〔202130号 or 202130〕号: a bracket is lost with what stood beside it. */
const BROKEN_NUMBER =
  /[〔[]20[0-3]\d{2,5} ?号|20[0-3]\d[〕\]]\d{1,4} ?号(?<![〔[ ]20[0-3]\d[〕\]]\d{1,4} ?号)/g
const MARKUP =
  /<!--[^<>]{0,200}>?|\/(?<![<\w].)(?:p|br|div|span|td|tr|tbody|strong|font)>|(?<![</\w.-])(?:span|tbody|strong|div)>|<!\[(?:end)?if[^<>]{0,40}>|&(?:nbsp|[el]dquo|ldquo|rdquo|lsquo|rsquo|[en]sp|emsp|middot|mdash|hellip|lt|gt|quot|#\d{2,5}|#x[0-9a-fA-F]{2,5});|<\/?(?:p|br|div|span|table|tbody|thead|tr|td|th|font|strong|b|i|u|em|a|img|ul|ol|li|style|script|h[1-6]|o:p|[ovw]:[a-z]{1,20}|st1:[a-z]{1,20})(?:\s[^<>]{0,300})?\/?>|错误[!！] ?未(?:找到引用源|定义书签|指定书签)|Error! (?:Reference source|Bookmark) not (?:found|defined)|#(?:REF!|DIV\/0!|VALUE!|NAME\?)|\/\* Style Definitions \*\/|mso-[a-z-]{3,40}:|@font-face/gi

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
