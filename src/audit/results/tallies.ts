import { SEVERITIES, type Diagnostic, type Severity } from '../../model/diagnostic.js'
import { order } from '../../model/sorted.js'
import type { Counts, NotAssessedSummary, RepeatedProblem, RuleSummary } from './summary.js'

export type Tally = Record<Severity, number>

export const none = (): Tally => ({ error: 0, warning: 0, info: 0 })

export function addTo(tally: Tally, counts: Counts): void {
  tally.error += counts.error
  tally.warning += counts.warning
  tally.info += counts.info
}

/** Findings by rule and message. */
interface RuleTallies {
  readonly add: (diagnostic: Diagnostic, body: string, year: number | undefined) => void
  readonly summary: () => RuleSummary[]
}

export function ruleTallies(): RuleTallies {
  interface OfRule {
    readonly severity: Severity
    count: number
    readonly bodies: Set<string>
    readonly byYear: Map<number, number>
  }
  const rules = new Map<string, OfRule>()
  return {
    add({ ruleId, messageId, severity }, body, year) {
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
    },
    summary: () =>
      [...rules]
        .map(([id, { severity, count, bodies, byYear }]): RuleSummary => {
          const [rule = '', message = ''] = id.split('/')
          const years = Object.fromEntries([...byYear].sort(([a], [b]) => a - b))
          return { rule, message, severity, count, bodies: bodies.size, byYear: years }
        })
        .sort(
          (a, b) =>
            SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
            b.count - a.count ||
            order(a.rule, b.rule),
        ),
  }
}

const LEAST_REPEATED = 3

/** The years in which a body had a problem. */
interface ProblemTallies {
  readonly add: (diagnostic: Diagnostic, body: string, year: number | undefined) => void
  readonly repeated: () => RepeatedProblem[]
}

export function problemTallies(): ProblemTallies {
  const problems = new Map<string, Set<number>>()
  return {
    add({ ruleId, messageId, severity }, body, year) {
      if (severity === 'info' || year === undefined) return
      const key = `${body}\n${ruleId}\n${messageId}`
      problems.set(key, (problems.get(key) ?? new Set<number>()).add(year))
    },
    repeated: () =>
      [...problems]
        .filter(([, years]) => years.size >= LEAST_REPEATED)
        .map(([key, years]): RepeatedProblem => {
          const [name = '', rule = '', message = ''] = key.split('\n')
          return { name, rule, message, years: [...years].sort((a, b) => a - b) }
        })
        .sort((a, b) => b.years.length - a.years.length || order(a.name, b.name) || order(a.rule, b.rule)),
  }
}

/** How often something could not be assessed, by rule and reason. */
interface ReasonTallies {
  readonly add: (rule: string, reason: string) => void
  readonly total: () => number
  readonly summary: () => NotAssessedSummary[]
}

export function reasonTallies(): ReasonTallies {
  const reasons = new Map<string, NotAssessedSummary & { count: number }>()
  return {
    add(rule, reason) {
      const key = `${rule}\n${reason}`
      const known = reasons.get(key) ?? { rule, reason, count: 0 }
      known.count += 1
      reasons.set(key, known)
    },
    total: () => [...reasons.values()].reduce((sum, { count }) => sum + count, 0),
    summary: () =>
      [...reasons.values()].sort(
        (a, b) => b.count - a.count || order(a.rule, b.rule) || order(a.reason, b.reason),
      ),
  }
}
