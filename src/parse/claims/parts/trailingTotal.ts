import { strengthOf } from '../../figures/sentence.js'
import { has, hasAny, tagsOf } from '../../words/tags.js'
import type { Entry } from '../entry.js'
import { wordsBetween } from '../said.js'

/** 合计100条, 以上三类共计25份, 总数为43件: the sum of what was listed before. */
export function isTrailingTotal(entry: Entry, folded: string): boolean {
  const { item } = entry
  if (entry.label === '计') return true
  if (!hasAny(item.clause, SUMMING)) return false
  if (TOTAL_DONE.test(entry.label)) return true
  const last = item.lead.at(-1)
  if (last?.type !== 'word' || hasClauseBetween(entry)) return false
  const gap = folded.slice(last.end, item.number.start).trim()
  if (has(last.tags, 'sum') && gap === '') {
    const before = folded.slice(item.clauseStart, last.start).replace(/^、|\s+/g, '')
    return TOTAL_LABEL.test(before)
  }
  return (
    has(last.tags, 'total') &&
    (gap === '' || gap === '为' || gap === '是') &&
    TOTAL_LABEL.test(wordsBetween(folded, item.clauseStart, last.start))
  )
}

const SUMMING = tagsOf(['sum', 'total'])

/** 合计收到80件; 共收到 opens as many statements as it ends. */
const TOTAL_DONE =
  /^(?:以上|上述|“[^”]{2,6}”)?(?:(?:合计|总计|总共)(?:收到|受理|接收|公开|发布|推送)(?:政府)?(?:信息|申请)?|(?:合计|总计|总共|共计)收取(?:费用)?|(?:合计|总计|总共|共计)(?:(?:接受|接待|解答)(?:群众)?咨询|办件))$/

const TOTAL_LABEL =
  /^(?:以上|上述|前述|各类|各项|全[年市县区省镇局厅系统街道乡村校院]{0,4}|[两二三四五六七八九十]{1,2}[类项者级种条家]?|总|合计|总计|共计|申请|答复|信息|事项|文件|案件|总数|件数|,)*(?:答复|申请)?(?:总数)?$/

/** Words between two entries hold a clause of their own without a figure. */
export function hasClauseBetween({ item }: Entry): boolean {
  return item.marks.filter(({ mark }) => strengthOf(mark) >= 2).length >= 2
}
