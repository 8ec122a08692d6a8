import type { Item } from '../figures/sentence.js'
import type { Entry } from './entry.js'
import { comparable } from './units.js'

const RESPECTIVE = /分别(?:各)?约?占|占比(?:分别|依次)|比[例重](?:分别|依次)/
const JOINS = /^\s*(?:、|和|与|及|以及|,)?\s*(?:约)?\s*$/

const isPercent = ({ number }: Item): boolean => number.unit?.family === 'percent'

/** The percentages of 分别占92%和8%, which begin at this item; `base` is the item before it where it is their base. */
export function respectiveShares(
  items: readonly Item[],
  at: number,
  folded: string,
): { readonly shares: readonly Item[]; readonly base?: Item } | undefined {
  const first = items[at]
  const before = items[at - 1]
  if (!first || !isPercent(first)) return undefined
  const lead = folded.slice(first.leadStart, first.number.start)
  const own = RESPECTIVE.test(lead)
  // 分别占申请总数125件的92%和8%
  const hasBase =
    !own &&
    before !== undefined &&
    !isPercent(before) &&
    /^\s*的约?\s*$/.test(lead) &&
    RESPECTIVE.test(folded.slice(before.leadStart, before.number.start))
  if (!own && !hasBase) return undefined
  let end = at + 1
  for (
    let next = items[end];
    next && isPercent(next) && JOINS.test(folded.slice(next.leadStart, next.number.start));
    next = items[end]
  )
    end += 1
  if (end - at < 2) return undefined
  const inside = first.inner[0]?.[0]
  const base = hasBase ? before : inside
  return { shares: items.slice(at, end), ...(base ? { base } : {}) }
}

/** The counts such percentages speak of: as many, in the same order, and no more of them before. */
export function ownersOf(entries: readonly Entry[], count: number): readonly Entry[] | undefined {
  const owners = entries.slice(-count)
  const [first] = owners
  if (!first || owners.length < count || (first.item.mark === 'pause' && entries.length > count))
    return undefined
  const { unit } = first.item.number
  const fits = owners.every(({ item, shares }) => shares.length === 0 && comparable(item.number.unit, unit))
  return fits ? owners : undefined
}
