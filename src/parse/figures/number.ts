import { readArabic, type Numeral } from './numerals.js'
import { withUnit } from './quantity.js'
import { nothing, type Read } from './read.js'
import { NOUN_BEFORE } from './spaced.js'

const BLANK = 32
const isDigit = (code: number): boolean => code >= 48 && code <= 57

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
