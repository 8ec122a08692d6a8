import type { Unit } from '../../model/figure.js'
import { approximationAfter, approximationBefore, spanOf } from './approximation.js'
import type { Numeral } from './numerals.js'
import type { NumberToken } from './token.js'
import { PERCENT, unitAt } from './units.js'

/** The number with the words that belong to it: 近 before it, 余, its unit, 以上 behind it; `time` for 三天. */
export function withUnit(
  text: string,
  start: number,
  numeral: Numeral,
  spelled: boolean,
): NumberToken | 'time' {
  const before = approximationBefore(text, start)
  const isMore =
    '余多几来'.includes(text[numeral.end] ?? ' ') && text.slice(numeral.end, numeral.end + 2) !== '多于'
  const counted = isMore ? numeral.end + 1 : numeral.end
  const found = readUnit(text, behindBlanks(text, counted))
  if (found?.unit === 'time') return 'time'
  const after = found && approximationAfter(text, found.end)
  const approximation = isMore ? 'more' : (before?.approximation ?? after?.approximation)
  return {
    type: 'number',
    start: before ? before.start : start,
    end: after?.end ?? found?.end ?? counted,
    digits: { start, end: numeral.end },
    value: numeral.value,
    rounded: numeral.scaled,
    decimals: numeral.decimals,
    each: isForEach(text, start),
    spelled,
    ...(numeral.isDoubtful ? ANYTHING : spanOf(numeral, approximation)),
    ...(approximation ? { approximation } : {}),
    ...(found ? { unit: found.unit } : {}),
  }
}

/** Copies of tables leave one or two blanks before a unit. */
const behindBlanks = (text: string, at: number): number =>
  text[at] !== ' ' ? at : text[at + 1] === ' ' ? at + 2 : at + 1

/** 附件1 28条: as nobody can tell how many there are, whatever is said of them holds. */
const ANYTHING = { low: 0, high: Infinity }

/** 各15条, 各发布15条; 各类信息15条 is none. */
function isForEach(text: string, start: number): boolean {
  const before = text[start - 1] === ' ' ? text[start - 2] : text[start - 1]
  return before === '各' || EACH.test(text.slice(Math.max(0, start - 5), start))
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
