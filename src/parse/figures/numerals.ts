import { digitsEnd, spacedDecimals, spacedEnd } from './spaced.js'

/** A number read from the text: its value, how it was printed, and where it ends. */
export interface Numeral {
  readonly end: number
  /** Scale applied. */
  readonly value: number
  /** What one step of the last printed digit is worth, trailing zeros of a round number left aside. */
  readonly digit: number
  /** What the last digit that is not zero is worth: 1300 → 100. */
  readonly step: number
  readonly decimals: number
  readonly scaled: boolean
  /** What stands here may be two numbers. */
  readonly isDoubtful?: boolean
}

const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 }
const DIGITS = '〇一二三四五六七八九'

/** 1759, 1,759, 1 759 or 1 7 5 9 as PDF engines leave it, 45.28万. */
export function readArabic(text: string, start: number, limit: number): Numeral {
  let end = digitsEnd(text, start, limit)
  if (end - start <= 3 && end < limit) {
    if (text[end] === ',' && text[start] !== '0') end = groupsEnd(text, end, limit, ',', 3)
  }
  let isDoubtful = false
  if (text[end] === ' ' && end < limit) ({ end, isDoubtful } = spacedEnd(text, start, end, limit))
  const spaced = spacedDecimals(text, start, end)
  if (spaced > end) end = spaced
  else if (text[end] === '.' && end + 1 < limit) {
    const last = digitsEnd(text, end + 1, limit)
    if (last > end + 1) end = last
  }
  const digits = text.slice(start, end).replace(/[, ]/g, '')
  const point = digits.indexOf('.')
  const decimals = point === -1 ? 0 : digits.length - point - 1
  const numeral = scaled(text, end, limit, Number(digits), decimals, digits)
  return isDoubtful ? { ...numeral, isDoubtful } : numeral
}

const MOST_GROUPS = 8

/** Groups of `size` digits, each behind one separator. */
function groupsEnd(text: string, start: number, limit: number, separator: string, size: number): number {
  let end = start
  const last = Math.min(limit, start + MOST_GROUPS * (1 + size) + 1)
  while (end + size < last && text[end] === separator && digitsEnd(text, end + 1, limit) === end + 1 + size)
    end += 1 + size
  return end
}

function scaled(
  text: string,
  at: number,
  limit: number,
  mantissa: number,
  decimals: number,
  digits: string,
): Numeral {
  let end = at
  let scale = 1
  let after = at
  while (text[after] === ' ' && after < limit && after - at < 2) after += 1
  for (let factor = SCALES[text[after] ?? '']; factor && after < limit; factor = SCALES[text[after] ?? '']) {
    scale *= factor
    after += 1
    end = after
  }
  const digit = scale / 10 ** decimals
  const zeros = decimals > 0 ? 0 : digits.length - digits.replace(/0+$/, '').length
  const step = digit * 10 ** (mantissa === 0 ? 0 : zeros)
  return {
    end,
    value: scale > 1 ? clean(mantissa * scale) : mantissa,
    digit,
    step,
    decimals,
    scaled: scale > 1,
  }
}

/** 45.28 × 10000 is 452800 and not 452799.99999999994. */
function clean(value: number): number {
  return Number(value.toPrecision(15))
}

/** 十二, 一百零三, 两千, 廿, 二十; `undefined` for a run of digits such as 二〇二四 or 三三. */
export function readChinese(text: string, start: number, limit: number): Numeral | undefined {
  let total = 0
  let section = 0
  let digit: number | undefined
  let end = start
  let lowest = 1
  for (; end < limit && end - start < 16; end += 1) {
    const character = text[end] ?? ''
    const value = digitOf(character)
    if (value !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined
      digit = value
      lowest = 1
      continue
    }
    if (character === '廿' || character === '卅') {
      section += character === '廿' ? 20 : 30
      lowest = 10
      continue
    }
    const scale = SCALES[character]
    if (scale === undefined) break
    lowest = scale
    if (scale >= 1e4) {
      total = (total + section + (digit ?? (section === 0 && total === 0 ? 1 : 0))) * scale
      section = 0
    } else section += (digit ?? 1) * scale
    digit = undefined
  }
  const value = total + section + (digit ?? 0)
  return { end, value, digit: 1, step: lowest, decimals: 0, scaled: false }
}

export function digitOf(character: string): number | undefined {
  if (character === '零') return 0
  if (character === '两') return 2
  const value = DIGITS.indexOf(character)
  return character === '' || value === -1 ? undefined : value
}

/** 两, 十, 12: how many there are, in the words of 三类 and 12种. */
export function printedCount(printed: string): number {
  return digitOf(printed) ?? (printed === '十' ? 10 : Number(printed))
}

/** 二〇一三 → 2013. */
export function readSpelledYear(text: string, start: number): number | undefined {
  let year = 0
  for (let i = 0; i < 4; i += 1) {
    const digit = digitOf(text[start + i] ?? '')
    if (digit === undefined) return undefined
    year = year * 10 + digit
  }
  return year >= 1900 && year < 2100 ? year : undefined
}
