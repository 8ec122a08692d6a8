import { lint as run } from '../src/lint/lint.js'
import type { LintSettings, RuleSetting } from '../src/lint/settings.js'
import type { Locale, Result } from '../src/model/diagnostic.js'
import type { Doubt, Format, Report } from '../src/model/report.js'
import { parseReport, type ParseOptions } from '../src/parse/parse.js'
import { readText } from '../src/read/read.js'
import type { Rule } from '../src/rule/rule.js'

export interface LintOptions extends ParseOptions {
  readonly format?: Format
  readonly locale?: Locale
  /** As if the reader had left something out. */
  readonly doubts?: readonly Doubt[]
  readonly setting?: RuleSetting
  readonly body?: LintSettings['body']
  readonly deadlines?: LintSettings['deadlines']
}

/** Text of a report → `line:column message` for each finding of one rule. */
export async function lint(rule: Rule, text: string, options: LintOptions = {}): Promise<string[]> {
  const { diagnostics } = await resultOf(rule, text, options)
  return diagnostics.map(({ line, column, message }) => `${line}:${column} ${message}`)
}

/** The whole result of one rule over a text. The regime is cn-2021 unless the text or the options tell another. */
export async function resultOf(rule: Rule, text: string, options: LintOptions = {}): Promise<Result> {
  const { format = 'text', locale = 'zh', setting, body, deadlines, doubts = [], ...parseOptions } = options
  const document = { ...(await readText(text, format)), doubts }
  const parsed = parseReport(document, parseOptions)
  const result = run({ file: 'report.txt', source: document.source, parsed }, [rule], {
    locale,
    rules: { [rule.id]: setting ?? (rule.offByDefault ? { messages: {}, ...onByDefault(rule) } : {}) },
    ...(body ? { body } : {}),
    ...(deadlines ? { deadlines } : {}),
  })
  const [internal] = result.internalErrors
  if (internal) throw new Error(`${internal.ruleId}: ${internal.message}`)
  return result
}

function onByDefault(rule: Rule): RuleSetting {
  const [severity] = Object.values(rule.messages).map((message) => message.severity)
  return severity ? { severity } : {}
}

export async function reportOf(text: string, options: LintOptions = {}): Promise<Report> {
  const { format = 'text', ...parseOptions } = options
  return parseReport(await readText(text, format), parseOptions).report
}
