import type { Measure } from '../../../model/figure.js'
import { clauseWords, saysAround } from '../../figures/context.js'
import type { Item, Sentence } from '../../figures/sentence.js'
import { has, hasAny, join } from '../../words/tags.js'
import type { Reading } from '../reader.js'
import { clauseBefore } from '../said.js'
import { saysNone } from './noneCarried.js'
import { APART, outcomesIn } from './outcomes.js'

export interface Operands {
  /** One figure, or two of which either may be meant. */
  readonly received: readonly [Item, ...Item[]]
  /** 网上105件，快递17件，合计122件: what was received, added up behind it. */
  readonly summed: Item | undefined
  readonly came: Item | undefined
  readonly settled: Item
  /** Outcomes were added up: nobody says how many were settled. */
  readonly isListed: boolean
  readonly left: Item | undefined
}

/** The four figures of a balance; `undefined` where one is missing or several may be meant. */
export function operandsIn(
  window: readonly Sentence[],
  items: readonly Item[],
  reading: Reading,
): Operands | undefined {
  const taken = takenUp(items, reading)
  const of = (measure: Measure): Item[] =>
    items.filter((item) => item !== taken && measureOf(item) === measure)
  const received = taken ? [taken] : of('received')
  if (received.length > 2 || received.some((item) => sharesVerb(item, reading))) return undefined
  const handled = settledOf(
    of('handled').filter((item) => !isLate(item, reading)),
    reading,
  )
  const out = of('carried-out')
  const carriedIn = of('carried-in').filter((item) => !isTakenOver(item, reading))
  if ([handled, out, carriedIn].some(({ length }) => length > 1)) return undefined
  if (scopesOf([...received, ...handled, ...out, ...carriedIn], reading).size > 1) return undefined
  const [[first, ...more], [left], [came]] = [received, out, carriedIn]
  const [settled] = handled.length > 0 ? handled : outcomesIn(window, left, reading)
  if (!first || !settled || (!left && !saysNone(window, 'out', reading))) return undefined
  if (left && left.figure.measure !== 'carried-out' && !isSettledCount(settled, reading)) return undefined
  const summed = window
    .flatMap((sentence) => sentence.items)
    .find((item) => isSumBehind(item, first, reading))
  return { received: [first, ...more], summed, came, settled, isListed: handled.length === 0, left }
}

/** The figures of one sentence that a balance may be made of. */
export function casesIn(sentence: Sentence, reading: Reading): Item[] {
  return sentence.items
    .flatMap(withGroups)
    .filter((item) => isCase(item) && isOperand(item) && !isExcepted(item, reading))
}

const withGroups = (item: Item): Item[] => [
  item,
  ...item.groups.flatMap((group) => group.flatMap(withGroups)),
]

const isOperand = (item: Item): boolean => {
  const measure = measureOf(item)
  return measure !== undefined && OPERANDS.includes(measure)
}
const OPERANDS: readonly Measure[] = ['received', 'handled', 'carried-in', 'carried-out']

/** 除4件结转外，均完成答复: said of what was taken up, no figure beside it. */
const isExcepted = ({ clauseStart, number, tailEnd }: Item, { folded }: Reading): boolean =>
  /除[^,;。]{0,12}$/.test(clauseBefore({ clauseStart, number }, folded)) &&
  folded.slice(number.end, tailEnd + 1).includes('外')

/** 正在办理6件 at the end of the year is carried over. */
function measureOf(item: Item): Measure | undefined {
  const { measure } = item.figure
  const isOpen = measure === undefined || measure === 'handled' || measure === 'received'
  return isOpen && isPending(item) ? 'carried-out' : measure
}

const isPending = (item: Item): boolean =>
  saysAround(item, 'pending') && !hasAny(join(item.clause, item.after), APART)

/** Requests of the year; reviews, other units and parts of the year are another matter. */
function isCase(item: Item): boolean {
  const { figure } = item
  if (figure.unit?.family !== 'record') return false
  const measure = measureOf(item)
  const isCarried = measure === 'carried-in' || measure === 'carried-out'
  return isCarried || figure.period === 'year' || figure.period === 'cumulative'
}

/** 原县广播电视局并入我局，其上年结转的1件由我局办理: another office's, beside this one's own. */
const isTakenOver = ({ clauseStart, number }: Item, { folded }: Reading): boolean =>
  /^\s*其[上去]/.test(clauseBefore({ clauseStart, number }, folded))

/** 办理申请合计19件，16件答复办结，1件结转: 办理 takes up where what was settled stands behind it. */
function takenUp([first, ...more]: readonly Item[], { folded }: Reading): Item | undefined {
  if (!first?.figure.ofRequests || first.figure.measure !== 'handled') return undefined
  if (more.some((item) => measureOf(item) === 'received')) return undefined
  const said = clauseBefore(first, folded)
  const settled = more.some((item) => item.figure.measure === 'handled')
  return settled && /(?:办理|处理)(?!结|完)/.test(said) && /(?:共|合计|总计)计?(?:$|办理|处理)/.test(said)
    ? first
    : undefined
}

/** 办理并答复网上申请3件、纸质申请36件: both were answered. */
const sharesVerb = ({ mark, clauseStart, number, figure }: Item, { folded }: Reading): boolean =>
  mark === 'pause' &&
  figure.measure === 'received' &&
  !/收|受理|接/.test(clauseBefore({ clauseStart, number }, folded))

/** 网上105件，快递17件，合计122件: all that was received, and no less than each of them. */
const isSumBehind = (item: Item, { number: first }: Item, { folded }: Reading): boolean =>
  item.number.start > first.end &&
  item.number.high >= first.high &&
  item.number.unit?.family === 'record' &&
  /^(?:合计|共计|总计)$/.test(clauseBefore(item, folded))

/** 办理结果为公开12件 counts some results only. */
const isSettledCount = (item: Item, { folded }: Reading): boolean => SETTLED.test(clauseBefore(item, folded))
const SETTLED = /(?:办结|答复|办毕|办复|回复|完毕)(?:政府)?(?:信息公开|依申请公开)?(?:申请)?(?:总?共|共计)?$/

/** 其中延期答复5件 counts some of the answers again. */
const isLate = ({ clauseStart, number }: Item, { folded }: Reading): boolean =>
  /其中(?:延期|逾期)/.test(clauseBefore({ clauseStart, number }, folded))

/** 办理申请60件，…其中办结58件: of several the one that says settled. */
function settledOf(handled: readonly Item[], { folded }: Reading): Item[] {
  const settled = handled.filter((item) => /办结|答复|办毕/.test(clauseBefore(item, folded)))
  return settled.length === 1 ? settled : [...handled]
}

/** 市本级 and 县区 in one sentence: not one balance. */
function scopesOf(items: readonly Item[], { folded }: Reading): Set<string> {
  const scopes = items.map((item) =>
    clauseWords(item)
      .flatMap((word) =>
        word.type === 'word' && has(word.tags, 'scope') ? [folded.slice(word.start, word.end)] : [],
      )
      .join(''),
  )
  return new Set(scopes.filter((scope) => scope !== ''))
}
