export { lintRule, resultOf, type RuleTestOptions } from './testing/lintRule.js'
export type { Runner } from './testing/runner.js'
export { testPage } from './testing/testPage.js'
export { testRule, type ProblemCase, type RuleCase, type RuleCases } from './testing/testRule.js'
