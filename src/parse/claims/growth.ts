import type { GrowthClaim } from '../../model/claim.js'
import { clauseWords } from '../figures/context.js'
import type { Item, Sentence } from '../figures/sentence.js'
import type { WordToken } from '../figures/token.js'
import { has, hasAny, tagsOf } from '../words/tags.js'
import { shareSpan } from './closure.js'
import { isChange, isTarget, type Entry } from './entry.js'
import { meets, type Span } from './members.js'
import {
  areAsLong,
  bracketedPair,
  claimOf,
  isCompared,
  pairOfTarget,
  sameUnit,
  statedPair,
  type Pair,
} from './growthPair.js'
import { pairAhead } from './growthAhead.js'
import { isOfPair } from './growthSubject.js'
import { readGrowthSaid } from './growthSaid.js'
import type { Reading } from './reader.js'

type Direction = GrowthClaim['direction']

const REACH = 6
/** How far from a change its figures may stand in a long sentence. */
const WIDE = 12

/** 比上年的100件增长20%, 由35件增至70件, 增加20件，增长25%. */
export function readGrowth(
  sentences: readonly Sentence[],
  read: readonly (readonly Entry[])[],
  reading: Reading,
): GrowthClaim[] {
  const claims: GrowthClaim[] = []
  let before: Item[] = []
  let stretch = -1
  sentences.forEach((sentence, at) => {
    if (sentence.stretch !== stretch) before = []
    stretch = sentence.stretch
    const entries = read[at] ?? []
    if (entries.length === 0) return
    const items = entries.flatMap(withGroups)
    const speaksOfChange =
      hasAny(sentence.said, CHANGE) || items.some(({ number }) => number.unit?.text === '倍')
    for (const segment of speaksOfChange ? segmentsOf(items) : [])
      claims.push(...readSegment(segment, before, reading))
    claims.push(...readGrowthSaid(sentence, before, reading))
    before = [...before, ...items].slice(-REACH)
  })
  return claims
}

const withGroups = ({ item, shares, groups }: Entry): Item[] => [
  item,
  ...shares.map((share) => share.item),
  ...groups.flatMap((group) => group.flatMap(withGroups)),
]

/** A semicolon parts statements. */
function segmentsOf(items: readonly Item[]): Item[][] {
  const segments: Item[][] = [[]]
  for (const item of items) {
    if (item.mark === 'semicolon') segments.push([])
    segments.at(-1)?.push(item)
  }
  return segments
}

function readSegment(all: readonly Item[], before: readonly Item[], reading: Reading): GrowthClaim[] {
  const { folded } = reading
  const claims: GrowthClaim[] = []
  let pair: Pair | undefined
  all.forEach((item, place) => {
    if (!hasAny(item.clause, CHANGE) && item.number.unit?.text !== '倍') return
    const items = all.slice(Math.max(0, place - WIDE), place + WIDE)
    const at = Math.min(place, WIDE)
    if (isTarget(item, folded)) {
      pair = pairOfTarget(items, at) ?? pair
      const claim = pair?.now === item ? judgeDirection(pair) : undefined
      if (claim) claims.push(claim)
      return
    }
    const multiple = multipleOf(items, at, folded)
    if (multiple) claims.push(multiple)
    if (!isChange(item, folded) || SEVERAL_YEARS.test(folded.slice(item.clauseStart, item.number.start)))
      return
    const stated =
      pair ??
      bracketedPair(items, at, reading) ??
      pairAhead(items, at, reading) ??
      statedPair(items, at, before, reading)
    if (stated && !(isOfPair(item, stated, folded) && areAsLong(stated, reading))) return
    const claim = stated ? judgeStated(item, stated) : judgeDerived(items, at, folded)
    if (claim) claims.push(claim)
  })
  return claims
}

/** 年均增长 spans several years, 分别增长25%和60% has several bases. */
const SEVERAL_YEARS = /年均|年平均|分别/

const CHANGE = tagsOf(['rise', 'fall'])

function changeWord(item: Item): WordToken | undefined {
  return clauseWords(item).findLast(
    (word): word is WordToken => word.type === 'word' && hasAny(word.tags, CHANGE),
  )
}

const directionOf = (word: WordToken): Direction => (has(word.tags, 'rise') ? 'up' : 'down')

