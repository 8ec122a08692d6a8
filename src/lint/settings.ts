import type { Locale, Severity } from '../model/diagnostic.js'
import type { BodyKind, Deadline, RegimeId, RegimeVariant } from '../model/regime.js'
import type { BodyFacts, Rule } from '../rule/rule.js'

export type SeveritySetting = Severity | 'off'

/** What is in force for one rule. */
export interface RuleSetting {
  /** For every message of the rule; each message's own severity when absent. */
  readonly severity?: SeveritySetting
  /** Per message id; stronger than `severity`. */
  readonly messages?: Readonly<Record<string, SeveritySetting>>
  readonly options?: Readonly<Record<string, unknown>>
}

/** Everything the engine needs to know for one file, after config and flags are merged. */
export interface LintSettings {
  readonly locale: Locale
  readonly rules: Readonly<Record<string, RuleSetting>>
  readonly body?: BodyFacts
  /** Whether comments in the report accept nothing. */
  readonly ignoresDirectives?: boolean
  /** Rules were left out for this run only: what they would find is not known. */
  readonly isPartial?: true
  readonly deadlines?: Readonly<Partial<Record<BodyKind, Deadline>>>
  /** Of a plugin. */
  readonly variant?: RegimeVariant
}

export const defaultSettings: LintSettings = { locale: 'zh', rules: {} }

/** Whether a rule is for this law and form, and not switched off. */
export function applies(rule: Rule, regime: RegimeId, settings: LintSettings): boolean {
  if (rule.regimes && !rule.regimes.includes(regime)) return false
  const { severity, messages = {} } = settings.rules[rule.id] ?? {}
  if (severity === undefined ? !rule.offByDefault : severity !== 'off') return true
  return Object.values(messages).some((own) => own !== 'off')
}

export function optionsFor({ id }: Rule, { rules }: LintSettings): Readonly<Record<string, unknown>> {
  return rules[id]?.options ?? {}
}

export function severityInForce(rule: Rule, id: string, { rules }: LintSettings): SeveritySetting {
  const message = rule.messages[id]
  if (!message) throw new Error(`Rule ${rule.id} yields the unknown message ${id}`)
  return rules[rule.id]?.messages?.[id] ?? rules[rule.id]?.severity ?? message.severity
}
