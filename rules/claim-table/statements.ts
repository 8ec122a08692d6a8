import type { Figure } from '../../src/model/figure.js'
import type { Report } from '../../src/model/report.js'

/** What a figure of the text counts, where its words say that and nothing else. */
export type Subject =
  | 'received'
  | 'handled'
  | 'carried-in'
  | 'carried-out'
  | 'natural'
  | 'legal'
  | 'granted'
  | 'partly'
  | 'granted-or-partly'
  | 'refused'
  | 'unavailable'
  | 'not-processed'
  | 'other'
  | 'reviews'
  | 'suits'
  | 'issued'
  | 'repealed'
  | 'in-force'
  | 'disclosed'
  | 'disclosed-ever'

export interface Statement {
  readonly figure: Figure
  readonly subject: Subject
}

/** Year, the body itself, and words that count or link: they change nothing about what is counted. */
const LEAD =
  /^(?:(?:20\d\d|本|该)年度?(?:以来|内|,)?|全年|一年来|年内|今年(?:以来)?|[我本][省市县区州镇乡局厅委办部院会旗街道]{1,2}|[省市县区州](?:人民)?政府|全[省市县区州镇乡局系统]{1,2}|共计|总计|合计|一共|共有|共|新(?!收)|其中|均|另|累计|依法|依规|及时|按时|按期|:|,|、|;)*/
const TRAIL = /(?:共计|总计|合计|共|总数|数量|数|件数|为|有|计|达|:|,)*$/
const DISCLOSURE =
  '(?:有关|关于|涉及|因)?(?:政府信息(?:依申请)?公开|依申请(?:政府)?(?:信息)?公开|政府信息|信息公开|依申请信息公开)(?:工作)?(?:方面)?的?'
const CASES = '(?:申请|案件|事项|申请件)*'
const CAUSED = '(?:被|申请|提起|引起|引发|产生|发生|受理|办理|收到|因|的|工作|方面)*'

/** The words before a figure, without lead and trail, have to be one of these as a whole. */
const WORDS: readonly (readonly [Subject, RegExp])[] = [
  [
    'received',
    whole(
      `(?:新?收到|受理|接到|接收|收办|新收|收到和处理)(?:公民、法人(?:和|及|或|以及)其他组织(?:提出)?的?)?(?:各类)?${DISCLOSURE}${CASES}`,
    ),
  ],
  ['handled', whole(`(?:办结|答复|办理|办理并答复|已?办结答复|处理)(?:${DISCLOSURE})?${CASES}(?:办理结果)?`)],
  ['carried-in', whole(`(?:上一?年度?|20\\d\\d年度?)(?:结转|转结)(?:${DISCLOSURE})?${CASES}`)],
  [
    'carried-out',
    whole(
      `(?:结转|转结|转|顺延)至?到?(?:下一?年度?|次年|20\\d\\d年度?)(?:继续)?(?:办理|答复)*(?:${DISCLOSURE})?${CASES}的?`,
    ),
  ],
  ['natural', whole(`(?:涉及)?自然人(?:提出)?的?${CASES}`)],
  ['legal', whole(`(?:涉及)?法人(?:或|和|及|、)其他组织(?:提出)?的?${CASES}`)],
  ['granted-or-partly', whole('(?:予以公开|同意公开)(?:和|及|以及|或|、)(?:予以)?部分公开(?:答复|的)?')],
  ['granted', whole('(?:予以公开|同意公开)(?:答复|的)?')],
  ['partly', whole('(?:予以|同意)?部分公开(?:答复|的)?')],
  ['refused', whole('不予公开(?:答复|的)?')],
  ['unavailable', whole('无法提供的?')],
  ['not-processed', whole('不予处理的?')],
  ['other', whole('(?:作|作出)?其他处理的?')],
  ['reviews', whole(`(?:${DISCLOSURE})?${CAUSED}(?:${DISCLOSURE})?${CAUSED}行政复议(?:案件|申请)?`)],
  ['suits', whole(`(?:${DISCLOSURE})?${CAUSED}(?:${DISCLOSURE})?${CAUSED}行政诉讼(?:案件)?`)],
  ['issued', whole('(?:制发|制定)行政规范性文件')],
  ['repealed', whole('废止(?:了)?行政规范性文件')],
  ['in-force', whole('现行有效(?:的)?行政规范性文件')],
  ['disclosed', whole('主动公开(?:各类)?(?:政府信息|信息|文件|政府信息公开)')],
]

