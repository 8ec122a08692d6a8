import { clauseWords, leadSays, says } from '../../figures/context.js'
import { strengthOf } from '../../figures/sentence.js'
import { has } from '../../words/tags.js'
import type { Entry } from '../entry.js'
import type { Reading } from '../reader.js'
import { comparable } from '../units.js'
import { isForEach, namesUnits } from './each.js'
import { isCountable } from './rawList.js'
import { isTrailingTotal } from './trailingTotal.js'

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

/** A total stands alone in its sentence, or says that it is one; 规章22件、文件34件、其他84件 has none. */
export function isTotal(
  { entry, sentence }: Placed,
  next: Placed | undefined,
  before: Placed | undefined,
): boolean {
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
/** 其他…2条 is what was left, never a total. */
export const REST = /^(?:其他|其它|其余|剩余)/

/** 制作政府信息523条，主动公开94条，依申请公开374条，不予公开55条: all that was made is one of the three. */
export const MADE = /制作|获取|产生/

/** What may be made of the total before it, in its sentence or in those that follow. */
export function runBehind(placed: readonly Placed[], at: number, reading: Reading): Entry[] {
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

/** What stands before 合计: in its sentence, or one for each sentence before. */
export function runBefore(placed: readonly Placed[], at: number, reading: Reading): Entry[] {
  const whole = placed[at]
  const run: Entry[] = []
  let behind = whole
  for (let next = at - 1; whole && behind && next >= 0 && run.length < LONGEST; next -= 1) {
    const one = placed[next]
    if (!one) break
    if (run[0] && tellsOf(one.entry, run[0], whole.entry)) continue
    if (!leadsTo(one, behind, whole, reading)) break
    run.unshift(one.entry)
    behind = one
  }
  return run
}

/** Says whose the next figure is, and counts nothing of the total. */
function tellsOf(one: Entry, next: Entry, whole: Entry): boolean {
  // 4个乡镇各报送3条: the 4 belong to what stands behind them.
  if (isForEach(next) && namesUnits(one, next)) return true
  // 县直42个单位公开6600条: who did it.
  const isThing = ({ item }: Entry): boolean => item.number.unit?.family === 'thing'
  return next.item.mark === undefined && isThing(one) && !isThing(whole)
}

/** A figure of the run that ends in the total, and not of something before it. */
function leadsTo(one: Placed, behind: Placed, whole: Placed, reading: Reading): boolean {
  const { entry } = one
  if (!comparable(entry.item.number.unit, whole.entry.item.number.unit)) return false
  if (one.sentence !== whole.sentence && !(one.alone && behind.alone && whole.alone)) return false
  if (behind.stretch - one.stretch > 1 || behind.sentence - one.sentence > 1) return false
  return isCountable(entry, reading) && entry.label !== ''
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
