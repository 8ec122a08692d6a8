import type { Closure, PartsReading } from '../../model/claim.js'
import { says } from '../figures/context.js'
import { closureOf, isOther } from './closure.js'
import type { Entry } from './entry.js'
import { areAlike, areAttributes, dimensionOf, isAboutRequests, type Dimension } from './kinship.js'
import type { RawList } from './lists.js'
import { meets, total, variantsOf, type Member, type Span, type Variant } from './members.js'
import type { Reading } from './reader.js'
import { areNamedByWhole, saysApart, saysOverlap } from './siblings.js'
import { comparable } from './units.js'

/** What is to be said of a list under one total. */
export interface Verdict {
  readonly reading: PartsReading
  /** `differs` and `exceeds` only where no reading fits. */
  readonly fault?: 'differs' | 'exceeds' | 'suspicious'
  readonly members: readonly Member[]
  readonly closed?: Closure
}

/** Adds up to the total, and not only may be silent about it. */
export const fits = ({ reading, fault }: Verdict): boolean =>
  fault === undefined && reading !== 'open' && reading !== 'overlap' && reading !== 'dimensions'

/** How lenient a verdict is: the best reading decides. */
const RANK = { differs: 3, exceeds: 2, suspicious: 1 } as const
export const rankOf = ({ fault }: Verdict): number => (fault ? RANK[fault] : 0)

/** Reads the list under a total: every end it may have, every way to add up. */
export function judge(list: RawList, whole: Entry, reading: Reading): Verdict | undefined {
  let best: Verdict | undefined
  const complete = closureOf(list.entries, list, reading)
  for (const { at: end, weak, onlyFit } of [
    ...list.cuts,
    { at: list.entries.length, weak: false, onlyFit: false },
  ]) {
    const verdict = judgePrefix(list.entries.slice(0, end), list, whole, reading)
    if (!verdict || (!fits(verdict) && (onlyFit || (weak && goesOn(complete))))) continue
    if (fits(verdict)) {
      return end < list.entries.length && verdict.reading === 'sum'
        ? { ...verdict, reading: 'prefix' }
        : verdict
    }
    // Of open lists the longest is shown, of faulty ones the first that is complete.
    const rank = rankOf(verdict)
    // 20件，会办14件；公开28件: what is too much before a semicolon is not less behind it.
    if ((verdict.reading === 'overlap' || verdict.reading === 'dimensions') && isExcess(best, whole)) continue
    if (!best || rank < rankOf(best) || (rank === 0 && rankOf(best) === 0)) best = verdict
  }
  if (!best) return undefined
  if (best.fault && best.fault !== 'suspicious' && hidesPart(best, whole))
    best = { ...best, fault: 'suspicious' }
  const finished = prefixOf(list, whole, reading)
  // 审结32件，其中…，尚未审结4件: settled and pending together are no part of what was settled.
  const last = list.entries.at(-1)
  if (finished && last && says(last.item, 'pending') && says(whole.item, 'handle')) return finished
  if (best.fault && (goesOn(complete) || goesOn(best.closed))) return best
  return finished && !(best.fault && goesOnAlike(list.entries, finished.members, whole)) ? finished : best
}

/** 公示公告56政务信息21条: a number between the words of a part is just what is missing. */
function hidesPart({ members }: Verdict, { item }: Entry): boolean {
  const hidden = members.flatMap(({ entry }) => entry.label.match(/\d+/g) ?? []).map(Number)
  const sum = hidden.reduce((all, one) => all + one, 0)
  const listed = total(members)
  return sum > 0 && meets({ low: listed.low + sum, high: listed.high + sum }, item.number)
}

const isExcess = (verdict: Verdict | undefined, { item }: Entry): boolean =>
  verdict?.fault !== undefined && verdict.members.length > 1 && total(verdict.members).low > item.number.high

/** What follows the parts that make the total is one of them nevertheless: by its share, its kind or its mark. */
function goesOnAlike(entries: readonly Entry[], parts: readonly Member[], whole: Entry): boolean {
  const known = parts.map(({ entry }) => entry)
  const next = entries[entries.findIndex((entry) => entry === known.at(-1)) + 1]
  if (!next) return false
  const alike = [...known, next]
  if (alike.every(({ shares }) => shares.length > 0)) return true
  if (
    alike
      .slice(1)
      .every(({ item }) => item.mark === 'pause' && item.number.unit?.text === next.item.number.unit?.text)
  )
    return true
  const dimension = dimensionOf(next, isAboutRequests(whole))
  return (
    dimension !== undefined &&
    dimension !== 'channel' &&
    known.every((entry) => isOther(entry) || dimensionOf(entry, isAboutRequests(whole)) === dimension)
  )
}

