import type { Range } from '../../model/range.js'
import { leadSays, says } from '../figures/context.js'
import type { Sentence } from '../figures/sentence.js'
import { isOther } from './closure.js'
import type { Candidate } from './decide.js'
import { isChange, isFormer, type Entry } from './entry.js'
import { dimensionOf, isAboutRequests } from './kinship.js'
import { beginsAnew, endsList, hasOwnList, hasStrongerMark, isSubtotal, resumes } from './listEnds.js'
import { isTrailingTotal, type Reading } from './reader.js'
import { listsBeside, listsInBrackets, listsNested } from './nested.js'
import type { Placed } from './runs.js'
import { summedUp, sumsUp } from './trailing.js'
import { triggerOf, WITHIN_IT, type ListKind } from './trigger.js'
import { comparable } from './units.js'
import { wholesAbove, wholesBefore } from './wholes.js'

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
/** How many entries before a list may be its total. */
const REACH = 24
/** Of a list that may end at every entry only the first ends are tried. */
export const MOST_CUTS = 8
export const MOST_NESTED = 3

export interface ListsFound {
  readonly candidates: readonly Candidate[]
  /** Entries that are parts of no list. */
  readonly independent: readonly Entry[]
  readonly parts: readonly Entry[]
}

/** The lists of one sentence. */
export function listsIn(
  entries: readonly Entry[],
  known: readonly Placed[],
  sentence: Sentence,
  following: readonly Entry[] | undefined,
  reading: Reading,
): ListsFound {
  const candidates: Candidate[] = []
  const independent: Entry[] = []
  const parts: Entry[] = []
  let previousWhole: Entry | undefined
  let loose: RawList | undefined
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at]
    if (!entry) continue
    candidates.push(...listsInBrackets(entry, reading))
    if (isTrailingTotal(entry, reading.folded) && loose) {
      const certain = sumsUp(entry, loose.entries, loose.before, reading)
      candidates.push({ list: { ...loose, kind: 'total' }, wholes: [entry], certain })
      loose = undefined
    }
    const { end } = entry.item.number
    const rest = (): string => reading.folded.slice(end, Math.min(sentence.end, end + 300))
    const kind = announcesKinds(entry, independent)
      ? undefined
      : triggerOf(entry, entries[at + 1], hasWhole(entry, independent), reading, rest)
    const found = kind && listFrom(entries, at, kind, reading, following)
    if (!found) {
      independent.push(entry)
      continue
    }
    const near = [
      ...independent.slice(-REACH),
      ...(WITHIN.includes(kind) ? statementBefore(entries[at - 1], parts) : []),
    ]
    const here = wholesBefore(found, near, previousWhole)
    const find = (): ReturnType<typeof wholesAbove> => wholesAbove(found, known, sentence.index, reading)
    const above = here.length > 0 ? { wholes: [], certain: false } : find()
    const behind = entries[at + found.entries.length]
    const whole = here[0] ?? (above.certain ? above.wholes[0] : undefined)
    const summed = whole && behind ? summedUp(found, whole, behind) : undefined
    const list = summed === 'list' ? { ...found, isSummedUp: true } : found
    if (summed === 'total' && behind)
      candidates.push({ list: { ...found, kind: 'total' }, wholes: [behind], certain: true })
    // 办结的31件中，… names its total beyond doubt; 14个市州、122个县区中，… has two.
    if (here[0] && WITHIN_IT.test(list.intro))
      candidates.push({ list, wholes: [here[0]], certain: here[0].item.mark !== 'pause' })
    else if (here.length > 0)
      candidates.push({
        list,
        wholes: here,
        ...(isRightBehind(list, here) ? {} : { more: () => find().wholes }),
        certain: !isStatement(list),
      })
    else if (above.wholes.length > 0) candidates.push({ list, ...above })
    candidates.push(...listsNested(list, here.length > 0 ? here : above.wholes, reading))
    candidates.push(...outcomesBehind(list, here))
    candidates.push(
      ...listsBeside(list, [...known.filter(({ part }) => !part).map((one) => one.entry), ...near]),
    )
    loose = here.length === 0 && !above.certain ? list : undefined
    previousWhole = here[0] ?? (above.certain ? above.wholes[0] : undefined)
    for (const member of list.entries.slice(1)) candidates.push(...listsInBrackets(member, reading))
    parts.push(...list.entries)
    at += list.entries.length - 1
  }
  return { candidates, independent, parts }
}

const WITHIN: readonly ListKind[] = ['among', 'contain', 'comprise']

/** 网站4条，其中：甲1条、乙3条；微信40条，其中：…: the last of the list before may be a statement of its own. */
function statementBefore(last: Entry | undefined, parts: readonly Entry[]): Entry[] {
  return last && last === parts.at(-1) ? [last] : []
}

