import type { GrowthClaim } from '../../../model/claim.js'
import type { Item, Sentence } from '../../figures/sentence.js'
import { hasAny } from '../../words/tags.js'
import { CHANGE, isChange, isTarget, type Entry } from '../entry.js'
import type { Reading } from '../reader.js'
import { pairAhead } from './ahead.js'
import { judgeDirection, judgeStated } from './change.js'
import { judgeDerived } from './derived.js'
import { likeliest } from './meant.js'
import { multipleOf } from './multiple.js'
import { bracketedPair, isCompared, pairOfTarget, statedPair, type Pair } from './pair.js'
import { areAsLong } from './periods.js'
import { readGrowthSaid } from './said.js'
import { isOfPair } from './subject.js'
import { clauseBefore } from '../said.js'
import { comparable } from '../units.js'

/** How many figures before a change its own ones may stand. */
const REACH = 6
const WIDE = 12
/** Anything in the paragraph may be what a change is of, before it is called wrong. */
const AROUND = 24

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
      claims.push(...readSegment(segment, before, items, reading))
    claims.push(...readGrowthSaid(sentence, before, reading))
    before = [...before, ...items].slice(-AROUND)
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

function readSegment(
  all: readonly Item[],
  before: readonly Item[],
  sentence: readonly Item[],
  reading: Reading,
): GrowthClaim[] {
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
    const around = (): Item[] =>
      [...before, ...sentence].filter(({ number }) => number.end <= item.number.start)
    const multiple = multipleOf(items, at, around, reading)
    if (multiple) claims.push(multiple)
    if (!isChange(item, folded) || SEVERAL_YEARS.test(clauseBefore(item, folded))) return
    if (pair && isRebased(items.slice(0, at), pair, folded)) pair = undefined
    const stated = pair ?? pairOf(items, at, before, sentence, reading)
    if (stated && !(isOfPair(item, stated, folded) && areAsLong(stated, reading))) return
    if (stated && isOfOther(item, items[at - 1], stated, folded)) return
    const claim = stated
      ? likeliest(stated, around, reading, (one) => judgeStated(item, one))
      : judgeDerived(items, at, around, reading)
    if (claim) claims.push(claim)
  })
  return claims
}

/** 账号由4个减至3个，发布1105条，与上年的1288条相比下降14.2%: compared with a figure of its own. */
const isRebased = (here: readonly Item[], { now }: Pair, folded: string): boolean =>
  here.some((item) => item.number.start > now.number.start && isCompared(item, folded))

/** 预算1份、决算1份，决算比预算少2.3万元，下降12.4%: the rate of the difference before it, which is in another unit. */
const isOfOther = (rate: Item, before: Item | undefined, { now }: Pair, folded: string): boolean =>
  rate.number.unit?.family === 'percent' &&
  before?.number.unit !== undefined &&
  before.number.unit.family !== 'percent' &&
  isChange(before, folded) &&
  !comparable(before.number.unit, now.number.unit)

/** The two figures that a printed change is of, as the text states them. */
function pairOf(
  items: readonly Item[],
  at: number,
  before: readonly Item[],
  sentence: readonly Item[],
  reading: Reading,
): Pair | undefined {
  const behind = sentence[sentence.findIndex((item) => item === items[at]) + 1]
  return (
    bracketedPair(items, at, before, reading) ??
    pairAhead(items, at, reading) ??
    statedPair(items, at, before.slice(-REACH), reading, behind)
  )
}

/** 年均增长 spans several years, 分别增长25%和60% has several bases. */
const SEVERAL_YEARS = /年均|年平均|分别/
