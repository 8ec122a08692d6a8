import { leadSays } from '../../figures/context.js'
import type { Item } from '../../figures/sentence.js'
import { clauseBefore, wordsBetween } from '../said.js'
import type { Pair } from './pair.js'

/** What any count of disclosure may be called, and what only says when or how much. */
const GENERAL =
  /其中|20\d\d年度?|今年|本年度?|全年|年内|上一?年度?|去年|前年|同期|往年|上年|年度|同比|环比|相比|比较|与|较|比|同|我[局市县区镇乡厅委]|全[省市县区局系统]|依法|主动|依申请|公开|发布|受理|收到|接收|办理|答复|办结|新收|信息|申请|政府|政务|文件|数据|事项|总体|整体|数量|总量|总数|总|件数|条数|[件条]|[量数]|有所|明显|显著|大幅度?|小幅|略有|略|稍有|呈|现|实现|分别|均|都|也|又|则|并|共|合计|累计|的|了|为|达到?|约|近|超过?|[、,;:()“”\s]/g

/** 政策类信息增长50% behind 信息960条: of a part that has no figures here. */
export function isOfPair(change: Item, { now, base }: Pair, folded: string): boolean {
  if (leadSays(change, 'among') && change.leadStart >= now.number.end) return false
  if (change.clauseStart < Math.max(now.number.end, base.number.end)) return true
  const named = clauseBefore(change, folded).replace(CHANGE_BEHIND, '').replace(GENERAL, '')
  if (named === '') return true
  const counted = wordsOf(now, folded) + wordsOf(base, folded)
  return counted.includes(named)
}

/** Said in front of the figure, as far back as a clause or two. */
const wordsOf = ({ leadStart, number }: Item, folded: string): string =>
  wordsBetween(folded, Math.max(leadStart, number.start - 60), number.start)

const CHANGE_BEHIND =
  /(?:净)?(?:增长|增加|上升|提高|提升|上涨|上浮|攀升|增幅|增速|增|升|多|下降|减少|降低|下滑|回落|缩减|降幅|减幅|减|降|少|翻)[^]*$/
