import { clauseWords, leadSays, says } from '../../figures/context.js'
import { strengthOf } from '../../figures/sentence.js'
import { has } from '../../words/tags.js'
import type { Entry } from '../entry.js'
import { isTrailingTotal, type Reading } from '../reader.js'
import { meets, total, type Span } from '../span.js'
import { comparable } from '../units.js'
import { isComplement, isOther, sharesClose } from './closure.js'
import type { Candidate } from './decide.js'
import { dimensionOf } from './dimension.js'
import { isForEach, namesUnits } from './each.js'
import { exclusiveRun } from './exclusiveRun.js'
import { areOfOneKind, isCase } from './kinship.js'
import { namesBehind } from './namesBehind.js'
import { isCountable, type RawList } from './rawList.js'
import { sumsUp } from './trailing.js'

/** An entry that no trigger made part of a list, and where it stands. */
export interface Placed {
  readonly entry: Entry
  readonly sentence: number
  readonly stretch: number
  /** The only one of its sentence. */
  readonly alone: boolean
  /** Part of a list: a total of its own only for what points back to it. */
  readonly part: boolean
}

const LONGEST = 40

/** Lists without a trigger: one total and a run of parts, in one sentence or sentence by sentence. */
export function runsIn(placed: readonly Placed[], reading: Reading): Candidate[] {
  const candidates: Candidate[] = []
  for (let at = 0; at < placed.length; at += 1) {
    const one = placed[at]
    if (!one) continue
    if (isTrailingTotal(one.entry, reading.folded)) {
      const entries = runBefore(placed, at, reading)
      if (entries.length > 1 || entries.some(isForEach))
        candidates.push(totalOf(entries, one.entry, placed[at - entries.length - 1]?.entry, reading))
      continue
    }
    if (/^(?:共|合计|总计|总共)/.test(one.entry.label)) {
      // 共办结200件 behind its parts: only where it fits.
      const entries = runBefore(placed, at, reading)
      const fitting = suffixOf(entries, one.entry)
      if (fitting) candidates.push(totalOf(fitting, one.entry, undefined, reading))
    }
    const run = runBehind(placed, at, reading)
    const next = placed[at + run.length + 1]
    if (next && next.sentence === one.sentence && isTrailingTotal(next.entry, reading.folded)) continue
    const candidate = isTotal(one, placed[at + 1], placed[at - 1])
      ? candidateOf(one.entry, run, reading)
      : undefined
    if (!candidate) continue
    const before = placed[at - 1]
    candidates.push(before ? { ...candidate, wholes: [...candidate.wholes, before.entry] } : candidate)
    const { length } = candidate.list.entries
    const again = candidate.certain ? undefined : exclusiveRun(run.slice(length), one.entry, reading)
    if (again) candidates.push({ list: listOf(again), wholes: [one.entry], certain: true })
    at += length
  }
  return candidates
}

/** A total stands alone in its sentence, or says that it is one; 规章22件、文件34件、其他84件 has none. */
function isTotal({ entry, sentence }: Placed, next: Placed | undefined, before: Placed | undefined): boolean {
  const { item, label } = entry
  if (leadSays(item, 'carry') || REST.test(label) || !next) return false
  if (next.sentence !== sentence)
    return before?.sentence !== sentence || saysTotal(item) || says(item, 'handle')
  return (
    strengthOf(next.entry.item.mark) >= 2 &&
    (saysTotal(item) ||
      MADE.test(label) ||
      /^上半年/.test(next.entry.label) ||
      CASES.some((tag) => says(item, tag)))
  )
}

const CASES = ['receive', 'handle', 'review', 'suit', 'complaint'] as const
const saysTotal = (item: Entry['item']): boolean =>
  says(item, 'sum') || says(item, 'total') || leadSays(item, 'cumulative')
const REST = /^(?:其他|其它|其余|剩余)/

