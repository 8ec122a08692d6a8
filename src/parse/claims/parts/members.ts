import type { PartsReading } from '../../../model/claim.js'
import { leadSays } from '../../figures/context.js'
import type { NumberToken } from '../../figures/token.js'
import type { Entry } from '../entry.js'
import type { Reading } from '../reader.js'
import { meets, total, type Span } from '../span.js'
import { comparable } from '../units.js'
import { isOther } from './closure.js'
import { dimensionOf } from './dimension.js'
import { isForEach, namesUnits, timesOf } from './each.js'
import { areAlike, isAboutRequests } from './kinship.js'
import { endOfNested } from './nested.js'
import { isCountable, type RawList } from './rawList.js'
import { isPartOfSibling } from './siblings.js'

/** An entry as an addend. */
export interface Member extends Span {
  readonly entry: Entry
}

/** One way to read a list: what is added up. */
export interface Variant {
  readonly reading: PartsReading
  readonly members: readonly Member[]
  /** 5条，4条，1条: so small that 5 = 4 + 1 may be chance; only a total that fits speaks for it. */
  readonly isChance?: boolean
}

/** Lists inside lists beyond these are read as they stand. */
const MOST_NESTED = 3
/** The ways to add up a list, the plain one first. */
export function variantsOf(
  entries: readonly Entry[],
  list: RawList,
  whole: Entry,
  reading: Reading,
): Variant[] {
  const counted = entries.filter(
    (entry, at) =>
      belongs(entry, whole.item.number, reading) &&
      !isPartOfSibling(entry, entries.slice(0, at), whole, reading),
  )
  const members = membersOf(counted, reading)
  if (members.length === 0) return []
  // 公开86条，其中全文电子化86条，机构类…: how all of them were made, and then what they are.
  if (members.length > 2 && list.nested[0] !== 1 && ELECTRONIC.test(members[0]?.entry.label ?? ''))
    members.shift()
  const variants: Variant[] = [{ reading: members.some(isMultiplied) ? 'each' : 'sum', members }]
  const mergedAt = members.findIndex(({ entry }) => leadSays(entry.item, 'merge'))
  if (mergedAt > 0) return mergers(members, mergedAt)
  for (const start of list.nested.filter((at) => at < entries.length).slice(0, MOST_NESTED)) {
    const from = members.findIndex(({ entry }) => entry === entries[start])
    const next = list.entries[endOfNested(list, start)]
    const end = next ? members.findIndex(({ entry }) => entry === next) : -1
    if (from > 0) variants.push(...withoutNested(members, from, end === -1 ? members.length : end))
  }
  const [again, ...rest] = members
  if (again && isSame(again, whole.item.number) && meets(total(rest), whole.item.number))
    variants.push({ reading: 'subtotals', members: rest })
  // 办结120件，包括上年结转9件，予以公开70件: carried in, and one of the outcomes as well.
  if (again && rest.length > 1 && again.entry.item.figure.measure === 'carried-in')
    variants.push({ reading: 'subtotals', members: rest })
  const collapsed = areOnOneLevel(members, whole) ? members : withoutSubtotals(members)
  if (collapsed.length < members.length)
    variants.push({ reading: 'subtotals', members: collapsed, isChance: isChance(members, collapsed) })
  return variants
}

const ELECTRONIC = /全文电子化/

/** 公开86条，全文电子化86条，…: the total again, and then its parts. */
const isSame = (a: Span, b: Span): boolean => a.low === b.low && a.high === b.high

/** 维持2件，纠正1件，撤销1件: outcomes beside each other, though 1 and 1 make 2. */
function areOnOneLevel(members: readonly Member[], whole: Entry): boolean {
  if (!isAboutRequests(whole)) return false
  const [first, ...rest] = members.map(({ entry }) => (isOther(entry) ? undefined : dimensionOf(entry, true)))
  return first !== undefined && first !== 'channel' && rest.every((one) => one === first || one === undefined)
}

const isMultiplied = ({ entry }: Member): boolean => isForEach(entry)

function belongs(entry: Entry, whole: NumberToken, reading: Reading): boolean {
  const { unit } = entry.item.number
  if (!isCountable(entry, reading)) return false
  return unit === undefined ? entry.label !== '' : comparable(unit, whole.unit)
}

/** 各1条 counts once for each thing named; what was named with its number is no part itself. */
function membersOf(counted: readonly Entry[], { folded }: Reading): Member[] {
  const members: Member[] = []
  for (const entry of counted) {
    const { low, high } = entry.item.number
    if (!isForEach(entry)) {
      members.push({ entry, low, high })
      continue
    }
    const times = timesOf(entry, folded)
    const before = members.at(-1)?.entry
    if (before && namesUnits(before, entry)) members.pop()
    // How many 各处室1名 are is unknown, and with it the sum.
    if (times === undefined && !entry.item.number.each) return []
    if (times !== undefined) members.push({ entry, low: low * times, high: high * times })
  }
  return members
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
function withoutNested(members: readonly Member[], from: number, end: number): Variant[] {
  const variants: Variant[] = []
  for (let to = end; to > from && end - to <= MOST_NESTED * 4; to -= 1)
    variants.push({ reading: 'subtotals', members: [...members.slice(0, from), ...members.slice(to)] })
  return variants
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
function withoutSubtotals(members: readonly Member[]): Member[] {
  const kept: Member[] = []
  for (let at = 0; at < members.length; at += 1) {
    const member = members[at]
    if (!member) continue
    kept.push(member)
    at += partsBehind(members, at)
  }
  return kept
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
