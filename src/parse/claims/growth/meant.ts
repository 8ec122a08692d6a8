import type { GrowthClaim } from '../../../model/claim.js'
import type { Item } from '../../figures/sentence.js'
import type { Reading } from '../reader.js'
import { comparable } from '../units.js'
import { isBase, isPlain, isYearAfter, type Pair } from './pair.js'

type Judged = GrowthClaim | undefined

/**
 * 受理8宗，其中个人6宗、企业2宗，较2009年的5宗增加3宗: the words do not tell which of the figures before it a change is of.
 * It is called wrong only where it is so of every one; then the one that is most likely meant is named.
 */
export function likeliest(
  pair: Pair,
  around: () => readonly Item[],
  reading: Reading,
  judge: (pair: Pair) => Judged,
): Judged {
  const first = judge(pair)
  if (!first || first.verdict === 'holds') return first
  const alike = around().filter(({ number }) => comparable(number.unit, pair.base.number.unit))
  const pairs = pairsOf(alike, pair, reading)
  const judged = pairs.flatMap((one) => judge(one) ?? [])
  const right = judged.find(({ verdict }) => verdict === 'holds')
  if (right) return right
  const total = totalBefore(alike, pair)
  const ofTotal = total && judge({ now: total, base: pair.base })
  if (ofTotal ?? first.verdict !== 'direction') return ofTotal ?? first
  return judged.find(({ verdict }) => verdict !== 'direction') ?? first
}

/** Every figure of this year with every one of the year before, in the order in which they were first thought of. */
function pairsOf(alike: readonly Item[], pair: Pair, reading: Reading): Pair[] {
  const bases = new Set([pair.base, ...alike.filter((item) => isBase(item, alike, reading))])
  const isAhead = isBefore(pair.now, pair.base)
  return [...bases].flatMap((base) =>
    alike
      .filter((now) => now !== base && isBefore(now, base) === isAhead)
      .filter((now) => isPlain(now, reading) || isYearAfter(now, base, reading))
      .map((now): Pair => ({ now, base })),
  )
}

/** 36件，其中当面10件，网络26件: what the figures up to the one first thought of add up to. */
function totalBefore(alike: readonly Item[], { now }: Pair): Item | undefined {
  let sum = 0
  for (let at = alike.indexOf(now); at >= 0; at -= 1) {
    const item = alike[at]
    if (item && item !== now && item.number.value === sum) return item
    sum += item?.number.value ?? 0
  }
  return undefined
}

const isBefore = (a: Item, b: Item): boolean => a.number.start < b.number.start
