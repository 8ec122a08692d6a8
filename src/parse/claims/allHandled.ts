import type { AllHandledClaim } from '../../model/claim.js'
import { saysAround } from '../figures/context.js'
import type { Item, Sentence } from '../figures/sentence.js'
import { has, hasAny, join, tagsOf } from '../words/tags.js'
import type { Reading } from './reader.js'
import { clauseAround, plainText } from './scope.js'

const ALL =
  /(?:均|全部|都|件件|悉数|全数)[^,;。]{0,16}?(?:办结|答复|办理完毕|办理完成|处理完毕|办复|办理答复|回复完毕)|所有[^,;。]{0,10}申请[^,;。]{0,16}?(?:办结|答复|办理完毕|办理完成|处理完毕|完成)/
/** Some of them only, or no statement that all is done. */
const SOME =
  /除|其余|剩余|部分|到期|届满|应答复|应当|应[于在]|未能|不能|没有|尚未|未(?:全部|完全)|结转|前三季度|季度|上半年|率|确保|所有[^,;。]{0,4}(?:办结|答复)的|做到|力争/
const OTHER_MATTERS = /信箱|热线|留言|来信|来访|咨询|建议|提案|许可|审批|工单|信访|复议|诉讼|投诉|举报|12345/
const ONE_WAY = /网上|网络|信函|当面|邮件|传真|自然人|法人|企业/

/** 所有申请均已办结, and a figure that was carried over or is still pending. */
export function readAllHandled(
  sentences: readonly Sentence[],
  items: readonly Item[],
  { folded }: Reading,
): AllHandledClaim[] {
  const claims: AllHandledClaim[] = []
  const against = items.find((item) => isUnfinished(item, folded))?.figure
  for (const sentence of sentences) {
    if (!has(sentence.said, 'all')) continue
    for (const word of sentence.words) {
      if (word.type !== 'word' || !has(word.tags, 'all')) continue
      const clause = clauseAround(sentence, word.start, folded)
      const said = plainText(folded, clause)
      if (claims.at(-1)?.range.start === clause.start || !ALL.test(said) || SOME.test(said)) continue
      if (
        OTHER_MATTERS.test(said) ||
        ONE_WAY.test(said) ||
        !speaksOfRequests(sentence, clause.start, said, folded)
      )
        continue
      claims.push({
        kind: 'all-handled',
        range: clause,
        trigger: { start: word.start, end: word.end },
        ...(against ? { against } : {}),
      })
    }
  }
  return claims
}

/** 申请 in the clause itself, or the nearest figure before it counts requests received. */
function speaksOfRequests(sentence: Sentence, start: number, said: string, folded: string): boolean {
  const nearest = sentence.items.findLast(
    ({ number, figure }) => number.start < start && figure.measure !== undefined,
  )
  const before = folded.slice(sentence.start, start)
  if (OTHER_MATTERS.test(before) || /除|前三季度/.test(before)) return false
  if (/(?:所有|全部)[^,;。]{0,10}申请/.test(said)) return true
  if (nearest && nearest.figure.measure !== 'received' && !isTakenUp(nearest, folded)) return false
  if (/申请/.test(said)) return true
  return nearest?.figure.period === 'year'
}

/** 办理申请68件，均已办结: 办理 takes up, 办结 and 答复 have settled already. */
function isTakenUp({ clauseStart, number }: Item, folded: string): boolean {
  return /办理(?!完|结)/.test(folded.slice(clauseStart, number.start))
}

const APART = tagsOf(['elsewhere', 'review', 'suit'])

/** 结转下年度3件, 尚有2件正在办理. */
function isUnfinished(item: Item, folded: string): boolean {
  const { figure } = item
  if (figure.low <= 0 || figure.unit?.family !== 'record' || figure.period === 'other-year') return false
  if (hasAny(join(item.clause, item.after), APART)) return false
  if (/除/.test(folded.slice(item.clauseStart, item.number.start))) return false
  return figure.measure === 'carried-out' || saysAround(item, 'pending')
}
