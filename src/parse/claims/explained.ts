import type { BalanceClaim, PartsClaim } from '../../model/claim.js'
import type { Figure } from '../../model/figure.js'
import type { Item, Sentence } from '../figures/sentence.js'
import type { Reading } from './reader.js'
import { meets, total, type Span } from './span.js'
import { comparable } from './units.js'
import { clauseBefore } from './said.js'

/** What was taken out, put together, counted twice or left undone need not be among the parts. */
const EXPLAINS =
  /撤销|撤回|撤稿|撤下|撤诉|合并|并案|重复|重叠|交叉|同时|同步|兼有|兼具|终止|中止|取消|删除|下架|下线|补正|不予受理|未予?受理|未办理|退回|转办|转交|移送|废止|失效|不计|未计|未纳入|扣除|剔除|尚未|正在|待办|多个|两类|两项/

/** 微博同步推送320条: the same ones again. */
const AGAIN = /同步|同时(?!期)|一并转发/

/** 形势分析20条（同时撤销2条），工作动态156条 of 174: a difference that the statement itself gives a reason for is no fault. */
export function withoutExplained(
  claims: readonly PartsClaim[],
  sentences: readonly Sentence[],
  reading: Reading,
): PartsClaim[] {
  return claims.map((claim) => {
    const { fault, whole, parts, ...rest } = claim
    if (!fault) return claim
    const once = parts.filter(({ name }) => !AGAIN.test(reading.folded.slice(name.start, name.end)))
    if (once.length < parts.length && total(once).low <= whole.high)
      return { ...rest, whole, parts, reading: 'overlap' }
    const gap = apart(whole, total(parts))
    const operands = [whole, ...parts.map(({ figure }) => figure)]
    const isReason = ({ number }: Item): boolean => meets(number, gap)
    if (!reasonsAround(operands, sentences, reading).some(isReason)) return claim
    return { ...rest, whole, parts, reading: 'open' }
  })
}

/** 新收48件，上年结转4件，合并办理2件，答复47件，结转下年3件: what was merged or withdrawn is neither settled nor left. */
export function isBalanceExplained(
  { received, carriedIn, handled, carriedOut }: BalanceClaim,
  sentences: readonly Sentence[],
  reading: Reading,
): boolean {
  const inflow = [received, carriedIn].filter((figure) => figure !== undefined)
  const outflow = [handled, carriedOut].filter((figure) => figure !== undefined)
  const gap = apart(total(inflow), total(outflow))
  // 办结23件，其中撤回1件: withdrawn, and settled.
  const isAmong = ({ number }: Item): boolean =>
    number.start > handled.range.end &&
    /^[^。]*(?:其中|包括|含)[^。]*$/.test(reading.folded.slice(handled.range.end, number.start))
  const reasons = reasonsAround([...inflow, ...outflow], sentences, reading)
    .filter((item) => !isAmong(item))
    .map(({ number }) => number)
  return [...reasons, ...(reasons.length > 1 ? [total(reasons)] : [])].some((one) => meets(one, gap))
}

/** Figures of the statement, none of its operands, that count what was taken out or twice. */
function reasonsAround(
  operands: readonly Figure[],
  sentences: readonly Sentence[],
  reading: Reading,
): Item[] {
  const places = operands.map(({ range }) => range.start)
  return sentencesFrom(Math.min(...places), Math.max(...places), sentences)
    .flatMap(({ items, loose }) => [...items, ...loose].flatMap(withBrackets))
    .filter(({ figure, number }) => !operands.includes(figure) && comparable(number.unit, operands[0]?.unit))
    .filter((item) => EXPLAINS.test(wordsAround(item, reading)))
}

/** How much two spans are apart, whichever is greater. */
const apart = (a: Span, b: Span): Span =>
  a.low > b.high
    ? { low: a.low - b.high, high: a.high - b.low }
    : { low: b.low - a.high, high: b.high - a.low }

const withBrackets = (item: Item): Item[] => [
  ...item.inner.flatMap((group) => group.flatMap(withBrackets)),
  item,
  ...item.groups.flatMap((group) => group.flatMap(withBrackets)),
]

/** The clause around a figure; a comma behind it ends it. */
const wordsAround = ({ clauseStart, number, tailEnd }: Item, { folded }: Reading): string =>
  clauseBefore({ clauseStart, number }, folded) + folded.slice(number.end, tailEnd)

/** The sentences of a statement and the one behind it in its paragraph. */
function sentencesFrom(start: number, end: number, sentences: readonly Sentence[]): Sentence[] {
  const first = firstEndingBehind(start, sentences)
  const last = firstEndingBehind(end, sentences)
  const { stretch } = sentences[last] ?? {}
  const isNext = sentences[last + 1]?.stretch === stretch
  return sentences.slice(first, last + (isNext ? 2 : 1))
}

/** Sentences stand in the order of the text. */
function firstEndingBehind(place: number, sentences: readonly Sentence[]): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.end ?? 0) > place) high = middle
    else low = middle + 1
  }
  return low
}
