import { countsOf } from '../model/counts.js'
import type { InternalError, NotAssessed, Result } from '../model/diagnostic.js'
import type { Doubt, Report } from '../model/report.js'
import type { ParsedReport } from '../parse/parse.js'
import type { Finding, NotAssessable, ReportRule, Rule, RuleContext } from '../rule/rule.js'
import { BESIDE, isBeside } from './certain.js'
import { checkFinding, yieldsOf } from './checkedFinding.js'
import { diagnosticsOf } from './diagnostics.js'
import { internalError, reasonOf } from './message.js'
import { regimeIn, reportUnder } from './regime.js'
import { applies, optionsFor, type LintSettings } from './settings.js'

export interface LintInput {
  readonly file: string
  /** The decoded file the report was read from. */
  readonly source: string
  readonly parsed: ParsedReport
}

/** Runs the rules over one report. A rule that throws is named; the others go on. */
export function lint(input: LintInput, rules: readonly Rule[], settings: LintSettings): Result {
  const report = reportUnder(input.parsed.report, settings)
  const applicable = rules.filter(isReportRule).filter((rule) => applies(rule, report.regime.id, settings))
  const contextOf = contextsOf(report, settings)
  const outcomes = applicable.map((rule) => ({
    rule,
    outcome: withoutBeside(rule, run(rule, contextOf(rule), settings), report),
  }))
  const diagnostics = diagnosticsOf(
    input,
    outcomes.map(({ rule, outcome }) => ({ rule, findings: outcome.findings })),
    settings,
  )
  const notAssessed = outcomes.flatMap(({ rule, outcome }) => reasonsOf(rule, outcome, settings))
  const internalErrors = outcomes.flatMap(({ outcome }) => outcome.internalErrors)
  return {
    file: input.file,
    regime: report.regime.id,
    ...(report.year ? { year: report.year.value } : {}),
    ...(report.body ? { body: report.body.name } : {}),
    diagnostics,
    accepted: [],
    notices: [],
    notAssessed,
    coverage: {
      rulesRun: applicable.length,
      rulesAssessed:
        applicable.length - new Set([...notAssessed, ...internalErrors].map(({ ruleId }) => ruleId)).size,
      unread: report.doubts.reduce((sum, doubt) => sum + unreadOf(doubt), 0),
    },
    internalErrors,
    ...countsOf(diagnostics),
  }
}

function isReportRule(rule: Rule): rule is ReportRule {
  return rule.scope === 'report'
}

function contextsOf(report: Report, settings: LintSettings): (rule: Rule) => RuleContext {
  const regime = regimeIn(report, settings)
  const body = settings.body ?? {}
  const deadlines = { ...regime.deadlines, ...settings.deadlines }
  return (rule) => ({ report, regime, body, deadlines, options: optionsFor(rule, settings) })
}

interface Outcome {
  readonly findings: readonly Finding[]
  readonly notAssessed: readonly NotAssessable[]
  readonly isBeside?: boolean
  readonly internalErrors: readonly InternalError[]
}

function run(rule: ReportRule, context: RuleContext, { locale }: LintSettings): Outcome {
  const findings: Finding[] = []
  const notAssessed: NotAssessable[] = []
  try {
    const check = (finding: Finding): void => checkFinding(finding, rule, context)
    for (const yielded of yieldsOf(rule, rule.check(context), check)) {
      if ('notAssessed' in yielded) notAssessed.push(yielded)
      else findings.push(yielded)
    }
    return { findings, notAssessed, internalErrors: [] }
  } catch (error) {
    return { findings, notAssessed, internalErrors: [internalError(rule, error, locale)] }
  }
}

/** Of what the file cannot tell there are no findings: the rule could not assess it. */
function withoutBeside(rule: Rule, outcome: Outcome, report: Report): Outcome {
  const findings = outcome.findings.filter(({ message }) => {
    const facts = rule.messages[message]
    return !facts || !isBeside(facts, report)
  })
  return { ...outcome, findings, isBeside: findings.length < outcome.findings.length }
}

function reasonsOf(rule: Rule, outcome: Outcome, { locale }: LintSettings): NotAssessed[] {
  const beside = outcome.isBeside ? [{ ruleId: rule.id, reason: BESIDE[locale], texts: BESIDE }] : []
  return [...beside, ...outcome.notAssessed.map((found) => reasonOf(rule, found, locale))]
}

const NOTHING_UNREAD: readonly Doubt['kind'][] = ['prose', 'attached', 'piece', 'gloss']

/** Prose that is elsewhere, copies to download and the sound of what was read are nothing unread. */
function unreadOf({ kind, count = 1 }: Doubt): number {
  return NOTHING_UNREAD.includes(kind) ? 0 : count
}
