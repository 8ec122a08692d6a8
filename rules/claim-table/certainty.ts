import { lastAtMost } from '../../src/model/sorted.js'
import type { Reading } from './readings/reading.js'
import type { Statement } from './statements.js'
import { isPart, isWayToSue, needsSupport, OUTCOMES, type Subject } from './subjects.js'

/** A statement beside the tables. */
export interface Compared extends Statement {
  readonly readings: readonly Reading[]
  readonly agrees: boolean
}

/** Other offices count requests, cases and letters as well: these words alone do not say of what. */
const CERTAIN_BY_THEMSELVES = /^(?:received|disclosed|charges|decided-|issued-|repealed-|in-force-)/

/** Tells whether the words around a statement, or the whole it is part of, show that it counts what the table counts. */
export function certaintyAmong(compared: readonly Compared[]): (statement: Compared) => boolean {
  const factsOf = new Map([...byRun(compared)].map(([run, statements]) => [run, factsAbout(statements)]))
  const agreesElsewhere = outcomesThatAgree(compared)
  return (statement) => {
    const { subject, run, readings, isOfRequests, isBare } = statement
    const facts = factsOf.get(run) ?? factsAbout([])
    // 办理行政许可286件，行政处罚97件: where one of them is the table's, all are decisions.
    if (isBare) return [...facts.decisions].some((one) => one !== subject)
    // 清理19件，其中保留12件 of 43 in force: only some of them were gone through.
    if (subject === 'in-force-cleaned' && readings.every(({ value }) => value > facts.cleaned)) return false
    if (CERTAIN_BY_THEMSELVES.test(subject)) return true
    if (subject === 'company' && !facts.namesPersons) return false
    if (isWayToSue(subject)) return isOfRequests || facts.hasWhole
    if (needsSupport(subject))
      return (facts.hasWhole && isOfRequests) || (OUTCOMES.includes(subject) && agreesElsewhere(statement))
    return isOfRequests || facts.hasWhole
  }
}

function byRun(compared: readonly Compared[]): Map<number, Compared[]> {
  const runs = new Map<number, Compared[]>()
  for (const one of compared) {
    const known = runs.get(one.run)
    if (known) known.push(one)
    else runs.set(one.run, [one])
  }
  return runs
}

interface Facts {
  readonly namesPersons: boolean
  /** A whole that is the table's; 上年结转0件 agrees with many a table. */
  readonly hasWhole: boolean
  /** Documents that were gone through, where the text says how many. */
  readonly cleaned: number
  /** Kinds of decisions that are the table's. */
  readonly decisions: ReadonlySet<Subject>
}

function factsAbout(statements: readonly Compared[]): Facts {
  const counted = statements.filter(({ agrees, figure }) => agrees && figure.value > 0)
  const subjects = counted.map(({ subject }) => subject)
  return {
    namesPersons: statements.some(({ subject }) => subject === 'natural'),
    hasWhole: subjects.some((subject) => !isPart(subject)),
    cleaned: statements.find(({ subject }) => subject === 'cleaned-documents')?.figure.value ?? Infinity,
    decisions: new Set(subjects.filter((subject) => subject.startsWith('decided-'))),
  }
}

/** Two other outcomes of the list, near by, are the table's: the list is about the same requests. */
function outcomesThatAgree(compared: readonly Compared[]): (statement: Statement) => boolean {
  const starts = compared
    .filter(({ subject, agrees }) => agrees && OUTCOMES.includes(subject))
    .map(({ figure }) => figure.range.start)
  return ({ figure }) => {
    const last = lastAtMost(starts, figure.range.start + LIST_LENGTH - 1, (start) => start)
    const near = [starts[last - 1], starts[last]]
    return near.every((start = -Infinity) => Math.abs(start - figure.range.start) < LIST_LENGTH)
  }
}

const LIST_LENGTH = 250
