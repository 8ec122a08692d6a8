import type { CalendarDate } from '../model/range.js'
import type { Period } from '../model/report.js'

const D = String.raw`\d{1,2}`
const GAP = String.raw`[ \n]{0,2}`
const YEAR = String.raw`20[0-4]\d`
const DAY = String.raw`(${D})${GAP}月${GAP}(?:(${D})${GAP}[日号])?`
/** 自2013年1月1日起至2013年12月31日止; the second year, the days and 自 … 起 … 止 may be missing. */
const SPAN = new RegExp(
  String.raw`(${YEAR})${GAP}年${GAP}${DAY}${GAP}(?:0?0?时)?${GAP}(?:起|开始)?${GAP},?${GAP}(?:截?[至到止]|-{1,3}|~)${GAP}(?:(${YEAR}|本|同|当)${GAP}年${GAP})?(?:${DAY})`,
  'g',
)
const DOTTED = new RegExp(
  String.raw`(${YEAR})[./-](${D})[./-](${D})${GAP}(?:[至到]|-{1,3}|~)${GAP}(${YEAR})[./-](${D})[./-](${D})(?!\d)`,
  'g',
)
const KEYWORD =
  /统计(?:数据)?的?(?:期限|时限|期间|时间段?|周期|时段|区间|范围)|数据[^。;,]{0,8}(?:期限|时限|期间|时间段?)|(?:期限|时限)[自从为是]/
const REACH = 30

/** The span named as the period of the figures; else a span in the preface. */
export function findPeriod(folded: string, prefaceEnd = folded.length): Period | undefined {
  const spans = [...folded.matchAll(SPAN)].map(longForm).concat([...folded.matchAll(DOTTED)].map(dotted))
  const named = spans.find(({ range }) =>
    KEYWORD.test(folded.slice(Math.max(0, range.start - REACH), range.start)),
  )
  return named ?? spans.find(({ range }) => range.end <= prefaceEnd)
}

function longForm(match: RegExpMatchArray): Period {
  const [, year, month, day, year2, month2, day2] = match
  const toYear = year2 && /^\d/.test(year2) ? year2 : year
  return periodOf(match, dateOf(year, month, day), dateOf(toYear, month2, day2))
}

function dotted(match: RegExpMatchArray): Period {
  const [, year, month, day, year2, month2, day2] = match
  return periodOf(match, dateOf(year, month, day), dateOf(year2, month2, day2))
}

function periodOf(match: RegExpMatchArray, from: CalendarDate, to: CalendarDate): Period {
  const start = match.index ?? 0
  return { range: { start, end: start + match[0].length }, from, to }
}

function dateOf(year: string | undefined, month: string | undefined, day: string | undefined): CalendarDate {
  return {
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  }
}