/** 收到12件政府信息公开申请: verb before the figure, noun behind it. */
const AROUND: readonly (readonly [Subject, RegExp, RegExp])[] = [
  ['received', whole('(?:收到|受理|接到|新收)'), new RegExp(`^(?:${DISCLOSURE})申请(?!行政|而|引|被)`)],
  [
    'reviews',
    whole('(?:收到|受理|发生|办理)?'),
    new RegExp(`^(?:${DISCLOSURE}${CAUSED})?行政复议(?:案件|申请)`),
  ],
  ['suits', whole('(?:收到|受理|发生|办理)?'), new RegExp(`^(?:${DISCLOSURE}${CAUSED})?行政诉讼案件`)],
]

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`)
}

const TAIL_LENGTH = 30
/** Anything that narrows what is counted: filed cases, one office, part of a year. */
const OTHER_SCOPE =
  /备案|代表|本级|半年|季度|[1-9一二三四五六七八九十]月|系统内|所属|下属|办公[室厅]|网上|网络|网站|平台|信函|当面|电子邮件|窗口|不含|除/

/**
 * The statements of the text that a table can be held against. A figure counts only if the figures before it in its
 * sentence are such statements too: 备案行政复议案件134件，行政诉讼案件57件 speaks of filed cases throughout.
 */
export function statementsOf(report: Report): Statement[] {
  const statements: Statement[] = []
  let sentence = -1
  let isClean = true
  for (const figure of report.figures) {
    if (isInTable(report, figure)) continue
    const start = sentenceStart(report.folded, figure.range.start)
    if (start !== sentence) {
      sentence = start
      isClean = true
    }
    if (isAside(report.folded, start, figure)) continue
    const subject = subjectOf(report, figure)
    const before = report.folded.slice(start, figure.range.start)
    isClean &&=
      subject !== undefined && (OWN_SCOPE.test(wordsOf(report, figure)) || !OTHER_SCOPE.test(before))
    if (subject && isClean && isExact(figure)) statements.push({ figure, subject })
  }
  return statements
}

function subjectOf(report: Report, figure: Figure): Subject | undefined {
  const { folded } = report
  const words = wordsOf(report, figure)
  const said = words.replace(LEAD, '').replace(TRAIL, '')
  const isEver = figure.period === 'cumulative' && /累计|历年/.test(words) && !/全年/.test(words)
  const named = WORDS.find(([, pattern]) => pattern.test(said))?.[0]
  if (named) return named === 'disclosed' && isEver ? 'disclosed-ever' : named
  const tail = folded.slice(figure.range.end, figure.range.end + TAIL_LENGTH).replace(/\s+/g, '')
  return AROUND.find(([, before, behind]) => before.test(said) && behind.test(tail))?.[0]
}

/** 2013年…, 全区…, 我局…: the clause says itself of whom and when it speaks. */
const OWN_SCOPE = /^(?:20\d\d年|本年|全年|全[省市县区州镇乡局]|[我本][省市县区州镇乡局厅委院会])/

/** The words before a figure; a title without a full stop is none of them. */
function wordsOf({ folded, title }: Report, { label }: Figure): string {
  const start = title && label.start < title.range.end ? Math.min(title.range.end, label.end) : label.start
  return folded.slice(start, label.end).replace(/\s+/g, '')
}

/** Shares and figures in brackets explain the figure before them. */
function isAside(folded: string, start: number, { unit, range }: Figure): boolean {
  if (unit?.family === 'percent' || unit?.family === 'ratio') return true
  const before = folded.slice(start, range.start)
  return before.lastIndexOf('(') > before.lastIndexOf(')')
}

function isExact({ approximation, low, high, each, unit, period }: Figure): boolean {
  const isCounted = unit === undefined || ['record', 'event', 'thing', 'kind', 'other'].includes(unit.family)
  return (
    !approximation && low === high && !each && isCounted && period !== 'part-year' && period !== 'average'
  )
}

function sentenceStart(folded: string, at: number): number {
  return Math.max(...['。', '\n', '!', '?'].map((mark) => folded.lastIndexOf(mark, at - 1))) + 1
}

function isInTable({ tables, unreadTables }: Report, { range }: Figure): boolean {
  return [...tables, ...unreadTables].some(
    (table) => table.range.start <= range.start && range.end <= table.range.end,
  )
}
