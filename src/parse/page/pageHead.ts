import { matchesIn } from '../../model/matches.js'
import type { Range } from '../../model/range.js'

/** As far as a page's head may reach. */
const LONGEST_HEAD = 3000
/** Between two marks of a head stands at most a title. */
const LONGEST_GAP = 120

const BREADCRUMB = '(?:您|你)?(?:的|现在的?|当前的?|所在的?){0,2}位置 {0,2}(?::|是|>)'
/** Labels of the table of facts that pages print; often with blanks between the characters: 索 引 号. */
const LABELS = [
  '索引号|文号|备注/文号|发文字号|文件编号|标题|名称|主题分类|主题词|关键词|信息分类|体裁分类|组配分类|内容概述|分类',
  '来源|信息来源|文章来源|稿件来源|作者|编辑|责任编辑|审核|发布者|发布人|发布机构|发布单位|发文机关|发文单位|公开机构|公开主体',
  '公开方式|公开范围|公开类别|有效性|信息有效性|时效|浏览次数|浏览量|浏览|访问量|阅读次数|阅读量|阅读|点击数|点击率|点击量|点击|字号|字体|分享到|分享',
]
const LABEL = LABELS.join('|').replace(/[\u4e00-\u9fff](?=[\u4e00-\u9fff])/g, '$& ?')
const DATED =
  '(?:发布|公开|发文|成文|生成|更新|录入|生效|印发|信息|公文生成)?(?:时间|日期)(?= {0,2}[:|]| 20)[ :|]{1,5}'
const BUTTON =
  '微信|微博|新浪微博|QQ空间|QQ好友|全真版|文字版|文件下载|相关链接:?|打印(?:本页|文章|本文)?|收藏(?:本页)?|关闭(?:窗口|本页)?|朗读|分享|-->|[[【(]? ?大 ?中 ?小 ?[\\]】)]?|A[+-]'
const DATE = '20\\d\\d ?[-/.年] ?\\d{1,2} ?[-/.月] ?\\d{1,2}日?(?: {1,2}\\d{1,2}:\\d\\d(?::\\d\\d)?)?'
const VALUE = '[ |]{0,3}(?:[^\\s:。|]{1,40}(?![^\\s|]))?'
/** A mark stands by itself: after a blank, a bullet or a bar, before a blank, a colon or a bar. */
const MARK = new RegExp(
  `(?:(?<![^\\s|\\]】>[【·])|(?<=\\d:\\d\\d))(?:(${BREADCRUMB})|(${DATED}(?:${DATE}))|(?:${LABEL})(?: ?:${VALUE}|(?= ?[|\\n]))|(?:${BUTTON})(?![^\\s|\\]】>[【:]))`,
  'g',
)
/** All marks are short; what stands over a text without a page's head, its title, is not. */
const SHORT = /(?<![^\s|\]】>[【·])[^\s:|]{1,12}(?![^\s:|\]】>[【(])|>/
const CRUMBS = /^[^\n。;]{0,40}[>›»][^\n。;]{0,78}(?=\n)/
/** Text of the report itself begins: a sentence or the first heading. */
const TEXT_BEGINS = /。|(?:^|\s)[一第]、|(?:根据|按照|依据)《/

/** Navigation and metadata that a page prints above its text; undefined for a text without. */
export function pageHeadOf(page: string): Range | undefined {
  const beginning = page.slice(0, LONGEST_HEAD)
  const text = TEXT_BEGINS.exec(beginning)
  const limit = text ? text.index : beginning.length
  if (!SHORT.test(beginning.slice(0, limit))) return undefined
  let start = -1
  let end = 0
  let marks = 0
  let isStrong = false
  for (const match of matchesIn(beginning.slice(0, limit), MARK)) {
    if (marks > 0 && match.index - end > LONGEST_GAP) break
    if (start < 0) start = match[1] === undefined ? bulletBefore(beginning, match.index) : 0
    isStrong ||= match[1] !== undefined || match[2] !== undefined
    marks += 1
    end = match.index + match[0].length
  }
  return isStrong || marks > 1 ? { start, end: end + crumbsAfter(beginning, end) } : undefined
}

/** 首页 > 某局 > 年度报告: the rest of the line, where a line ends it. */
function crumbsAfter(page: string, end: number): number {
  return CRUMBS.exec(page.slice(end, end + LONGEST_GAP + 1))?.[0].length ?? 0
}

function bulletBefore(page: string, offset: number): number {
  return offset - (/[-· ]*$/.exec(page.slice(Math.max(0, offset - 8), offset))?.[0].length ?? 0)
}
