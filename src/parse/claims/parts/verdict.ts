import type { Closure, PartsReading } from '../../../model/claim.js'
import { says } from '../../figures/context.js'
import type { Entry } from '../entry.js'
import type { Reading } from '../reader.js'
import { meets, total } from '../span.js'
import { closureOf } from './closure.js'
import { goesOnAlike, goesOnInNames, NEAR } from './goesOn.js'
import { areStates, isCase, isEnd } from './kinship.js'
import { goesOnWithNames } from './listEnds.js'
import type { Member } from './members.js'
import { judgePrefix } from './prefix.js'
import type { Cut, RawList } from './rawList.js'
import { variantsOf, type Variant } from './variants.js'

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
  const complete = closureOf(list.entries, list, reading)
  const best = bestOfEnds(list, whole, complete, reading)
  if (!best || fits(best)) return best
  const [plain] = variantsOf(list.entries, list, whole, reading)
  if (!best.fault && plain && areEndsOver(list, whole, reading))
    return { reading: 'none', fault: 'exceeds', members: plain.members }
  const finished = prefixOf(plain, whole)
  if (!finished) return softened(best, whole)
  const isOver =
    best.fault !== undefined &&
    !isPendingBehindSettled(list, whole) &&
    !isLeftByRate(list, finished, reading) &&
    (goesOn(complete) || goesOn(best.closed) || goesOnBehind(list, finished, whole, reading))
  return isOver ? softened(best, whole) : finished
}

/** The first end at which the list makes the total, or else the one that is best to report. */
function bestOfEnds(
  list: RawList,
  whole: Entry,
  complete: Closure | undefined,
  reading: Reading,
): Verdict | undefined {
  const isNear = isNearTotal(list, whole, goesOn(complete), reading)
  const goesOver = (end: number): boolean =>
    isNear &&
    end < list.entries.length &&
    (goesOnWithNames(list.entries, end, reading) || (isCase(whole) && areStates(list.entries)))
  let best: Verdict | undefined
  for (const { at: end, weak, onlyFit } of endsOf(list, whole)) {
    const verdict = judgePrefix(list.entries.slice(0, end), list, whole, reading)
    if (!verdict) continue
    if (fits(verdict)) {
      if (goesOnInNames(list, end, whole, reading)) continue
      const isPrefix = end < list.entries.length && verdict.reading === 'sum'
      return isPrefix ? { ...verdict, reading: 'prefix' } : verdict
    }
    const isPassed = onlyFit || (weak && goesOn(complete)) || goesOver(end)
    if (!isPassed && isBetter(verdict, best, whole)) best = verdict
  }
  return best
}

function endsOf(list: RawList, whole: Entry): Cut[] {
  const foreign = foreignFrom(list, whole)
  const ends = [...(foreign === undefined ? [] : [foreign]), list.entries.length]
  return [...list.cuts, ...ends.map((at) => ({ at, weak: false }))]
}

/** Of open lists the longest is shown, of faulty ones the first that is complete. */
function isBetter(verdict: Verdict, best: Verdict | undefined, whole: Entry): boolean {
  if (!best) return true
  // 20件，会办14件；公开28件: what is too much before a semicolon is not less behind it.
  if ((verdict.reading === 'overlap' || verdict.reading === 'dimensions') && isExcess(best, whole))
    return false
  const rank = rankOf(verdict)
  return rank < rankOf(best) || (rank === 0 && rankOf(best) === 0)
}

/** 审结32件，其中…，尚未审结4件: settled and pending together are no part of what was settled. */
function isPendingBehindSettled({ entries }: RawList, whole: Entry): boolean {
  const last = entries.at(-1)
  return last !== undefined && says(last.item, 'pending') && says(whole.item, 'handle')
}

/** 立行立改180个，限期整改37个，整改率98.2%，剩余4个: what a rate behind the parts leaves of all of them. */
function isLeftByRate({ entries }: RawList, { members }: Verdict, { folded }: Reading): boolean {
  const last = members.at(-1)?.entry
  const behind = entries.slice(entries.findIndex((entry) => entry === last) + 1)
  const next = behind.find(({ item }) => item.number.unit?.family !== 'percent')
  if (!last || !next || !/^(?:剩余|其余|余)/.test(next.label)) return false
  const between = folded.slice(last.item.number.end, next.item.number.start)
  return between.includes('率') && between.includes('%')
}

/** What stands behind the parts that make the total is one of them nevertheless. */
function goesOnBehind(list: RawList, { members }: Verdict, whole: Entry, reading: Reading): boolean {
  const last = members.at(-1)
  const end = list.entries.findIndex((entry) => entry === last?.entry) + 1
  return goesOnAlike(list.entries, members, whole) || goesOnInNames(list, end, whole, reading)
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
function foreignFrom({ entries, cuts }: RawList, { item }: Entry): number | undefined {
  const { text } = item.number.unit ?? {}
  if (entries.length < 3 || cuts.some(({ at }) => at === entries.length - 1)) return undefined
  const { number } = entries.at(-1)?.item ?? {}
  const rest = entries.slice(0, -1)
  const isForeign =
    number?.unit !== undefined &&
    number.unit.text !== text &&
    number.low * 2 > item.number.high &&
    rest.every((entry) => entry.item.number.unit?.text === text)
  return isForeign ? entries.length - 1 : undefined
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
function softened(verdict: Verdict, { item }: Entry): Verdict {
  if (!verdict.fault || verdict.fault === 'suspicious') return verdict
  const hidden = verdict.members.flatMap(({ entry }) => entry.label.match(/\d+/g) ?? []).map(Number)
  const sum = hidden.reduce((all, one) => all + one, 0)
  const { low, high } = total(verdict.members)
  const isMissing = sum > 0 && meets({ low: low + sum, high: high + sum }, item.number)
  return isMissing ? { ...verdict, fault: 'suspicious' } : verdict
}

const isExcess = ({ fault, members }: Verdict, { item }: Entry): boolean =>
  fault !== undefined && members.length > 1 && total(members).low > item.number.high

/** Once the parts make the total the list is finished: what follows counts something else. */
function prefixOf(plain: Variant | undefined, whole: Entry): Verdict | undefined {
  if (plain?.reading !== 'sum') return undefined
  for (let end = 2; end < plain.members.length; end += 1) {
    const members = plain.members.slice(0, end)
    if (meets(total(members), whole.item.number)) return { reading: 'prefix', members }
  }
  return undefined
}

/** A list known to be complete only at its end goes on over a mere semicolon. */
const goesOn = (complete: Closure | undefined): boolean =>
  complete === 'other' || complete === 'shares' || complete === 'kinds' || complete === 'complement'
