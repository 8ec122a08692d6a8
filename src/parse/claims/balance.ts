import { withoutBlanks } from '../../model/blanks.js'
import type { BalanceClaim } from '../../model/claim.js'
import type { Measure } from '../../model/figure.js'
import { clauseWords, leadSays, saysAround } from '../figures/context.js'
import { has, hasAny, join, tagsOf } from '../words/tags.js'
import type { Item, Sentence } from '../figures/sentence.js'
import { total, meets, type Span } from './members.js'
import { saysNone } from './noneCarried.js'
import { APART, clauseText, outcomesIn } from './outcomes.js'
import type { Reading } from './reader.js'

/** A statement on one year's requests may take four sentences. */
const WIDEST = 4
const NONE: Span = { low: 0, high: 0 }

/** 新收 + 上年结转 = 办结 + 结转下年度, where one sentence or a few in a row name them. */
export function readBalances(sentences: readonly Sentence[], reading: Reading): BalanceClaim[] {
  const claims: BalanceClaim[] = []
  if (!sentences.some(({ said }) => hasAny(said, LEFT))) return claims
  const cases = sentences.map((sentence) =>
    sentence.items
      .flatMap(withGroups)
      .filter((item) => isCase(item) && isOperand(item) && !isExcepted(item, reading)),
  )
  for (let at = 0; at < sentences.length; at += 1) {
    if ((cases[at]?.length ?? 0) === 0) continue
    for (let width = 1; width <= WIDEST; width += 1) {
      const window = sentences.slice(at, at + width)
      if (window.length < width || !areAdjacent(window)) break
      const claim = balanceIn(window, cases.slice(at, at + width).flat(), reading)
      if (!claim) continue
      claims.push(claim)
      at += width - 1
      break
    }
  }
  return claims
}

const LEFT = tagsOf(['carry', 'pending'])

const areAdjacent = (window: readonly Sentence[]): boolean =>
  window.every(({ stretch }, at) => at === 0 || stretch - (window[at - 1]?.stretch ?? 0) <= 1)

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
  /除[^,;。]{0,12}$/.test(folded.slice(clauseStart, number.start)) &&
  folded.slice(number.end, tailEnd + 1).includes('外')

/** 正在办理6件 at the end of the year is carried over. */
function measureOf(item: Item): Measure | undefined {
  const { measure } = item.figure
  const isOpen = measure === undefined || measure === 'handled' || measure === 'received'
  return isOpen && isPending(item) ? 'carried-out' : measure
}

const isPending = (item: Item): boolean =>
  saysAround(item, 'pending') && !hasAny(join(item.clause, item.after), APART)

function balanceIn(
  window: readonly Sentence[],
  items: readonly Item[],
  reading: Reading,
): BalanceClaim | undefined {
  const taken = takenUp(items, reading)
  const of = (measure: Measure): Item[] =>
    items.filter((item) => item !== taken && measureOf(item) === measure)
  const received = taken ? [taken] : of('received')
  if (received.some((item) => sharesVerb(item, reading))) return undefined
  const handled = settledOf(
    of('handled').filter((item) => !isLate(item, reading)),
    reading,
  )
  const [first] = received
  const out = of('carried-out')
  const [settled] = handled.length > 0 ? handled : outcomesIn(window, out[0], reading)
  const carriedIn = of('carried-in').filter((item) => !isTakenOver(item, reading))
  const [left] = out
  const noneLeft = !left && saysNone(window, 'out', reading)
  if (
    !first ||
    !settled ||
    (!left && !noneLeft) ||
    handled.length > 1 ||
    out.length > 1 ||
    carriedIn.length > 1
  )
    return undefined
  if (received.length > 2 || scopesOf([...received, ...handled, ...out, ...carriedIn], reading).size > 1)
    return undefined
  if (left && left.figure.measure !== 'carried-out' && !isSettledCount(settled, reading)) return undefined
  const [came] = carriedIn
  const outflow = total([settled.number, left?.number ?? NONE])
  const summed = window.flatMap(({ items: all }) => all).find((item) => isSumBehind(item, first, reading))
  const inflows = (summed ? [summed] : received).flatMap((item) => {
    const both = total([item.number, came?.number ?? NONE])
    // 另有上年结转1件 is not among what was received, nor among 新收.
    return came && (leadSays(came, 'outside') || isNewOnly(item, came, reading))
      ? [both]
      : [item.number, both]
  })
  const holds = inflows.some((inflow) => meets(inflow, outflow))
  const isKnown = came !== undefined || saysNone(window, 'in', reading)
  const tooMuchCame = inflows.every((inflow) => inflow.low > outflow.high)
  const isAll =
    tooMuchCame ||
    (left !== undefined && isInOrder([first, settled, left], window, reading) && !reading.speaksOfCarried())
  const isTaken = first.number.start < settled.number.start
  if (!holds && !isKnown && !(isAll && isTaken && window.length === 1)) return undefined
  // 予以公开3件，无法提供4件，结转2件: nobody says that these are all results.
  const isOpen = handled.length === 0 && !/其他/.test(clauseText(settled, reading))
  if (!holds && isOpen && !inflows.every((inflow) => inflow.high < outflow.low)) return undefined
  const whole = summed ?? first
  const operands = [whole, came, settled, left].filter((item) => item !== undefined)
  if (
    !holds &&
    !came &&
    besideOf(window, operands).some((beside) =>
      inflows.some((inflow) => meets(inflow, total([outflow, beside]))),
    )
  )
    return undefined
  const all = operands.map(({ figure }) => figure)
  const start = Math.min(...all.map(({ label, range }) => Math.min(label.start, range.start)))
  return {
    kind: 'balance',
    trigger: { start, end: Math.max(...all.map(({ range }) => range.end)) },
    received: whole.figure,
    handled: settled.figure,
    holds,
    ...(came ? { carriedIn: came.figure } : {}),
    ...(left ? { carriedOut: left.figure } : {}),
  }
}

