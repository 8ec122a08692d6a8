import type { GrowthClaim } from '../../../model/claim.js'
import type { Item } from '../../figures/sentence.js'
import type { Reading } from '../reader.js'
import { meets } from '../span.js'
import { over, spanOfRatio } from './change.js'
import { likeliest } from './meant.js'
import { claimOf, sameUnit } from './pair.js'
import { clauseBefore } from '../said.js'

/** 2400条，是上年1600条的1.5倍. */
export function multipleOf(
  items: readonly Item[],
  at: number,
  around: () => readonly Item[],
  reading: Reading,
): GrowthClaim | undefined {
  const { folded } = reading
  const rate = items[at]
  const bracketed = rate && formerInside(rate, folded)
  const base = bracketed ?? items[at - 1]
  if (!rate || !base || rate.number.unit?.text !== '倍') return undefined
  if (bracketed) return multiple(items.slice(0, at), base, rate, around, reading)
  if (rate.mark !== undefined) return undefined
  const label = clauseBefore(base, folded)
  const between = folded.slice(base.number.end, rate.number.start).trim()
  if (between !== '的' || !/(?:是|为|达|相当于)/.test(label)) return undefined
  return multiple(items.slice(0, at - 1), base, rate, around, reading)
}

/** 是2024年（12场）的3倍; 是2024年的3倍（2024年为12场）. */
function formerInside({ inner, groups, clauseStart, number }: Item, folded: string): Item | undefined {
  const said = clauseBefore({ clauseStart, number }, folded).replace(/\([^)]*\)|\s+/g, '')
  return /^(?:是|为|达到?|相当于)(?:20\d\d年|上年|去年)(?:同期)?的$/.test(said)
    ? (inner[0]?.[0] ?? groups[0]?.[0])
    : undefined
}

function multiple(
  here: readonly Item[],
  base: Item,
  rate: Item,
  around: () => readonly Item[],
  reading: Reading,
): GrowthClaim | undefined {
  const now = here.findLast((item) => sameUnit(item, base))
  if (!now) return undefined
  return likeliest({ now, base }, around, reading, (pair) => {
    const expected = over(pair.now.number, pair.base.number, 1)
    const trigger = { start: rate.number.start, end: rate.number.end }
    return (
      expected && claimOf(pair, trigger, 'up', meets(spanOfRatio(rate), expected) ? 'holds' : 'rate', rate)
    )
  })
}