function runBehind(placed: readonly Placed[], at: number, reading: Reading): Entry[] {
  const whole = placed[at]
  const run: Entry[] = []
  let before = whole
  for (let next = at + 1; whole && before && next < placed.length && run.length < LONGEST; next += 1) {
    const one = placed[next]
    if (!one || one.stretch - before.stretch > 1 || one.sentence - before.sentence > 1) break
    if (one.entry.item.number.unit?.family === 'kind') continue
    if (!continues(one, whole.entry, reading)) break
    run.push(one.entry)
    before = one
  }
  return run
}

function continues({ entry }: Placed, whole: Entry, reading: Reading): boolean {
  const { item } = entry
  if (!comparable(item.number.unit, whole.item.number.unit) || !isCountable(entry, reading)) return false
  if (isTrailingTotal(entry, reading.folded) || leadSays(item, 'firstly') || leadSays(item, 'cumulative'))
    return false
  const [opening] = clauseWords(item)
  if (opening?.type === 'word' && has(opening.tags, 'outside')) return false
  return !says(item, 'sum') && !leadSays(item, 'thisYear')
}

/** A run is a list only where it adds up exactly, or is closed and made of one kind of parts. */
function candidateOf(whole: Entry, run: readonly Entry[], reading: Reading): Candidate | undefined {
  const [only] = run
  if (run.length === 1 && only?.item.number.each) return { list: listOf(run), wholes: [whole], certain: true }
  const tooMany = exclusiveRun(run, whole, reading)
  // 复议3件，维持2件，纠正1件，撤销1件: the first outcomes make the total by chance.
  const goesOn = tooMany && dimensionOf(tooMany[0] as Entry, true) === 'outcome' ? tooMany.length - 1 : 0
  let sum: Span = { low: 0, high: 0 }
  for (const [at, { item }] of run.entries()) {
    sum = total([sum, item.number])
    if (at > 0 && at >= goesOn && meets(sum, whole.item.number))
      return { list: listOf(run.slice(0, at + 1)), wholes: [whole], certain: false }
    if (sum.low > whole.item.number.high) break
  }
  const made = MADE.test(whole.label) ? run.slice(0, 3) : []
  if (made.length === 3 && isComplement(made)) return { list: listOf(made), wholes: [whole], certain: true }
  const halves = run.slice(0, 2)
  if (isComplement(halves) && (halves.every(isHalf) || (isCase(whole) && halves.every(isStage))))
    return { list: listOf(halves), wholes: [whole], certain: true }
  const named = namesBehind(run, whole, reading)
  if (named) return { list: listOf(named), wholes: [whole], certain: true }
  const closed = goesOn > 0 ? tooMany : (closedRun(run) ?? tooMany)
  if (!closed || !isInScale(closed, whole)) return undefined
  const units = new Set(closed.map(({ item }) => item.number.unit?.text))
  if (units.size !== 1 || !(areOfOneKind(closed) || announcesParts(closed))) return undefined
  return { list: listOf(closed), wholes: [whole], certain: true }
}

/** 制作政府信息523条，主动公开94条，依申请公开374条，不予公开55条: all that was made is one of the three. */
const MADE = /制作|获取|产生/

/** 上半年4次，下半年5次; 专职3人，兼职7人: beside a total, two parts that leave nothing out. */
const isHalf = ({ label, item }: Entry): boolean =>
  item.mark !== undefined && strengthOf(item.mark) <= 2 && /半年|[专全兼]职|^(?:原创|转[发载])$/.test(label)

/** 诉讼10件，审结8件，未审结2件. */
const isStage = ({ label, item }: Entry): boolean =>
  item.mark !== undefined &&
  strengthOf(item.mark) <= 2 &&
  /^(?:已|尚?未)?(?:审结|办结|结案)$|审理$/.test(label)

/** Up to 其他, and what is still pending behind it; or all of them where the shares make 100. */
function closedRun(run: readonly Entry[]): readonly Entry[] | undefined {
  const last = run.findIndex((entry) => isOther(entry))
  if (last < 1) return sharesClose(run) ? run : undefined
  const next = run[last + 1]
  return run.slice(0, next && says(next.item, 'outcome') && says(next.item, 'pending') ? last + 2 : last + 1)
}