/** 原县广播电视局并入我局，其上年结转的1件由我局办理: another office's, beside this one's own. */
const isTakenOver = ({ clauseStart, number }: Item, { folded }: Reading): boolean =>
  /^\s*其[上去]/.test(folded.slice(clauseStart, number.start))

/** 办理申请合计19件，16件答复办结，1件结转: 办理 takes up where what was settled stands behind it. */
function takenUp([first, ...more]: readonly Item[], { folded }: Reading): Item | undefined {
  if (!first?.figure.ofRequests || first.figure.measure !== 'handled') return undefined
  if (more.some((item) => measureOf(item) === 'received')) return undefined
  const said = withoutBlanks(folded.slice(first.clauseStart, first.number.start))
  const settled = more.some((item) => item.figure.measure === 'handled')
  return settled && /(?:办理|处理)(?!结|完)/.test(said) && /(?:共|合计|总计)计?(?:$|办理|处理)/.test(said)
    ? first
    : undefined
}

/** 办理并答复网上申请3件、纸质申请36件: both were answered. */
const sharesVerb = ({ mark, clauseStart, number, figure }: Item, { folded }: Reading): boolean =>
  mark === 'pause' &&
  figure.measure === 'received' &&
  !/收|受理|接/.test(folded.slice(clauseStart, number.start))

/** 网上105件，快递17件，合计122件: all that was received. */
const isSumBehind = ({ number, clauseStart }: Item, { number: first }: Item, { folded }: Reading): boolean =>
  number.start > first.end &&
  number.unit?.family === 'record' &&
  /^(?:合计|共计|总计)$/.test(withoutBlanks(folded.slice(clauseStart, number.start)))

/** 新收申请4件，上年结转1件: as on the form; 新收4件（含上年结转1件） is not. */
const isNewOnly = ({ clauseStart, number }: Item, came: Item, { folded }: Reading): boolean =>
  number.start < came.number.start &&
  /新收|新增|新受理|新接/.test(folded.slice(clauseStart, number.start)) &&
  !/含|包括|其中|中有/.test(folded.slice(number.end, came.number.start))

/** 撤回1件, 补正中2件: requests that were neither settled nor carried over, one by one and together. */
function besideOf(window: readonly Sentence[], operands: readonly Item[]): Span[] {
  const beside = window
    .flatMap(({ items }) => items)
    .filter(
      (item) =>
        item.number.unit?.family === 'record' && !operands.includes(item) && !hasAny(item.clause, APART),
    )
    .map(({ number }) => number)
  return beside.length > 0 ? [...beside, total(beside)] : []
}

/**
 * 收到10件，共办结8件，结转下年3件: all of what there was, what was settled and what is left, one behind the other, and no
 * word in the whole report of what was carried in.
 */
function isInOrder(operands: readonly Item[], [sentence]: readonly Sentence[], { folded }: Reading): boolean {
  const [first] = operands
  const items = sentence?.items.filter(({ number }) => number.unit?.family === 'record') ?? []
  const from = first ? items.indexOf(first) : -1
  if (!first?.figure.ofRequests || from === -1 || operands.some((one, at) => items[from + at] !== one))
    return false
  // 收到30件，办结31件: some were carried in.
  const settled = operands[1]
  if (settled && settled.number.low > first.number.high) return false
  const said = folded.slice(first.clauseStart, first.number.start)
  return /收到|受理|接收|接到|新收|办理/.test(said)
}

/** 办理结果为公开12件 counts some results only. */
const isSettledCount = ({ clauseStart, number }: Item, { folded }: Reading): boolean =>
  SETTLED.test(withoutBlanks(folded.slice(clauseStart, number.start)))
const SETTLED = /(?:办结|答复|办毕|办复|回复|完毕)(?:政府)?(?:信息公开|依申请公开)?(?:申请)?(?:总?共|共计)?$/

/** 其中延期答复5件 counts some of the answers again. */
const isLate = ({ clauseStart, number }: Item, { folded }: Reading): boolean =>
  /其中(?:延期|逾期)/.test(folded.slice(clauseStart, number.start))

/** 办理申请60件，…其中办结58件: of several the one that says settled. */
function settledOf(handled: readonly Item[], { folded }: Reading): Item[] {
  const settled = handled.filter((item) =>
    /办结|答复|办毕/.test(folded.slice(item.clauseStart, item.number.start)),
  )
  return settled.length === 1 ? settled : [...handled]
}

/** Requests of the year; reviews, other units and parts of the year are another matter. */
function isCase(item: Item): boolean {
  const { figure } = item
  if (figure.unit?.family !== 'record') return false
  const measure = measureOf(item)
  const isCarried = measure === 'carried-in' || measure === 'carried-out'
  return isCarried || figure.period === 'year' || figure.period === 'cumulative'
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
