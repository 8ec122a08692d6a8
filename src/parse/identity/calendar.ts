import { matchesIn } from '../../model/matches.js'
import type { CalendarDate } from '../../model/range.js'
import type { PrintedDate } from '../../model/report.js'

/** 2013年1月20日, 二〇一三年一月二十日 (also typed 二0一三), 2013 年 1 月; PDF copies put blanks between digits and characters. */
const PRINTED_DATE =
  /(20[0-4]\d|二[〇零0Oo][〇零0Oo一二三四][〇零0Oo一二三四五六七八九]) {0,4}年 {0,4}(\d{1,2}|元|[一二三四五六七八九十]{1,2}) {0,4}月(?: {0,4}(\d{1,2}|[一二三四五六七八九十廿卅]{1,3}) {0,4}[日号])?/g
/** 2013-01-20, 2013/1/20, 2013.1.20 and 2013年1月20日: how pages print their own date. */
const PAGE_DATE = /(20[0-4]\d) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2})(?!\d)/

const DIGITS = '〇一二三四五六七八九'
const TENS: Readonly<Record<string, number>> = { 十: 10, 廿: 20, 卅: 30 }

/** Every date with a year and a month between two offsets of folded text. */
export function datesIn(folded: string, start: number, end: number): PrintedDate[] {
  return matchesIn(folded.slice(start, end), PRINTED_DATE).flatMap((match) => {
    const date = dateOf(match[1], match[2], match[3])
    const from = start + match.index
    return date ? [{ date, range: { start: from, end: from + match[0].length } }] : []
  })
}

/** The first date as pages print their own. */
export function pageDateIn(folded: string, start: number, end: number): PrintedDate | undefined {
  const match = PAGE_DATE.exec(folded.slice(start, end))
  const date = match ? dateOf(match[1], match[2], match[3]) : undefined
  if (!match || !date) return undefined
  const from = start + match.index
  return { date, range: { start: from, end: from + match[0].length } }
}

function dateOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): CalendarDate | undefined {
  const readYear = year && (/^\d/.test(year) ? Number(year) : digitwise(year))
  const readMonth = month === '元' ? 1 : numeralOf(month)
  const readDay = numeralOf(day)
  if (!readYear || !readMonth || readMonth > 12 || (readDay !== undefined && (readDay < 1 || readDay > 31)))
    return undefined
  return { year: readYear, month: readMonth, ...(readDay === undefined ? {} : { day: readDay }) }
}

/** 二〇一三 is written digit by digit. */
export function digitwise(numeral: string): number {
  return Number([...numeral.replace(/[零0Oo]/g, '〇')].map((digit) => DIGITS.indexOf(digit)).join(''))
}

/** 12, 十二, 二十三, 廿三. */
export function numeralOf(numeral: string | undefined): number | undefined {
  if (numeral === undefined || numeral === '') return undefined
  if (/^\d+$/.test(numeral)) return Number(numeral)
  const match = /^([一二三]?)([十廿卅]?)([一二三四五六七八九]?)$/.exec(numeral)
  if (!match) return undefined
  const [, first = '', ten = '', last = ''] = match
  if (ten === '') return first !== '' && last !== '' ? undefined : DIGITS.indexOf(first || last)
  const tens = TENS[ten] ?? 0
  return (first === '' ? tens : DIGITS.indexOf(first) * tens) + (last === '' ? 0 : DIGITS.indexOf(last))
}
