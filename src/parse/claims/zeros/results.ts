import type { ZeroClaim } from '../../../model/claim.js'
import type { Figure } from '../../../model/figure.js'
import type { Range } from '../../../model/range.js'
import { says, saysAround } from '../../figures/context.js'
import type { Item, Sentence } from '../../figures/sentence.js'
import { clauseBefore } from '../said.js'

/** How many sentences behind 收到申请0件 the results of these requests may stand. */
const REACH = 2

/** 收到申请0件。予以公开3件: what nobody asked for has no result, unless it was carried in. */
export function withResults(
  zeros: readonly ZeroClaim[],
  sentences: readonly Sentence[],
  items: readonly Item[],
  folded: string,
): ZeroClaim[] {
  if (items.some(({ figure }) => figure.measure === 'carried-in' && figure.high > 0)) return [...zeros]
  const nothingCarried =
    zeros.some(({ measures, limited }) => measures.includes('carried-in') && !limited) ||
    items.some(({ figure }) => figure.measure === 'carried-in')
  const result = nothingCarried ? ANY_RESULT : RESULT
  const behind = ({ start, end }: Range): Figure | undefined => {
    const at = sentences.findIndex((sentence) => sentence.start <= start && end <= sentence.end)
    return at === -1 ? undefined : resultIn(sentences.slice(at, at + REACH + 1), end, result, folded)
  }
  const said = zeros.map((zero): ZeroClaim => {
    const isOpen = zero.measures.includes('received') && !zero.limited && !zero.against
    const against = isOpen ? behind(zero.range) : undefined
    return against ? { ...zero, against } : zero
  })
  const printed = items.filter(isNoneReceived).flatMap(({ figure, number }): ZeroClaim[] => {
    const range = { start: figure.label.start, end: number.end }
    const against = behind(range)
    return against
      ? [{ kind: 'zero', range, trigger: number, measures: ['received'], limited: false, against }]
      : []
  })
  return [...said, ...printed]
}

/** 收到政府信息公开申请0件, of whoever asked in whatever way. */
const isNoneReceived = (item: Item): boolean =>
  item.number.high === 0 &&
  item.figure.measure === 'received' &&
  item.figure.period === 'year' &&
  says(item, 'receive') &&
  !(['natural', 'legal', 'mode', 'scope', 'carry'] as const).some((tag) => saysAround(item, tag))

const RESULT =
  /^(?:其中)?[“”]*(?:予以公开|同意公开|部分公开|同意部分公开|无法提供|不予处理)[“”的]*(?:答复|申请)?$/

const ANY_RESULT = new RegExp(
  `${RESULT.source}|^(?:全年|共)*(?:答复|办结|办理)(?:政府)?(?:信息公开|依申请公开)?申请$`,
)

function resultIn(
  sentences: readonly Sentence[],
  from: number,
  result: RegExp,
  folded: string,
): Figure | undefined {
  const [first] = sentences
  return sentences
    .filter(({ stretch }) => stretch === first?.stretch)
    .flatMap(({ items }) => items)
    .find(
      (item) =>
        item.clauseStart >= from - 1 &&
        item.number.low > 0 &&
        item.number.unit?.family === 'record' &&
        result.test(clauseBefore(item, folded)),
    )?.figure
}
