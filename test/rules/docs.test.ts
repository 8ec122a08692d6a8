import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { rules } from '../../rules/index.js'
import type { Doubt, Format } from '../../src/model/report.js'
import type { RegimeId } from '../../src/model/regime.js'
import type { Rule } from '../../src/rule/rule.js'
import { resultOf, type LintOptions } from '../lint.js'
import { compare, survey, type ReportText } from '../series.js'

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
    expect(page).toMatch(/^## English$[\s\S]*basis/im)
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
    const found = await foundIn(rule as Rule, text, options)
    if (kind === 'ok') expect(found).toEqual([])
    else expect(found).toContain(message)
  })
})

/** Several reports stand below lines such as `=== 2023 ===` or `=== 2023 甲局 属于乙县 齐全 ===`. */
const REPORT = /^=== (\d{4})(?: ([^\s=]+))?(?: 属于(\S+))?( 齐全)? ===\n/m

async function foundIn(rule: Rule, text: string, options: LintOptions): Promise<string[]> {
  const [first, ...rest] = text.split(REPORT)
  if (first?.trim() !== '' || rest.length === 0)
    return (await resultOf(rule, text, options)).diagnostics.map(({ messageId }) => messageId)
  const reports: ReportText[] = []
  for (let at = 0; at < rest.length; at += 5) {
    const [year, body, parent, isComplete, words = ''] = rest.slice(at, at + 5)
    reports.push({
      year: Number(year),
      text: words,
      ...(body ? { body } : {}),
      ...(parent ? { parent } : {}),
      isComplete: isComplete !== undefined,
    })
  }
  if (rule.scope === 'set')
    return (await survey(rule, reports)).found.map(({ diagnostic }) => diagnostic.messageId)
  const [previous, report] = reports as [ReportText, ReportText]
  return (await compare(rule, previous, report)).diagnostics.map(({ messageId }) => messageId)
}

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
