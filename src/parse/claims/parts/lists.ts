import { says } from '../../figures/context.js'
import type { Sentence } from '../../figures/sentence.js'
import type { Entry } from '../entry.js'
import type { Reading } from '../reader.js'
import { comparable } from '../units.js'
import { isOther } from './closure.js'
import type { Candidate } from './decide.js'
import { dimensionOf } from './dimension.js'
import { isAboutRequests } from './kinship.js'
import { listsBeside, listsInBrackets, listsNested } from './nested.js'
import type { Placed } from './placed.js'
import { listFrom, type RawList } from './rawList.js'
import { summedUp, sumsUp } from './trailing.js'
import { isTrailingTotal } from './trailingTotal.js'
import { triggerOf, WITHIN_IT, type ListKind } from './trigger.js'
import { wholesAbove, wholesBefore, type WholesAbove } from './wholes.js'

/** How many entries before a list may be its total. */
const REACH = 24
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
    const kind = kindAt(entries, at, independent, sentence, reading)
    const list = kind && listFrom(entries, at, kind, reading, following)
    if (!list) {
      independent.push(entry)
      continue
    }
    const near = [
      ...independent.slice(-REACH),
      ...(WITHIN.includes(kind) ? statementBefore(entries[at - 1], parts) : []),
    ]
    // 微信650条，其中阅读量最高的3.5万次: what is counted before it in its sentence is nearer than any sentence above.
    const isFirst = entries.slice(0, at).every(({ item }) => item.number.unit?.family === 'kind')
    const totals = totalsOf(wholesBefore(list, near, previousWhole, reading), isFirst, () =>
      wholesAbove(list, known, sentence.index, reading),
    )
    const before = [...known.filter(({ part }) => !part).map((one) => one.entry), ...near]
    candidates.push(...candidatesOf(list, totals, before, entries[at + list.entries.length], reading))
    loose = totals.whole ? undefined : list
    previousWhole = totals.whole
    parts.push(...list.entries)
    at += list.entries.length - 1
  }
  return { candidates, independent, parts }
}

function kindAt(
  entries: readonly Entry[],
  at: number,
  independent: readonly Entry[],
  sentence: Sentence,
  reading: Reading,
): ListKind | undefined {
  const entry = entries[at]
  if (!entry || announcesKinds(entry, independent)) return undefined
  const { end } = entry.item.number
  const rest = (): string => reading.folded.slice(end, Math.min(sentence.end, end + 300))
  return triggerOf({ entry, next: entries[at + 1], hasWhole: hasWhole(entry, independent), rest }, reading)
}

/** What a list may be parts of. */
interface Totals {
  /** Before it in its sentence. */
  readonly here: readonly Entry[]
  /** These, or else the ones in the sentences above. */
  readonly wholes: readonly Entry[]
  /** The one that is meant, where that is known. */
  readonly whole: Entry | undefined
  readonly above: () => WholesAbove
}

function totalsOf(here: readonly Entry[], isFirst: boolean, above: () => WholesAbove): Totals {
  if (here.length > 0) return { here, wholes: here, whole: here[0], above }
  const { wholes, certain } = above()
  return { here, wholes, whole: certain && isFirst ? wholes[0] : undefined, above }
}

/** All that may be parts of something in a list: it, what is nested in it, stands beside it or in its brackets. */
function candidatesOf(
  found: RawList,
  totals: Totals,
  before: readonly Entry[],
  behind: Entry | undefined,
  reading: Reading,
): Candidate[] {
  const summed = totals.whole && behind && summedUp(found, totals.whole, behind)
  const list = summed === 'list' ? { ...found, isSummedUp: true as const } : found
  const candidates: Candidate[] = [
    ...candidatesUnder(list, totals),
    ...listsNested(list, totals.wholes, reading),
    ...outcomesBehind(list, totals.here),
    ...listsBeside(list, before, totals.wholes[0], reading),
    ...list.entries.slice(1).flatMap((member) => listsInBrackets(member, reading)),
  ]
  return summed === 'total' && behind
    ? [{ list: { ...found, kind: 'total' }, wholes: [behind], certain: true }, ...candidates]
    : candidates
}

function candidatesUnder(list: RawList, { here, wholes, whole, above }: Totals): Candidate[] {
  const [nearest] = here
  // 办结的31件中，… names its total beyond doubt; 14个市州、122个县区中，… has two.
  if (nearest && WITHIN_IT.test(list.intro))
    return [{ list, wholes: [nearest], certain: nearest.item.mark !== 'pause' }]
  if (nearest) {
    const more = isRightBehind(list, here) ? {} : { more: () => above().wholes }
    return [{ list, wholes: here, ...more, certain: !isStatement(list) }]
  }
  return wholes.length > 0 ? [{ list, wholes, certain: whole !== undefined }] : []
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
