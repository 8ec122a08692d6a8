import { rules as builtInRules } from '../rules/index.js'
import type { ConfigSettings } from './config/config.js'
import { lintSettingsOf, resolve } from './config/resolve.js'
import { lint } from './lint/lint.js'
import type { Result } from './model/diagnostic.js'
import type { Format } from './model/report.js'
import { parseReport } from './parse/parse.js'
import { readText } from './read/read.js'
import type { Rule } from './rule/rule.js'

export interface LintTextOptions extends ConfigSettings {
  /** `text` when absent. */
  readonly format?: Format
  /** The year reported on, where the text need not be asked. */
  readonly year?: number
  /** The name the result carries; `report.txt` when absent. */
  readonly file?: string
  /** The rules of this package when absent. */
  readonly ruleSet?: readonly Rule[]
}

/** Lints one report that is already text. Throws `ReadError` when no law and form can be told for it. */
export async function lintText(text: string, options: LintTextOptions = {}): Promise<Result> {
  const { format = 'text', year, file = 'report.txt', ruleSet = builtInRules, ...settings } = options
  const document = await readText(text, format)
  const parsed = parseReport(document, {
    ...(settings.regime ? { regime: settings.regime } : {}),
    ...(year === undefined ? {} : { year }),
  })
  const resolved = resolve([{ ...settings, origin: 'options' }], ruleSet)
  const input = { file, source: document.source, parsed }
  return lint(input, ruleSet, lintSettingsOf(resolved, settings.locale ?? 'zh'))
}

export { rules } from '../rules/index.js'
export { defineConfig } from './config/config.js'
export { defineRule } from './rule/defineRule.js'
export { ReadError } from './read/document.js'
export type {
  Config,
  ConfigOverride,
  ConfigSettings,
  RuleOptions,
  RuleSeverity,
  RuleValue,
} from './config/config.js'
export type * from './model/acceptance.js'
export type * from './model/diagnostic.js'
export type * from './model/range.js'
export type * from './model/regime.js'
export type * from './model/report.js'
export type * from './rule/rule.js'
