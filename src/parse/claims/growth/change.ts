import type { GrowthClaim } from '../../../model/claim.js'
import { clauseWords } from '../../figures/context.js'
import type { Item } from '../../figures/sentence.js'
import type { WordToken } from '../../figures/token.js'
import { has, hasAny } from '../../words/tags.js'
import { CHANGE } from '../entry.js'
import { meets, shareSpan, type Span } from '../span.js'
import { claimOf, sameUnit, type Pair } from './pair.js'

export type Direction = GrowthClaim['direction']

export function changeWord(item: Item): WordToken | undefined {
  return clauseWords(item).findLast(
    (word): word is WordToken => word.type === 'word' && hasAny(word.tags, CHANGE),
  )
}

export const directionOf = (word: WordToken): Direction => (has(word.tags, 'rise') ? 'up' : 'down')

export function judgeDirection(pair: Pair): GrowthClaim | undefined {
  const word = changeWord(pair.now)
  if (!word) return undefined
  const direction = directionOf(word)
  const range = { start: word.start, end: word.end }
  return claimOf(pair, range, direction, isAgainst(direction, pair) ? 'direction' : 'holds')
}

/** It grew, and is less, or the other way round. */
export function isAgainst(direction: Direction, { now, base }: Pair): boolean {
  return direction === 'up' ? now.number.high < base.number.low : now.number.low > base.number.high
}

export function judgeStated(item: Item, pair: Pair): GrowthClaim | undefined {
  const word = changeWord(item)
  if (!word || item === pair.now || item === pair.base) return undefined
  const direction = directionOf(word)
  const range = { start: word.start, end: item.number.end }
  const expected = changeOf(pair, item)
  if (!expected) return undefined
  if (isAgainst(direction, pair)) return claimOf(pair, range, direction, 'direction', item)
  const printed = item.number.unit?.family === 'percent' ? shareSpan(item.number) : spanOfRatio(item)
  const right = meets(printed, expected)
  const verdict = right ? 'holds' : item.number.unit?.family === 'percent' ? 'rate' : 'difference'
  return claimOf(pair, range, direction, verdict, item)
}

/** How much it changed, in the unit of the printed change. */
function changeOf({ now, base }: Pair, item: Item): Span | undefined {
  const { number } = item
  const difference = absolute({
    low: now.number.low - base.number.high,
    high: now.number.high - base.number.low,
  })
  if (number.unit?.family === 'percent')
    return now.number.unit?.family === 'percent' ? undefined : over(difference, base.number, 100)
  if (number.unit?.text.includes('百分点'))
    return now.number.unit?.family === 'percent' ? difference : undefined
  if (number.unit?.text === '倍') return over(difference, base.number, 1)
  return sameUnit(item, base) ? difference : undefined
}

function absolute({ low, high }: Span): Span {
  if (low >= 0) return { low, high }
  return high <= 0 ? { low: -high, high: -low } : { low: 0, high: Math.max(-low, high) }
}

export function over(part: Span, base: Span, scale: number): Span | undefined {
  if (base.low <= 0) return undefined
  return { low: (scale * part.low) / base.high, high: (scale * part.high) / base.low }
}

/** Printed with k decimals: rounded or cut there. Counts are exact. */
export function spanOfRatio({ number }: Item): Span {
  const isCount = number.unit?.family !== 'ratio'
  if (number.unit?.text === '倍' && number.approximation === 'near')
    return { low: number.value - 0.35, high: number.value }
  if (isCount || number.approximation) return { low: number.low, high: number.high }
  // 2.58 is hardly 3倍: a whole multiple is rounded, but not cut like a percentage.
  if (number.unit.text === '倍' && number.decimals === 0)
    return { low: number.value - 0.35, high: number.value + 0.5 }
  return shareSpan(number)
}
