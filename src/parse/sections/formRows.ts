import { matchesIn } from '../../model/matches.js'
import type { Range } from '../../model/range.js'

/**
 * Row labels of the prescribed tables begin like headings: 三、本年度办理结果, （一）予以公开, 2.重复申请.
 * In copies that flattened the tables they stand on lines of their own or inside run-on lines.
 */
const REQUEST_ROWS =
  /^(?:本年新收政府信息|上年结转政府信息|本年度办理结果|结转下年度继续办理|予以公开(?!的)|部分公开[(\d]|部分公开$|不予公开(?:1[.、]|$)|无法提供(?:1[.、]|$)|不予处理(?:1[.、]|$)|其他处理(?:1[.、]|\d|$)|总计\d*$|总计\d|属于国家秘密|其他法律行政法规|危及“?三安全|保护第三方合法|属于三类内部|属于四类过程|属于行政执法案卷|属于行政查询|本机关不掌握|没有现成信息|补正后申请内容|信访举报投诉类|重复申请|要求提供公开出版物|无正当理由大量|要求行政机关确认|申请人无正当理由|申请人逾期)/
/** Rows of statistics tables name a count: 政府网站公开数, 按时办结数. */
const COUNT_ROW =
  /^[^,。;:!?]{2,24}(?:数|次数|人数|总数|申请数量|复议数量|诉讼数量|投诉数量|收取的费用)(?:\(|[条件次个人篇元万]|\d|$)/
const COUNT_TITLE = /数量(?:及|和|与|、|情况|$)/
/** A line that holds nothing but a value or a unit: the cell beside a row label. */
const VALUE_LINE = /^(?:[\d.,%/+-]+|条|件|次|个|人|篇|元|万元|人次|--|——)$/

/** Whether what follows an ordinal is a row label of the prescribed form for requests. */
export function isRequestRow(label: string): boolean {
  return REQUEST_ROWS.test(label.replace(/\s+/g, '').slice(0, 48))
}

/** Whether what follows an ordinal is a row label of some statistics table, and no title. */
export function isCountRow(label: string, nextLine: string): boolean {
  const text = label.replace(/\s+/g, '').slice(0, 48)
  return VALUE_LINE.test(nextLine.trim()) || (COUNT_ROW.test(text) && !COUNT_TITLE.test(text))
}

/** Blocks of the unified statistics table of 2014, by labels that no prose numbers like that. */
const STATISTICS_ROW =
  /(?:\([一二三四]\)|\d[.、]) ?(?:主动公开政府信息数|通过不同渠道和方式公开政府信息的情况|政府公报公开政府信息数|政府网站公开政府信息数|政务微博公开政府信息数|政务微信公开政府信息数|回应公众关注热点|通过不同渠道和方式回应解读|参加或举办新闻发布会|政府网站在线访谈次数|政策解读稿件发布数|收到申请数|申请办结数|申请答复数|当面申请数|传真申请数|网络申请数|信函申请数|按时办结数|延期办结数|不属于本行政机关公开数|申请信息不存在数|维持具体行政行为数|被依法纠错数|设置政府信息公开查阅点数|从事政府信息公开工作人员数|接受培训人员数)/g
const ENOUGH_ROWS = 5
/** The row 一、主动公开情况 stands right above the first of these. */
const FIRST_BLOCK = /一 ?[、.] ?主动公开情况/
const ROW_ABOVE = 60

/** Where a flattened statistics table of 2014 stands: its nine blocks are numbered like sections. */
export function statisticsTable(folded: string): Range | undefined {
  const rows = matchesIn(folded, STATISTICS_ROW)
  const first = rows[0]
  const last = rows.at(-1)
  if (!first || !last || rows.length < ENOUGH_ROWS) return undefined
  const above = Math.max(0, first.index - ROW_ABOVE)
  const heading = FIRST_BLOCK.exec(folded.slice(above, first.index))
  return { start: heading ? above + heading.index : first.index, end: last.index + last[0].length }
}

/** The table of requests, from its note or header to its last rows. */
const REQUEST_FORM_START = /本列数据的|申请人情况|一 ?[、.] ?本年新收政府信息/
const REQUEST_FORM_END =
  /结\s?转\s?下\s?年\s?度\s?继\s?续\s?办\s?理|逾期未按收费|逾期不补正|要求行政机关确认/g

/** Where the table of requests stands: copies break its labels into pieces that look like headings. */
export function requestTable(folded: string): Range | undefined {
  const start = REQUEST_FORM_START.exec(folded)?.index
  const last = matchesIn(folded, REQUEST_FORM_END).at(-1)
  if (start === undefined || !last || last.index < start) return undefined
  return { start, end: last.index + last[0].length }
}
