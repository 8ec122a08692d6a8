import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Severity } from '../../model/diagnostic.js'

/** A finding of one run, as its table has it. */
export interface KeptFinding {
  readonly file: string | null
  readonly body: string
  readonly year: number | null
  readonly rule: string
  readonly message_id: string
  readonly severity: Severity
  readonly message: string
  /** Files that it was found beside. */
  readonly against: string | null
  readonly fingerprint: string
}

export interface Comparison {
  readonly fixed: readonly KeptFinding[]
  readonly fresh: readonly KeptFinding[]
  readonly open: readonly KeptFinding[]
  /** Old findings of reports that the new run did not read: nobody knows whether they are mended. */
  readonly unknown: readonly KeptFinding[]
}

/** Two folders of results → what was mended between them. */
export function compareResults(older: string, newer: string): Comparison {
  const before = findingsIn(older)
  const after = new Map(findingsIn(newer).map((finding) => [markOf(finding), finding]))
  const places = new Map(reportsIn(older).map((report) => [report.file, placeOf(report)]))
  const read = new Set(reportsIn(newer).map(placeOf))
  const known = new Set(before.map(markOf))
  const gone = before.filter((finding) => !after.has(markOf(finding)))
  // What was missed may be there now; what stood in a report can be judged only where the report was read again.
  // What was found beside another report, where that one was read again too.
  const isJudged = (finding: KeptFinding): boolean =>
    [...(finding.file === null ? [] : [placeOf(finding)]), ...besidesOf(finding, places)].every((place) =>
      read.has(place),
    )
  return {
    fixed: gone.filter(isJudged),
    fresh: [...after.values()].filter((finding) => !known.has(markOf(finding))),
    open: before.filter((finding) => after.has(markOf(finding))),
    unknown: gone.filter((finding) => !isJudged(finding)),
  }
}

interface KeptReport {
  readonly file: string
  readonly body: string
  readonly year: number | null
  readonly status: string
}

function reportsIn(folder: string): KeptReport[] {
  return rowsIn<KeptReport>(folder, 'reports').filter(({ status }) => status === 'read')
}

function besidesOf({ file, against }: KeptFinding, places: ReadonlyMap<string, string>): string[] {
  const place = file === null || against === null ? undefined : places.get(against)
  return place === undefined ? [] : [place]
}

const placeOf = ({ body, year }: { readonly body: string; readonly year: number | null }): string =>
  `${body}\n${year}`

/** Files move and are renamed; body and year stay. */
function markOf(finding: KeptFinding): string {
  return [placeOf(finding), finding.rule, finding.message_id, finding.fingerprint].join('\n')
}

function findingsIn(folder: string): KeptFinding[] {
  return rowsIn<KeptFinding>(folder, 'findings')
}

function rowsIn<Row>(folder: string, table: string): Row[] {
  return readFileSync(join(folder, 'tables', `${table}.ndjson`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row)
}
