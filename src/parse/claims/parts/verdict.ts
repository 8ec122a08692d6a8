import type { Closure, PartsReading } from '../../../model/claim.js'
import { says } from '../../figures/context.js'
import type { Entry } from '../entry.js'
import type { Reading } from '../reader.js'
import { meets, total, type Span } from '../span.js'
import { comparable } from '../units.js'
import { closureOf } from './closure.js'
import { judgeExcess } from './excess.js'
import { goesOnAlike, goesOnInNames, NEAR } from './goesOn.js'
import { areStates, isCase, isEnd } from './kinship.js'
import { goesOnWithNames } from './listEnds.js'
import { variantsOf, type Member, type Variant } from './members.js'
import type { RawList } from './rawList.js'
import { areNamedByWhole, saysApart, saysOverlap } from './siblings.js'

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
  const foreign = foreignFrom(list, whole)
  const isNear = isNearTotal(list, whole, goesOn(complete), reading)
  const goesOver = (end: number): boolean =>
    isNear &&
    end < list.entries.length &&
    (goesOnWithNames(list.entries, end, reading) || (isCase(whole) && areStates(list.entries)))
  for (const { at: end, weak, onlyFit } of [
    ...list.cuts,
    ...(foreign === -1 ? [] : [{ at: foreign, weak: false, onlyFit: false }]),
    { at: list.entries.length, weak: false, onlyFit: false },
  ]) {
    const verdict = judgePrefix(list.entries.slice(0, end), list, whole, reading)
    if (!verdict || (!fits(verdict) && (onlyFit || (weak && goesOn(complete)) || goesOver(end)))) continue
    if (fits(verdict)) {
      if (goesOnInNames(list, end, whole, reading)) continue
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
  if (!best.fault && areEndsOver(list, whole, reading)) {
    const [plain] = variantsOf(list.entries, list, whole, reading)
    if (plain) return { reading: 'none', fault: 'exceeds', members: plain.members }
  }
  if (best.fault && best.fault !== 'suspicious' && hidesPart(best, whole))
    best = { ...best, fault: 'suspicious' }
  const finished = prefixOf(list, whole, reading)
  // 审结32件，其中…，尚未审结4件: settled and pending together are no part of what was settled.
  const last = list.entries.at(-1)
  if (finished && last && says(last.item, 'pending') && says(whole.item, 'handle')) return finished
  if (best.fault && (goesOn(complete) || goesOn(best.closed))) return best
  if (!finished || !best.fault) return finished ?? best
  const isOver =
    goesOnAlike(list.entries, finished.members, whole) ||
    goesOnInNames(list, list.entries.indexOf(lastOf(finished)) + 1, whole, reading)
  return isOver ? best : finished
}

/** 受理49件，其中公开24件，…，结转下年22件: what became of each, more than there were, and nothing was carried in. */
function areEndsOver(
  { entries, nested }: RawList,
  whole: Entry,
  { folded, speaksOfCarried }: Reading,
): boolean {
  if (nested.length > 0 || entries.length < 3 || whole.item.figure.measure !== 'received') return false
  if (!entries.every((entry) => isEnd(entry, folded))) return false
  return total(entries.map(({ item }) => item.number)).low > whole.item.number.high && !speaksOfCarried()
}

/** 687份，其中…，立案处罚640起: more than there is, and counted in another unit than all before it. */
function foreignFrom({ entries, cuts }: RawList, { item }: Entry): number {
  const { text } = item.number.unit ?? {}
  if (entries.length < 3 || cuts.some(({ at }) => at === entries.length - 1)) return -1
  const { number } = entries.at(-1)?.item ?? {}
  const rest = entries.slice(0, -1)
  const isForeign =
    number?.unit !== undefined &&
    number.unit.text !== text &&
    number.low * 2 > item.number.high &&
    rest.every((entry) => entry.item.number.unit?.text === text)
  return isForeign ? entries.length - 1 : -1
}

/** All that is named makes a little more than the total, or what is missing of a complete list is not much. */
function isNearTotal(list: RawList, whole: Entry, complete: boolean, reading: Reading): boolean {
  if (list.cuts.length === 0 || list.isInner || list.nested.length > 0) return false
  const [plain] = variantsOf(list.entries, list, whole, reading)
  if (!plain) return false
  const { low, high } = total(plain.members)
  const { number } = whole.item
  return low > number.high ? low <= number.high * NEAR : complete && high * NEAR >= number.low
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

const lastOf = ({ members }: Verdict): Entry => (members.at(-1) as Member).entry

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
  const plain = leastOf(variants)
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

/** The way to add up that says least against the text: without what lies inside another part. */
function leastOf(variants: readonly Variant[]): Variant | undefined {
  const [plain] = variants
  return variants.reduce(
    (least, one) =>
      least &&
      !one.isChance &&
      one.reading === 'subtotals' &&
      total(one.members).low < total(least.members).low
        ? one
        : least,
    plain,
  )
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
