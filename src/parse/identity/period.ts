import { matchesIn } from '../../model/matches.js'
import type { CalendarDate } from '../../model/range.js'
import type { Period } from '../../model/report.js'

/** V8 writes a repetition of at most three out, and compiles one of four, a loop, in a fifth of the time. */
const B = '[ \\n]{0,4}'
const YEAR = '2 ?0 ?[0-4] ?\\d'
const DAY = `(\\d ?\\d?)${B}月${B}(?:份${B})?(?:(\\d ?\\d?)${B}[日号])?`
const HOUR = `(?:${B}\\d{1,2}(?:时|:\\d\\d))?`
/** 2008年5月1日条例施行之日起 */
const TO = `(?:(?:[^\\d。;,至到]{0,12}?起)?[ \\n开始,]{0,8}(?:截?[至到止]|-{1,6}|~)${B}|${B}起${B}(?=20))`
/** 自2013年1月1日起至2013年12月31日止; the second year, the days and 自 … 起 … 止 may be missing. */
const SPAN = new RegExp(
  `(${YEAR})${B}年${B}${DAY}${HOUR}${TO}(?:(${YEAR}|本|同|当)${B}年${B})?(?:${DAY}|年?底)${HOUR}`,
  'g',
)
/** 2022.1.1-2022.12.31, 自2022-01-01起至2022-12-31止 */
const DOTTED = new RegExp(
  `(20[0-4]\\d)([./-])(\\d{1,2})\\2(\\d{1,2})${TO}(20[0-4]\\d)\\2(\\d{1,2})\\2(\\d{1,2})(?!\\d)`,
  'g',
)
const KEYWORD =
  '(?:统计[^。;,]{0,6}?(?:期限|时限|期间|时间段?|日期|周期|时段|区间|范围)|数据[^。;,]{0,8}?(?:期限|时限|期间|日期|时间段?)|统计数据(?=自|从)|(?:期限|时限)[自从为是:])'
const KEYWORDS = new RegExp(KEYWORD, 'g')
/** The keyword stands right before its dates. */
const NAMES_SPAN = new RegExp(`${KEYWORD}[^。;]{0,20}$`)
const REACH = 44
/** Dates of which a copy has lost digits: 自2016月1日起, 201711日至20171231日. */
const DAMAGED = /^[^。;,]{0,12}?((?:自|从|为|:)? ?20\d\d[\d年月日号起至到止 -]{1,40})/

/** 统计期限为2022年度 */
const YEAR_ALONE = /^[^。;,\d]{0,6}(20[0-4]\d) ?年(?:度|全年)/
const DAY_OF_YEAR = /(?<!\d)\d{1,2} ?月 ?\d{1,2} ?日/

/**
 * 统计期限: the span named so; else a whole year in the preface. A named span of which digits are lost has
 * no dates, or only the one that can be read.
 */
export function findPeriod(folded: string, prefaceEnd = folded.length): Period | undefined {
  const spans = [...matchesIn(folded, SPAN).map(longForm), ...matchesIn(folded, DOTTED).map(dotted)]
  const named = spans.find(({ range }) =>
    NAMES_SPAN.test(folded.slice(Math.max(0, range.start - REACH), range.start)),
  )
  if (named) return { ...named, isNamed: true }
  for (const { index, 0: keyword } of matchesIn(folded, KEYWORDS)) {
    const end = index + keyword.length
    const after = folded.slice(end, end + 80)
    const year = YEAR_ALONE.exec(after)
    if (year) return yearAlone(end + year.index, year)
    const damaged = DAMAGED.exec(after)
    if (damaged?.[1] && isDamaged(damaged[1]))
      return damagedPeriod(end + damaged[0].length - damaged[1].length, damaged[1])
  }
  return spans.find((span) => span.range.end <= prefaceEnd && isWholeYear(span))
}

export function isWholeYear({ from, to }: Period): boolean {
  const isStart = from?.month === 1 && (from.day ?? 1) === 1
  const isEnd = to?.month === 12 && (to.day ?? 31) === 31
  return isStart && isEnd && from.year === to.year
}

function longForm(match: RegExpMatchArray): Period {
  const [, year, month, day, year2, month2 = '12', day2] = match
  const toYear = year2 && /^\d/.test(year2) ? year2 : year
  return periodOf(match, dateOf(year, month, day), dateOf(toYear, month2, day2))
}

function dotted(match: RegExpMatchArray): Period {
  const [, year, , month, day, year2, month2, day2] = match
  return periodOf(match, dateOf(year, month, day), dateOf(year2, month2, day2))
}

function periodOf(match: RegExpMatchArray, from: CalendarDate, to: CalendarDate): Period {
  const start = match.index ?? 0
  return { range: { start, end: start + match[0].trimEnd().length }, from, to }
}

function yearAlone(start: number, match: RegExpExecArray): Period {
  const year = Number(match[1])
  const range = { start: start + match[0].indexOf(match[1] ?? ''), end: start + match[0].length }
  return { range, isNamed: true, from: { year, month: 1 }, to: { year, month: 12 } }
}

/** Two dates of which at least one cannot be read; another way of writing them is no damage. */
function isDamaged(words: string): boolean {
  const sides = words.split(/[至到]|-+/).filter((side) => /\d/.test(side))
  return sides.length === 2 && !sides.every((side) => DAY_OF_YEAR.test(side))
}

/** A complete date on one side of 至 shows that the other side is no mere loss of the copy. */
function damagedPeriod(start: number, words: string): Period {
  const lead = words.length - words.replace(/^(?:自|从|为|:)? ?/, '').length
  const complete = /(20\d\d) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日/.exec(words)
  const isStart = complete !== null && complete.index <= lead + 1
  const date = complete ? dateOf(complete[1], complete[2], complete[3]) : undefined
  return {
    range: { start: start + lead, end: start + words.trimEnd().length },
    isNamed: true,
    ...(date && isStart ? { from: date } : {}),
    ...(date && !isStart ? { to: date } : {}),
  }
}

function dateOf(year: string | undefined, month: string | undefined, day: string | undefined): CalendarDate {
  return {
    ...(year === undefined ? {} : { year: numberOf(year) }),
    ...(month === undefined ? {} : { month: numberOf(month) }),
    ...(day === undefined ? {} : { day: numberOf(day) }),
  }
}

function numberOf(printed: string): number {
  return Number(printed.replaceAll(' ', ''))
}
