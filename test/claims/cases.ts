import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { lint } from '../../src/lint/lint.js'
import type { Severity } from '../../src/model/diagnostic.js'
import type { Report } from '../../src/model/report.js'
import { parseReport } from '../../src/parse/parse.js'
import { readText } from '../../src/read/read.js'
import { rules } from '../../rules/index.js'

/** The rules on figures and claims, which the cases are about. */
export const CLAIM_RULES = [
  'parts-sum',
  'percent-value',
  'percent-sum',
  'zero-claim',
  'claim-conflict',
  'year-on-year',
  'number-present',
  'number-exact',
]

export interface Expected {
  readonly rule: string
  readonly message: string
  readonly severity: Severity
  readonly quote: string
}

/** A sentence or two with what the rules have to say of it. */
export interface Case {
  readonly id: string
  readonly text: string
  readonly year?: number
  readonly expect: readonly Expected[]
  readonly readings?: readonly Readonly<Record<string, unknown>>[]
  readonly why: string
}

/** A finding of one rule, as places in the text of the report. */
export interface Said {
  readonly rule: string
  readonly message: string
  readonly severity: Severity
  readonly text: string
  readonly start: number
  readonly end: number
}

export function loadCases(folder: string): Case[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => parse(readFileSync(`${folder}/${name}`, 'utf8')) as Case[])
}

/** What the rules say of a case: every finding that was expected, and those that were not. */
export interface Outcome {
  readonly report: Report
  readonly hits: readonly Said[]
  readonly missed: readonly Expected[]
  readonly extra: readonly Said[]
}

export async function run({ text, year, expect }: Case): Promise<Outcome> {
  const document = await readText(text, 'text')
  const parsed = parseReport(document, { regime: 'cn-2021', ...(year === undefined ? {} : { year }) })
  const { report } = parsed
  const active = rules.filter(({ id }) => CLAIM_RULES.includes(id))
  const settings = Object.fromEntries(
    active.filter((rule) => rule.offByDefault).map((rule) => [rule.id, { severity: 'info' as const }]),
  )
  const result = lint({ file: 'case', source: text, parsed }, active, { locale: 'zh', rules: settings })
  const [internal] = result.internalErrors
  if (internal) throw new Error(`${internal.ruleId}: ${internal.message}`)
  const starts = lineStarts(text)
  const said = result.diagnostics.map((diagnostic): Said => ({
    rule: diagnostic.ruleId,
    message: diagnostic.messageId,
    severity: diagnostic.severity,
    text: diagnostic.message,
    start: (starts[diagnostic.line - 1] ?? 0) + diagnostic.column - 1,
    end: (starts[diagnostic.endLine - 1] ?? 0) + diagnostic.endColumn - 1,
  }))
  return { report, ...compare(said, expect, text) }
}

/** A finding is the expected one when rule and message agree and it points into the quoted words. */
function compare(said: readonly Said[], expect: readonly Expected[], text: string): Omit<Outcome, 'report'> {
  const open = [...said]
  const hits: Said[] = []
  const missed: Expected[] = []
  for (const expected of expect) {
    const at = open.findIndex((finding) => matches(finding, expected, text))
    const [hit] = at === -1 ? [] : open.splice(at, 1)
    if (hit) hits.push(hit)
    else missed.push(expected)
  }
  return { hits, missed, extra: open }
}

function matches(finding: Said, expected: Expected, text: string): boolean {
  if (finding.rule !== expected.rule || finding.message !== expected.message) return false
  if (finding.severity !== expected.severity) return false
  for (let at = text.indexOf(expected.quote); at !== -1; at = text.indexOf(expected.quote, at + 1))
    if (finding.start < at + expected.quote.length && finding.end > at) return true
  return false
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
