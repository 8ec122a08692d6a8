import { clauseWords, leadSays, says, tailSays } from '../../figures/context.js'
import { strengthOf } from '../../figures/sentence.js'
import type { Tag } from '../../words/lexicon.js'
import { has, hasAny, tagsOf, type TagSet } from '../../words/tags.js'
import type { Entry } from '../entry.js'
import type { Reading } from '../reader.js'
import { wordsBetween } from '../said.js'
import { comparable } from '../units.js'
import { areStates } from './kinship.js'
import { hasClauseBetween, isTrailingTotal } from './trailingTotal.js'
import { isNumbered, PARTITION, WITHIN_IT } from './trigger.js'

/** Whether an entry is no part of the list before it, but begins something else. */
export function endsList(entry: Entry, first: Entry, next: readonly Entry[], { folded }: Reading): boolean {
  return (
    isSetApart(entry, next[0], folded) ||
    (strengthOf(entry.item.mark) >= 2 && opensStatement(entry, first, next, folded))
  )
}

/** Its own words tell it from what stands before it, under whatever mark. */
function isSetApart(entry: Entry, next: Entry | undefined, folded: string): boolean {
  const { item, label, intro } = entry
  const [opening] = clauseWords(item)
  const isFirstWord = opening !== undefined && folded.slice(item.clauseStart, opening.start).trim() === ''
  if (isFirstWord && opening.type === 'word' && has(opening.tags, 'outside')) return true
  if (isTrailingTotal(entry, folded) || leadSays(item, 'firstly') || PARTITION.test(intro)) return true
  const isDated = (): boolean => clauseWords(item).some(({ type }) => type === 'year')
  if (item.mark === 'semicolon' && (leadSays(item, 'among') || isDated())) return true
  if (label !== '' && item.marks.some(({ mark }) => mark === 'colon')) return true
  return next !== undefined && WITHIN_IT.test(next.intro) && !leadSays(next.item, 'among')
}

/** Behind a comma or a stronger mark: another matter, another verb with a list of its own, or a total. */
function opensStatement(entry: Entry, first: Entry, next: readonly Entry[], folded: string): boolean {
  const { item } = entry
  if (opensOther(entry, next[0], first.item)) return true
  if (item.mark === 'semicolon') {
    // 制发3件，其中联合制发1件；废止5件，现行有效22件: what became of other files.
    if (BECAME.test(entry.label) && !ANY_STATE.test(first.label)) return true
    // 行政复议9件，其中维持6件、纠正3件；行政诉讼5件
    if (hasAny(item.clause, MATTERS) && !hasAny(first.item.clause, MATTERS)) return true
    const verb = openingVerb(entry, folded)
    if (verb && !says(first.item, verb) && hasOwnList(next)) return true
  }
  return announces(entry, first) && !isSubtotal(entry, folded)
}

const BECAME = /^(?:共|另|同时)?(?:废止|宣布失效|失效|现行有效|现有有效)/
const ANY_STATE = /制定|新[增制]|出台|保留|继续|有效|修[改订]|废止|失效|拟/

/** 动态5条，全年共收到申请12件: all there was of something that was done. */
const announces = ({ item, label }: Entry, first: Entry): boolean =>
  saysAny(item, ['sum', 'thisYear']) &&
  saysAny(item, ['receive', 'disclose', 'handle', 'act']) &&
  !saysAny(first.item, ['sum', 'thisYear']) &&
  !YEARLY.test(label)

/** 季度通报4次，年度通报1次: one kind of several. */
const YEARLY = /^年度[\u4e00-\u9fff]{2,6}$/

/** 解读及回应信息共计110条, 公开含指南、年报等合计14条: one part with several names. */
export function isSubtotal(entry: Entry, folded: string): boolean {
  if (!SUBTOTAL.test(entry.label)) return false
  const verb = openingVerb(entry, folded)
  return verb === undefined || verb === 'act'
}
const SUBTOTAL =
  /[和及与、][^,;:。]{0,20}(?:信息|文件|内容|材料|事项|类|等)(?:共计|合计|总计|共)$|^(?![全本我各今当年截累自])[\u4e00-\u9fff]{2,8}累计$/

/** 乡镇16个、部门46个，公开信息9800条，其中…: a total of other things. */
function opensOther({ item }: Entry, next: Entry | undefined, first: Entry['item']): boolean {
  const { unit } = item.number
  return (
    next !== undefined &&
    leadSays(next.item, 'among') &&
    comparable(next.item.number.unit, unit) &&
    !comparable(unit, first.number.unit)
  )
}

/** Before the next semicolon stands a 其中 of its own. */
export function hasOwnList(next: readonly Entry[]): boolean {
  const end = next.findIndex(({ item }) => item.mark === 'semicolon')
  return (end === -1 ? next : next.slice(0, end)).some(({ item }) => leadSays(item, 'among'))
}

const saysAny = (where: Entry['item'], tags: readonly Tag[]): boolean =>
  tags.some((tag) => leadSays(where, tag))

const VERBS = ['handle', 'carry', 'pending', 'all', 'act', 'receive', 'disclose'] as const
const VERB_TAGS = tagsOf(VERBS)

