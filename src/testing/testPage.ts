import { deepStrictEqual, ok } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { matchesIn } from '../model/matches.js'
import type { RegimeId } from '../model/regime.js'
import type { Rule } from '../rule/rule.js'
import { resultOf, type RuleTestOptions } from './lintRule.js'
import { runnerOf, type Runner } from './runner.js'

/** An example on a page: ```` ```txt problem missing year=2023 ```` or ```` ```md ok regime=cn-2019 ````. */
const FENCE = /^```(txt|md) (problem|ok)([^\n]*)\n([\s\S]*?)^```$/gm

interface Example {
  readonly kind: string
  readonly message: string | undefined
  readonly options: RuleTestOptions
  readonly text: string
}

/** Runs the examples of a rule's page, of which each message needs a problem, and the rule an accepted text. */
export function testPage(rule: Rule, page: URL | string, runner?: Runner): void {
  const { describe, it } = runnerOf(runner)
  const content = readFileSync(page, 'utf8')
  const examples = matchesIn(content, FENCE).map(exampleOf)
  describe(`page of ${rule.id}`, () => {
    it('names the rule and shows a problem for each message, and an accepted text', async () => {
      ok(content.startsWith(`# ${rule.id}\n`), `The page does not begin with “# ${rule.id}”`)
      const shown = examples.filter(({ kind }) => kind === 'problem').map(({ message }) => message)
      deepStrictEqual([...new Set(shown)].sort(), Object.keys(rule.messages).sort())
      ok(
        examples.some(({ kind }) => kind === 'ok'),
        'The page shows no accepted text',
      )
    })
    examples.forEach(({ kind, message, options, text }, at) => {
      it(`example ${at + 1}: ${kind} ${message ?? ''}`.trimEnd(), async () => {
        const found = (await resultOf(rule, text, options)).diagnostics.map(({ messageId }) => messageId)
        if (kind === 'ok') deepStrictEqual(found, [])
        else ok(found.includes(message ?? ''), `Found ${found.join(', ') || 'nothing'}, expected ${message}`)
      })
    })
  })
}

function exampleOf([, format, kind = '', info = '', text = '']: RegExpMatchArray): Example {
  const words = info.trim().split(/\s+/).filter(Boolean)
  const settings = Object.fromEntries(
    words.filter((word) => word.includes('=')).map((word) => word.split('=', 2)),
  ) as Readonly<Record<string, string>>
  return {
    kind,
    message: words.find((word) => !word.includes('=')),
    options: {
      format: format === 'md' ? 'markdown' : 'text',
      ...(settings.regime ? { regime: settings.regime as RegimeId } : {}),
      ...(settings.year ? { year: Number(settings.year) } : {}),
    },
    text,
  }
}
