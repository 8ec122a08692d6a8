import type { Diagnostic, InternalError, NotAssessed } from '../model/diagnostic.js'
import type { Spot } from '../model/digest.js'
import { REGIME_IDS, type RegimeId } from '../model/regime.js'
import type { Rule, SetContext, SetFinding, SetRule } from '../rule/rule.js'
import { checkSetFinding, yieldsOf } from './checkedFinding.js'
import { internalError, reasonOf } from './message.js'
import { completed } from './series.js'
import { applies, optionsFor, type LintSettings } from './settings.js'

/** Findings of one body and year; `file` is absent where there is no report. */
export interface SetDiagnostic {
  readonly body: string
  readonly year: number
  readonly file?: string
  readonly diagnostic: Diagnostic
}

export interface SetCompared {
  readonly found: readonly SetDiagnostic[]
  readonly notAssessed: readonly (NotAssessed & { readonly body: string; readonly year: number })[]
  readonly internalErrors: readonly InternalError[]
}

/** The basis of a finding about many reports is the law in force. */
const REGIME = REGIME_IDS[REGIME_IDS.length - 1] as RegimeId
const NOWHERE: Spot = {
  range: { start: 0, end: 0 },
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 1,
  place: '',
  quote: '',
}

export function setRules(rules: readonly Rule[], settings: LintSettings): SetRule[] {
  return rules
    .filter((rule): rule is SetRule => rule.scope === 'set')
    .filter((rule) => applies(rule, REGIME, settings))
}

/** Runs the rules that look at many bodies. A rule that throws is named; the others go on. */
export function lintSet(
  context: Omit<SetContext, 'options'>,
  rules: readonly SetRule[],
  settings: LintSettings,
): SetCompared {
  const found: SetDiagnostic[] = []
  const notAssessed: SetCompared['notAssessed'][number][] = []
  const internalErrors: InternalError[] = []
  for (const rule of rules) {
    try {
      const given = rule.checkSet({ ...context, options: optionsFor(rule, settings) })
      const check = (finding: SetFinding): void => checkSetFinding(finding, rule, context)
      for (const yielded of yieldsOf(rule, given, check)) {
        if ('notAssessed' in yielded) {
          const { body, year } = yielded
          notAssessed.push({ ...reasonOf(rule, yielded, settings.locale), body, year })
        } else found.push(...located(rule, yielded, settings))
      }
    } catch (error) {
      internalErrors.push(internalError(rule, error, settings.locale))
    }
  }
  return { found, notAssessed, internalErrors }
}

function located(rule: SetRule, finding: SetFinding, settings: LintSettings): SetDiagnostic[] {
  const { body, year, file, spot = NOWHERE, data = {}, related = [], message, place } = finding
  const whole = {
    message,
    spot,
    data,
    related,
    place: place ?? (finding.spot ? undefined : here(body, year)),
  }
  // The mark tells bodies and years apart: without a report there is nothing else.
  const seen = new Map<string, number>()
  const diagnostic = completed(rule, whole, { regime: REGIME, settings, seen })
  return diagnostic ? [{ body, year, ...(file === undefined ? {} : { file }), diagnostic }] : []
}

function here(body: string, year: number): { readonly zh: string; readonly en: string } {
  return { zh: `${body} ${year}`, en: `${body} ${year}` }
}
