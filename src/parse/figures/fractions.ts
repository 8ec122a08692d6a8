import type { Approximation } from '../../model/figure.js'
import { approximationAfter, approximationBefore, spanOf } from './approximation.js'
import { digitOf, readChinese } from './numerals.js'
import type { NumberToken } from './token.js'
import { PERCENT } from './units.js'

/** 成 begins many other words. */
const TENTHS_END = /[立员果效为功本都长年品交像见就份型因绩形套熟]/
/** How far 四分之三 may be from the figures it speaks of, in percentage points. */
const FRACTION_TOLERANCE = 1.5

/** 三成, 百分之六十, 四分之三, as percentages. */
export function readFraction(text: string, start: number, limit: number): NumberToken | undefined {
  return readHundredths(text, start, limit) ?? readRatio(text, start, limit) ?? readTenths(text, start)
}

function readTenths(text: string, start: number): NumberToken | undefined {
  const digit = digitOf(text[start] ?? '')
  if (digit === undefined || digit === 0 || text[start + 1] !== '成') return undefined
  const hundredths = text[start + 2] === '半' ? 5 : (digitOf(text[start + 2] ?? '') ?? 0)
  const end = start + (hundredths > 0 ? 3 : 2)
  if (hundredths === 0 && TENTHS_END.test(text[end] ?? '')) return undefined
  const value = digit * 10 + hundredths
  const numeral = { end, value, digit: 10, step: 10, decimals: 0, scaled: true }
  return tokenOf(text, start, end, value, (word) =>
    word
      ? spanOf(numeral, word)
      : hundredths > 0
        ? { low: value - 1, high: value + 1 }
        : { low: value - 5, high: value + 9 },
  )
}

function readHundredths(text: string, start: number, limit: number): NumberToken | undefined {
  if (!text.startsWith('百分之', start)) return undefined
  const numeral = readChinese(text, start + 3, limit)
  if (!numeral || numeral.end === start + 3) return undefined
  let { end, value } = numeral
  let decimals = 0
  if (text[end] === '点') {
    for (
      let digit = digitOf(text[end + 1] ?? '');
      digit !== undefined;
      digit = digitOf(text[end + 1] ?? '')
    ) {
      decimals += 1
      value += digit / 10 ** decimals
      end += 1
    }
    if (decimals > 0) end += 1
  }
  const token = tokenOf(text, start, end, value, (word) =>
    word ? spanOf({ ...numeral, value, scaled: false }, word) : { low: value, high: value },
  )
  return { ...token, rounded: token.approximation !== undefined, decimals }
}

function readRatio(text: string, start: number, limit: number): NumberToken | undefined {
  const below = digitOf(text[start] ?? '') ?? (text[start] === '十' ? 10 : undefined)
  if (below === undefined || below === 0 || !text.startsWith('分之', start + 1)) return undefined
  const above = readChinese(text, start + 3, Math.min(limit, start + 6))
  if (!above || above.value === 0) return undefined
  const value = (100 * above.value) / below
  return tokenOf(text, start, above.end, value, (word) => {
    const wide = word === 'about' || word === 'near' ? 5 : FRACTION_TOLERANCE
    if (word === 'over') return { low: value, high: Infinity }
    return { low: value - wide, high: value + wide }
  })
}

function tokenOf(
  text: string,
  start: number,
  end: number,
  value: number,
  span: (approximation: Approximation | undefined) => { low: number; high: number },
): NumberToken {
  const before = approximationBefore(text, start)
  const after = approximationAfter(text, end)
  const approximation = before?.approximation ?? after?.approximation
  return {
    type: 'number',
    start: before?.start ?? start,
    end: after?.end ?? end,
    digits: { start, end },
    value,
    rounded: true,
    decimals: 0,
    unit: PERCENT,
    each: false,
    spelled: true,
    ...span(approximation),
    ...(approximation ? { approximation } : {}),
  }
}