function judgeDirection(pair: Pair): GrowthClaim | undefined {
  const word = changeWord(pair.now)
  if (!word) return undefined
  const direction = directionOf(word)
  const wrong = isAgainst(direction, pair)
  return claimOf(
    pair,
    { start: word.start, end: word.end },
    direction,
    wrong ? 'direction' : 'holds',
    undefined,
  )
}

function isAgainst(direction: Direction, { now, base }: Pair): boolean {
  return direction === 'up' ? now.number.high < base.number.low : now.number.low > base.number.high
}

function judgeStated(item: Item, pair: Pair): GrowthClaim | undefined {
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

function over(part: Span, base: Span, scale: number): Span | undefined {
  if (base.low <= 0) return undefined
  return { low: (scale * part.low) / base.high, high: (scale * part.high) / base.low }
}

/** Printed with k decimals: rounded or cut there. Counts are exact. */
function spanOfRatio({ number }: Item): Span {
  const isCount = number.unit?.family !== 'ratio'
  if (number.unit?.text === '倍' && number.approximation === 'near')
    return { low: number.value - 0.35, high: number.value }
  if (isCount || number.approximation) return { low: number.low, high: number.high }
  // 2.58 is hardly 3倍: a whole multiple is rounded, but not cut like a percentage.
  if (number.unit.text === '倍' && number.decimals === 0)
    return { low: number.value - 0.35, high: number.value + 0.5 }
  return shareSpan(number)
}

/** 120件，比上年增加20件，增长25%: last year's figure follows from the difference. */
function judgeDerived(items: readonly Item[], at: number, folded: string): GrowthClaim | undefined {
  const rate = items[at]
  const difference = items[at - 1]
  const word = rate && changeWord(rate)
  if (!word || !difference || rate.number.unit?.family !== 'percent' || !isChange(difference, folded))
    return undefined
  const same = (item: Item): boolean => !isChange(item, folded) && sameUnit(item, difference)
  const now = items.slice(0, at - 1).findLast(same) ?? items.slice(at + 1).find(same)
  if (now && (isCompared(now, folded) || !isOfPair(rate, { now, base: difference }, folded))) return undefined
  const earlier = changeWord(difference)
  if (!now || !earlier || directionOf(earlier) !== directionOf(word)) return undefined
  const sign = directionOf(word) === 'up' ? -1 : 1
  const base = {
    low: now.number.low + sign * difference.number.low,
    high: now.number.high + sign * difference.number.high,
  }
  const expected = over(difference.number, base, 100)
  if (!expected) return undefined
  return {
    kind: 'growth',
    trigger: { start: word.start, end: rate.number.end },
    now: now.figure,
    difference: difference.figure,
    rate: rate.figure,
    direction: directionOf(word),
    verdict: meets(shareSpan(rate.number), expected) ? 'holds' : 'rate',
  }
}

/** 2400条，是上年1600条的1.5倍. */
function multipleOf(items: readonly Item[], at: number, folded: string): GrowthClaim | undefined {
  const rate = items[at]
  const bracketed = rate && formerInside(rate, folded)
  const base = bracketed ?? items[at - 1]
  if (!rate || !base || rate.number.unit?.text !== '倍') return undefined
  if (bracketed) return multiple(items.slice(0, at), base, rate)
  if (rate.mark !== undefined) return undefined
  const label = folded.slice(base.clauseStart, base.number.start)
  const between = folded.slice(base.number.end, rate.number.start).trim()
  if (between !== '的' || !/(?:是|为|达|相当于)/.test(label)) return undefined
  return multiple(items.slice(0, at - 1), base, rate)
}

/** 是2024年（12场）的3倍; 是2024年的3倍（2024年为12场）. */
function formerInside({ inner, groups, clauseStart, number }: Item, folded: string): Item | undefined {
  const said = folded.slice(clauseStart, number.start).replace(/\([^)]*\)|\s+/g, '')
  return /^(?:是|为|达到?|相当于)(?:20\d\d年|上年|去年)(?:同期)?的$/.test(said)
    ? (inner[0]?.[0] ?? groups[0]?.[0])
    : undefined
}

function multiple(before: readonly Item[], base: Item, rate: Item): GrowthClaim | undefined {
  const now = before.findLast((item) => sameUnit(item, base))
  const expected = now && over(now.number, base.number, 1)
  if (!now || !expected) return undefined
  const verdict = meets(spanOfRatio(rate), expected) ? 'holds' : 'rate'
  return claimOf({ now, base }, { start: rate.number.start, end: rate.number.end }, 'up', verdict, rate)
}