/** Once the parts make the total the list is finished: what follows counts something else. */
function prefixOf(list: RawList, whole: Entry, reading: Reading): Verdict | undefined {
  const [plain] = variantsOf(list.entries, list, whole, reading)
  if (!plain || plain.reading !== 'sum') return undefined
  for (let end = 2; end < plain.members.length; end += 1) {
    const members = plain.members.slice(0, end)
    if (meets(total(members), whole.item.number)) return { reading: 'prefix', members }
  }
  return undefined
}

/** A list known to be complete only at its end goes on over a mere semicolon. */
const goesOn = (complete: Closure | undefined): boolean =>
  complete === 'other' || complete === 'shares' || complete === 'kinds' || complete === 'complement'

function judgePrefix(
  entries: readonly Entry[],
  list: RawList,
  whole: Entry,
  reading: Reading,
): Verdict | undefined {
  const variants = variantsOf(entries, list, whole, reading)
  const span = whole.item.number
  for (const variant of variants) if (meets(total(variant.members), span)) return variant
  const rounds = roundsOf(variants[0], whole)
  if (rounds) return rounds
  const continued = continuedBy(variants, list, whole, entries.length)
  if (continued) return continued
  const plain = variants[0]
  if (!plain) return undefined
  const { members } = plain
  const counted = members.map(({ entry }) => entry)
  const closed =
    closureOf(counted, list, reading) ?? (areNamedByWhole(counted, whole) ? 'complement' : undefined)
  const state = { members, ...(closed ? { closed } : {}) }
  if (variants.some(({ members: some, isChance }) => !isChance && total(some).high < span.low)) {
    if (closed) return { ...state, reading: 'none', fault: 'differs' }
    return isNearlyAll(members, span)
      ? { ...state, reading: 'open', fault: 'suspicious' }
      : { ...state, reading: 'open' }
  }
  if (
    saysApart(
      members.map(({ entry }) => entry),
      reading,
    )
  )
    return { ...state, reading: 'none', fault: 'exceeds' }
  if (saysOverlap(list.entries, reading)) return { ...state, reading: 'overlap' }
  return judgeExcess(state, whole)
}

/** 按期28件，延期2件，予以公开20件，其他10件: the whole total, parted once and once more. */
function roundsOf(variant: Variant | undefined, { item }: Entry): Verdict | undefined {
  if (!variant || variant.members.length < 4) return undefined
  let rounds = 0
  let size = 0
  let sum: Span = { low: 0, high: 0 }
  for (const member of variant.members) {
    sum = total([sum, member])
    size += 1
    if (sum.low > item.number.high) return undefined
    if (!meets(sum, item.number) || (size < 2 && rounds > 0)) continue
    rounds += 1
    size = 0
    sum = { low: 0, high: 0 }
  }
  return rounds > 1 && size === 0 ? { reading: 'dimensions', members: variant.members } : undefined
}

/** 另有3件结转: what is missing stands right behind the list. */
function continuedBy(
  variants: readonly Variant[],
  list: RawList,
  whole: Entry,
  end: number,
): Verdict | undefined {
  const after = end === list.entries.length ? list.after : undefined
  const { number } = whole.item
  if (!after || after === whole || !comparable(after.item.number.unit, number.unit)) return undefined
  const found = variants.find(({ members }) => meets(total([...members, after.item.number]), number))
  if (!found) return undefined
  const { low, high } = after.item.number
  return { members: [...found.members, { entry: after, low, high }], reading: 'continued' }
}

/** Shares on every part, and almost the whole total named: the list was meant to be complete. */
function isNearlyAll(members: readonly Member[], whole: Span): boolean {
  if (members.length < 4 || members.some(({ entry }) => entry.shares.length === 0)) return false
  return total(members).high >= whole.low * 0.97
}

