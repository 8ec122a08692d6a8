import type { Figure } from '../../src/model/figure.js'
import type { Report } from '../../src/model/report.js'
import { bareDecision, goesOnAs } from './phrases/disclosure.js'
import { subjectOf } from './phrases/phrases.js'
import { saidBy } from './phrases/words.js'
import { isWithinName, rowSubject, type RowName } from './rowNames.js'
import { newRun, passOver, takeIn, topicAfter, type Run, type StatementSearch } from './run.js'
import { ownScopes } from './scope.js'
import {
  behind,
  isShare,
  LONGEST_RUN,
  openBracket,
  saysRequests,
  sentenceStarts,
  TAIL_LENGTH,
  wordsOf,
} from './surroundings.js'
import { APPLICANTS, belongsTo, type Subject, type Topic } from './subjects.js'

export interface Statement {
  readonly figure: Figure
  readonly subject: Subject
  /** The text counts all years. */
  readonly isEver: boolean
  /** Reviews or suits, where the run speaks of one of them only. */
  readonly topic: Topic | undefined
  /** Statements of one run have the same number: a sentence, and those behind it that begin with 其中. */
  readonly run: number
  /** The words around it say that it counts requests for information or cases about them. */
  readonly isOfRequests: boolean
  /** 行政许可9件: decisions only where another figure of the list is the table's. */
  readonly isBare: boolean
}

/**
 * The statements of the text that a table can be held against. A figure counts only if the figures before it in its
 * run are such statements too: 备案行政复议案件134件，行政诉讼案件57件 speaks of filed cases throughout.
 */
export function statementsOf(report: Report, rows: readonly RowName[]): Statement[] {
  const search = { report, rows, scopes: ownScopes(report) }
  const statements: Statement[] = []
  const startOf = sentenceStarts(report.folded)
  let sentence = -1
  let run: Run = newRun(-1, 0)
  let aside = { at: -1, run }
  for (const figure of report.figures) {
    const start = startOf(figure.range.start)
    if (start !== sentence) {
      const goesOn = sentence !== -1 && GOES_ON.test(report.folded.slice(start, start + 8))
      sentence = start
      run = goesOn ? { ...run, isOneWay: false, read: start } : newRun(run.id + 1, start)
    }
    if (isShare(figure) || isWithinName(figure.text, behind(report, figure))) continue
    const bracket = openBracket(report.folded, start, figure)
    if (bracket >= 0 && aside.at !== bracket) aside = { at: bracket, run: { ...run, read: bracket } }
    const statement = readFigure(figure, bracket < 0 ? run : aside.run, search)
    if (statement && (bracket < 0 || isSaidAside(statement.subject))) statements.push(statement)
  }
  return statements
}

const GOES_ON = /^\s*其中/

function readFigure(figure: Figure, run: Run, search: StatementSearch): Statement | undefined {
  if (!run.isClean) return undefined
  const { report, rows } = search
  const words = search.scopes.withoutBody(wordsOf(report, figure))
  const said = saidBy(words)
  const named =
    subjectOf(said, behind(report, figure)) ?? goesOnAs(said, run.last) ?? rowSubject(said, rows, figure)
  const subject = named ?? bareDecision(said)
  const previous = run.last
  if (isOfCarried(previous, report.folded, run, figure)) run.isNarrow = true
  run.last = subject
  if (!subject || !belongsTo(subject, run.topic)) {
    passOver(run, said, figure, search)
    return undefined
  }
  if (!takeIn(run, subject, words, figure, search)) return undefined
  run.topic = topicAfter(run.topic, previous, subject)
  if (!isExact(figure, subject) || isOneOfTwo(report, run, figure, subject)) return undefined
  const isEver = /累计|历年/.test(words) && !/全年|20\d\d年|本年/.test(words)
  if (!isOfPeriod(figure, subject, isEver, report.year?.value)) return undefined
  const isOfRequests = saysRequests(report, run.start, figure)
  return { figure, subject, isEver, topic: run.topic, run: run.id, isOfRequests, isBare: !named }
}

/** 2022年结转的5件中，公开3件; 上年结转5件，其中公开3件 with nothing else before: what became of those alone. */
function isOfCarried(
  previous: Subject | undefined,
  folded: string,
  { start, read }: Run,
  { range }: Figure,
): boolean {
  if (previous !== 'carried-in' && previous !== 'carried-out') return false
  const between = folded.slice(read, range.start)
  if (/^[\d\s]{1,8}[^\s,;:。\d]{1,5}[中里]/.test(between)) return true
  return (
    between.includes('其中') && !OF_THE_YEAR.test(folded.slice(Math.max(start, read - LONGEST_RUN), read))
  )
}

const OF_THE_YEAR = /收到|新收|受理|接收|办结|办理|答复/

/** 废止2件、宣布失效3件 may both be what table 二 calls 废止, 制定2件、修订3件 what it calls 制发. */
function isOneOfTwo({ folded }: Report, { start }: Run, { range }: Figure, subject: Subject): boolean {
  const around = folded.slice(Math.max(start, range.start - LONGEST_RUN), range.end + TAIL_LENGTH)
  if (subject.startsWith('repealed')) return around.includes('失效')
  return subject.startsWith('issued') && /修[订改正]/.test(around)
}

/** Counts of another year than the report's, except what was carried over from it. */
const OTHER_PERIODS: readonly Figure['period'][] = ['part-year', 'average', 'other-year', 'cumulative']

function isOfPeriod(
  { period, year }: Figure,
  subject: Subject,
  isEver: boolean,
  own: number | undefined,
): boolean {
  if (period === 'other-year' && year !== undefined && own !== undefined) {
    // 2021年结转, 结转2023年: the years beside the report's.
    if (subject === 'carried-in') return year === own - 1
    if (subject === 'carried-out') return year === own + 1
  }
  if (subject === 'carried-in') return true
  if (subject.startsWith('in-force')) return period !== 'other-year'
  return isEver ? subject.startsWith('disclosed') : !OTHER_PERIODS.includes(period)
}

/** 13件（自然人12件、企业1件）, 15件（含上年结转2件）; whatever else stands in brackets explains. */
function isSaidAside(subject: Subject): boolean {
  return subject === 'carried-in' || APPLICANTS.includes(subject)
}

const COUNTED = ['record', 'event', 'thing', 'kind', 'other']

function isExact({ approximation, low, high, each, unit }: Figure, subject: Subject): boolean {
  if (approximation || each) return false
  if (subject === 'charges') return unit?.family === 'money'
  // The unit is that of the row.
  if (subject.startsWith('statistic:')) return low === high
  return low === high && (unit === undefined || COUNTED.includes(unit.family))
}
