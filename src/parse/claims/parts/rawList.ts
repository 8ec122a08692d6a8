import type { Range } from '../../../model/range.js'
import { leadSays, says } from '../../figures/context.js'
import { isChange, isFormer, type Entry } from '../entry.js'
import type { Reading } from '../reader.js'
import { comparable } from '../units.js'
import { isOther } from './closure.js'
import { beginsAnew, endsList, hasOwnList, hasStrongerMark, isSubtotal, resumes } from './listEnds.js'
import type { ListKind } from './trigger.js'

/** Entries that follow a trigger; where the list may end before its last entry is kept for the readings. */
export interface RawList {
  readonly kind: ListKind
  readonly trigger: Range
  readonly entries: readonly Entry[]
  /** Indexes at which a new statement may begin. */
  readonly cuts: readonly Cut[]
  /** Indexes at which a nested 其中 begins. */
  readonly nested: readonly number[]
  /** Words before the first entry, and behind the last one. */
  readonly intro: string
  readonly outro: string
  /** The entry before it in its sentence. */
  readonly before?: Entry
  /** The entry behind it, in its sentence or at the beginning of the next. */
  readonly after?: Entry
  /** Inside another list: nobody says how far it goes. */
  readonly isInner?: true
  /** 其中甲4件，乙8件，共12件: a total behind it says that it is complete. */
  readonly isSummedUp?: boolean
  /** 收取450元 beside 3件: the list whose end is the end of this one as well. */
  readonly beside?: RawList
}

export interface Cut {
  readonly at: number
  /** Only a stronger mark speaks for it: a list known to be complete goes on over it. */
  readonly weak: boolean
  /** 其他文件5条；动态73条；…: only what 其他 says speaks for it, and the list goes on. */
  readonly onlyFit?: boolean
}

const LONGEST = 60
/** Of a list that may end at every entry only the first ends are tried. */
export const MOST_CUTS = 8
export const MOST_NESTED = 3

/** The list that begins at `start`: how far it goes, and where it may end earlier. */
export function listFrom(
  entries: readonly Entry[],
  start: number,
  kind: ListKind,
  reading: Reading,
  following: readonly Entry[] = [],
): RawList | undefined {
  const first = entries[start]
  if (!first) return undefined
  const { end, cuts, nested } = extentOf(entries, start, first, kind, reading)
  const listed = entries.slice(start, end)
  const before = entries[start - 1]
  const next = entries[end]
  const after = next ?? following.find(({ item }) => comparable(item.number.unit, first.item.number.unit))
  return {
    kind,
    trigger: trimmed(first.item.leadStart, first.item.number.start, reading.folded),
    entries: listed,
    cuts: cuts.filter(({ at }) => !resumes(listed, at, reading)).slice(0, MOST_CUTS),
    nested,
    intro: first.intro,
    outro: outroOf(listed.at(-1) ?? first, next, reading.folded),
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
  }
}

function extentOf(
  entries: readonly Entry[],
  start: number,
  first: Entry,
  kind: ListKind,
  reading: Reading,
): { readonly end: number; readonly cuts: readonly Cut[]; readonly nested: readonly number[] } {
  const cuts: Cut[] = []
  const nested: number[] = []
  let end = start + 1
  for (; end < entries.length && end - start < LONGEST; end += 1) {
    const entry = entries[end]
    if (!entry || endsList(entry, first, entries.slice(end + 1, end + 6), reading)) break
    if (opensList(entry) && !isSubtotal(entry, reading.folded)) nested.push(end - start)
    const cut = cutAt(entries.slice(start, end), entries.slice(end), kind, reading)
    if (cut) cuts.push(cut)
  }
  return { end, cuts, nested }
}

/** Whether the list may end before the first of what follows it. */
function cutAt(
  list: readonly Entry[],
  [entry, ...next]: readonly Entry[],
  kind: ListKind,
  reading: Reading,
): Cut | undefined {
  const last = list.at(-1)
  if (!entry || !last) return undefined
  const isNew = opensStatement(entry, list, next) || (kind !== 'bracket' && beginsAnew(entry, list, reading))
  if (isNew || (isOther(last) && !isStillOpen(entry)))
    return { at: list.length, weak: false, onlyFit: !isNew && next.length > 0 }
  return hasStrongerMark(entry, list) ? { at: list.length, weak: true } : undefined
}

/** 动态5条；微信40条，其中…: a total of its own, unless it is one more outcome. */
function opensStatement({ item }: Entry, list: readonly Entry[], next: readonly Entry[]): boolean {
  if (item.mark !== 'semicolon' || !hasOwnList(next.slice(0, 5))) return false
  return [item, ...list.map((entry) => entry.item)].some((one) => !says(one, 'outcome'))
}

/** Parts of the part before it stand behind it. */
const opensList = ({ item, label }: Entry): boolean =>
  leadSays(item, 'among') || leadSays(item, 'contain') || COMPRISES.test(label)

/** 政策类207条，包含…: parts of the part before it. */
const COMPRISES = /^(?:包含|包括|涵盖|分为|其中)/

/** 其他结果1件，尚未审结4件: the last of the outcomes. */
const isStillOpen = ({ item }: Entry): boolean => says(item, 'outcome') && says(item, 'pending')

/** What follows the last entry in its sentence, up to the next number. */
function outroOf({ item: { number } }: Entry, next: Entry | undefined, folded: string): string {
  const end = Math.min(next?.item.number.start ?? Infinity, number.end + 40)
  return folded.slice(number.end, end).split('。', 1)[0] ?? ''
}

function trimmed(start: number, end: number, folded: string): Range {
  let from = start
  while (from < end && ' ,;:。、\n'.includes(folded[from] ?? '')) from += 1
  return { start: from, end }
}

/** Counts that can be parts of a total: no growth, no figure of another year, no average. */
export function isCountable({ item }: Entry, { folded, year }: Reading): boolean {
  const family = item.number.unit?.family
  if (family === 'percent' || family === 'ratio' || item.figure.period === 'average') return false
  return !isChange(item, folded) && !isFormer(item, year)
}
