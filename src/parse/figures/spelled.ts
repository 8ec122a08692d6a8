import { wordsOf } from '../words/lexicon.js'
import { NO_COUNT_AFTER, NO_COUNT_BEFORE, UNIT_INITIALS } from '../words/units.js'
import { dictionary } from './dictionary.js'
import { readFraction } from './fractions.js'
import { digitOf, readChinese, readSpelledYear } from './numerals.js'
import { withUnit } from './quantity.js'
import { nothing, type Read } from './read.js'
import { unitAt } from './units.js'

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
const AFTER_NUMERAL = `${UNIT_INITIALS}余多几来成分月日年天小工周季点`
const noCount = dictionary(new Map(wordsOf(NO_COUNT_AFTER).map((word) => [word, true])))

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
