import type { Item } from '../figures/sentence.js'
import type { Entry, Share } from './entry.js'
import type { Reading } from './reader.js'
import type { Base } from './ratio.js'

/** 占28.5%: the words name no base. */
const BARE = /^[\s,;(]*(?:约|各|仅|共|合计|均|已|只|其中)?占(?:比|比例|比重)?(?:约|达|为|近|超|到)*\s*$/

export const isBare = ({ leadStart, number }: Item, { folded }: Reading): boolean =>
  BARE.test(folded.slice(leadStart, number.start))

const REPEATED = /^(.{2,12}?)(?:约|仅)?占(?:比|比例|比重)?(?:约|达|为|近|到)*$/

/** The shares of an entry, and 自然人申请占95.3% behind the list, which names its part again. */
export function sharesOf(
  entry: Entry,
  sentence: readonly Entry[],
  { folded }: Reading,
): readonly (Share & { readonly owner?: Entry })[] {
  if (entry.item.number.unit?.family !== 'percent' || entry.shares.length > 0) return entry.shares
  const name = REPEATED.exec(
    folded.slice(entry.item.clauseStart, entry.item.number.start).replace(/\s+/g, ''),
  )?.[1]
  if (!name) return []
  const owners = sentence
    .slice(0, Math.max(0, sentence.indexOf(entry)))
    .filter((one) => plainLabel(one) === name)
  const [owner] = owners
  return owner && owners.length === 1 && owner.item.number.unit?.family !== 'percent'
    ? [{ item: entry.item, owner }]
    : []
}

const plainLabel = ({ label }: Entry): string => label.replace(/^(?:其中|包括|和|及|与|、)+/, '')

const NAMED = /占(全[年市县区省][^,;。的\d]{1,12}[总数量]{1,2}|[^,;。的\d]{1,12}总[数量])的/
const FRAME = /^.*?全[年市县区省]|共|主动|政府|[总数量为是计]/g

/** 占全年公开量的38.6%。全年公开总量为5820条: the total with the same words, wherever it stands. */
export function namedBases(share: Item, near: readonly Entry[], { folded }: Reading): Base[] {
  const named = NAMED.exec(folded.slice(share.leadStart, share.number.start).replace(/\s+/g, ''))?.[1]
  if (!named) return []
  const key = named.replace(FRAME, '')
  if (key === '') return []
  const found = near.filter(
    ({ item, label }) =>
      /总[数量额]/.test(label) && item.number.unit?.family !== 'percent' && label.replace(FRAME, '') === key,
  )
  const certain = new Set(found.map(({ item }) => item.number.value)).size === 1
  return found.map(({ item: { figure } }) => ({ figure, low: figure.low, high: figure.high, certain }))
}
