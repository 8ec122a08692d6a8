import type { Range } from '../../model/range.js'
import { clauseWords, leadSays, says, tailSays } from '../figures/context.js'
import type { Tag } from '../words/lexicon.js'
import { has, hasAny, tagsOf } from '../words/tags.js'
import { strengthOf, type Sentence } from '../figures/sentence.js'
import { isOther } from './closure.js'
import type { Candidate } from './decide.js'
import { isChange, isFormer, type Entry } from './entry.js'
import { dimensionOf, isAboutRequests } from './kinship.js'
import { hasClauseBetween, isTrailingTotal, type Reading } from './reader.js'
import { listsBeside, listsInBrackets, listsNested } from './nested.js'
import type { Placed } from './runs.js'
import { sumsUp } from './trailing.js'
import { isNumbered, PARTITION, triggerOf, WITHIN_IT, type ListKind } from './trigger.js'
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
  /** 收取450元 beside 3件: the list whose end is the end of this one as well. */
  readonly beside?: RawList
}

export interface Cut {
  readonly at: number
  /** Only a stronger mark speaks for it: a list known to be complete goes on over it. */
  readonly weak: boolean
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
    const rest = reading.folded.slice(end, Math.min(sentence.end, end + 300))
    const kind = announcesKinds(entry, independent)
      ? undefined
      : triggerOf(entry, entries[at + 1], hasWhole(entry, independent), reading, rest)
    const list = kind && listFrom(entries, at, kind, reading, following)
    if (!list) {
      independent.push(entry)
      continue
    }
    const near = independent.slice(-REACH)
    const here = wholesBefore(list, near, previousWhole)
    const find = (): ReturnType<typeof wholesAbove> => wholesAbove(list, known, sentence.index, reading)
    const above = here.length > 0 ? { wholes: [], certain: false } : find()
    // 办结的31件中，… names its total beyond doubt; 14个市州、122个县区中，… has two.
    if (here[0] && WITHIN_IT.test(list.intro))
      candidates.push({ list, wholes: [here[0]], certain: here[0].item.mark !== 'pause' })
    else if (here.length > 0)
      candidates.push({ list, wholes: here, more: () => find().wholes, certain: !isStatement(list) })
    else if (above.wholes.length > 0) candidates.push({ list, ...above })
    candidates.push(...listsNested(list, reading))
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
    const opens = entry.item.mark === 'semicolon' && hasOwnList(entries.slice(end + 1, end + 6))
    if (
      opens ||
      (kind !== 'bracket' && beginsAnew(entry, list, reading)) ||
      (last && isOther(last) && !isStillOpen(entry))
    )
      cuts.push({ at: end - start, weak: false })
    else if (hasStrongerMark(entry, list)) cuts.push({ at: end - start, weak: true })
  }
  const last = entries[end - 1]?.item
  const after =
    entries[end] ?? following.find(({ item }) => comparable(item.number.unit, first.item.number.unit))
  return {
    kind,
    trigger: trimmed(first.item.leadStart, first.item.number.start, folded),
    entries: entries.slice(start, end),
    cuts: cuts.slice(0, MOST_CUTS),
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

function endsList(
  entry: Entry,
  { item: first }: Entry,
  next: readonly Entry[],
  { folded }: Reading,
): boolean {
  const { item } = entry
  const [opening] = clauseWords(item)
  const isFirstWord = opening !== undefined && folded.slice(item.clauseStart, opening.start).trim() === ''
  if (isFirstWord && opening.type === 'word' && has(opening.tags, 'outside')) return true
  if (isTrailingTotal(entry, folded) || leadSays(item, 'firstly')) return true
  if (PARTITION.test(entry.intro)) return true
  if (
    item.mark === 'semicolon' &&
    (leadSays(item, 'among') || clauseWords(item).some(({ type }) => type === 'year'))
  )
    return true
  if (item.marks.some(({ mark }) => mark === 'colon') && entry.label !== '') return true
  if (next[0] && WITHIN_IT.test(next[0].intro) && !leadSays(next[0].item, 'among')) return true
  if (strengthOf(item.mark) < 2) return false
  if (opensOther(entry, next[0], first)) return true
  const verb = openingVerb(entry, folded)
  if (item.mark === 'semicolon' && verb && !says(first, verb) && hasOwnList(next)) return true
  const announces = saysAny(item, ['sum', 'thisYear']) && !saysAny(first, ['sum', 'thisYear'])
  if (announces && isSubtotal(entry, folded)) return false
  return announces && saysAny(item, ['receive', 'disclose', 'handle', 'act'])
}

/** 解读及回应信息共计110条, 公开含指南、年报等合计14条: one part with several names. */
function isSubtotal(entry: Entry, folded: string): boolean {
  if (!SUBTOTAL.test(entry.label)) return false
  const verb = openingVerb(entry, folded)
  return verb === undefined || verb === 'act'
}
const SUBTOTAL = /[和及与、][^,;:。]{0,20}(?:信息|文件|内容|材料|事项|类|等)(?:共计|合计|总计|共)$/

/** 乡镇16个、部门46个，公开信息9800条，其中…: a total of other things. */
function opensOther({ item }: Entry, next: Entry | undefined, first: Entry['item']): boolean {
  const { unit } = item.number
  return (
    next !== undefined &&
    leadSays(next.item, 'among') &&
    comparable(next.item.number.unit, unit) &&
    !comparable(unit, first.number.unit)
  )
}

/** Before the next semicolon stands a 其中 of its own. */
function hasOwnList(next: readonly Entry[]): boolean {
  const end = next.findIndex(({ item }) => item.mark === 'semicolon')
  return (end === -1 ? next : next.slice(0, end)).some(({ item }) => leadSays(item, 'among'))
}

const saysAny = (where: Entry['item'], tags: readonly Tag[]): boolean =>
  tags.some((tag) => leadSays(where, tag))

const VERBS = ['handle', 'carry', 'pending', 'all', 'act', 'receive', 'disclose'] as const
const VERB_TAGS = tagsOf(VERBS)

/** A verb the list did not have, or a clause without a figure: perhaps a new statement. */
function beginsAnew(entry: Entry, list: readonly Entry[], { folded }: Reading): boolean {
  const { item } = entry
  const first = list[0]?.item
  if (!first || strengthOf(item.mark) < 2) return false
  const verb = openingVerb(entry, folded)
  if (verb !== undefined && !says(item, 'outcome') && !says(first, verb) && !isSubtotal(entry, folded))
    return true
  if (tailSays(item, 'carry') || tailSays(item, 'pending')) return true
  if (leadSays(item, 'all') && !leadSays(first, 'all')) return true
  return (
    (/^(?:已|实际|目前|尚)/.test(entry.label) && !says(item, 'outcome')) ||
    (hasClauseBetween(entry) && !isNumbered(entry))
  )
}

/** The verb a clause begins with, adverbs left aside; 政策解读类 does not begin with one. */
function openingVerb({ item, label }: Entry, folded: string): (typeof VERBS)[number] | undefined {
  if (!hasAny(item.clause, VERB_TAGS) || /类(?:信息)?$/.test(label)) return undefined
  const word = clauseWords(item).find((one) => one.type === 'word' && hasAny(one.tags, VERB_TAGS))
  if (word?.type !== 'word') return undefined
  const before = folded.slice(item.clauseStart, word.start).replace(/\s+/g, '')
  if (!label.startsWith(before) || !ADVERBS.test(before)) return undefined
  return VERBS.find((tag) => has(word.tags, tag))
}

const ADVERBS =
  /^(?:已|共|均|全年|累计|并|再|又|还|分别|及时|按时|按期|新|全部|实际|年内|本年|当年|均已|其中|剩余|本局|我局|我厅|我委|我区|我市|我县|我镇)*$/

function hasStrongerMark({ item }: Entry, list: readonly Entry[]): boolean {
  if (list.length < 2) return false
  const inside = list.slice(1).reduce((most, { item: { mark } }) => Math.max(most, strengthOf(mark)), 2)
  return strengthOf(item.mark) > inside && !says(item, 'other')
}

/** Counts that can be parts of a total: no growth, no figure of another year, no average. */
export function isCountable({ item }: Entry, { folded, year }: Reading): boolean {
  const family = item.number.unit?.family
  if (family === 'percent' || family === 'ratio' || item.figure.period === 'average') return false
  return !isChange(item, folded) && !isFormer(item, year)
}
