import type { Figure } from '../../src/model/figure.js'
import type { Report } from '../../src/model/report.js'
import { goesOnAs, subjectOf, type Subject } from './subjects.js'

export interface Statement {
  readonly figure: Figure
  readonly subject: Subject
  /** The text counts all years. */
  readonly isEver: boolean
}

const TAIL_LENGTH = 30
/** Anything that narrows what is counted: filed cases, one office, part of a year. */
const OTHER_SCOPE =
  /备案|代表|本级|半年|季度|[1-9一二三四五六七八九十]月|系统内|所属|下属|办公[室厅]|网上|网络|网站|平台|信函|当面|电子邮件|窗口|不含|除|指导/
/** 2013年…, 全区…, 我局…: the clause says itself of whom and when it speaks. */
const OWN_SCOPE = /^(?:20\d\d年|本年|全年|全[省市县区州镇乡局]|[我本][省市县区州镇乡局厅委院会])/
/** Other offices count requests, cases and letters as well: these words alone do not say of what. */
const NEEDS_CONTEXT: readonly Subject[] = [
  'applications',
  'handled',
  'carried-in',
  'carried-out',
  'natural',
  'legal',
  'enterprise',
  'research',
  'publicWelfare',
  'legalService',
  'reviews',
  'suits',
  'upheld',
  'corrected',
]
const DISCLOSURE = /信息公开|公开申请|依申请|继续办理/
const OTHER_MATTERS = /热线|工单|信访(?!、)|建议|提案|信箱|留言|咨询|行政许可|审批/
/** Counts of another year than the report's, except what was carried over from it. */
const OTHER_PERIODS: readonly Figure['period'][] = ['part-year', 'average', 'other-year', 'cumulative']

/**
 * The statements of the text that a table can be held against. A figure counts only if the figures before it in its
 * sentence are such statements too: 备案行政复议案件134件，行政诉讼案件57件 speaks of filed cases throughout.
 */
export function statementsOf(report: Report): Statement[] {
  const statements: Statement[] = []
  let sentence = -1
  let isClean = true
  let last: Subject | undefined
  for (const figure of report.figures) {
    const start = sentenceStart(report.folded, figure.range.start)
    if (start !== sentence) {
      sentence = start
      isClean = true
      last = undefined
    }
    if (isAside(report.folded, start, figure)) continue
    const words = wordsOf(report, figure)
    const subject = subjectOf(words, behind(report, figure)) ?? goesOnAs(words, last)
    last = subject
    const before = report.folded.slice(start, figure.range.start)
    isClean &&= subject !== undefined && (OWN_SCOPE.test(words) || !OTHER_SCOPE.test(before))
    if (!subject || !isClean || !isExact(figure) || !isOfRequests(report, subject, start, figure)) continue
    const isEver = /累计|历年/.test(words) && !/全年|20\d\d年|本年/.test(words)
    if (isOfPeriod(figure, subject, isEver)) statements.push({ figure, subject, isEver })
  }
  return statements
}

/** The sentence, or the one before it, names requests for information, and no other business. */
function isOfRequests({ folded }: Report, subject: Subject, start: number, { range }: Figure): boolean {
  if (!NEEDS_CONTEXT.includes(subject)) return true
  const sentence = folded.slice(start, range.end + TAIL_LENGTH)
  if (DISCLOSURE.test(sentence)) return !OTHER_MATTERS.test(folded.slice(start, range.start))
  const before = folded.slice(sentenceStart(folded, Math.max(0, start - 1)), range.start)
  return DISCLOSURE.test(before) && !OTHER_MATTERS.test(before)
}

function isOfPeriod({ period }: Figure, subject: Subject, isEver: boolean): boolean {
  if (subject === 'carried-in') return true
  if (subject === 'in-force') return period !== 'other-year'
  return isEver ? subject === 'disclosed' : !OTHER_PERIODS.includes(period)
}

/** The words before a figure; a title without a full stop is none of them. */
function wordsOf({ folded, title }: Report, { label }: Figure): string {
  const start = title && label.start < title.range.end ? Math.min(title.range.end, label.end) : label.start
  return folded.slice(start, label.end).replace(/\s+/g, '')
}

function behind({ folded }: Report, { range }: Figure): string {
  return folded.slice(range.end, range.end + TAIL_LENGTH).replace(/\s+/g, '')
}

/** Shares and figures in brackets explain the figure before them. */
function isAside(folded: string, start: number, { unit, range }: Figure): boolean {
  if (unit?.family === 'percent' || unit?.family === 'ratio') return true
  const before = folded.slice(start, range.start)
  return before.lastIndexOf('(') > before.lastIndexOf(')')
}

function isExact({ approximation, low, high, each, unit }: Figure): boolean {
  const isCounted = unit === undefined || ['record', 'event', 'thing', 'kind', 'other'].includes(unit.family)
  return !approximation && low === high && !each && isCounted
}

function sentenceStart(folded: string, at: number): number {
  return Math.max(...['。', '\n', '!', '?'].map((mark) => folded.lastIndexOf(mark, at - 1))) + 1
}
