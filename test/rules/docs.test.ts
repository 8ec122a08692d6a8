import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { rules } from '../../rules/index.js'
import type { Doubt, Format } from '../../src/model/report.js'
import type { RegimeId } from '../../src/model/regime.js'
import type { Rule } from '../../src/rule/rule.js'
import { resultOf, type LintOptions } from '../lint.js'

interface Example {
  readonly kind: 'problem' | 'ok'
  readonly message: string | undefined
  readonly options: LintOptions
  readonly text: string
}

/** Examples on a page: ```` ```txt problem <message> year=2023 ```` or ```` ```md ok regime=cn-2019 doubt=page ````. */
const FENCE = /^```(txt|md) (problem|ok)([^\n]*)\n([\s\S]*?)^```$/gm

describe.each(rules.map((rule) => [rule.id, rule] as const))('page of %s', (id, rule) => {
  const path = new URL(`../../rules/${id}/README.md`, import.meta.url)
  const page = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const examples = [...page.matchAll(FENCE)].map(exampleOf)

  it('names the rule, every message with its severity, the basis, and has an English half', () => {
    expect(page).toMatch(new RegExp(`^# ${id}\n`))
    for (const [message, { severity }] of Object.entries(rule.messages))
      expect(page).toContain(`\`${message}\` ${severity}`)
    expect(page).toMatch(/^- 依据：/m)
    if (!('article' in rule.basis)) expect(page).toContain(rule.basis.zh)
    expect(page).toMatch(/^## English$/m)
    expect(page).toMatch(/^## 不检查什么$/m)
  })

  it('shows a problem for every message, and an accepted text', () => {
    const shown = new Set(examples.filter(({ kind }) => kind === 'problem').map(({ message }) => message))
    expect([...shown].sort()).toEqual(Object.keys(rule.messages).sort())
    expect(examples.some(({ kind }) => kind === 'ok')).toBe(true)
  })

  it.each(
    examples.map((example, at) => [`${at + 1} ${example.kind} ${example.message ?? ''}`, example] as const),
  )('example %s is as the page says', async (_name, { kind, message, options, text }) => {
    const found = (await resultOf(rule as Rule, text, options)).diagnostics.map(({ messageId }) => messageId)
    if (kind === 'ok') expect(found).toEqual([])
    else expect(found).toContain(message)
  })
})

function exampleOf([, format, kind, info = '', text = '']: RegExpMatchArray): Example {
  const words = info.trim().split(/\s+/).filter(Boolean)
  const settings = new Map(
    words.filter((word) => word.includes('=')).map((word) => word.split('=') as [string, string]),
  )
  const regime = settings.get('regime') as RegimeId | undefined
  const year = settings.get('year')
  const doubt = settings.get('doubt') as Doubt['kind'] | undefined
  return {
    kind: kind as Example['kind'],
    message: words.find((word) => !word.includes('=')),
    options: {
      format: (format === 'md' ? 'markdown' : 'text') satisfies Format,
      ...(regime ? { regime } : {}),
      ...(year ? { year: Number(year) } : {}),
      ...(doubt ? { doubts: [{ kind: doubt, page: 1 }] } : {}),
    },
    text,
  }
}