/** 公开信息114条，其中规划类8条，…: no total of an earlier sentence is meant, unless of requests. */
const isRightBehind = ({ kind, intro, entries: [first] }: RawList, [nearest]: readonly Entry[]): boolean =>
  (kind === 'among' || kind === 'comprise') &&
  first !== undefined &&
  nearest !== undefined &&
  /^[,:]?(?:其中[,:]?)?$/.test(intro) &&
  nearest.item.number.end >= first.item.leadStart &&
  !isAboutRequests(nearest)

/** 其中网上11件，信箱2件；予以公开2件，…，其他处理1件: parted by the way in, and once more by the outcome. */
function outcomesBehind(list: RawList, wholes: readonly Entry[]): Candidate[] {
  const outcome = (entry: Entry): boolean => isOther(entry) || dimensionOf(entry, true) === 'outcome'
  const at = list.entries.findIndex(({ item }, place) => place > 0 && item.mark === 'semicolon')
  const behind = list.entries.slice(at)
  const [whole] = wholes
  const last = behind.at(-1)
  if (at === -1 || !whole || !last || behind.length < 3 || !isAboutRequests(whole)) return []
  if (!isOther(last) || !behind.every(outcome) || list.entries.slice(0, at).some(outcome)) return []
  return [{ list: { ...list, entries: behind, cuts: [], nested: [] }, wholes, certain: true }]
}

/** “…”微信和微博分别发布1408条、6502条: what other channels published, no parts of the figure before. */
const isStatement = ({ kind, entries: [first] }: RawList): boolean =>
  kind === 'respectively' &&
  first !== undefined &&
  says(first.item, 'channel') &&
  /分别[^,;。]{0,4}(?:发布|公开|推送)/.test(first.label)

const hasWhole = (entry: Entry, before: readonly Entry[]): boolean =>
  before
    .slice(-REACH)
    .some(({ item }) => comparable(item.number.unit, entry.item.number.unit) || !entry.item.number.unit)

/** 分为概况、法规、公告三类: how many kinds there are, no kind itself. */
const announcesKinds = ({ item }: Entry, before: readonly Entry[]): boolean =>
  item.number.unit?.family === 'kind' &&
  !before.slice(-REACH).some((one) => one.item.number.unit?.family === 'kind')

/** The list that begins at `start`: how far it goes, and where it may end earlier. */
export function listFrom(
  entries: readonly Entry[],
  start: number,
  kind: ListKind,
  reading: Reading,
  following: readonly Entry[] = [],
): RawList | undefined {
  const { folded } = reading
  const first = entries[start]
  if (!first) return undefined
  const cuts: Cut[] = []
  const nested: number[] = []
  let end = start + 1
  for (; end < entries.length && end - start < LONGEST; end += 1) {
    const entry = entries[end]
    if (!entry || endsList(entry, first, entries.slice(end + 1, end + 6), reading)) break
    const opensList =
      leadSays(entry.item, 'among') || leadSays(entry.item, 'contain') || COMPRISES.test(entry.label)
    if (opensList && !isSubtotal(entry, folded)) nested.push(end - start)
    const list = entries.slice(start, end)
    const last = list.at(-1)
    const opens =
      entry.item.mark === 'semicolon' &&
      hasOwnList(entries.slice(end + 1, end + 6)) &&
      !(says(entry.item, 'outcome') && list.every(({ item }) => says(item, 'outcome')))
    const isNew = opens || (kind !== 'bracket' && beginsAnew(entry, list, reading))
    if (isNew || (last && isOther(last) && !isStillOpen(entry)))
      cuts.push({ at: end - start, weak: false, onlyFit: !isNew && entries.length - end > 1 })
    else if (hasStrongerMark(entry, list)) cuts.push({ at: end - start, weak: true })
  }
  const last = entries[end - 1]?.item
  const after =
    entries[end] ?? following.find(({ item }) => comparable(item.number.unit, first.item.number.unit))
  return {
    kind,
    trigger: trimmed(first.item.leadStart, first.item.number.start, folded),
    entries: entries.slice(start, end),
    cuts: cuts.filter(({ at }) => !resumes(entries.slice(start, end), at, reading)).slice(0, MOST_CUTS),
    nested,
    intro: first.intro,
    outro: outroOf(last?.number.end ?? 0, entries[end]?.item.number.start, folded),
    ...(entries[start - 1] ? { before: entries[start - 1] as Entry } : {}),
    ...(after ? { after } : {}),
  }
}

/** 政策类207条，包含…: parts of the part before it. */
const COMPRISES = /^(?:包含|包括|涵盖|分为|其中)/

/** 其他结果1件，尚未审结4件: the last of the outcomes. */
const isStillOpen = ({ item }: Entry): boolean => says(item, 'outcome') && says(item, 'pending')

/** What follows the last entry in its sentence, up to the next number. */
function outroOf(start: number, next: number | undefined, folded: string): string {
  const end = Math.min(next ?? Infinity, start + 40)
  return folded.slice(start, end).split('。', 1)[0] ?? ''
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
