import type { PartsReading } from '../../../model/claim.js'
import { leadSays } from '../../figures/context.js'
import type { Entry } from '../entry.js'
import type { Reading } from '../reader.js'
import { meets, total } from '../span.js'
import { isOther } from './closure.js'
import { dimensionOf } from './dimension.js'
import { isForEach } from './each.js'
import { areAlike, isAboutRequests } from './kinship.js'
import { membersOf, type Member } from './members.js'
import { endOfNested } from './nested.js'
import { MOST_NESTED, type RawList } from './rawList.js'

/** One way to read a list: what is added up. */
export interface Variant {
  readonly reading: PartsReading
  readonly members: readonly Member[]
  /** 5条，4条，1条: so small that 5 = 4 + 1 may be chance; only a total that fits speaks for it. */
  readonly isChance?: boolean
}

const isMerged = (member: Member | undefined): boolean => member?.entry.label.endsWith('合并') ?? false

/** The ways to add up a list, the plain one first. */
export function variantsOf(
  entries: readonly Entry[],
  list: RawList,
  whole: Entry,
  reading: Reading,
): Variant[] {
  const members = withoutManner(membersOf(entries, whole, reading), list)
  if (members.length === 0) return []
  const mergedAt = members.findIndex(({ entry }) => leadSays(entry.item, 'merge'))
  if (mergedAt > 0) return mergers(members, mergedAt)
  // 合并8个为3个
  const madeAt = members.findIndex(({ entry }, at) => entry.label === '为' && isMerged(members[at - 1]))
  if (madeAt > 0) return mergers(members, madeAt)
  const isEach = members.some(({ entry }) => isForEach(entry))
  return [
    { reading: isEach ? 'each' : 'sum', members },
    ...withoutNested(entries, members, list),
    ...withoutFirst(members, whole),
    ...withoutSubtotals(members, whole),
  ]
}

/** 公开86条，其中全文电子化86条，机构类…: how all of them were made, and then what they are. */
function withoutManner(members: readonly Member[], { nested }: RawList): readonly Member[] {
  const isManner = members.length > 2 && nested[0] !== 1 && members[0]?.entry.label.includes('全文电子化')
  return isManner ? members.slice(1) : members
}

/** 155项合并为24项: what goes away, what stays, or both may be counted. */
function mergers(members: readonly Member[], at: number): Variant[] {
  const source = members[at - 1]
  const target = members[at]
  if (!source || !target) return []
  const rest = members.filter((member) => member !== source && member !== target)
  const net: Member = { ...source, low: source.low - target.high, high: source.high - target.low }
  return [
    { reading: 'merged', members: [...members.slice(0, at - 1), net, ...members.slice(at + 1)] },
    { reading: 'merged', members: [...rest, source] },
    { reading: 'merged', members: [...rest, target] },
    { reading: 'sum', members },
  ]
}

/** A nested 其中 takes one or more of the entries behind it, up to the semicolon where semicolons part the list. */
function withoutNested(entries: readonly Entry[], members: readonly Member[], list: RawList): Variant[] {
  const placeOf = (one: Entry | undefined): number => members.findIndex(({ entry }) => entry === one)
  const variants: Variant[] = []
  for (const start of list.nested.filter((at) => at < entries.length).slice(0, MOST_NESTED)) {
    const from = placeOf(entries[start])
    const next = placeOf(list.entries[endOfNested(list, start)])
    const end = next === -1 ? members.length : next
    for (let to = end; from > 0 && to > from && end - to <= MOST_TAKEN; to -= 1)
      variants.push({ reading: 'subtotals', members: [...members.slice(0, from), ...members.slice(to)] })
  }
  return variants
}

const MOST_TAKEN = 12

/** The first figure tells of all of them, or lies across the others. */
function withoutFirst([first, ...rest]: readonly Member[], { item }: Entry): Variant[] {
  if (!first) return []
  // 公开86条，全文电子化86条，…: the total again, and then its parts.
  const isAgain = first.low === item.number.low && first.high === item.number.high
  // 办结120件，包括上年结转9件，予以公开70件: carried in, and one of the outcomes as well.
  const isAcross = rest.length > 1 && first.entry.item.figure.measure === 'carried-in'
  if (!isAcross && !(isAgain && meets(total(rest), item.number))) return []
  return [{ reading: 'subtotals', members: rest }]
}

/** The greatest of what was left out is small. */
function isChance(members: readonly Member[], kept: readonly Member[]): boolean {
  const marks = new Set(members.slice(1).map(({ entry }) => entry.item.mark))
  if (marks.size === 1 && (haveOneEnding(members) || members.every(({ entry }) => entry.shares.length > 0)))
    return true
  const most = marks.size === 1 && members.length > 3 ? CHANCE * 2 : CHANCE
  return members.every((member) => kept.includes(member) || member.high < most)
}
const CHANCE = 12

/** 法规类25条；规划类6条；动态类19条: beside each other, whatever they make. */
const haveOneEnding = (members: readonly Member[]): boolean =>
  members.length > 2 && areAlike(members.map(({ entry }) => entry))

/** Leaves out what exactly makes up the entry before it. */
function withoutSubtotals(members: readonly Member[], whole: Entry): Variant[] {
  if (areOnOneLevel(members, whole)) return []
  const kept: Member[] = []
  for (let at = 0; at < members.length; at += 1) {
    const member = members[at]
    if (!member) continue
    kept.push(member)
    at += partsBehind(members, at)
  }
  return kept.length < members.length
    ? [{ reading: 'subtotals', members: kept, isChance: isChance(members, kept) }]
    : []
}

/** 维持2件，纠正1件，撤销1件: outcomes beside each other, though 1 and 1 make 2. */
function areOnOneLevel(members: readonly Member[], whole: Entry): boolean {
  if (!isAboutRequests(whole)) return false
  const [first, ...rest] = members.map(({ entry }) => (isOther(entry) ? undefined : dimensionOf(entry, true)))
  return first !== undefined && first !== 'channel' && rest.every((one) => one === first || one === undefined)
}

function partsBehind(members: readonly Member[], at: number): number {
  const whole = members[at]
  if (!whole) return 0
  let sum = 0
  for (let next = at + 1; next < members.length && next - at <= 12; next += 1) {
    sum += members[next]?.low ?? 0
    if (sum > whole.low) return 0
    if (sum === whole.low && next - at >= 2) return next - at
  }
  return 0
}
