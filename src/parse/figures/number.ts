import type { Approximation, Unit } from '../../model/figure.js'
import { NO_COUNT_AFTER, NO_COUNT_BEFORE, UNITS } from '../words/units.js'
import { approximationAfter, approximationBefore, spanOf } from './approximation.js'
import { dictionary } from './dictionary.js'
import { readFraction } from './fractions.js'
import { digitOf, readArabic, readChinese, readSpelledYear, type Numeral } from './numerals.js'
import { NOUN_BEFORE } from './spaced.js'
import type { NumberToken, YearToken } from './token.js'
import { PERCENT, unitAt } from './units.js'

/** A token, or only the end of something that is no figure. */
export type Read = NumberToken | YearToken | Skipped

export interface Skipped {
  readonly type: 'nothing' | 'ordinal'
  readonly end: number
}

export const isSkipped = (read: Read): read is Skipped => read.type === 'nothing' || read.type === 'ordinal'

const BLANK = 32
const isDigit = (code: number): boolean => code >= 48 && code <= 57
const nothing = (end: number): Read => ({ type: 'nothing', end })

/** A number in Arabic digits: a figure, a year, or something else with digits in it (date, telephone, 130号). */
export function readNumber(text: string, start: number, limit: number): Read {
  const numeral = readArabic(text, start, limit)
  const { end } = numeral
  const printed = end - start
  if (isOrdinal(text, start, end)) return { type: 'ordinal', end: end + 1 }
  if (isCode(text, start, numeral)) return nothing(codeEnd(text, end, limit))
  const after = text[end] === ' ' ? end + 1 : end
  if (text[after] === '年' && numeral.value >= 1900 && numeral.value < 2100)
    return { type: 'year', start, end: after + 1, year: numeral.value }
  if (text[start - 1] === '第') return nothing(end)
  const token = withUnit(text, start, numeral, false)
  if (token === 'time') return nothing(end)
  if (
    token.unit === undefined &&
    (printed >= 6 || isCell(text, start) || !endsClause(text, token.end, limit))
  )
    return nothing(end)
  return token
}

/** A number in Chinese characters, only where a unit of counting follows. */
export function readSpelled(text: string, start: number, limit: number): Read | undefined {
  const year = text[start + 4] === '年' ? readSpelledYear(text, start) : undefined
  if (year !== undefined) return { type: 'year', start, end: start + 5, year }
  const end = numeralsEnd(text, start, limit)
  if (!AFTER_NUMERAL.includes(text[end] ?? '。') && text[end] !== ' ') return undefined
  const part = readFraction(text, start, limit) ?? readSeveral(text, start)
  if (part) return part
  if (NO_COUNT_BEFORE.includes(text[start - 1] ?? ' ') || noCount(text, start)) return undefined
  const numeral = readChinese(text, start, limit)
  if (!numeral || numeral.end === start) return undefined
  const token = withUnit(text, start, numeral, true)
  if (token === 'time') return nothing(numeral.end)
  if (!token.unit || REFERS_BACK.test(text.slice(token.end, token.end + 8))) return undefined
  // 百件实事, 千家万户: no number without a digit or a word of approximation.
  const bare = digitOf(text[start] ?? '') === undefined && !'十廿卅'.includes(text[start] ?? '')
  return bare && token.approximation === undefined ? undefined : token
}

const NUMERALS = '〇零一二三四五六七八九十百千万亿两廿卅几数'
/** What may follow a numeral that counts: a unit, 余, 多, 几, 成, 分之. */
const AFTER_NUMERAL = `${Object.values(UNITS)
  .flatMap((words) => words.map((word) => word.charAt(0)))
  .join('')}余多几来成分月日年天小工周季点`
const noCount = dictionary(NO_COUNT_AFTER.map((word): [string, true] => [word, true]))

/** No number in words is longer. */
const LONGEST = 20

function numeralsEnd(text: string, start: number, limit: number): number {
  const last = Math.min(limit, start + LONGEST)
  let end = start
  while (end < last && NUMERALS.includes(text[end] ?? ' ')) end += 1
  return end
}

/** 以上三项共100件, 两类合计: the kinds were counted before. */
const REFERS_BACK = /^(?:事项|信息|文件|案件|申请|方式|渠道|情形)?(?:共|合计|总计|相加|之和)/

/** 数十条, 几百条. */
function readSeveral(text: string, start: number): Read | undefined {
  const first = text[start]
  if (first !== '数' && first !== '几') return undefined
  let end = start + 1
  while ('十百千万亿'.includes(text[end] ?? ' ')) end += 1
  const scale = end === start + 1 ? 1 : (readChinese(text, start + 1, end)?.value ?? 1)
  if (first === '数' && scale === 1) return undefined
  const found = unitAt(text, end)
  if (!found || found.unit === 'time') return undefined
  return {
    type: 'number',
    start,
    end: found.end,
    digits: { start, end },
    value: scale,
    low: scale * 2,
    high: scale * 10 - 1,
    rounded: false,
    approximation: 'several',
    decimals: 0,
    unit: found.unit,
    each: false,
    spelled: true,
  }
}

