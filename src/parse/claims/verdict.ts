import type { Closure, PartsReading } from '../../model/claim.js'
import { closureOf } from './closure.js'
import type { Entry } from './entry.js'
import { areAlike, areAttributes, dimensionOf, isAboutRequests, type Dimension } from './kinship.js'
import type { RawList } from './lists.js'
import { meets, total, variantsOf, type Member, type Span } from './members.js'
import type { Reading } from './reader.js'

/** What is to be said of a list under one total. */
export interface Verdict {
  readonly reading: PartsReading
  /** `differs` and `exceeds` only where no reading fits. */
  readonly fault?: 'differs' | 'exceeds' | 'suspicious'
  readonly members: readonly Member[]
  readonly closed?: Closure
}

/** How lenient a verdict is: the best reading decides. */
const RANK = { differs: 3, exceeds: 2, suspicious: 1 } as const
export const rankOf = ({ fault }: Verdict): number => (fault ? RANK[fault] : 0)

/** Reads the list under a total: every end it may have, every way to add up. */
export function judge(list: RawList, whole: Entry, reading: Reading): Verdict | undefined {
  let best: Verdict | undefined
  for (const end of [...list.cuts, list.entries.length]) {
    if (end < 1) continue
    const verdict = judgePrefix(list.entries.slice(0, end), list, whole, reading)
    if (!verdict) continue
    if (verdict.fault === undefined && verdict.reading !== 'open') {
      return end < list.entries.length && verdict.reading === 'sum' ? { ...verdict, reading: 'prefix' } : verdict
    }
    if (!best || rankOf(verdict) <= rankOf(best)) best = verdict
  }
  return best
}

function judgePrefix(entries: readonly Entry[], list: RawList, whole: Entry, reading: Reading): Verdict | undefined {
  const variants = variantsOf(entries, list, whole.item.number, reading)
  const span = whole.item.number
  for (const variant of variants) if (meets(total(variant.members), span)) return variant
  const plain = variants[0]
  if (!plain) return undefined
  const { members } = plain
  const counted = members.map(({ entry }) => entry)
  const closed = closureOf(counted, list, reading)
  const state = { members, ...(closed ? { closed } : {}) }
  if (variants.some((variant) => total(variant.members).high < span.low)) {
    if (closed && closed !== 'complement') return { ...state, reading: 'none', fault: 'differs' }
    if (closed) return { ...state, reading: 'none', fault: 'differs' }
    return isNearlyAll(members, span) ? { ...state, reading: 'open', fault: 'suspicious' } : { ...state, reading: 'open' }
  }
  return judgeExcess(state, whole, reading)
}

/** Shares on every part, and almost the whole total named: the list was meant to be complete. */
function isNearlyAll(members: readonly Member[], whole: Span): boolean {
  if (members.length < 4 || members.some(({ entry }) => entry.shares.length === 0)) return false
  return total(members).high >= whole.low * 0.97
}

function judgeExcess(
  state: { readonly members: readonly Member[]; readonly closed?: Closure },
  whole: Entry,
  reading: Reading,
): Verdict {
  const { members, closed } = state
  const requests = isAboutRequests(whole)
  const { number } = whole.item
  const faulty = (fault: 'differs' | 'exceeds' | 'suspicious'): Verdict => ({ ...state, reading: 'none', fault })
  const tooLarge = members.some(({ low }) => low > number.high)
  const groups = groupByDimension(members, requests)
  if (groups.size > 1 && [...groups.keys()].filter(Boolean).length > 0 && !isOneKind(groups, closed)) {
    const over = [...groups].find(([dimension, group]) => dimension && isExclusive(dimension) && total(group).low > number.high)
    if (over) return { members: over[1], reading: 'none', fault: 'exceeds' }
    if (!tooLarge) return { ...state, reading: 'dimensions' }
  }
  const [dimension] = groups.keys()
  if (dimension === 'channel' && !tooLarge) return { ...state, reading: 'overlap' }
  if (closed && closed !== 'complement' && !tooLarge) return faulty('differs')
  if (tooLarge || members.length === 1) return faulty('exceeds')
  if (dimension !== undefined && isExclusive(dimension)) return faulty('exceeds')
  return judgeOverlap(state, number, reading, faulty)
}

/** Members without a dimension of their own belong to a closed list as well. */
function isOneKind(groups: ReadonlyMap<Dimension | undefined, readonly Member[]>, closed: Closure | undefined): boolean {
  return closed !== undefined && [...groups.keys()].filter((dimension) => dimension !== undefined).length < 2
}

function judgeOverlap(
  state: { readonly members: readonly Member[] },
  number: Span,
  { folded }: Reading,
  faulty: (fault: 'exceeds' | 'suspicious') => Verdict,
): Verdict {
  const { members } = state
  const sum = total(members)
  const entries = members.map(({ entry }) => entry)
  const overlapping = { ...state, reading: 'overlap' as const }
  if (members.some(({ low, high }) => low === number.low && high === number.high)) return overlapping
  const alike = areAlike(entries, folded)
  if (sum.low > number.high * (alike ? 1.6 : 1.5)) return overlapping
  if (!alike && areAttributes(entries, folded)) return overlapping
  const excess = sum.low - number.low
  if (members.some(({ low, high }) => low === high && low === excess)) return faulty('suspicious')
  return faulty('exceeds')
}

function groupByDimension(members: readonly Member[], requests: boolean): Map<Dimension | undefined, Member[]> {
  const groups = new Map<Dimension | undefined, Member[]>()
  for (const member of members) {
    const dimension = dimensionOf(member.entry, requests)
    const group = groups.get(dimension)
    if (group) group.push(member)
    else groups.set(dimension, [member])
  }
  return groups
}

/** One thing has one applicant, one outcome, one way in; it may be on many channels. */
const isExclusive = (dimension: Dimension): boolean => dimension !== 'channel'
