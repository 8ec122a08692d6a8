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
  if (!first || !isPercent(first)) return undefined
  const lead = leadOf(first, folded)
  const before = items[at - 1]
  const isOwn = RESPECTIVE.test(lead)
  // 分别占申请总数125件的92%和8%
  const hasBase =
    !isOwn && before && !isPercent(before) && OF_IT.test(lead) && RESPECTIVE.test(leadOf(before, folded))
  if (!isOwn && !hasBase) return undefined
  const end = items.findIndex(
    (item, place) => place > at && !(isPercent(item) && JOINS.test(leadOf(item, folded))),
  )
  const shares = items.slice(at, end === -1 ? undefined : end)
  const base = hasBase ? before : first.inner[0]?.[0]
  return shares.length < 2 ? undefined : { shares, ...(base ? { base } : {}) }
}

const OF_IT = /^\s*的约?\s*$/
const leadOf = ({ leadStart, number }: Item, folded: string): string => folded.slice(leadStart, number.start)

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
