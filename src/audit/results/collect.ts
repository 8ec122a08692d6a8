import type { InternalError, Result } from '../../model/diagnostic.js'
import type { Bilingual } from '../../model/regime.js'
import { order } from '../../model/sorted.js'
import type { AuditFailure, AuditNotice, Grid } from '../grid.js'
import type { Absent, AuditedReport } from '../survey.js'
import { improvedOf, worstOf } from './ranking.js'
import { addTo, none, problemTallies, reasonTallies, ruleTallies, type Tally } from './tallies.js'
import type {
  Absence,
  BodyCell,
  BodySummary,
  Coverage,
  GroupSummary,
  Summary,
  YearSummary,
} from './summary.js'

interface Collector {
  readonly add: (report: AuditedReport) => void
  readonly summary: (facts: SummaryFacts) => Summary
}

interface SummaryFacts {
  readonly tool: Summary['tool']
  readonly files: number
  readonly failures: readonly AuditFailure[]
  /** What a rule demands in a sentence. */
  readonly demandOf: (rule: string) => Bilingual | undefined
}

interface Numbers {
  readonly totals: Tally & { accepted: number; internalErrors: number }
  readonly bodies: Map<string, Tally & { reports: number }>
  readonly years: Map<number, Tally & { reports: number; clean: number }>
  readonly cells: Map<string, Map<number, BodyCell>>
  partlyRead: number
  compared: number
}

interface Counts {
  readonly numbers: Numbers
  readonly rules: ReturnType<typeof ruleTallies>
  readonly problems: ReturnType<typeof problemTallies>
  readonly reasons: ReturnType<typeof reasonTallies>
  readonly failed: AuditNotice[]
}

/** Counts as the reports go by; keeps numbers only. */
export function collector(grid: Grid, absent: Absent): Collector {
  const counts = countsOf(absent)
  return {
    add(report) {
      const { head, body, result } = report
      countFindings(counts, result, body, head.year)
      for (const error of result.internalErrors) counts.failed.push(ruleFailed(error, head.file))
      count(counts.numbers, report)
    },
    summary: (facts) => summaryOf(grid, absent, counts, facts),
  }
}

/** What is counted before any report is: those that do not exist. */
function countsOf(absent: Absent): Counts {
  const numbers: Numbers = {
    totals: { ...none(), accepted: absent.accepted.length, internalErrors: absent.internalErrors.length },
    bodies: new Map(),
    years: new Map(),
    cells: new Map(),
    partlyRead: 0,
    compared: 0,
  }
  const failed = absent.internalErrors.map((error) => ruleFailed(error))
  const counts = {
    numbers,
    rules: ruleTallies(),
    problems: problemTallies(),
    reasons: reasonTallies(),
    failed,
  }
  for (const { diagnostic, body, year } of absent.found) {
    countFindings(counts, { diagnostics: [diagnostic], notAssessed: [] }, body, year)
    const one = { ...none(), [diagnostic.severity]: 1 }
    addTo(numbers.totals, one)
    addTo(bodyTally(numbers, body), one)
    addTo(yearTally(numbers, year), one)
  }
  for (const { ruleId, reason } of absent.notAssessed) counts.reasons.add(ruleId, reason)
  return counts
}

function countFindings(
  { rules, problems, reasons }: Counts,
  { diagnostics, notAssessed }: Pick<Result, 'diagnostics' | 'notAssessed'>,
  body: string,
  year: number | undefined,
): void {
  for (const diagnostic of diagnostics) {
    rules.add(diagnostic, body, year)
    problems.add(diagnostic, body, year)
  }
  for (const { ruleId, reason } of notAssessed) reasons.add(ruleId, reason)
}

function summaryOf(
  grid: Grid,
  absent: Absent,
  { numbers, rules, problems, reasons, failed }: Counts,
  { tool, files, failures, demandOf }: SummaryFacts,
): Summary {
  const bodies = bodiesOf(grid, numbers, absent)
  const years = [...numbers.years].map(([year, tally]): YearSummary => ({ year, ...tally }))
  return {
    schemaVersion: 1,
    tool,
    coverage: coverageOf(grid, numbers, bodies, { files, failed: failures.length }),
    totals: { ...numbers.totals, notAssessed: reasons.total() },
    years: years.sort((a, b) => a.year - b.year),
    bodies,
    districts: districtsOf(bodies),
    rules: rules.summary().map((tally) => ({ ...tally, ...demandFor(demandOf(tally.rule)) })),
    notAssessed: reasons.summary(),
    worst: worstOf(bodies),
    improved: improvedOf(bodies),
    repeated: problems.repeated(),
    failures,
    notices: [...failed, ...grid.notices],
  }
}

function demandFor(demand: Bilingual | undefined): { readonly demand?: Bilingual } {
  return demand ? { demand } : {}
}

