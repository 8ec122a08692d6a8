import { deepStrictEqual } from 'node:assert/strict'
import { shortened } from '../model/shortened.js'
import type { Rule } from '../rule/rule.js'
import { lintRule, type RuleTestOptions } from './lintRule.js'
import { runnerOf, type Runner } from './runner.js'

export interface RuleCase extends RuleTestOptions {
  /** What the test is called; the beginning of the text when absent. */
  readonly name?: string
  readonly text: string
}

export interface ProblemCase extends RuleCase {
  /** `line:column message`, in reading order. */
  readonly findings: readonly string[]
}

export interface RuleCases {
  /** Texts in which the rule finds nothing. */
  readonly ok: readonly (string | RuleCase)[]
  readonly problems: readonly ProblemCase[]
}

/** One test for each text. `runner` is `{ describe, it }` of node:test or vitest; jest needs none. */
export function testRule(rule: Rule, { ok, problems }: RuleCases, runner?: Runner): void {
  const { describe, it } = runnerOf(runner)
  const cases: readonly ProblemCase[] = [
    ...ok.map((given) => ({ ...(typeof given === 'string' ? { text: given } : given), findings: [] })),
    ...problems,
  ]
  describe(rule.id, () => {
    cases.forEach(({ name, text, findings, ...options }, at) => {
      it(`${at + 1} ${name ?? beginningOf(text)}`, async () => {
        deepStrictEqual(await lintRule(rule, text, options), [...findings])
      })
    })
  })
}

const LONGEST = 31

function beginningOf(text: string): string {
  return shortened(text.trim().split('\n')[0] ?? '', LONGEST)
}
