import type { Range } from '../../model/range.js'

/** Lists of an encyclopaedia copy: whatever follows is no part of the report. */
const LIST_OF_ENTRIES = /(?<![^\s])(?:相关词条|热门词条)(?![^\s:])/g
/** Buttons, links and site notices that a page prints below its text, each standing by itself. */
const MARK =
  /(?<![^\s。|\]】>[【])(?:附件下载|相关附件|扫一扫[^\s。]{0,20}|版权所有|网站标识码|主办(?:单位)?:|承办(?:单位)?:|技术支持:|网站地图|(?:联系|联络|关于)我们|关于本站|友情链接|我要纠错|分享到?|打印(?:本页|本文|文章|页面)?|关闭(?:窗口|本页|页面|本窗口)?|收藏(?:本页)?|返回(?:顶部|首页|上页|列表|上一页)|[上下]一[篇条页]|责任编辑:|(?:发布|更新)(?:时间|日期):|相关(?:文章|新闻|阅读|推荐|链接|信息|文档|稿件)|(?:推荐|热门)(?:阅读|推荐|文章|排行)|微信扫一扫|[^\s。]{0,12}ICP备|[^\s。]{0,6}公网安备)(?![\u4e00-\u9fff(])|版权所有:|附件下载:/
const LONGEST_TAIL = 4000
/** A table of figures may stand below a line of buttons: it is no furniture. */
const ANNEX = ['指标名称', '计量单位', '统计表', '行政诉讼数']

/** What a crawled page prints after the report: it begins with a mark and holds no sentence. */
export function pageTailOf(page: string, from: number): Range | undefined {
  const start = listStart(page, from) ?? markStart(page, from)
  return start === undefined ? undefined : { start, end: page.length }
}

function listStart(page: string, from: number): number | undefined {
  LIST_OF_ENTRIES.lastIndex = from
  return LIST_OF_ENTRIES.exec(page)?.index
}

function markStart(page: string, from: number): number | undefined {
  const lastSentence = page.lastIndexOf('。') + 1
  const lastTable = Math.max(...ANNEX.map((word) => page.lastIndexOf(word)))
  const first = Math.max(from, lastSentence, lastTable, page.length - LONGEST_TAIL)
  const mark = page.slice(first).search(MARK)
  return mark === -1 ? undefined : first + mark
}