function bodyTally({ bodies }: Numbers, body: string): Tally & { reports: number } {
  const tally = bodies.get(body) ?? { ...none(), reports: 0 }
  bodies.set(body, tally)
  return tally
}

function yearTally({ years }: Numbers, year: number): Tally & { reports: number; clean: number } {
  const tally = years.get(year) ?? { ...none(), reports: 0, clean: 0 }
  years.set(year, tally)
  return tally
}

function count(numbers: Numbers, { head, body, result, isCounted }: AuditedReport): void {
  const { year } = head
  const counts = { error: result.errorCount, warning: result.warningCount, info: result.infoCount }
  addTo(numbers.totals, counts)
  numbers.totals.accepted += result.accepted.length
  numbers.totals.internalErrors += result.internalErrors.length
  if (result.coverage.unread > 0) numbers.partlyRead += 1
  const tally = bodyTally(numbers, body)
  addTo(tally, counts)
  tally.reports += 1
  if (year === undefined) return
  const ofYear = yearTally(numbers, year)
  addTo(ofYear, counts)
  ofYear.reports += 1
  if (counts.error + counts.warning === 0) ofYear.clean += 1
  if (!isCounted) return
  const row = numbers.cells.get(body) ?? new Map<number, BodyCell>()
  if (row.has(year - 1)) numbers.compared += 1
  numbers.cells.set(body, row.set(year, { ...counts, file: head.file, regime: head.regime }))
}

function bodiesOf(grid: Grid, numbers: Numbers, absent: Absent): BodySummary[] {
  const lost = absencesOf(absent)
  return grid.bodies.map(({ name, district, kind, parent }): BodySummary => {
    const { reports, ...counts } = bodyTally(numbers, name)
    return {
      name,
      district,
      ...(kind ? { kind } : {}),
      ...(parent === undefined ? {} : { parent }),
      reports,
      ...counts,
      years: Object.fromEntries([...(lost.get(name) ?? []), ...(numbers.cells.get(name) ?? [])]),
    }
  })
}

/** By body and year. A report that need not be there is no less missing. */
function absencesOf({ found, accepted, notAssessed }: Absent): Map<string, Map<number, Absence>> {
  const absences = new Map<string, Map<number, Absence>>()
  const add = (ruleId: string, body: string, year: number, absence: Absence): void => {
    if (ruleId !== 'report-missing') return
    absences.set(body, (absences.get(body) ?? new Map<number, Absence>()).set(year, absence))
  }
  for (const { body, year, diagnostic } of [...found, ...accepted])
    add(diagnostic.ruleId, body, year, 'missing')
  for (const { ruleId, body, year } of notAssessed) add(ruleId, body, year, 'unread')
  return absences
}

function coverageOf(
  { reports, bodies: known }: Grid,
  { partlyRead, compared }: Numbers,
  bodies: readonly BodySummary[],
  { files, failed }: { readonly files: number; readonly failed: number },
): Coverage {
  const cells = bodies.flatMap(({ years }) => Object.values(years))
  const filled = cells.filter((cell) => typeof cell !== 'string').length
  return {
    files,
    read: reports.length,
    failed,
    bodies: known.length,
    cells: { filled, expected: cells.length },
    withoutYear: reports.filter(({ head }) => head.year === undefined).length,
    withoutBody: reports.filter(({ head }) => head.body === undefined).length,
    copies: reports.filter(({ head, isCounted }) => head.year !== undefined && !isCounted).length,
    partlyRead,
    compared,
  }
}

function districtsOf(bodies: readonly BodySummary[]): GroupSummary[] {
  const groups = new Map<string, Tally & { bodies: number; reports: number }>()
  for (const body of bodies) {
    const group = groups.get(body.district) ?? { ...none(), bodies: 0, reports: 0 }
    addTo(group, body)
    group.bodies += 1
    group.reports += body.reports
    groups.set(body.district, group)
  }
  return [...groups].map(([name, group]) => ({ name, ...group })).sort((a, b) => order(a.name, b.name))
}

function ruleFailed({ ruleId, plugin, message }: InternalError, file?: string): AuditNotice {
  const [zh, en] = file === undefined ? ['', ''] : [`检查 ${file} 时`, ` on ${file}`]
  // Whose mistake it is: a plugin's, or else ours.
  const texts =
    plugin === undefined
      ? {
          zh: `${zh}规则 ${ruleId} 出错（程序的问题）：${message}`,
          en: `Rule ${ruleId} failed${en}, which is a bug: ${message}`,
        }
      : {
          zh: `${zh}规则 ${ruleId}（插件 ${plugin}）出错：${message}`,
          en: `Rule ${ruleId} of the plugin ${plugin} failed${en}: ${message}`,
        }
  return { kind: 'internal-error', files: file === undefined ? [] : [file], texts }
}
