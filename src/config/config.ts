import { SEVERITIES, type Locale } from '../model/diagnostic.js'
import type { ReadLimits } from '../model/limits.js'
import type { BodyKind, RegimeId } from '../model/regime.js'
import type { SeveritySetting } from '../lint/settings.js'
import type { Declaration } from '../rule/declared/declaration.js'
import type { BodyFacts } from '../rule/rule.js'

/** `on` leaves every message its own severity. */
export type RuleSeverity = SeveritySetting | 'on'
export const RULE_SEVERITIES = [...SEVERITIES, 'off', 'on'] as const satisfies readonly RuleSeverity[]
export type RuleOptions = Readonly<Record<string, unknown>>
export type RuleValue = RuleSeverity | readonly [RuleSeverity] | readonly [RuleSeverity, RuleOptions]

/** What may be set for all files, or for some of them. */
export interface ConfigSettings {
  /** By rule (`section-title`) or message (`section-title/variant`). */
  readonly rules?: Readonly<Record<string, RuleValue>>
  /** One of ours, or a plugin's variant of one. */
  readonly regime?: RegimeId | (string & {})
  readonly locale?: Locale
  readonly body?: BodyFacts
  /** Day of the following year by which a report is due, `MM-DD`. */
  readonly deadlines?: Readonly<Partial<Record<BodyKind, string>>>
  /** What reading one file may take. */
  readonly limits?: Readonly<Partial<ReadLimits>>
  /** A YAML file of accepted findings. */
  readonly waivers?: string
}

export interface ConfigOverride extends ConfigSettings {
  readonly files: string | readonly string[]
}

/** The content of a configuration file; described for editors by `schemas/config.schema.json`. */
export interface Config extends ConfigSettings {
  readonly $schema?: string
  /** Presets (`recommended`, `strict`, `all`) or paths, weakest first. */
  readonly extends?: string | readonly string[]
  /** Paths or packages that bring rules, presets and formatters. */
  readonly plugins?: string | readonly string[]
  /** Rules without code, by id. */
  readonly declare?: Readonly<Record<string, Declaration>>
  readonly overrides?: readonly ConfigOverride[]
  /** Patterns as in `.gitignore`. */
  readonly ignore?: readonly string[]
}

/** Gives a configuration in JavaScript its types. */
export function defineConfig(config: Config): Config {
  return config
}
