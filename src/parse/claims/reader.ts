import type { Measure } from '../../model/figure.js'
import { lastAtMost } from '../../model/sorted.js'
import { strengthOf, type Sentence } from '../figures/sentence.js'
import { has, hasAny, tagsOf } from '../words/tags.js'
import type { Entry } from './entry.js'
import { wordsBetween } from './said.js'

/** What the readers of claims look at. */
export interface Reading {
  readonly folded: string
  readonly year: number | undefined
  /** Anything in the whole report, its tables counted, is said to have been carried in. */
  readonly speaksOfCarried: () => boolean
  /** A paragraph ends between two places; a line broken within a sentence is none. */
  readonly areApart: (from: number, to: number) => boolean
}

export function readingOf(
  { folded, year }: Pick<Reading, 'folded' | 'year'>,
  sentences: readonly Sentence[],
): Reading {
  let carried: boolean | undefined
  const stretchAt = (offset: number): number | undefined =>
    sentences[lastAtMost(sentences, offset, ({ start }) => start)]?.stretch
  return {
    folded,
    year,
    speaksOfCarried: () => (carried ??= CAME.test(folded)),
    areApart(from, to) {
      const between = folded.slice(from, to)
      return between.includes('\n') && (LINE_ENDS.test(between) || stretchAt(from) !== stretchAt(to))
    },
  }
}

/** Behind one of these marks, or above a blank line, a line ends on purpose. */
const LINE_ENDS = /[。;:!?] *\n|\n *\n/

/** Of the year before, with a number that is not zero somewhere behind it. */
const CAME =
  /(?:上一?年度?|去年|往年)(?:度)?(?:结转|转结|转入|遗留)[^。;三]{0,60}?[1-9]|20\d\d年度?(?:结转|转结)(?!下|到|至|20)/

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

/** Which measures 在公开的信息中 or 主要类别有 point back to; 建议提案办理情况 is about another matter. */
export function isAnaphor(intro: string): readonly Measure[] | undefined {
  const matter = OUTCOMES.exec(intro)?.[1]
  if (matter !== undefined) return OF_REQUESTS.test(matter) ? ['handled'] : undefined
  if (/(?:申请|受理|答复|办结|办理)/.test(intro)) return ['received', 'handled']
  if (/公开[^,:]{0,12}(?:信息|文件)|(?:信息|文件)[^,:]{0,6}(?:类别|分类)/.test(intro)) return ['disclosed']
  return undefined
}

const OUTCOMES = /([^,:;。]*?)(?:办理|答复|处理)(?:结果|情况)/
/** 申请办理情况, 从办理情况看, 上述11件的办理情况, 本年度办理结果. */
const OF_REQUESTS = /^$|(?:申请|信息|公开|办理|答复|处理|\d[件份]|[从按照据述上其体终的年度])$/
