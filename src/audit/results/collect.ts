import type { Diagnostic, Severity } from '../../model/diagnostic.js'
import type { AuditFailure, AuditNotice, Grid } from '../grid.js'
import type { Absent, AuditedReport } from '../survey.js'
import { improvedOf, worstOf } from './ranking.js'
import type {
  BodyCell,
  BodySummary,
  Counts,
  GroupSummary,
  NotAssessedSummary,
  RepeatedProblem,
  RuleSummary,
  Summary,
  YearSummary,
} from './summary.js'

type Tally = Record<Severity, number>

const none = (): Tally => ({ error: 0, warning: 0, info: 0 })

interface RuleTally {
  readonly severity: Severity
  count: number
  readonly bodies: Set<string>
  readonly byYear: Map<number, number>
}

export interface Collector {
  readonly add: (report: AuditedReport) => void
  readonly summary: (facts: SummaryFacts) => Summary
}

export interface SummaryFacts {
  readonly tool: Summary['tool']
  readonly files: number
  readonly failures: readonly AuditFailure[]
}

const LEAST_REPEATED = 3

/** Counts as the reports go by; keeps numbers only. */
export function collector(grid: Grid, absent: Absent): Collector {
  const totals = { ...none(), accepted: 0, notAssessed: 0, internalErrors: absent.internalErrors.length }
  const cells = new Map<string, Map<number, BodyCell>>()
  const bodies = new Map<string, Tally & { reports: number }>()
  const years = new Map<number, Tally & { reports: number; clean: number }>()
  const rules = new Map<string, RuleTally>()
  const reasons = new Map<string, NotAssessedSummary & { count: number }>()
  const problems = new Map<string, Set<number>>()
  const failed = absent.internalErrors.map(({ ruleId, message }) => ruleFailed(ruleId, message))
  let partlyRead = 0
  let compared = 0

  function addFinding(diagnostic: Diagnostic, body: string, year: number | undefined): void {
    const { ruleId, messageId, severity } = diagnostic
    const id = `${ruleId}/${messageId}`
    const tally = rules.get(id) ?? {
      severity,
      count: 0,
      bodies: new Set(),
      byYear: new Map<number, number>(),
    }
    tally.count += 1
    tally.bodies.add(body)
    if (year !== undefined) tally.byYear.set(year, (tally.byYear.get(year) ?? 0) + 1)
    rules.set(id, tally)
    totals[severity] += 1
    if (severity === 'info' || year === undefined) return
    const key = `${body}\n${id}`
    problems.set(key, (problems.get(key) ?? new Set<number>()).add(year))
  }

  function addReason(rule: string, reason: string): void {
    totals.notAssessed += 1
    const key = `${rule}\n${reason}`
    const known = reasons.get(key) ?? { rule, reason, count: 0 }
    known.count += 1
    reasons.set(key, known)
  }

  for (const { diagnostic, body, year } of absent.found) {
    addFinding(diagnostic, body, year)
    const tally = bodies.get(body) ?? { ...none(), reports: 0 }
    tally[diagnostic.severity] += 1
    bodies.set(body, tally)
  }
  for (const { ruleId, reason } of absent.notAssessed) addReason(ruleId, reason)

  return {
    add({ head, body, result, isCounted }) {
      const { year } = head
      for (const diagnostic of result.diagnostics) addFinding(diagnostic, body, year)
      for (const { ruleId, reason } of result.notAssessed) addReason(ruleId, reason)
      totals.accepted += result.accepted.length
      totals.internalErrors += result.internalErrors.length
      for (const { ruleId, message } of result.internalErrors)
        failed.push(ruleFailed(ruleId, message, head.file))
      const counts = { error: result.errorCount, warning: result.warningCount, info: result.infoCount }
      const tally = bodies.get(body) ?? { ...none(), reports: 0 }
      addTo(tally, counts)
      tally.reports += 1
      bodies.set(body, tally)
      if (year !== undefined) {
        const ofYear = years.get(year) ?? { ...none(), reports: 0, clean: 0 }
        addTo(ofYear, counts)
        ofYear.reports += 1
        if (counts.error + counts.warning === 0) ofYear.clean += 1
        years.set(year, ofYear)
        if (isCounted) {
          const row = cells.get(body) ?? new Map<number, BodyCell>()
          if (row.has(year - 1)) compared += 1
          cells.set(body, row.set(year, { ...counts, file: head.file, regime: head.regime }))
        }
      }
      if (result.coverage.unread > 0) partlyRead += 1
    },
    summary({ tool, files, failures }) {
      const missing = new Map<string, number[]>()
      for (const { body, year, diagnostic } of absent.found)
        if (diagnostic.ruleId === 'report-missing') missing.set(body, [...(missing.get(body) ?? []), year])
      const summaries = grid.bodies.map(({ name, district, kind, parent }): BodySummary => {
        const { reports, ...counts } = bodies.get(name) ?? { ...none(), reports: 0 }
        return {
          name,
          district,
          ...(kind ? { kind } : {}),
          ...(parent === undefined ? {} : { parent }),
          reports,
          ...counts,
          years: {
            ...Object.fromEntries((missing.get(name) ?? []).map((year) => [year, 'missing' as const])),
            ...Object.fromEntries(cells.get(name) ?? []),
          },
        }
      })
      const filled = [...cells.values()].reduce((sum, row) => sum + row.size, 0)
      const lost = [...missing.values()].reduce((sum, row) => sum + row.length, 0)
      return {
        schemaVersion: 1,
        tool,
        coverage: {
          files,
          read: grid.reports.length,
          failed: failures.length,
          bodies: grid.bodies.length,
          cells: { filled, expected: filled + lost },
          withoutYear: grid.reports.filter(({ head }) => head.year === undefined).length,
          withoutBody: grid.reports.filter(({ head }) => head.body === undefined).length,
          copies: grid.reports.filter(({ head, isCounted }) => head.year !== undefined && !isCounted).length,
          partlyRead,
          compared,
        },
        totals,
        years: [...years]
          .map(([year, tally]): YearSummary => ({ year, ...tally }))
          .sort((a, b) => a.year - b.year),
        bodies: summaries,
        districts: districtsOf(summaries),
        rules: rulesOf(rules),
        notAssessed: [...reasons.values()].sort(
          (a, b) => b.count - a.count || order(a.rule + a.reason, b.rule + b.reason),
        ),
        worst: worstOf(summaries),
        improved: improvedOf(summaries),
        repeated: repeatedOf(problems),
        failures,
        notices: [...failed, ...grid.notices],
      }
    },
  }
}