/** A verb the list did not have, or a clause without a figure: perhaps a new statement. */
export function beginsAnew(entry: Entry, list: readonly Entry[], { folded }: Reading): boolean {
  const { item } = entry
  const first = list[0]?.item
  if (!first || strengthOf(item.mark) < 2) return false
  const isOutcome = says(item, 'outcome')
  const verb = openingVerb(entry, folded)
  if (verb !== undefined && !isOutcome && !says(first, verb) && !isSubtotal(entry, folded)) return true
  if (tailSays(item, 'carry') || tailSays(item, 'pending')) return true
  // 6件不属于本机关，已告知申请人；3件…: what stands between is said of the part before.
  if (entry.label === '' && areStates(list)) return false
  if (leadSays(item, 'all') && !leadSays(first, 'all') && !NOMINAL.test(entry.label)) return true
  if (!isOutcome && /^(?:已|实际|目前|尚)/.test(entry.label)) return true
  return hasClauseBetween(entry) && !isNumbered(entry) && !EXPLAINS.test(entry.intro)
}

/** 发布动态421条；制定文件11件；发布统计2条: behind another verb the one of the list comes back. */
export function resumes(list: readonly Entry[], cut: number, { folded }: Reading): boolean {
  const [first] = list
  const other = list[cut]
  const verb = first && openingVerb(first, folded)
  const acts = other && openingVerb(other, folded)
  if (verb !== 'disclose' || acts !== 'act') return false
  return list
    .slice(cut + 1)
    .some((entry) => entry.item.mark === other?.item.mark && openingVerb(entry, folded) === verb)
}

/** 占1.7%，包括概况、领导成员等； tells what the part before it is about. */
const EXPLAINS =
  /^[,;]?(?:主要|具体|内容|分别)?(?:包括|包含|涉及|涵盖|含|为|是|有|如|即|介绍|反映|用于|指)[^;。]*[;,]$/

/** 办理行政许可的依据、条件、程序以及办理结果1条: a noun, whatever verb it begins with. */
const NOMINAL = /(?:情况|结果|目录|事项|依据|条件|程序|标准|清单|名单)(?:类)?(?:信息)?$/

/** 工作动态, 政策解读, 建议提案办理: what is counted, and no statement of who did what. */
export const isName = (entry: Entry, reading: Reading): boolean =>
  entry.label !== '' &&
  openingVerb(entry, reading.folded) === undefined &&
  !/[向对]|为(?!民)/.test(entry.label.slice(0, 4)) &&
  entry.item.number.approximation === undefined &&
  !hasAny(entry.item.clause, STATING) &&
  !hasAny(entry.item.after, VERB_TAGS)

const STATING = tagsOf(['sum', 'thisYear', 'cumulative', 'carry', 'pending', 'visits', 'receive', 'all'])

/** Where a list seems to end, names of the same kind follow: it goes on. */
export function goesOnWithNames(entries: readonly Entry[], at: number, reading: Reading): boolean {
  const [first] = entries
  const [next, ...more] = entries.slice(at)
  if (!first || !next) return false
  const verb = openingVerb(next, reading.folded)
  const isPart = verb === undefined ? isName(next, reading) : isTopic(next, verb)
  if (more.length === 0 && (verb !== undefined || strengthOf(next.item.mark) > 2)) return false
  const { unit } = first.item.number
  return (
    isPart &&
    more.every((entry) => isName(entry, reading)) &&
    [next, ...more].every(({ item }) => !hasOther(item.clause, first.item.clause)) &&
    says(next.item, 'channel') === says(first.item, 'channel') &&
    [next, ...more].every(({ item }) => item.number.unit?.text === unit?.text)
  )
}

const MATTERS = tagsOf(['review', 'suit', 'complaint'])

/** 网上12件，信函8件；行政复议9件: other matters. */
const hasOther = (said: TagSet, first: TagSet): boolean =>
  (said.low & MATTERS.low & ~first.low) !== 0 || (said.high & MATTERS.high & ~first.high) !== 0

/** 公开城镇燃气信息7条, between other topics; 公开信息70条 would be a statement. */
const isTopic = ({ label }: Entry, verb: string): boolean =>
  (verb === 'disclose' || verb === 'act') &&
  !/^[\u4e00-\u9fff]{0,4}(?:公开|发布)(?:各类|政府|政务)*信息$/.test(label)

/** The verb a clause begins with, adverbs left aside; 政策解读类 does not begin with one. */
function openingVerb({ item, label }: Entry, folded: string): (typeof VERBS)[number] | undefined {
  if (!hasAny(item.clause, VERB_TAGS) || /类(?:信息)?$/.test(label)) return undefined
  if (NOMINAL.test(label) && /^办理|的/.test(label)) return undefined
  const word = clauseWords(item).find((one) => one.type === 'word' && hasAny(one.tags, VERB_TAGS))
  if (word?.type !== 'word') return undefined
  const before = wordsBetween(folded, item.clauseStart, word.start)
  if (!label.startsWith(before) || !ADVERBS.test(before)) return undefined
  return VERBS.find((tag) => has(word.tags, tag))
}

const ADVERBS =
  /^(?:已|共|均|全年|累计|并|再|又|还|分别|及时|按时|按期|新|全部|实际|年内|本年|当年|均已|其中|剩余|本局|我局|我厅|我委|我区|我市|我县|我镇)*$/

export function hasStrongerMark({ item }: Entry, list: readonly Entry[]): boolean {
  // 县局2件，收取420元；县政府1件，收取290元: the money stands beside what is counted.
  const [first, ...more] = list.filter((one) => comparable(one.item.number.unit, list[0]?.item.number.unit))
  if (!first || more.length === 0) return false
  const inside = more.reduce((most, { item: { mark } }) => Math.max(most, strengthOf(mark)), 2)
  return strengthOf(item.mark) > inside && !says(item, 'other')
}