function judgeExcess(
  state: { readonly members: readonly Member[]; readonly closed?: Closure },
  whole: Entry,
): Verdict {
  const { members, closed } = state
  const requests = isAboutRequests(whole)
  const { number } = whole.item
  const faulty = (fault: 'differs' | 'exceeds' | 'suspicious'): Verdict => ({
    ...state,
    reading: 'none',
    fault,
  })
  // 162条，其中乡镇文件41条，微信公众号293篇: what is counted otherwise, somewhere else, is no part beyond doubt.
  if (areAttended(members) || members.some((member) => isElsewhere(member, number)))
    return { ...state, reading: 'overlap' }
  const tooLarge = members.some(({ entry, low }) => low > number.high && !entry.item.number.each)
  const groups = groupByDimension(members, requests)
  if (cutsAcross(groups, requests, closed)) {
    const over = [...groups].find(
      ([dimension, group]) => dimension && isExclusive(dimension) && total(group).low > number.high,
    )
    if (over) return { members: over[1], reading: 'none', fault: 'exceeds' }
    if (!tooLarge) return { ...state, reading: 'dimensions' }
  }
  const dimension = groups.size === 1 ? [...groups.keys()][0] : undefined
  // 合计 and 由…组成 add up what the channels carried, the same item twice where it must be.
  if (dimension === 'channel' && number.unit?.family === 'record' && !isAddedUp(closed)) {
    // Channels overlap, but one alone cannot carry more than there is.
    const larger = members.filter(({ low }) => low > number.high)
    if (larger.length > 0) return { members: larger, reading: 'none', fault: 'exceeds' }
    if (!isSlip(members, number, closed)) return { ...state, reading: 'overlap' }
  }
  if (closed && !tooLarge && (closed !== 'complement' || members.length > 2)) return faulty('differs')
  if (closed === 'complement') return faulty('exceeds')
  if (tooLarge || members.length === 1) return faulty('exceeds')
  if (dimension !== undefined && dimension !== 'channel' && isExclusive(dimension)) return faulty('exceeds')
  return judgeOverlap(state, whole, faulty)
}

/** 局长参加3场，副局长参加2场: they may have come to the same ones. */
const areAttended = (members: readonly Member[]): boolean =>
  members.every(
    ({ entry: { label, item } }) => item.number.unit?.family === 'event' && /参加|出席/.test(label),
  )

const isElsewhere = ({ entry, low }: Member, whole: Entry['item']['number']): boolean =>
  low > whole.high && entry.item.number.unit?.text !== whole.unit?.text && says(entry.item, 'channel')

/** Several partitions of one total in one list; members without a dimension of their own may join a closed one. */
function cutsAcross(
  groups: ReadonlyMap<Dimension | undefined, readonly Member[]>,
  requests: boolean,
  closed: Closure | undefined,
): boolean {
  const known = [...groups.keys()].filter((dimension) => dimension !== undefined).length
  return known > 1 || (known === 1 && groups.size > 1 && requests && closed === undefined)
}

function judgeOverlap(
  state: { readonly members: readonly Member[] },
  whole: Entry,
  faulty: (fault: 'exceeds' | 'suspicious') => Verdict,
): Verdict {
  const { members } = state
  const { number } = whole.item
  const sum = total(members)
  const entries = members.map(({ entry }) => entry)
  const overlapping = { ...state, reading: 'overlap' as const }
  if (members.some(({ low, high }) => low === number.low && high === number.high)) return overlapping
  const alike = areAlike(entries)
  if (sum.low > number.high * (alike ? 1.6 : 1.5)) return overlapping
  if (!alike && areAttributes(entries, whole)) return overlapping
  const excess = sum.low - number.low
  // Too much by exactly one part: it may lie across the others. By a round number it is a slip.
  const isRound = /^[1-9]0+$|^[1-9]$/.test(String(excess))
  if (!isRound && members.some(({ low, high }) => low === high && low === excess)) return faulty('suspicious')
  return faulty('exceeds')
}

function groupByDimension(
  members: readonly Member[],
  requests: boolean,
): Map<Dimension | undefined, Member[]> {
  const dimensions = members.map(({ entry }) => dimensionOf(entry, requests))
  const usual = dimensions.find(
    (one) => one && dimensions.filter((two) => two === one).length * 2 > members.length,
  )
  const groups = new Map<Dimension | undefined, Member[]>()
  for (const [at, member] of members.entries()) {
    const dimension = dimensions[at] ?? usual
    const group = groups.get(dimension)
    if (group) group.push(member)
    else groups.set(dimension, [member])
  }
  return groups
}

/** 微信…、微博…、其他平台…: parted to the last item, and too many by a little. */
const isSlip = (members: readonly Member[], { high }: Span, closed: Closure | undefined): boolean =>
  closed === 'other' && members.every((one) => one.low < high) && total(members).low <= high * 1.15

const isAddedUp = (closed: Closure | undefined): boolean => closed === 'sum' || closed === 'composed'

/** One thing has one applicant, one outcome, one way in; it may be on many channels. */
const isExclusive = (dimension: Dimension): boolean => dimension !== 'channel'
