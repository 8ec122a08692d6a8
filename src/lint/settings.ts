import type { Locale, Severity } from '../model/diagnostic.js'
import type { BodyKind, Deadline } from '../model/regime.js'
import type { BodyFacts } from '../rule/rule.js'

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
  readonly deadlines?: Readonly<Partial<Record<BodyKind, Deadline>>>
}

export const defaultSettings: LintSettings = { locale: 'zh', rules: {} }
