import type { Closure } from '../../../model/claim.js'
import { tailSays } from '../../figures/context.js'
import type { Entry } from '../entry.js'
import { total, type Span } from '../span.js'
import { isComplement } from './closure.js'
import { cutsAcross, groupByDimension, isExclusive, type Dimension } from './dimension.js'
import { areAlike, areAttributes, isAboutRequests } from './kinship.js'
import type { Member } from './members.js'
import { areColumns, areSources, areToldApart, mayBeCountedTwice } from './toldApart.js'
import type { Verdict } from './verdict.js'

/** What is added up, and why it is known to be complete. */
export interface Listed {
  readonly members: readonly Member[]
  readonly closed?: Closure
}

/** What the parts say once they make more than the total: a fault, or one thing counted twice. */
export function judgeExcess(listed: Listed, whole: Entry): Verdict {
  const { members, closed } = listed
  const entries = members.map(({ entry }) => entry)
  if (mayBeCountedTwice(members, whole, closed)) return overlapping(listed)
  if (areToldApart(entries, whole)) return faulty(listed, closed ? 'differs' : 'exceeds')
  if (areSources(entries, whole)) return closed ? faulty(listed, 'differs') : judgeOverlap(listed, whole)
  if (areColumns(entries, whole)) return faulty(listed, closed ? 'differs' : 'exceeds')
  // 1条部分公开，其余…，3条不予公开: one of the outcomes, no total of the others.
  const isOutcome = whole.label === '' && tailSays(whole.item, 'outcome')
  if (isOutcome && isTooLarge(members, whole)) return overlapping(listed)
  // 受理37件，部分申请涉及多项内容，共作出答复41件次: a total of its own.
  if (entries.length === 1 && entries[0]?.label.startsWith('共')) return overlapping(listed)
  return judgeDimensions(listed, whole)
}

const overlapping = (listed: Listed): Verdict => ({ ...listed, reading: 'overlap' })
const faulty = (listed: Listed, fault: NonNullable<Verdict['fault']>): Verdict => ({
  ...listed,
  reading: 'none',
  fault,
})

/** One part alone is more than the total. */
const isTooLarge = (members: readonly Member[], { item }: Entry): boolean =>
  members.some(({ entry, low }) => low > item.number.high && !entry.item.number.each)

/** By what the parts are told apart: one thing has one outcome, but may be on two channels. */
function judgeDimensions(listed: Listed, whole: Entry): Verdict {
  const { members, closed } = listed
  const requests = isAboutRequests(whole)
  const groups = groupByDimension(members, requests)
  const tooLarge = isTooLarge(members, whole)
  if (cutsAcross(groups, requests, closed)) {
    const over = exclusiveOver(groups, whole.item.number)
    if (over) return faulty({ members: over }, 'exceeds')
    if (!tooLarge) return { ...listed, reading: 'dimensions' }
  }
  const dimension = groups.size === 1 ? [...groups.keys()][0] : undefined
  const verdict = isOnChannels(dimension, members, whole) ? judgeChannels(listed, whole) : undefined
  if (verdict) return verdict
  if (closed && !tooLarge && (closed !== 'complement' || members.length > 2)) return faulty(listed, 'differs')
  const isBeyondDoubt = closed === 'complement' || tooLarge || members.length === 1
  if (isBeyondDoubt || (dimension && isExclusive(dimension))) return faulty(listed, 'exceeds')
  return judgeOverlap(listed, whole)
}

/** The parts of one exclusive dimension that are more than the total by themselves. */
function exclusiveOver(
  groups: ReadonlyMap<Dimension | undefined, readonly Member[]>,
  { high }: Span,
): readonly Member[] | undefined {
  for (const [dimension, group] of groups)
    if (dimension && isExclusive(dimension) && total(group).low > high) return group
  return undefined
}

/** Channels overlap, but one alone cannot carry more than there is. */
function judgeChannels(listed: Listed, whole: Entry): Verdict | undefined {
  const { members, closed } = listed
  const { number } = whole.item
  // 合计 and 由…组成 add up what the channels carried, the same item twice where it must be.
  if (closed === 'sum' || closed === 'composed') return undefined
  const larger = members.filter(({ low }) => low > number.high)
  if (larger.length > 0) return faulty({ members: larger }, 'exceeds')
  if (!isSlip(members, number, closed)) return overlapping(listed)
  return closed === 'other' ? undefined : faulty(listed, 'suspicious')
}

/** 原创微博 and 转发微博 are no two channels. */
function isOnChannels(dimension: Dimension | undefined, members: readonly Member[], whole: Entry): boolean {
  if (dimension !== 'channel' || whole.item.number.unit?.family !== 'record') return false
  return !isComplement(members.map(({ entry }) => entry))
}

/** Parts that may lie across each other are a fault only where they make a little too much. */
function judgeOverlap(listed: Listed, whole: Entry): Verdict {
  const { members } = listed
  const { number } = whole.item
  const sum = total(members)
  const entries = members.map(({ entry }) => entry)
  if (members.some(({ low, high }) => low === number.low && high === number.high)) return overlapping(listed)
  const alike = areAlike(entries)
  if (sum.low > number.high * (members.length >= MANY ? 1.8 : alike ? 1.6 : 1.5)) return overlapping(listed)
  if (!alike && areAttributes(entries, whole)) return overlapping(listed)
  const excess = sum.low - number.low
  // Too much by exactly one part: it may lie across the others. By a round number it is a slip.
  const isMany = members.length >= MANY
  const isRound = /^[1-9]0+$|^[1-9]$/.test(String(excess))
  if (!isRound && !isMany && members.some(({ low, high }) => low === high && low === excess))
    return faulty(listed, 'suspicious')
  return faulty(listed, 'exceeds')
}

/** Among so many parts one is as large as any small excess. */
const MANY = 8

/** 微信…、微博…、其他平台…, or 线下方式…: parted to the last item, and too many by a little. */
function isSlip(members: readonly Member[], { high }: Span, closed: Closure | undefined): boolean {
  const isWhole = closed === 'other' || /线下|传统/.test(members.at(-1)?.entry.label ?? '')
  return isWhole && members.every(({ low }) => low < high) && total(members).low <= high * 1.15
}
