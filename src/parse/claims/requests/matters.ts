import type { AllHandledClaim } from '../../../model/claim.js'
import type { Figure } from '../../../model/figure.js'
import type { Range } from '../../../model/range.js'
import { saysAround } from '../../figures/context.js'
import type { Item, Sentence } from '../../figures/sentence.js'
import { hasAny, join, tagsOf } from '../../words/tags.js'
import { clauseBefore, wordsBetween } from '../said.js'

type Matter = AllHandledClaim['matter']

const SETTLED = '(?:办结|答复|办理完毕|办理完成|办理结束|处理完毕|办复|办理答复|回复完毕)'
const ALL = new RegExp(
  `(?:均|全部|都|件件|悉数|全数)[^,;。]{0,16}?${SETTLED}|所有[^,;。]{0,10}申请[^,;。]{0,16}?(?:${SETTLED}|完成)|(?:办结|办复)率`,
)
const ALL_TRIED = /(?:均|全部|都)已?[^,;。]{0,6}?(?:审结|结案|办结|审理完毕)/
const ALL_IN_TIME =
  /(?:均|全部|都|件件|全数)[^,;。]{0,10}(?:按期|按时|如期|(?:法定|规定)(?:的)?(?:时限|期限|时间))[^,;。]{0,6}(?:答复|办结|办理|回复|办复)|^(?:无|没有|未发生|未出现|未有|不存在|无一例?|没有一件)(?:任何)?(?:逾期|超期|超时)(?:未?答复|未?办理|未?办结|回复|现象|情况|问题|的|件|申请)*$/
const LATE =
  /(?:逾期|超期|超时|超过(?:法定|规定)[时期]限)未?(?:答复|办结|办理|回复)|未(?:能)?(?:按期|按时|如期)(?:答复|办结|办理|回复)/
/** 均在法定期限内答复: what is carried over may not be due yet. 均按期办结 says that nothing is left. */
const ANSWERED_IN_TIME =
  /(?:按期|按时|如期|及时|(?:法定|规定|时限|期限)[^,;。]{0,6}内?)[^,;。]{0,8}(?:答复|回复|反馈)(?!办结|办理完)/
const ENDED = /办结|办复|完毕|完成|结束|到位/
/** Some of them only, or no statement that all is done. */
const SOME =
  /除|其余|剩余|其中|部分|到期|届满|应答复|应当|应[于在]|未能|不能|没有|尚未|未(?:全部|完全)|结转|前三季度|季度|上半年|[^结复]率|确保|所有[^,;。]{0,4}(?:办结|答复)的|(?:已经?|应)(?:办结|答复|办理)的|做到|力争|^另?外?\d+[件条份宗起封]/
const OTHER_MATTERS = /信箱|热线|留言|来信|来访|咨询|建议|提案|许可|审批|工单|信访|投诉|举报|12345/
/** 通过邮寄、邮件、现场等方式提交的申请: all of them. */
const SEVERAL_WAYS = /等(?:多种)?(?:方式|渠道|途径|形式)/
/** Whoever may apply, in the words of the law. */
const ANYBODY = /公民、法人[和或及与、]*(?:者|以及)?其[他它]组织/g
const ONE_WAY = /网上|网络|线上|线下|信函|当面|邮件|传真|自然人|法人|企业/

/** What the clause says to be settled to the last, and to have been answered in time. */
export function mattersOf(sentence: Sentence, { start, end }: Range, folded: string): Matter[] {
  const said = wordsBetween(folded, start, end)
  const before = folded.slice(sentence.start, start)
  if (OTHER_MATTERS.test(said) || OTHER_MATTERS.test(before)) return []
  const inTime = ALL_IN_TIME.test(said) && !PROMISED.test(said) && !/复议|诉讼/.test(said)
  const settled = settledIn(sentence, start, said, before, folded)
  return [...(settled ? [settled] : []), ...(inTime ? ['late' as const] : [])]
}

