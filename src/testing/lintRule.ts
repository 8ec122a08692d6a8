import { lintText } from '../api/lintText.js'
import type { LintTextOptions } from '../api/options.js'
import type { RuleOptions } from '../config/config.js'
import type { Result } from '../model/diagnostic.js'
import type { Rule } from '../rule/rule.js'

/** How a text is linted in a test: its format, year or regime, facts about the body, the language. */
export interface RuleTestOptions extends Pick<
  LintTextOptions,
  'format' | 'year' | 'regime' | 'body' | 'deadlines' | 'locale'
> {
  /** Of the rule. */
  readonly options?: RuleOptions
}

/** The text of a report → `line:column message` for each finding of one rule, in reading order. */
export async function lintRule(rule: Rule, text: string, options: RuleTestOptions = {}): Promise<string[]> {
  const { diagnostics } = await resultOf(rule, text, options)
  return diagnostics.map(({ line, column, message }) => `${line}:${column} ${message}`)
}

/** The whole result of one rule over a text. A rule that throws fails the test with what it threw. */
export async function resultOf(rule: Rule, text: string, given: RuleTestOptions = {}): Promise<Result> {
  if (rule.scope !== 'report')
    throw new Error(`${rule.id} compares reports: a test of one text tells nothing of it`)
  const { options, ...settings } = given
  const value = options ? (['on', options] as const) : 'on'
  // As for a plugin: what the rule yields is looked at before anything is made of it.
  const checked: Rule = { ...rule, plugin: rule.plugin ?? 'test' }
  const result = await lintText(text, { ...settings, ruleSet: [checked], rules: { [rule.id]: value } })
  const [failed] = result.internalErrors
  if (failed) throw new Error(`${failed.ruleId}: ${failed.message}`)
  return result
}
