import type { AllHandledClaim } from '../../../model/claim.js'
import type { Figure } from '../../../model/figure.js'
import type { Range } from '../../../model/range.js'
import { says } from '../../figures/context.js'
import type { Item, Sentence } from '../../figures/sentence.js'
import { has, hasAny, join, tagsOf } from '../../words/tags.js'
import type { Reading } from '../reader.js'
import { wordsBetween } from '../said.js'
import { clauseAround } from '../scope.js'
import { leftOver, mattersOf } from './matters.js'

/** 所有申请均已办结, 均已审结, 均按期答复, and a figure that was carried over, is still pending, or came late. */
export function readAllHandled(
  sentences: readonly Sentence[],
  items: readonly Item[],
  { folded }: Reading,
): AllHandledClaim[] {
  const claims: AllHandledClaim[] = []
  for (const sentence of sentences) {
    let known: Figure | undefined
    for (const trigger of triggersIn(sentence, folded)) {
      const range = clauseAround(sentence, trigger.start, folded)
      if (claims.at(-1)?.range.start === range.start) continue
      const matters = mattersOf(sentence, range, folded)
      const found = matters.flatMap((matter) => {
        const against = leftOver(matter, items, range, folded)
        // 均按期答复，无逾期: said twice over, reported once.
        return against && against !== known ? [{ matter, against }] : []
      })
      known = found[0]?.against ?? known
      const [matter] = matters
      if (matter) claims.push({ kind: 'all-handled', range, trigger, ...(found[0] ?? { matter }) })
    }
  }
  return claims
}

const NONE_LATE = /^.{0,3}(?:逾期|超期|超时)/
const ALL = tagsOf(['all'])
const ZERO = tagsOf(['zero'])
const ALL_OR_NONE = join(ALL, ZERO)

/** 均, 全部, 无逾期, 办结率100%. */
function triggersIn(sentence: Sentence, folded: string): Range[] {
  const isTrigger = (word: Sentence['words'][number]): boolean =>
    word.type === 'word' &&
    (hasAny(word.tags, ALL) ||
      (hasAny(word.tags, ZERO) && NONE_LATE.test(folded.slice(word.end, word.end + 6))))
  const words = hasAny(sentence.said, ALL_OR_NONE) ? sentence.words.filter(isTrigger) : []
  const rates = has(sentence.said, 'rate') ? sentence.items.filter((item) => isWholeRate(item, folded)) : []
  return [...words, ...rates.map(({ number }) => number)].map(({ start, end }) => ({ start, end }))
}

/** 按期办结率 leaves out what is not due yet. */
const RATE =
  /^(?:其中)?(?:20\d\d年度?|全年|本年度?|今年|年内)?(?:依?申请)?(?:政府)?(?:信息)?(?:公开)?(?:申请)?(?:办结|办复)率(?:均|都|各)?(?:达到?|为|是)?$/

function isWholeRate(item: Item, folded: string): boolean {
  const { unit, value, start } = item.number
  if (unit?.family !== 'percent' || value !== 100 || !says(item, 'rate')) return false
  return RATE.test(wordsBetween(folded, item.clauseStart, start))
}
