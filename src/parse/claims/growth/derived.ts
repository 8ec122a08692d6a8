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
  const rate = items[at]
  const difference = items[at - 1]
  const word = rate && changeWord(rate)
  if (!word || !difference || rate.number.unit?.family !== 'percent' || !isChange(difference, folded))
    return undefined
  const same = (item: Item): boolean => !isChange(item, folded) && sameUnit(item, difference)
  const now = items.slice(0, at - 1).findLast(same) ?? items.slice(at + 1).find(same)
  if (now && (isCompared(now, folded) || !isOfPair(rate, { now, base: difference }, folded))) return undefined
  const earlier = changeWord(difference)
  const direction = directionOf(word)
  if (!now || !earlier || directionOf(earlier) !== direction) return undefined
  const ratioOf = (one: Item): Span | undefined =>
    over(
      difference.number,
      isFormer(one, reading.year) ? one.number : before(one.number, difference.number, direction),
      100,
    )
  if (!ratioOf(now)) return undefined
  const printed = shareSpan(rate.number)
  const fits = (one: Item): boolean => {
    const expected = ratioOf(one)
    return expected !== undefined && meets(printed, expected)
  }
  return {
    kind: 'growth',
    trigger: { start: word.start, end: rate.number.end },
    now: now.figure,
    difference: difference.figure,
    rate: rate.figure,
    direction,
    verdict: fits(now) || around().some((one) => same(one) && fits(one)) ? 'holds' : 'rate',
  }
}

/** What it was before it grew or fell. */
function before(now: Span, difference: Span, direction: Direction): Span {
  const sign = direction === 'up' ? -1 : 1
  return { low: now.low + sign * difference.low, high: now.high + sign * difference.high }
}