function addTo(tally: Tally, counts: Counts): void {
  tally.error += counts.error
  tally.warning += counts.warning
  tally.info += counts.info
}

function ruleFailed(rule: string, message: string, file?: string): AuditNotice {
  const [zh, en] = file === undefined ? ['', ''] : [`检查 ${file} 时`, ` on ${file}`]
  return {
    kind: 'internal-error',
    files: file === undefined ? [] : [file],
    texts: {
      zh: `${zh}规则 ${rule} 出错（程序的问题）：${message}`,
      en: `Rule ${rule} failed${en}, which is a bug: ${message}`,
    },
  }
}

const RANK: Counts = { error: 0, warning: 1, info: 2 }

function rulesOf(rules: ReadonlyMap<string, RuleTally>): RuleSummary[] {
  return [...rules]
    .map(([id, { severity, count, bodies, byYear }]): RuleSummary => {
      const [rule = '', message = ''] = id.split('/')
      const years = Object.fromEntries([...byYear].sort(([a], [b]) => a - b))
      return { rule, message, severity, count, bodies: bodies.size, byYear: years }
    })
    .sort((a, b) => RANK[a.severity] - RANK[b.severity] || b.count - a.count || order(a.rule, b.rule))
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

function repeatedOf(problems: ReadonlyMap<string, ReadonlySet<number>>): RepeatedProblem[] {
  return [...problems]
    .filter(([, years]) => years.size >= LEAST_REPEATED)
    .map(([key, years]): RepeatedProblem => {
      const [name = '', id = ''] = key.split('\n')
      const [rule = '', message = ''] = id.split('/')
      return { name, rule, message, years: [...years].sort((a, b) => a - b) }
    })
    .sort((a, b) => b.years.length - a.years.length || order(a.name, b.name) || order(a.rule, b.rule))
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
