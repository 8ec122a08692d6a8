import { leadSays, says } from '../../figures/context.js'
import type { MarkToken } from '../../figures/token.js'
import type { Entry } from '../entry.js'
import type { Reading } from '../reader.js'
import { isTrailingTotal } from './trailingTotal.js'

export type ListKind =
  | 'among' // 其中
  | 'contain' // 含
  | 'comprise' // 包括
  | 'respectively' // 分别为
  | 'composed' // 由…组成
  | 'colon' // 公开信息96条：…
  | 'within' // 在公开的信息中，…
  | 'partition' // 按申请人分，…
  | 'bracket' // （…）
  | 'run' // sentence by sentence
  | 'total' // …，合计…

/** 按申请人分， 从申请方式看， 按栏目分： */
export const PARTITION =
  /(?:^|[,;:。])(?:其中)?(?:按|从|以|依|根据)[^,;:。]{1,14}(?:分|看|划分|统计|区分|分类|分析|计|分为)[,:]?(?:其中)?$/
/** …36件中， right behind the total; 在主动公开的信息中， and 主动公开的政府信息， point further back. */
export const WITHIN_IT = /^[^,;:。]{0,10}[中里][,:]$/
/** 100件申请中有82件. */
const IN_IT = /^(?:申请|信息|案件|文件|事项|答复)中有?$/
/** 从办理情况看，全年共收到17件: all of them, and no part. */
const TOTAL_AGAIN =
  /^(?:全[年市县区省]|年内|今年|本年度?)*(?:一?共|累计|合计)(?:收到|受理|接收|公开|发布|办结|答复)(?:各类|政府|政务|信息|公开|依申请|申请)*$/
const WITHIN = /(?:[在从对][^,;:。]{2,20}[中里][,:]?|(?:公开|受理|收到|答复|办结)的[^,;:。]{2,8}[,:])$/

/** 其中包括…, 具体为：… at the beginning of a sentence: the total stands in the one before. */
export const COMPRISING =
  /^[,:]?(?:(?:公开|信息)?的?(?:主要)?(?:类别|类型|种类|分类|内容)(?:主要)?(?:包括|包含|分为|涉及|涵盖|有|为|是):|(?:其中|具体)(?:(?:包括|包含|分为|涉及|涵盖)[,:]?|[有为是][,:]|如下:|含[,:]?)(?!了))/

/** An entry that may open a list, and what stands around it. */
interface Opening {
  readonly entry: Entry
  readonly next: Entry | undefined
  /** A total stands before it in its sentence. */
  readonly hasWhole: boolean
  /** What follows it in the sentence. */
  readonly rest: () => string
}

/** What opens a list, the surest first. */
const OPENERS: readonly (readonly [ListKind, (opening: Opening) => boolean])[] = [
  ['partition', isPartition],
  ['among', ({ entry }) => leadSays(entry.item, 'among')],
  ['within', isWithin],
  ['among', ({ entry, hasWhole }) => !hasWhole && COMPRISING.test(entry.intro + entry.label)],
  ['contain', ({ entry, hasWhole }) => hasWhole && leadSays(entry.item, 'contain')],
  ['respectively', ({ entry }) => leadSays(entry.item, 'respectively') && !entry.label.startsWith('分别占')],
  ['composed', isComposed],
  ['comprise', ({ entry, hasWhole }) => hasWhole && leadSays(entry.item, 'comprise')],
  ['contain', ({ entry, hasWhole }) => hasWhole && /^如(?!实|期|何|下)/.test(entry.label)],
  ['colon', (opening) => isAfterColon(opening.entry) && !startsOver(opening)],
  ['colon', ({ entry }) => isNumbered(entry) && entry.label !== ''],
]

/** What opens a list at this entry, if anything does. */
export function triggerOf(opening: Opening, { folded }: Reading): ListKind | undefined {
  const { entry } = opening
  if (isTrailingTotal(entry, folded) || entry.item.number.unit?.family === 'percent') return undefined
  return OPENERS.find(([, opens]) => opens(opening))?.[0]
}

/** 按渠道分，全年48件申请中，网上33件: not the 48, of which the parts behind it are. */
function isPartition({ entry: { intro, label }, next }: Opening): boolean {
  const isTotal = (): boolean => TOTAL_AGAIN.test(label) || (next !== undefined && WITHIN_IT.test(next.intro))
  return intro.length > 3 && PARTITION.test(intro) && !isTotal()
}

function isWithin({ entry: { intro, label }, hasWhole }: Opening): boolean {
  if (hasWhole && IN_IT.test(label)) return true
  return intro.length > 1 && (WITHIN_IT.test(intro) || (WITHIN.test(intro) && !OF_THE_YEAR.test(label)))
}

/** 在公开的信息中，全年新增12条: a statement of its own. */
const OF_THE_YEAR = /^(?:20\d\d年度?)?(?:[我本][\u4e00-\u9fff]{1,2})?(?:全年|共|年内|累计|今年|本年)/

function isComposed({ entry: { intro, label }, rest }: Opening): boolean {
  return /由[^,。;由]{1,20}$/.test(intro + label) && /组成|构成/.test(rest())
}

function isAfterColon({ item, intro }: Entry): boolean {
  return intro.endsWith(':') && item.marks.some(({ mark }) => mark === 'colon')
}

/** 办理结果：全年办结申请47件，予以公开20件，…: the total, and no part. */
function startsOver({ entry: { item, label }, next, hasWhole }: Opening): boolean {
  if (hasWhole) return false
  if (says(item, 'sum') || (next !== undefined && leadSays(next.item, 'among'))) return true
  return says(item, 'request') && RECEIVED.test(label)
}

const RECEIVED = /^(?:全年|本年度?|年内|20\d\d年度?|本?[我本][局厅委镇县市区])*(?:收到|受理|接收|办结|答复)/

/** 1.当面申请数2件； the ordinal is a mark of more than one character. */
const ordinalMark = ({ item }: Entry): MarkToken | undefined =>
  item.marks.find(({ mark, start, end }) => mark === 'semicolon' && end - start > 1)

export const isNumbered = (entry: Entry): boolean => ordinalMark(entry) !== undefined

/** Which item of an enumeration it is, and how its ordinal is written: 1. or （1）. */
export function ordinalOf(
  entry: Entry,
  folded: string,
): { readonly value: number; readonly style: string } | undefined {
  const mark = ordinalMark(entry)
  if (!mark) return undefined
  const printed = folded.slice(mark.start, mark.end)
  return { value: Number(printed.replace(/\D/g, '')), style: printed.replace(/[\d\s]/g, '') }
}