/** 申请内容主要涉及拆迁5件、社保2件、其他1件. */
const ANNOUNCING =
  /(?:申请|信息|内容|类型|类别|方式|渠道|途径|结果|情况|文件|案件|领域)[^,;。]{0,6}(?:涉及|包括|包含|涵盖|分别|为|有|是)/

const announcesParts = ([first]: readonly Entry[]): boolean =>
  first !== undefined && ANNOUNCING.test(first.intro + first.label)

/** A sum far from the total belongs to something else. */
function isInScale(entries: readonly Entry[], whole: Entry): boolean {
  const { low } = total(entries.map(({ item }) => item.number))
  return low * 2 >= whole.item.number.low && low <= whole.item.number.high * 2
}

function listOf(entries: readonly Entry[]): RawList {
  const start = entries[0]?.item.clauseStart ?? 0
  const end = entries[0]?.item.number.start ?? start
  return { kind: 'run', trigger: { start, end }, entries, cuts: [], nested: [], intro: '', outro: '' }
}

function totalOf(
  entries: readonly Entry[],
  whole: Entry,
  before: Entry | undefined,
  reading: Reading,
): Candidate {
  const trigger = { start: whole.item.clauseStart, end: whole.item.number.start }
  const list = { ...listOf(suffixOf(entries, whole) ?? entries), kind: 'total' as const, trigger }
  return { list, wholes: [whole], certain: sumsUp(whole, entries, before, reading) }
}

/** The last figures before a total, where they make it. */
function suffixOf(entries: readonly Entry[], whole: Entry): readonly Entry[] | undefined {
  const from = entries.findIndex((_, at) => {
    const some = entries.slice(at).map(({ item }) => item.number)
    return some.length > 1 && meets(total(some), whole.item.number)
  })
  return from === -1 ? undefined : entries.slice(from)
}

/** What stands before 合计: in its sentence, or one for each sentence before. */
function runBefore(placed: readonly Placed[], at: number, reading: Reading): Entry[] {
  const whole = placed[at]
  const run: Entry[] = []
  let behind = whole
  for (let next = at - 1; whole && behind && next >= 0 && run.length < LONGEST; next -= 1) {
    const one = placed[next]
    if (!one) break
    // 4个乡镇各报送3条: the 4 belong to what stands behind them.
    if (run[0] && namesUnits(one.entry, run[0]) && isForEach(run[0])) continue
    // 县直42个单位公开6600条: who did it.
    const isSubject = run[0]?.item.mark === undefined && one.entry.item.number.unit?.family === 'thing'
    if (run[0] && isSubject && whole.entry.item.number.unit?.family !== 'thing') continue
    if (!comparable(one.entry.item.number.unit, whole.entry.item.number.unit)) break
    if (one.sentence !== whole.sentence && !(one.alone && behind.alone && whole.alone)) break
    if (behind.stretch - one.stretch > 1 || behind.sentence - one.sentence > 1) break
    if (!isCountable(one.entry, reading) || one.entry.label === '') break
    run.unshift(one.entry)
    behind = one
  }
  return run
}

/** The first entry of a sentence goes on with the list that ended the sentence before. */
export function continuesList(entries: readonly Entry[], first: Entry, reading: Reading): boolean {
  const last = entries.at(-1)
  const opener = entries.findLast(({ item }) => leadSays(item, 'among'))
  if (!last || !opener || !comparable(last.item.number.unit, first.item.number.unit)) return false
  if (leadSays(first.item, 'among') || says(first.item, 'sum') || leadSays(first.item, 'thisYear'))
    return false
  if (first.intro !== '' || first.item.figure.year !== undefined || !isCountable(first, reading)) return false
  return last.shares.length > 0 && first.shares.length > 0
}
