import type { Item } from '../../figures/sentence.js'
import type { Entry, Share } from '../entry.js'
import type { Reading } from '../reader.js'
import { clauseBefore, leadBefore } from '../said.js'
import { sumOf } from './joint.js'
import type { Base } from './ratio.js'

/** 占28.5%: the words name no base. */
const BARE = /^[\s,、;(]*(?:约|各|仅|共|合计|均|已|只|其中)?占(?:比|比例|比重)?(?:约|达|为|近|超|到)*\s*$/

export const isBare = ({ leadStart, number }: Item, { folded }: Reading): boolean =>
  BARE.test(folded.slice(leadStart, number.start))

/** 占28.5%, 占总数的28.5%: of all there is, whatever it is. */
const OF_ALL =
  /^[\s,、;(]*(?:约|各|仅|共|合计|均|已|只|其中)?占(?:比|比例|比重|到|了)?(?:全部|所有|总体|总|申请|答复|办结|受理|公开|信息|[条件份]数|数量|[数量的])*(?:约|达|为|近|超)*\s*$/

export const isOfAll = ({ leadStart, number }: Item, { folded }: Reading): boolean =>
  OF_ALL.test(folded.slice(leadStart, number.start))

const REPEATED = /^(.{2,12}?)(?:约|仅)?占(?:比|比例|比重)?(?:约|达|为|近|到)*$/

/** The shares of an entry, and 自然人申请占95.3% behind the list, which names its part again. */
export function sharesOf(
  entry: Entry,
  sentence: readonly Entry[],
  { folded }: Reading,
): readonly (Share & { readonly owner?: Entry })[] {
  if (entry.item.number.unit?.family !== 'percent' || entry.shares.length > 0) return entry.shares
  const said = clauseBefore(entry.item, folded)
  const before = sentence.slice(0, Math.max(0, sentence.indexOf(entry))).filter(isCount)
  const owner = ownerNamed(REPEATED.exec(said)?.[1], before) ?? ownersNamed(TOGETHER.exec(said)?.[1], before)
  return owner ? [{ item: entry.item, owner }] : []
}

const isCount = ({ item }: Entry): boolean => item.number.unit?.family !== 'percent'

function ownerNamed(name: string | undefined, before: readonly Entry[]): Entry | undefined {
  const owners = name ? before.filter((one) => plainLabel(one) === name.replaceAll('的', '')) : []
  return owners.length === 1 ? owners[0] : undefined
}

const TOGETHER = /^(.{4,30}?)(?:约|仅|共|合计)?占/
const FILLING = /政府|信息|申请(?!公开)|总[条件]?[数量]|[条件]数|合计|两[者项]|的/g

/** 主动公开及依申请公开总条数占78.8%: the share of both together. */
function ownersNamed(names: string | undefined, before: readonly Entry[]): Entry | undefined {
  const cores = names?.split(/[及和与、]/).map((name) => name.replace(FILLING, '')) ?? []
  if (cores.length < 2) return undefined
  const members = cores.map((core) => before.filter((one) => plainLabel(one).replace(FILLING, '') === core))
  const [first] = members[0] ?? []
  if (!first || members.some(({ length }) => length !== 1)) return undefined
  return { ...first, item: sumOf(members.flat()) }
}

const plainLabel = ({ label }: Entry): string => label.replace(/^(?:其中|包括|和|及|与|、)+|的/g, '')

const NAMED = /占(全[年市县区省][^,;。的\d]{1,12}[总数量]{1,2}|[^,;。的\d]{1,12}总[数量])的/
const FRAME = /^.*?全[年市县区省]|共|主动|政府|[总数量为是计]/g

/** 占全年公开量的38.6%。全年公开总量为5820条: the total with the same words, wherever it stands. */
export function namedBases(share: Item, near: readonly Entry[], { folded }: Reading): Base[] {
  const named = NAMED.exec(leadBefore(share, folded))?.[1]
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
