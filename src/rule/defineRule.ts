import type { Rule, RuleSource } from './rule.js'

/** Gives a rule its types: a misspelt message or note id does not compile. */
export function defineRule<
  const M extends Readonly<Record<string, unknown>>,
  const N extends Readonly<Record<string, unknown>> = Record<never, never>,
>(rule: RuleSource<M, N>): Rule {
  return rule as unknown as Rule
}
