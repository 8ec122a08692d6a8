import { leadSays, says } from '../../figures/context.js'
import type { Entry } from '../entry.js'
import { isTrailingTotal, type Reading } from '../reader.js'

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

/** 按渠道分，全年48件申请中，网上33件: what the parts behind it are of. */
const isTotalOf = (next: Entry | undefined, label: string): boolean =>
  TOTAL_AGAIN.test(label) || (next !== undefined && WITHIN_IT.test(next.intro))

/** What opens a list at this entry, if anything does; `rest` is what follows it in the sentence. */
export function triggerOf(
  entry: Entry,
  next: Entry | undefined,
  hasWhole: boolean,
  { folded }: Reading,
  rest: () => string,
): ListKind | undefined {
  const { item } = entry
  if (isTrailingTotal(entry, folded) || item.number.unit?.family === 'percent') return undefined
  const intro = entry.intro
  const label = entry.label
  if (intro.length > 3 && PARTITION.test(intro) && !isTotalOf(next, label)) return 'partition'
  if (leadSays(item, 'among')) return 'among'
  if (
    intro.length > 1 &&
    (WITHIN_IT.test(intro) ||
      (WITHIN.test(intro) &&
        !/^(?:20\d\d年度?)?(?:[我本][\u4e00-\u9fff]{1,2})?(?:全年|共|年内|累计|今年|本年)/.test(label)))
  )
    return 'within'
  if (hasWhole && IN_IT.test(label)) return 'within'
  if (!hasWhole && COMPRISING.test(intro + label)) return 'among'
  if (hasWhole && leadSays(item, 'contain')) return 'contain'
  if (leadSays(item, 'respectively') && !label.startsWith('分别占')) return 'respectively'
  if (/由[^,。;由]{1,20}$/.test(intro + label) && /组成|构成/.test(rest())) return 'composed'
  if (hasWhole && leadSays(item, 'comprise')) return 'comprise'
  if (hasWhole && /^如(?!实|期|何|下)/.test(label)) return 'contain'
  // 办理结果：全年办结申请47件，予以公开20件，…: the total, and no part.
  const startsOver =
    !hasWhole &&
    (says(item, 'sum') ||
      (next !== undefined && leadSays(next.item, 'among')) ||
      (says(item, 'request') &&
        /^(?:全年|本年度?|年内|20\d\d年度?|本?[我本][局厅委镇县市区])*(?:收到|受理|接收|办结|答复)/.test(
          label,
        )))
  if (item.marks.some(({ mark }) => mark === 'colon') && intro.endsWith(':') && !startsOver) return 'colon'
  return isNumbered(entry) && label !== '' ? 'colon' : undefined
}

/** 1.当面申请数2件； the ordinal is a mark of more than one character. */
export function isNumbered({ item }: Entry): boolean {
  return item.marks.some(({ mark, start, end }) => mark === 'semicolon' && end - start > 1)
}
