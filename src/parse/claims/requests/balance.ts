import type { BalanceClaim, PartsClaim } from '../../../model/claim.js'
import type { Figure } from '../../../model/figure.js'
import { leadSays } from '../../figures/context.js'
import type { Item, Sentence } from '../../figures/sentence.js'
import { hasAny, tagsOf } from '../../words/tags.js'
import type { Reading } from '../reader.js'
import { clauseBefore } from '../said.js'
import { meets, total, type Span } from '../span.js'
import { casesIn, operandsIn, type Operands } from './balanceOperands.js'
import { saysNone } from './noneCarried.js'
import { APART } from './outcomes.js'

/** A statement on one year's requests may take four sentences. */
const WIDEST = 4
const NONE: Span = { low: 0, high: 0 }

/** 新收 + 上年结转 = 办结 + 结转下年度, where one sentence or a few in a row name them. */
export function readBalances(
  sentences: readonly Sentence[],
  parts: readonly PartsClaim[],
  reading: Reading,
): BalanceClaim[] {
  const claims: BalanceClaim[] = []
  if (!sentences.some(({ said }) => hasAny(said, LEFT))) return claims
  const ways = waysOf(parts)
  const cases = sentences.map((sentence) => casesIn(sentence, reading))
  for (let at = 0; at < sentences.length; at += 1) {
    if ((cases[at]?.length ?? 0) === 0) continue
    for (let width = 1; width <= WIDEST; width += 1) {
      const window = sentences.slice(at, at + width)
      if (window.length < width || !areAdjacent(window)) break
      const claim = balanceIn(window, cases.slice(at, at + width).flat(), ways, reading)
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

function balanceIn(
  window: readonly Sentence[],
  items: readonly Item[],
  ways: ReadonlySet<Figure>,
  reading: Reading,
): BalanceClaim | undefined {
  const operands = operandsIn(window, items, reading)
  if (!operands || operands.received.every((item) => isPart(item, ways, reading))) return undefined
  const { received, summed, came, settled, left } = operands
  const outflow = total([settled.number, left?.number ?? NONE])
  const inflows = inflowsOf(operands, reading)
  const holds = inflows.some((inflow) => meets(inflow, outflow))
  if (!holds && !isWrong(operands, { inflows, outflow }, window, reading)) return undefined
  const whole = summed ?? received[0]
  const all = [whole, came, settled, left].flatMap((item) => (item ? [item.figure] : []))
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

/** 收到申请42件。其中，网络申请30件，…: what came in one way is not all that came in. */
function waysOf(parts: readonly PartsClaim[]): Set<Figure> {
  const lists = parts.filter(({ whole }) => whole.measure === 'received')
  return new Set(lists.flatMap((list) => list.parts.map(({ figure }) => figure)))
}

/** 公民申请401件，占93.7%: a part, of whatever came in. */
const isPart = ({ figure, number }: Item, ways: ReadonlySet<Figure>, { folded }: Reading): boolean =>
  ways.has(figure) || /^[,(]?(?:约|仅)?占/.test(folded.slice(number.end, number.end + 4))

/** What may have come in: what was received, with or without what was carried in. */
function inflowsOf({ received, summed, came }: Operands, reading: Reading): Span[] {
  return (summed ? [summed] : received).flatMap((item) => {
    const both = total([item.number, came?.number ?? NONE])
    // 另有上年结转1件 is not among what was received, nor among 新收.
    const isApart =
      came && !isDone(came, reading) && (leadSays(came, 'outside') || isNewOnly(item, came, reading))
    return isApart ? [both] : [item.number, both]
  })
}

/** 新收48件，办结44件、结转4件；上年结转的5件全部办结: settled apart from what came in this year. */
const isDone = ({ number }: Item, { folded }: Reading): boolean =>
  /^(?:申请)?,?(?:已|也|均|都|全部|全|按期)+(?:办结|办理完毕|办理完成|答复)/.test(
    folded.slice(number.end, number.end + 16),
  )

interface Flows {
  readonly inflows: readonly Span[]
  readonly outflow: Span
}

/** Whether a balance that does not hold should: nothing else can have come in or gone out. */
function isWrong(
  { received: [first], summed, came, settled, isListed, left }: Operands,
  { inflows, outflow }: Flows,
  window: readonly Sentence[],
  reading: Reading,
): boolean {
  const isKnown = came !== undefined || saysNone(window, 'in', reading)
  const tooMuchCame = inflows.every((inflow) => inflow.low > outflow.high)
  const isAll =
    tooMuchCame ||
    (left !== undefined && isInOrder([first, settled, left], window, reading) && !reading.speaksOfCarried())
  const isTaken = first.number.start < settled.number.start
  if (!isKnown && !(isAll && isTaken && window.length === 1)) return false
  // 予以公开3件，无法提供4件，结转2件: nobody says that these are all results.
  const isOpen = isListed && !/其他/.test(clauseBefore(settled, reading.folded))
  if (isOpen && !inflows.every((inflow) => inflow.high < outflow.low)) return false
  if (came) return true
  const named = [summed ?? first, settled, ...(left ? [left] : [])]
  return !besideOf(window, named).some((beside) =>
    inflows.some((inflow) => meets(inflow, total([outflow, beside]))),
  )
}

/** 新收申请4件，上年结转1件: as on the form; 新收4件（含上年结转1件） is not. */
const isNewOnly = ({ clauseStart, number }: Item, came: Item, { folded }: Reading): boolean =>
  number.start < came.number.start &&
  /新收|新增|新受理|新接/.test(clauseBefore({ clauseStart, number }, folded)) &&
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
  const said = clauseBefore(first, folded)
  return /收到|受理|接收|接到|新收|办理/.test(said)
}
