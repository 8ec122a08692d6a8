import type { Figure } from '../../src/model/figure.js'
import type { Report } from '../../src/model/report.js'
import type { RowName } from './rowNames.js'
import { hasOwnScope, isNarrower, isOneWay, type Scopes } from './scope.js'
import { isPart, RESULTS, topicOf, type Subject, type Topic } from './subjects.js'
import { outside } from './surroundings.js'

/** What statements are looked for in and with. */
export interface StatementSearch {
  readonly report: Report
  readonly scopes: Scopes
  /** What the rows of its tables are called. */
  readonly rows: readonly RowName[]
}

/** A sentence and those behind it that begin with 其中, as far as it was read. */
export interface Run {
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

export function newRun(id: number, start: number): Run {
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

/** Acts of another kind in the same sentence: what follows is said of the same body. */
const OTHER_ACT =
  /^(?:通过.{1,20}?)?(?:(?:主动)?公开|发布|公布|公示|举办|召开|开展|组织|编发|更新|转载|解读|刊登|刊发|推送|参加|接听|接待|办理(?!.*(?:申请|案件)))(?!.*(?:申请|复议|诉讼))/

/** A figure of another matter: only after an act of another kind may the run go on. */
export function passOver(run: Run, said: string, { range }: Figure, { report }: StatementSearch): void {
  run.isClean = OTHER_ACT.test(said)
  run.arePartsClean = false
  run.isNarrow ||= isNarrower(outside(report.folded.slice(run.read, range.start)))
  run.isOneWay = false
  run.read = range.end
}

/** Takes a figure into the run, and tells whether it counts what a table counts. */
export function takeIn(
  run: Run,
  subject: Subject,
  words: string,
  { range }: Figure,
  { report, scopes }: StatementSearch,
): boolean {
  const between = outside(report.folded.slice(run.read, range.start))
  run.isNarrow ||= isNarrower(between)
  run.isOneWay ||= isOneWay(between)
  run.read = range.start
  const isNarrow = run.isNarrow || (subject !== 'disclosed-online' && run.isOneWay)
  run.isClean = !scopes.isBroader(words) && (!isNarrow || hasOwnScope(words))
  run.arePartsClean ||= !isPart(subject)
  return run.isClean && run.arePartsClean
}

/** 行政复议3件，行政诉讼6件，维持3件: of both, unless the reviews had their own results before. */
export function topicAfter(
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
