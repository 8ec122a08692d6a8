import type { GrowthClaim } from '../../../model/claim.js'
import type { Item } from '../../figures/sentence.js'
import { isChange, isFormer } from '../entry.js'
import type { Reading } from '../reader.js'
import { meets, shareSpan, type Span } from '../span.js'
import { changeWord, directionOf, over, type Direction } from './change.js'
import { isCompared, sameUnit } from './pair.js'
import { isOfPair } from './subject.js'

/** 120件，比上年增加20件，增长25%: last year's figure follows from the difference. */
export function judgeDerived(
  items: readonly Item[],
  at: number,
  around: () => readonly Item[],
  reading: Reading,
): GrowthClaim | undefined {
  const { folded } = reading
  const [difference, rate] = items.slice(Math.max(0, at - 1), at + 1)
  const word = rate && changeWord(rate)
  if (!word || !difference || rate.number.unit?.family !== 'percent' || !isChange(difference, folded))
    return undefined
  const same = (item: Item): boolean => !isChange(item, folded) && sameUnit(item, difference)
  const now = items.slice(0, at - 1).findLast(same) ?? items.slice(at + 1).find(same)
  if (!now || isCompared(now, folded) || !isOfPair(rate, { now, base: difference }, folded)) return undefined
  const earlier = changeWord(difference)
  const direction = directionOf(word)
  if (!earlier || directionOf(earlier) !== direction) return undefined
  const printed = shareSpan(rate.number)
  const isRight = (one: Item): boolean | undefined => {
    const expected = rateOf(one, difference, direction, reading)
    return expected && meets(printed, expected)
  }
  const holds = isRight(now)
  if (holds === undefined) return undefined
  return {
    kind: 'growth',
    trigger: { start: word.start, end: rate.number.end },
    now: now.figure,
    difference: difference.figure,
    rate: rate.figure,
    direction,
    verdict: holds || around().some((one) => same(one) && isRight(one)) ? 'holds' : 'rate',
  }
}

/** How much the difference is of what there was before it grew or fell, in percent. */
function rateOf(one: Item, difference: Item, direction: Direction, reading: Reading): Span | undefined {
  const base = isFormer(one, reading.year) ? one.number : before(one.number, difference.number, direction)
  return over(difference.number, base, 100)
}

/** What it was before it grew or fell. */
function before(now: Span, difference: Span, direction: Direction): Span {
  const sign = direction === 'up' ? -1 : 1
  return { low: now.low + sign * difference.low, high: now.high + sign * difference.high }
}
