import type { Part, PartsClaim } from '../../model/claim.js'
import { hasTag } from '../figures/context.js'
import type { Sentence } from '../figures/sentence.js'
import { entriesOf, type Entry } from './entry.js'
import { isCountable, listFrom, triggerOf, type RawList } from './lists.js'
import { meets, total } from './members.js'
import { isTrailingTotal, type Reading } from './reader.js'
import { comparable } from './units.js'
import { judge, rankOf, type Verdict } from './verdict.js'

/** A list with the totals it may belong to, the likeliest first. */
interface Candidate {
  readonly list: RawList
  readonly wholes: readonly Entry[]
  /** May be reported where nothing fits; otherwise only a fit is kept. */
  readonly certain: boolean
}

const REACH = 24

/** Totals and what they are made of. */
export function readParts(sentences: readonly Sentence[], reading: Reading): PartsClaim[] {
  const claims: PartsClaim[] = []
  let known: Entry[] = []
  let stretch = -1
  for (const sentence of sentences) {
    if (sentence.stretch !== stretch) known = known.slice(-REACH)
    stretch = sentence.stretch
    const entries = entriesOf(sentence.items, reading.folded)
    const { candidates, independent } = listsIn(entries, known, sentence, reading)
    for (const candidate of candidates) {
      const claim = decide(candidate, reading)
      if (claim) claims.push(claim)
    }
    known = [...known, ...independent].slice(-REACH)
  }
  return claims
}

/** The lists of one sentence, and the entries that are parts of none. */
function listsIn(
  entries: readonly Entry[],
  known: readonly Entry[],
  sentence: Sentence,
  reading: Reading,
): { candidates: Candidate[]; independent: Entry[] } {
  const candidates: Candidate[] = []
  const independent: Entry[] = []
  let previousWhole: Entry | undefined
  let loose: RawList | undefined
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at]
    if (!entry) continue
    candidates.push(...groupLists(entry, reading))
    const rest = reading.folded.slice(entry.item.number.end, Math.min(sentence.end, entry.item.number.end + 300))
    if (isTrailingTotal(entry, reading.folded)) {
      const list = loose ?? totalList(independent, entry, reading)
      if (list) candidates.push({ list, wholes: [entry], certain: true })
      loose = undefined
      independent.push(entry)
      continue
    }
    const kind = triggerOf(entry, [...known, ...independent], reading, rest)
    const list = kind && listFrom(entries, at, kind, reading)
    if (!list) {
      independent.push(entry)
      continue
    }
    const here = wholesFor(list, independent, previousWhole)
    const wholes = here.length > 0 ? here : kind === 'among' || kind === 'within' ? wholesFor(list, known, undefined) : []
    if (wholes.length > 0) candidates.push({ list, wholes: [...wholes, ...wholesFor(list, known, undefined)], certain: here.length > 0 || kind === 'among' })
    else loose = list
    previousWhole = wholes[0]
    for (const member of list.entries.slice(1)) candidates.push(...groupLists(member, reading))
    at += list.entries.length - 1
  }
  return { candidates, independent }
}

/** Totals in reach, nearest first; what was carried over comes last. */
function wholesFor(list: RawList, before: readonly Entry[], previous: Entry | undefined): Entry[] {
  const unit = list.entries.find(({ item }) => item.number.unit)?.item.number.unit
  const fitting = before.filter(({ item }) => comparable(item.number.unit, unit)).reverse()
  const isCarried = ({ item }: Entry): boolean => hasTag(item.lead, 'carry')
  const ordered = [...fitting.filter((entry) => !isCarried(entry)), ...fitting.filter(isCarried)]
  if (!previous || list.kind !== 'partition') return ordered
  return [previous, ...ordered.filter((entry) => entry !== previous)]
}

function groupLists(entry: Entry, reading: Reading): Candidate[] {
  return entry.groups.flatMap((group) => {
    const first = group[0]
    if (!first || !isCountable(first, reading) || hasTag(first.item.lead, 'outside')) return []
    const list = listFrom(group, 0, 'bracket', reading)
    if (!list || !list.entries.some(({ item }) => comparable(item.number.unit, entry.item.number.unit))) return []
    return [{ list, wholes: [entry], certain: true }, ...group.flatMap((member) => groupLists(member, reading))]
  })
}

/** What stands before 合计: the run of entries with its unit. */
function totalList(before: readonly Entry[], entry: Entry, reading: Reading): RawList | undefined {
  let start = before.length
  while (start > 0 && comparable(before[start - 1]?.item.number.unit, entry.item.number.unit)) start -= 1
  const entries = before.slice(start)
  if (entries.length === 0) return undefined
  const { number } = entry.item
  void reading
  return { kind: 'total', trigger: { start: entry.item.clauseStart, end: number.start }, entries, cuts: [], nested: [], intro: '', outro: '' }
}

function decide({ list, wholes, certain }: Candidate, reading: Reading): PartsClaim | undefined {
  let first: { whole: Entry; verdict: Verdict } | undefined
  for (const whole of wholes) {
    const verdict = judge(list, whole, reading)
    if (!verdict) continue
    const fits = verdict.fault === undefined && verdict.reading !== 'open'
    if (fits) return claimOf(list, whole, first && verdict.reading === 'sum' ? { ...verdict, reading: 'other-whole' } : verdict)
    if (!first || rankOf(verdict) < rankOf(first.verdict)) first = { whole: first ? first.whole : whole, verdict }
  }
  if (!first) return undefined
  if (first.verdict.fault && (!certain || fitsTogether(list, wholes, first.verdict))) return undefined
  return claimOf(list, first.whole, first.verdict)
}

/** 新收30件，上年结转2件，其中…: the list may be made of both. */
function fitsTogether(_list: RawList, wholes: readonly Entry[], { members }: Verdict): boolean {
  const sum = total(members)
  return wholes.some((a, at) =>
    wholes.slice(at + 1, at + 4).some((b) =>
      meets(sum, { low: a.item.number.low + b.item.number.low, high: a.item.number.high + b.item.number.high })),
  )
}

function claimOf(list: RawList, whole: Entry, verdict: Verdict): PartsClaim {
  const parts = verdict.members.map(({ entry, low, high }): Part => {
    const share = entry.shares[0]?.item.figure
    return { figure: entry.item.figure, name: entry.item.figure.label, low, high, ...(share ? { share } : {}) }
  })
  return {
    kind: 'parts',
    trigger: list.trigger,
    whole: whole.item.figure,
    parts,
    ...(verdict.closed ? { closed: verdict.closed } : {}),
    reading: verdict.reading,
    ...(verdict.fault ? { fault: verdict.fault } : {}),
  }
}