function settledIn(
  sentence: Sentence,
  start: number,
  said: string,
  before: string,
  folded: string,
): Matter | undefined {
  if (SOME.test(said) || ONE_WAY.test(said)) return undefined
  if (ANSWERED_IN_TIME.test(said) && !ENDED.test(said)) return undefined
  const tried = ALL_TRIED.test(said) ? (caseIn(said) ?? caseIn(before)) : undefined
  if (tried) return tried
  return ALL.test(said) && speaksOfRequests(sentence, start, said, before, folded) ? 'requests' : undefined
}

const PROMISED = /除|其余|确保|做到|力争|应当|要求|努力|避免|防止|杜绝|上年|季度|上半年/

/** 行政复议, 行政诉讼, or both where the words before speak of one behind the other. */
function caseIn(said: string): Matter | undefined {
  const review = said.lastIndexOf('复议')
  const suit = Math.max(said.lastIndexOf('诉讼'), said.lastIndexOf('应诉'))
  if (review === -1 && suit === -1) return undefined
  if (review !== -1 && suit !== -1) return 'cases'
  return review === -1 ? 'suits' : 'reviews'
}

/** 申请 in the clause itself, or the nearest figure before it counts requests received. */
function speaksOfRequests(
  sentence: Sentence,
  start: number,
  said: string,
  before: string,
  folded: string,
): boolean {
  if (/复议|诉讼/.test(said) || /复议|诉讼|除|前三季度/.test(before)) return false
  if (/(?:所有|全部)[^,;。]{0,10}申请/.test(said)) return true
  const nearest = sentence.items.findLast(
    ({ number, figure }) => number.start < start && figure.measure !== undefined,
  )
  if (nearest && nearest.figure.measure !== 'received' && !isTakenUp(nearest, folded)) return false
  // 受理线上65件，结转3件，受理线下9件，已全部办结: all of the last.
  const counted = nearest ? clauseBefore(nearest, folded).replace(ANYBODY, '') : ''
  if (ONE_WAY.test(counted) && !SEVERAL_WAYS.test(counted)) return false
  if (/申请/.test(said)) return true
  return nearest?.figure.period === 'year'
}

/** 办理申请68件，均已办结: 办理 takes up, 办结 and 答复 have settled already. */
function isTakenUp(item: Item, folded: string): boolean {
  const { clauseStart, number } = item
  return !saysAround(item, 'carry') && /办理(?!完|结)/.test(clauseBefore({ clauseStart, number }, folded))
}

/** The first figure that says otherwise. */
export function leftOver(
  matter: Matter,
  items: readonly Item[],
  { start, end }: Range,
  folded: string,
): Figure | undefined {
  const isElsewhere = ({ number }: Item): boolean => number.end <= start || number.start >= end
  return items.find((item) => isElsewhere(item) && isLeft(item, matter, folded))?.figure
}

const ELSEWHERE = tagsOf(['elsewhere', 'proposal'])
const TRIAL = tagsOf(['review', 'suit'])

/** 结转2026年度2件 names the year it goes to. */
const isOfOtherYear = ({ period, measure }: Figure): boolean =>
  period === 'other-year' && measure !== 'carried-out'

function isLeft(item: Item, matter: Matter, folded: string): boolean {
  const { figure, clauseStart, tailEnd } = item
  if (figure.low <= 0 || figure.unit?.family !== 'record' || isOfOtherYear(figure)) return false
  const around = join(item.clause, item.after)
  const said = folded.slice(clauseStart, tailEnd)
  if (hasAny(around, ELSEWHERE) || /除/.test(folded.slice(clauseStart, item.number.start))) return false
  if (matter === 'late') return LATE.test(said) && !hasAny(around, TRIAL)
  const pending = saysAround(item, 'pending')
  const isTrial = hasAny(around, TRIAL) || (pending && said.includes('审'))
  if (matter === 'requests') return !isTrial && (figure.measure === 'carried-out' || pending)
  return isTrial && pending && isOfCase(matter, item, folded)
}

/** 尚未审结2件 belongs to the case named last before it. */
function isOfCase(matter: Matter, { number }: Item, folded: string): boolean {
  const before = folded.slice(Math.max(0, number.end - 160), number.end)
  const named = before.lastIndexOf('复议') > before.lastIndexOf('诉讼') ? 'reviews' : 'suits'
  return matter === 'cases' ? /复议|诉讼/.test(before) : named === matter && /复议|诉讼/.test(before)
}