function withUnit(text: string, start: number, numeral: Numeral, spelled: boolean): NumberToken | 'time' {
  const before = approximationBefore(text, start)
  let { end } = numeral
  let approximation: Approximation | undefined = before?.approximation
  if ('余多几来'.includes(text[end] ?? ' ') && !(text[end] === '多' && text[end + 1] === '于')) {
    approximation = 'more'
    end += 1
  }
  const blanks = text[end] === ' ' ? (text[end + 1] === ' ' ? 2 : 1) : 0
  const found = readUnit(text, end + blanks)
  if (found?.unit === 'time') return 'time'
  if (found) end = found.end
  const after = found ? approximationAfter(text, end) : undefined
  if (after) {
    approximation ??= after.approximation
    end = after.end
  }
  const unit: Unit | undefined = found?.unit
  const prefix = text[start - 1] === ' ' ? text[start - 2] : text[start - 1]
  return {
    type: 'number',
    start: before ? before.start : start,
    end,
    digits: { start, end: numeral.end },
    value: numeral.value,
    rounded: numeral.scaled,
    decimals: numeral.decimals,
    each: prefix === '各' || isForEach(text, start),
    spelled,
    ...(numeral.isDoubtful ? ANYTHING : spanOf(numeral, approximation)),
    ...(approximation ? { approximation } : {}),
    ...(unit ? { unit } : {}),
  }
}

/** 附件1 28条: as nobody can tell how many there are, whatever is said of them holds. */
const ANYTHING = { low: 0, high: Infinity }

/** 各发布15条; 各类信息15条 is none. */
function isForEach(text: string, start: number): boolean {
  return EACH.test(text.slice(Math.max(0, start - 5), start))
}

const EACH = /各(?:发布|报送|公开|推送|举办|开展|制作|刊登|办理|组织|有|配备|设|占)了?$/

function readUnit(text: string, at: number): { unit: Unit | 'time'; end: number } | undefined {
  if (text[at] === '%') return { unit: PERCENT, end: at + 1 }
  const found = unitAt(text, at)
  // 条例, 件数 and the like are words of their own.
  return found && found.unit !== 'time' && NOT_UNITS.has(text.slice(at, found.end + 1)) ? undefined : found
}

const NOT_UNITS = new Set([
  '条例',
  '条款',
  '条文',
  '件套',
  '人民',
  '人大',
  '人社',
  '个性',
  '项目',
  '名单',
  '位于',
  '元素',
])

/** 1. or 1、 at the beginning of a member of a list; 概况18、动态20 are figures. */
function isOrdinal(text: string, start: number, end: number): boolean {
  if (end - start > 2) return false
  if (text[end] === '.') return !isDigit(text.charCodeAt(end + 1)) && !isDigit(text.charCodeAt(start - 1))
  return text[end] === '、' && !isHan(text.charCodeAt(start - 1))
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}

/** Letters, dots, dashes and slashes make it a telephone, a date, an address or a version. */
function isCode(text: string, start: number, { end, decimals }: Numeral): boolean {
  const before = text.charCodeAt(start - 1)
  const after = text.charCodeAt(end)
  if (isLetter(before) || isLetter(after) || before === 46 || after === 64) return true
  if (text[start] === '0' && end - start > 1 && decimals === 0) return true
  const joins = after === 45 || after === 47 || after === 58 || after === 46 || after === 0xb7
  return joins && isDigit(text.charCodeAt(end + 1))
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 64 || code === 95
}

function codeEnd(text: string, start: number, limit: number): number {
  let end = start
  while (end < limit && isCodePart(text.charCodeAt(end))) end += 1
  return end
}

function isCodePart(code: number): boolean {
  return isDigit(code) || isLetter(code) || (code >= 45 && code <= 47) || code === 58 || code === 0xb7
}

/** A number behind its unit is a cell of a flattened table: `条 739 4359`; not 规范性文件90. */
function isCell(text: string, start: number): boolean {
  const end = text.charCodeAt(start - 1) === BLANK ? start - 1 : start
  const before = text[end - 1]
  if (before === undefined) return true
  return '条件个元份次人0123456789.'.includes(before) && !NOUN_BEFORE.test(text.slice(end - 2, end))
}

/** A number without a unit must end a clause: 部分公开67，占4.61%. */
function endsClause(text: string, end: number, limit: number): boolean {
  const at = text.charCodeAt(end) === BLANK ? end + 1 : end
  return at >= limit || '、,;:。()!?\n'.includes(text[at] ?? '\n')
}
