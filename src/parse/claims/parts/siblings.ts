import type { Item } from '../../figures/sentence.js'
import type { Entry } from '../entry.js'
import type { Reading } from '../reader.js'
import { leadBefore } from '../said.js'

const NAMED_BASE = /占(?:了)?([\u4e00-\u9fff]{2,14})(?:的|约|近|超)$/
const FRAME =
  /其|该|全部|所有|全[年市县区省镇乡局厅]|本年度?|当年|年度|收到|受理|答复|办结|办理|发布|总体|比例|比重|件数|全年|同期|已|公开|发布|主动|申请|信息|政府|政务|总[数量]|[总数量的类]/g

/** 网站 of 占网站公开总数的60%; empty where the words name no base of their own. */
export function baseName(item: Item, folded: string): string {
  const named = NAMED_BASE.exec(leadBefore(item, folded))?.[1]
  return named?.replace(FRAME, '') ?? ''
}

/** 网站700条，占70%，政策类420条，占网站公开总数的60%: its share says that it is a part of what stands beside it. */
export function isPartOfSibling(
  { shares: [share] }: Entry,
  before: readonly Entry[],
  whole: Entry,
  { folded }: Reading,
): boolean {
  if (!share) return false
  const name = baseName(share.item, folded)
  return name.length >= 2 && !whole.label.includes(name) && before.some(({ label }) => label.includes(name))
}

const JOINS = /[和与及、]/

/** 办理政协提案和人大建议53件，其中政协提案31件、人大建议22件: the total names its parts. */
export function areNamedByWhole(parts: readonly Entry[], { label }: Entry): boolean {
  if (!JOINS.test(label)) return false
  const names = label.split(JOINS)
  return (
    names.length === parts.length &&
    parts.every((part, at) => {
      const name = part.label.replace(VERB, '').slice(0, NAMING)
      return name.length >= 2 && names[at]?.includes(name)
    })
  )
}

const VERB = /^(?:其中)?(?:有|为|办理|收到|受理|承办|公开|发布|通过)*/
/** So many characters tell one name from another: 省政府网站…, 厅网站…. */
const NAMING = 3

/** 部分申请同时涉及多类事项: the text says itself that its parts overlap. */
const OVERLAP =
  /(?:部分|个别|有的|少数|存在|同一|一[件条份])[^,;。]{0,14}(?:同时|多类|多项|多种|多个|两[个类项]|重复|交叉|重叠)|重复[统计]|线上线下(?:同步|结合|融合)|交叉|重叠|联名|多类事项/

/** 每件只涉及一个方面, 每篇只计最高一级: no part lies across another. */
const APART =
  /^[^,。;]{0,12}[,(;](?:均|都)?(?:每|各)[条件份篇个项场次][^,;。]{0,8}(?:只|仅|不重复)|互不(?:重复|交叉|重叠)|不(?:重复|交叉|重叠)(?:统计|计算)/

const SAID_BEHIND = 48

export function saysApart(entries: readonly Entry[], { folded }: Reading): boolean {
  const end = entries.at(-1)?.item.number.end ?? 0
  return APART.test(folded.slice(end, end + SAID_BEHIND))
}

export function saysOverlap(entries: readonly Entry[], { folded }: Reading): boolean {
  const end = entries.at(-1)?.item.number.end ?? 0
  return OVERLAP.test(folded.slice(entries.at(-3)?.item.number.end ?? end, end + SAID_BEHIND))
}
