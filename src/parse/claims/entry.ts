import { clauseWords, leadSays, says, tailSays } from '../figures/context.js'
import type { Item } from '../figures/sentence.js'
import type { WordToken } from '../figures/token.js'
import { has, hasAny, tagsOf } from '../words/tags.js'
import { ownersOf, respectiveShares } from './respective.js'
import { clauseBefore, wordsBetween } from './said.js'

/** A printed percentage and, where the words name it, what it is a percentage of. */
export interface Share {
  readonly item: Item
  /** 占全年公开信息500条的28.5%. */
  readonly base?: Item
}

/** A count with the shares that belong to it. */
export interface Entry {
  readonly item: Item
  readonly shares: Share[]
  /** What stands in brackets behind it, percentages taken out. */
  readonly groups: readonly (readonly Entry[])[]
  /** The clause before the number without blanks: 其他方式公开政府信息. */
  readonly label: string
  /** Everything said between the figure before and that clause. */
  readonly intro: string
}

const SHARE_LEAD =
  /^[\s,、(]*(?:[两二三四五六](?:者|类|项))?(?:约|各|仅|共|合计|均|已|只|其中)?所?(?:占|占比|比例|比重|占到|约占)[^,;:。、\d]{0,20}(?:的|约|达|为|近|超|[^,;:。、\d]{0,4})$/
/** 82件来自个人，占82%: what is counted stands behind its number. */
const DESCRIBED = /^(?:来自|为|属于|是|系|涉及|由|通过|以)[^,;:。、\d]{1,14}(?=,[^,;。]{0,4}占)/
/** 机构类16条，主要为领导简介、内设机构等，占2.8%: what the part is about, in front of its share. */
const EXPLAINED =
  /^[,(](?:主要|具体)?(?:为|是|包括|包含|涉及|涵盖|含|有|如)[^,;。\d]*[,)]+(?=[^,;。]{0,12}占)/
/** 4条，信息公开总量的7.02%. */
const SHARE_OF_ALL = /^[\s,(]*[^,;:。、\d]{0,12}总[数量]的$/
/** 占全年500条的, 完成年度计划300条的. */
const SHARE_WITH_BASE = /^[^,;:。\d]{0,14}占[^,;:。\d]{0,24}$/
/** 完成年度计划300条的106.7%. */
const PLANNED = /(?:完成|达到?|相当于|为)[^,;:。]{0,8}(?:计划|目标|任务|指标)[^,;:。\d]{0,3}$/

/** Words of growth and decline. */
export const CHANGE = tagsOf(['rise', 'fall'])
const NO_SHARE = tagsOf(['rate', 'otherRate', 'rise', 'fall'])

/** Percentages join the count they speak of: 76条，占14.7%; 76条（14.7%）; 100人次，2.04%占. */
export function entriesOf(items: readonly Item[], folded: string): Entry[] {
  const entries: Entry[] = []
  const given = new Set<Item>()
  items.forEach((item, at) => {
    if (given.has(item)) return
    const shares = giveRespective(items, at, entries, folded)
    for (const share of shares) given.add(share)
    if (shares.length > 0 || giveShare(item, items[at - 1], entries, folded)) return
    const entry = entryOf(item, folded)
    // 占比25%的6件: the share stands before its count.
    const before = entries.at(-1)?.item
    if (before && isShareBefore(before, item, folded)) {
      entries.pop()
      entry.shares.push({ item: before })
    }
    entries.push(entry)
  })
  return entries
}

/** 分别占60%、40%: each share goes to its count. Returns those that found theirs. */
function giveRespective(
  items: readonly Item[],
  at: number,
  entries: Entry[],
  folded: string,
): readonly Item[] {
  const respective = respectiveShares(items, at, folded)
  if (!respective) return []
  const { shares, base } = respective
  const isBaseLast = base !== undefined && entries.at(-1)?.item === base
  const owners = ownersOf(isBaseLast ? entries.slice(0, -1) : entries, shares.length)
  if (!owners) return []
  if (isBaseLast) entries.pop()
  for (const [nth, owner] of owners.entries()) {
    const share = shares[nth]
    if (share) owner.shares.push({ item: share, ...(base ? { base } : {}) })
  }
  return shares
}

/** Gives a percentage to the count before it, if it speaks of that one. */
function giveShare(item: Item, previous: Item | undefined, entries: Entry[], folded: string): boolean {
  const owner = entries.at(-1)
  if (item.number.unit?.family !== 'percent' || !owner || !belongs(item, previous, owner, folded))
    return false
  const whose = ownerOver(owner, item, entries.slice(0, -1), folded)
  if (whose) {
    entries.pop()
    whose.shares.push({ item, base: owner.item })
  } else owner.shares.push({ item, ...baseInside(item) })
  return true
}

function isShareBefore(share: Item, item: Item, folded: string): boolean {
  if (share.number.unit?.family !== 'percent' || item.number.unit?.family === 'percent') return false
  return says(share, 'share') && SHARE_JOINS.test(folded.slice(share.number.end, item.number.start).trim())
}

/** 占25%的6件; 占20%，共200条. */
const SHARE_JOINS = /^(?:的|,?\s*(?:共|计|共计|共有|即|为))$/

function entryOf(item: Item, folded: string): Entry {
  const shares: Share[] = []
  const groups: Entry[][] = []
  for (const group of item.groups) {
    const rest = [...group]
    while (rest[0]?.number.unit?.family === 'percent' && !leadSays(rest[0], 'rate')) {
      const [share] = rest.splice(0, 1)
      if (share && !says(share, 'rise') && !says(share, 'fall'))
        shares.push({ item: share, ...baseInside(share) })
    }
    if (rest.length > 0) groups.push(entriesOf(rest, folded))
  }
  return {
    item,
    shares,
    groups,
    label: clauseBefore(item, folded).replace(/^、+/, ''),
    intro: wordsBetween(folded, item.leadStart, item.clauseStart),
  }
}

/** 占已办结申请（66件）的50%. */
function baseInside({ inner }: Item): { base?: Item } {
  const base = inner[0]?.[0]
  return base ? { base } : {}
}

function belongs(share: Item, previous: Item | undefined, owner: Entry, folded: string): boolean {
  if (!previous) return false
  const isBare = owner.item.number.unit === undefined
  if (isBare && !/^\s*,\s*占/.test(folded.slice(share.leadStart, share.number.start))) return false
  if (hasAny(share.clause, NO_SHARE)) return false
  const between = folded.slice(share.leadStart, share.number.start)
  if (between.includes('分别')) return false
  const plain = between.includes('(') ? between.replace(/\([^)]*\)/g, '') : between
  if (SHARE_LEAD.test(plain.replace(EXPLAINED, ',').replace(DESCRIBED, '')) || SHARE_OF_ALL.test(plain))
    return true
  const said = plain.trim()
  if (said === '') return true
  if (said === ',' && tailSays(share, 'share')) return true
  if (!/^的(?:约|近|超|超过)?$/.test(said)) return false
  return (
    says(owner.item, 'share') || PLANNED.test(folded.slice(owner.item.clauseStart, owner.item.number.start))
  )
}

/** 129条，占全年公开信息500条的28.5%: the 500 is the base of the share and no count of its own. */
function ownerOver(
  { item: base }: Entry,
  share: Item,
  before: readonly Entry[],
  folded: string,
): Entry | undefined {
  if (!/^\s*的(?:约|近|超|超过)?\s*$/.test(folded.slice(share.leadStart, share.number.start)))
    return undefined
  const between = folded.slice(base.leadStart, base.number.start).replace(/^\s*,/, '')
  if (between.includes('分别')) return undefined
  // 公开320条，同比增长5%，完成年度计划300条的106.7%: what was planned is held against the count, not its growth.
  if (PLANNED.test(between))
    return before.findLast(
      ({ item }) => item.number.unit?.text === base.number.unit?.text && !isChange(item, folded),
    )
  const previous = before.at(-1)
  return previous?.item.number.unit && SHARE_WITH_BASE.test(between) ? previous : undefined
}

/** The number tells how much something grew or fell: no part of anything. */
export function isChange(item: Item, folded: string): boolean {
  if (!hasAny(item.clause, CHANGE)) return false
  const last = clauseWords(item).at(-1)
  if (!last || last.type !== 'word') return false
  if (hasAny(last.tags, CHANGE))
    return !has(last.tags, 'act') && isNear(last, item, folded) && !isTarget(item, folded)
  return says(item, 'compare') && hasAny(item.clause, CHANGE) && !isTarget(item, folded)
}

/** 增12条, 增长了12%; not 增刊2期. */
function isNear(word: WordToken, { number }: Item, folded: string): boolean {
  const between = folded.slice(word.end, number.start).trim()
  return word.end - word.start > 1 ? between.length <= 3 : /^(?:了|加|幅)?$/.test(between)
}

/** 增加到1024条: where it grew to. */
export function isTarget(item: Item, folded: string): boolean {
  if (!hasAny(item.clause, CHANGE)) return false
  const last = clauseWords(item).findLast((word) => word.type === 'word' && hasAny(word.tags, CHANGE))
  return (
    last !== undefined &&
    TARGET.test(folded.slice(last.end, item.number.digits.start)) &&
    !/[幅率速]/.test(folded.slice(last.start, last.end))
  )
}

const TARGET = /^(?:到|至|为|成)了?(?:(?:今年|本年度?|当年|20\d\d年度?)的?)?(?:近|约|超)?\s*$/

/** A figure of another year, given only to compare with. */
export function isFormer(item: Item, year: number | undefined): boolean {
  if (says(item, 'carry')) return false
  if (says(item, 'lastYear')) return true
  const named = clauseWords(item).find((word) => word.type === 'year')
  return named?.type === 'year' && year !== undefined && named.year < year
}
