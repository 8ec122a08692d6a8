import type { Range } from '../../model/range.js'
import { clauseWords, hasTag, leadSays, says } from '../figures/context.js'
import { strengthOf } from '../figures/sentence.js'
import { isChange, isFormer, type Entry } from './entry.js'
import { hasClauseBetween, introOf, isTrailingTotal, labelOf, type Reading } from './reader.js'

export type ListKind =
  | 'among'
  | 'contain'
  | 'comprise'
  | 'respectively'
  | 'composed'
  | 'colon'
  | 'within'
  | 'partition'
  | 'bracket'
  | 'bare'
  | 'total'

/** Entries that follow a trigger; where the list may end before its last entry is kept for the readings. */
export interface RawList {
  readonly kind: ListKind
  readonly trigger: Range
  readonly entries: readonly Entry[]
  /** Indexes at which a new statement may begin. */
  readonly cuts: readonly number[]
  /** Indexes at which a nested 其中 begins. */
  readonly nested: readonly number[]
  /** Words before the first entry, and behind the last one. */
  readonly intro: string
  readonly outro: string
}

const PARTITION = /(?:^|[,;:。])(?:其中)?(?:按|从|以|依|根据)[^,;:。]{1,14}(?:分|看|划分|统计|区分|分类|分析|计)[,:]?(?:其中)?$/
const WITHIN = /[中里][,:]?$/
const LONGEST = 60

/** What opens a list at this entry, if anything does. */
export function triggerOf(entry: Entry, before: readonly Entry[], reading: Reading, rest: string): ListKind | undefined {
  const { folded } = reading
  const { item } = entry
  const intro = introOf(entry, folded)
  const label = labelOf(entry, folded)
  if (isTrailingTotal(entry, folded) || item.number.unit?.family === 'percent') return undefined
  if (PARTITION.test(intro)) return 'partition'
  if (leadSays(item, 'among')) return 'among'
  if (WITHIN.test(intro) && intro.length > 2) return 'within'
  if (leadSays(item, 'contain')) return before.length > 0 ? 'contain' : undefined
  if (leadSays(item, 'respectively') && !label.startsWith('分别占')) return 'respectively'
  if (/(?:^|[,系])由[^,。;]*$/.test(intro + label) && /(?:组成|构成)/.test(rest)) return 'composed'
  if (leadSays(item, 'comprise')) return before.length > 0 ? 'comprise' : undefined
  if (item.marks.some(({ mark }) => mark === 'colon') && label !== '') return 'colon'
  return undefined
}

/** The list that begins at `start`: how far it goes, and where it may end earlier. */
export function listFrom(entries: readonly Entry[], start: number, kind: ListKind, reading: Reading): RawList | undefined {
  const first = entries[start]
  if (!first) return undefined
  const cuts: number[] = []
  const nested: number[] = []
  let end = start + 1
  for (; end < entries.length && end - start < LONGEST; end += 1) {
    const entry = entries[end]
    if (!entry || endsList(entry, first, reading)) break
    if (opensNested(entry)) nested.push(end - start)
    if (mayEnd(entry, entries.slice(start, end), reading)) cuts.push(end - start)
  }
  const trigger = { start: first.item.leadStart, end: first.item.number.start }
  return {
    kind,
    trigger: trimTrigger(trigger, reading.folded),
    entries: entries.slice(start, end),
    cuts,
    nested,
    intro: introOf(first, reading.folded) + labelOf(first, reading.folded),
    outro: reading.folded.slice(entries[end - 1]?.item.number.end ?? 0, entries[end]?.item.clauseStart ?? (entries[end - 1]?.item.tailEnd ?? 0)),
  }
}

function trimTrigger({ start, end }: Range, folded: string): Range {
  let from = start
  while (from < end && ' ,;:。、\n'.includes(folded[from] ?? '')) from += 1
  return { start: from, end }
}

const opensNested = ({ item }: Entry): boolean => leadSays(item, 'among') || leadSays(item, 'contain')

function endsList(entry: Entry, first: Entry, reading: Reading): boolean {
  const { item } = entry
  const { folded } = reading
  const words = clauseWords(item)
  const opening = words[0]
  if (opening?.type === 'word' && opening.tags.includes('outside')) {
    if (folded.slice(item.clauseStart, opening.start).trim() === '') return true
  }
  if (isTrailingTotal(entry, folded) || leadSays(item, 'firstly')) return true
  if (PARTITION.test(introOf(entry, folded))) return true
  if (item.mark === 'semicolon' && leadSays(item, 'among')) return true
  if (item.marks.some(({ mark }) => mark === 'colon') && labelOf(entry, folded) !== '') return true
  const announces = says(item, 'sum') || says(item, 'thisYear')
  return announces && !says(first.item, 'sum') && !says(first.item, 'thisYear') && saysVerb(entry)
}

const saysVerb = ({ item }: Entry): boolean =>
  says(item, 'receive') || says(item, 'disclose') || says(item, 'handle') || says(item, 'act')

/** A verb the list did not have, a clause without a figure, or a stronger mark: perhaps a new statement. */
function mayEnd(entry: Entry, list: readonly Entry[], { folded }: Reading): boolean {
  const { item } = entry
  const first = list[0]?.item
  if (!first) return false
  for (const tag of ['handle', 'carry', 'pending', 'all', 'act', 'receive', 'disclose'] as const)
    if (says(item, tag) && !says(first, tag) && !says(item, 'outcome')) return true
  if (leadSays(item, 'all') && !leadSays(first, 'all')) return true
  if (/^(?:已|实际|剩余|目前|尚)/.test(labelOf(entry, folded))) return true
  if (hasClauseBetween(entry) && entry.item.mark !== 'colon') return true
  const inside = Math.max(0, ...list.slice(1).map(({ item: { mark } }) => strengthOf(mark)))
  return strengthOf(item.mark) > Math.max(inside, 2) && !says(item, 'other')
}

/** Counts that can be parts of a total: no growth, no figure of another year, no average. */
export function isCountable({ item }: Entry, { folded, year }: Reading): boolean {
  if (item.number.unit?.family === 'percent' || item.number.unit?.family === 'ratio') return false
  if (item.figure.period === 'average' || isChange(item, folded)) return false
  return !isFormer(item, year)
}

export const closesByTail = (list: RawList): boolean => hasTag(list.entries.at(-1)?.item.tail ?? [], 'compose')
