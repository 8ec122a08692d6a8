import type { Figure } from '../../src/model/figure.js'
import type { Report } from '../../src/model/report.js'
import { bareDecision, goesOnAs } from './phrases/disclosure.js'
import { subjectOf } from './phrases/phrases.js'
import { saidBy } from './phrases/words.js'
import { isWithinName, rowSubject, type RowName } from './rowNames.js'
import { hasOwnScope, isNarrower, isOneWay, ownScopes, type Scopes } from './scope.js'
import {
  behind,
  isShare,
  LONGEST_RUN,
  openBracket,
  outside,
  saysRequests,
  sentenceStarts,
  TAIL_LENGTH,
  wordsOf,
} from './surroundings.js'
import { APPLICANTS, belongsTo, isPart, RESULTS, topicOf, type Subject, type Topic } from './subjects.js'

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

/** Counts of another year than the report's, except what was carried over from it. */
const OTHER_PERIODS: readonly Figure['period'][] = ['part-year', 'average', 'other-year', 'cumulative']
/** Acts of another kind in the same sentence: what follows is said of the same body. */
const OTHER_ACT =
  /^(?:通过.{1,20}?)?(?:(?:主动)?公开|发布|公布|公示|举办|召开|开展|组织|编发|更新|转载|解读|刊登|刊发|推送|参加|接听|接待|办理(?!.*(?:申请|案件)))(?!.*(?:申请|复议|诉讼))/

/** Where a run of statements stands. */
interface Run {
  readonly id: number
  readonly start: number
  /** Nothing narrows what is counted, and nothing unknown was counted before. */
  isClean: boolean
  /** The same for parts of the last whole. */
  arePartsClean: boolean
  /** Words before it narrow what is counted. */
  isNarrow: boolean
  /** They name one way to apply. */
  isOneWay: boolean
  /** Up to here such words were looked for. */
  read: number
  topic: Topic | undefined
  last: Subject | undefined
}

/**
 * The statements of the text that a table can be held against. A figure counts only if the figures before it in its
 * run are such statements too: 备案行政复议案件134件，行政诉讼案件57件 speaks of filed cases throughout.
 */
export function statementsOf(report: Report, rows: readonly RowName[]): Statement[] {
  const scopes = ownScopes(report)
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
    const statement = readFigure(report, figure, bracket < 0 ? run : aside.run, { scopes, rows })
    if (statement && (bracket < 0 || isSaidAside(statement.subject))) statements.push(statement)
  }
  return statements
}

const GOES_ON = /^\s*其中/

function newRun(id: number, start: number): Run {
  return {
    id,
    start,
    isClean: true,
    arePartsClean: true,
    isNarrow: false,
    isOneWay: false,
    read: start,
    topic: undefined,
    last: undefined,
  }
}

function readFigure(
  report: Report,
  figure: Figure,
  run: Run,
  { scopes, rows }: { scopes: Scopes; rows: readonly RowName[] },
): Statement | undefined {
  if (!run.isClean) return undefined
  const words = scopes.withoutBody(wordsOf(report, figure))
  const said = saidBy(words)
  const named =
    subjectOf(said, behind(report, figure)) ?? goesOnAs(said, run.last) ?? rowSubject(said, rows, figure)
  const subject = named ?? bareDecision(said)
  const previous = run.last
  run.last = subject
  const isKnown = subject !== undefined && belongsTo(subject, run.topic)
  if (!isKnown && OTHER_ACT.test(said)) {
    run.arePartsClean = false
    run.isNarrow ||= isNarrower(since(run, report, figure))
    run.isOneWay = false
    run.read = figure.range.end
    return undefined
  }
  run.isNarrow ||= isNarrower(since(run, report, figure))
  run.isOneWay ||= isOneWay(since(run, report, figure))
  run.read = figure.range.start
  const isNarrow = run.isNarrow || (subject !== 'disclosed-online' && run.isOneWay)
  run.isClean &&= isKnown && !scopes.isBroader(words) && (!isNarrow || hasOwnScope(words))
  run.arePartsClean = run.isClean && (run.arePartsClean || !subject || !isPart(subject))
  if (!isKnown || !run.isClean || (isPart(subject) && !run.arePartsClean)) return undefined
  run.topic = topicAfter(run.topic, previous, subject)
  if (!isExact(figure, subject) || isOneOfTwo(report, run, figure, subject)) return undefined
  const isEver = /累计|历年/.test(words) && !/全年|20\d\d年|本年/.test(words)
  if (!isOfPeriod(figure, subject, isEver, report.year?.value)) return undefined
  const isOfRequests = saysRequests(report, run.start, figure)
  return { figure, subject, isEver, topic: run.topic, run: run.id, isOfRequests, isBare: !named }
}

/** The words that were not yet looked through. */
function since({ read }: Run, { folded }: Report, { range }: Figure): string {
  return outside(folded.slice(read, range.start))
}

/** 废止2件、宣布失效3件 may both be what table 二 calls 废止, 制定2件、修订3件 what it calls 制发. */
function isOneOfTwo({ folded }: Report, { start }: Run, { range }: Figure, subject: Subject): boolean {
  const around = folded.slice(Math.max(start, range.start - LONGEST_RUN), range.end + TAIL_LENGTH)
  if (subject.startsWith('repealed')) return around.includes('失效')
  return subject.startsWith('issued') && /修[订改正]/.test(around)
}

/** 行政复议3件，行政诉讼6件，维持3件: of both, unless the reviews had their own results before. */
function topicAfter(
  topic: Topic | undefined,
  previous: Subject | undefined,
  subject: Subject,
): Topic | undefined {
  const own = topicOf(subject)
  if (own !== 'reviews' && own !== 'suits') return own ?? topic
  const isFirst = topic !== 'reviews' && topic !== 'suits' && topic !== 'remedies'
  const hasResults = previous !== undefined && RESULTS.includes(previous)
  return isFirst || hasResults || topic === own ? own : 'remedies'
}

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
