import { says } from '../../figures/context.js'
import { strengthOf } from '../../figures/sentence.js'
import type { Entry } from '../entry.js'
import type { Reading } from '../reader.js'
import { leadBefore } from '../said.js'
import { meets, total, type Span } from '../span.js'
import { isComplement, isOther, sharesClose } from './closure.js'
import type { Candidate } from './decide.js'
import { dimensionOf } from './dimension.js'
import { isForEach } from './each.js'
import { exclusiveRun } from './exclusiveRun.js'
import { areOfOneKind, isCase } from './kinship.js'
import { namesBehind } from './namesBehind.js'
import { isTotal, MADE, runBefore, runBehind, type Placed } from './placed.js'
import type { RawList } from './rawList.js'
import { sumsUp } from './trailing.js'
import { isTrailingTotal } from './trailingTotal.js'

/** Lists without a trigger: one total and a run of parts, in one sentence or sentence by sentence. */
export function runsIn(placed: readonly Placed[], reading: Reading): Candidate[] {
  const candidates: Candidate[] = []
  for (let at = 0; at < placed.length; at += 1) {
    const one = placed[at]
    if (!one) continue
    candidates.push(...totalsBehind(placed, at, one.entry, reading))
    if (isTrailingTotal(one.entry, reading.folded)) continue
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

/** 甲8件，乙4件，合计12件; 共办结200件 behind its parts only where it fits. */
function totalsBehind(
  placed: readonly Placed[],
  at: number,
  whole: Entry,
  reading: Reading,
): readonly Candidate[] {
  const isTrailing = isTrailingTotal(whole, reading.folded)
  if (!isTrailing && !/^(?:共|合计|总计|总共)/.test(whole.label)) return []
  const entries = runBefore(placed, at, reading)
  const fitting = suffixOf(entries, whole)
  if (!isTrailing) return fitting ? [totalOf(fitting, whole, sumsUp(whole, fitting, undefined, reading))] : []
  if (entries.length < 2 && !entries.some(isForEach)) return []
  const left = placed[at - entries.length - 1]
  const before = left?.entry
  const isHere = left !== undefined && left.sentence === placed[at]?.sentence
  const isAll =
    !isHere || !(namesUnitOf(whole, left, reading) || areDated([left.entry, ...entries.slice(0, 1)], reading))
  return [totalOf(fitting ?? entries, whole, isAll && sumsUp(whole, entries, before, reading))]
}

/** 月报12期、信息163条，累计175条（期）: the brackets behind the total name the unit of what is no part of the run. */
function namesUnitOf({ item }: Entry, left: Placed | undefined, { folded }: Reading): boolean {
  const unit = left?.entry.item.number.unit?.text
  const { end } = item.number
  return (
    unit !== undefined &&
    folded[end] === '(' &&
    folded
      .slice(end, end + UNITS)
      .split(')')[0]!
      .includes(unit)
  )
}

/** 2019年以前的21件，2020年的17件，2021年的10件，共48件: what is told apart by years is no figure of another year. */
const areDated = (entries: readonly Entry[], { folded }: Reading): boolean =>
  entries.every(({ item }) => /20\d\d年/.test(leadBefore(item, folded)))

/** Characters of a bracket that names units. */
const UNITS = 12

/** A run is a list only where it adds up exactly, or is closed and made of one kind of parts. */
function candidateOf(whole: Entry, run: readonly Entry[], reading: Reading): Candidate | undefined {
  const of = (entries: readonly Entry[], certain = true): Candidate => ({
    list: listOf(entries),
    wholes: [whole],
    certain,
  })
  if (run.length === 1 && run[0]?.item.number.each) return of(run)
  const tooMany = exclusiveRun(run, whole, reading)
  // 复议3件，维持2件，纠正1件，撤销1件: the first outcomes make the total by chance.
  const goesOn = tooMany?.[0] && dimensionOf(tooMany[0], true) === 'outcome' ? tooMany.length - 1 : 0
  const fitting = prefixOf(run, whole, goesOn)
  if (fitting) return of(fitting, false)
  const complete = complementIn(run, whole) ?? namesBehind(run, whole, reading)
  if (complete) return of(complete)
  const closed = goesOn > 0 ? tooMany : (closedRun(run) ?? tooMany)
  return closed && isInScale(closed, whole) && areParts(closed) ? of(closed) : undefined
}

/** The first figures behind a total, where they make it; before `least` the next is known to be one of them. */
function prefixOf(run: readonly Entry[], whole: Entry, least: number): readonly Entry[] | undefined {
  let sum: Span = { low: 0, high: 0 }
  for (const [at, { item }] of run.entries()) {
    sum = total([sum, item.number])
    if (at > 0 && at >= least && meets(sum, whole.item.number)) return run.slice(0, at + 1)
    if (sum.low > whole.item.number.high) return undefined
  }
  return undefined
}

/** Two or three parts behind the total that leave nothing out. */
function complementIn(run: readonly Entry[], whole: Entry): readonly Entry[] | undefined {
  const made = run.slice(0, 3)
  if (MADE.test(whole.label) && made.length === 3 && isComplement(made)) return made
  const halves = run.slice(0, 2)
  const areBeside = (): boolean => halves.every(isHalf) || (isCase(whole) && halves.every(isStage))
  return isComplement(halves) && areBeside() ? halves : undefined
}

/** In one unit, and of one kind by their names. */
function areParts(entries: readonly Entry[]): boolean {
  const units = new Set(entries.map(({ item }) => item.number.unit?.text))
  return units.size === 1 && (areOfOneKind(entries) || announcesParts(entries))
}

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

function totalOf(entries: readonly Entry[], whole: Entry, certain: boolean): Candidate {
  const trigger = { start: whole.item.clauseStart, end: whole.item.number.start }
  return { list: { ...listOf(entries), kind: 'total', trigger }, wholes: [whole], certain }
}

/** The last figures before a total, where they make it. */
function suffixOf(entries: readonly Entry[], whole: Entry): readonly Entry[] | undefined {
  const from = entries.findIndex((_, at) => {
    const some = entries.slice(at).map(({ item }) => item.number)
    return some.length > 1 && meets(total(some), whole.item.number)
  })
  return from === -1 ? undefined : entries.slice(from)
}
