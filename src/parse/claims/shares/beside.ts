import type { ShareClaim } from '../../../model/claim.js'
import type { Figure } from '../../../model/figure.js'
import type { Entry, Share } from '../entry.js'
import { total } from '../span.js'
import { comparable } from '../units.js'
import { sumOf } from './joint.js'
import { baseOf, judge, type Base } from './ratio.js'

/** A share with its count, and what was said of it where a base was found. */
export interface Placed {
  readonly owner: Entry
  readonly share: Share
  readonly claim?: ShareClaim
}

/** Shares without a base: over the base of the shares beside them, or over what all the counts make together. */
export function judgeBeside(here: readonly Placed[], before: readonly Placed[]): ShareClaim[] {
  const unplaced = here.filter(({ claim }) => claim === undefined)
  if (unplaced.length === 0) return []
  if (unplaced.length === here.length && here.length >= FEWEST) return overTheirSum(here)
  const base = baseBeside(unplaced.length < here.length ? here : before)
  if (!base) return []
  return unplaced.flatMap(({ owner, share }) => {
    const claim = isInside(owner, base) ? judge(owner.item, share.item, [baseOf(base, true)]) : undefined
    return claim ? [claim] : []
  })
}

/** 公民1030件，占98.5%；法人16件，占5.1%: the one base over which all the others are right. */
function baseBeside(placed: readonly Placed[]): Figure | undefined {
  const claims = placed.flatMap(({ claim }) => (claim ? [claim] : []))
  const bases = new Set(claims.map(({ base }) => base))
  const [base] = bases
  return bases.size === 1 && claims.every(({ holds }) => holds) ? base : undefined
}

const isInside = ({ item }: Entry, base: Figure): boolean =>
  comparable(item.number.unit, base.unit) &&
  item.number.high <= base.low &&
  item.number.start > base.range.start

const FEWEST = 3

/** 公开18件，占45%，部分公开6件，占15%，其他16件，占50%: all but one are right over the sum. */
function overTheirSum(placed: readonly Placed[]): ShareClaim[] {
  const owners = placed.map(({ owner }) => owner)
  const [first] = owners
  if (owners.some(({ item }) => !comparable(item.number.unit, first?.item.number.unit))) return []
  const base: Base = {
    ...total(owners.map(({ item }) => item.number)),
    figure: sumOf(owners).figure,
    certain: true,
  }
  const claims = placed.flatMap(({ owner, share }) => judge(owner.item, share.item, [base]) ?? [])
  return claims.filter(({ holds }) => !holds).length === 1 ? claims : []
}
