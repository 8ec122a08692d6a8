import { rules } from '../../rules/index.js'
import { widthOf } from '../format/width.js'
import { wordsOf } from '../format/words.js'
import type { Locale } from '../model/diagnostic.js'
import type { Rule } from '../rule/rule.js'
import type { ExitCode } from './io.js'
import { demandOf, rulePage } from './rulePage.js'
import type { Invocation } from './run.js'

/** `disclosure-lint rules`: every rule with the severities of its messages and what it demands. */
export async function rulesCommand({ io, args, locale }: Invocation): Promise<ExitCode> {
  const demands = await Promise.all(rules.map(async ({ id }) => demandOf(await rulePage(id, locale))))
  io.stdout.write(args.flag('json') ? json(demands) : table(demands, locale))
  return 0
}

function json(demands: readonly string[]): string {
  const listed = rules.map((rule, at) => ({
    id: rule.id,
    demand: demands[at],
    scope: rule.scope,
    ...(rule.regimes ? { regimes: rule.regimes } : {}),
    offByDefault: rule.offByDefault === true,
    basis: rule.basis,
    messages: rule.messages,
    ...(rule.options ? { options: rule.options } : {}),
  }))
  return `${JSON.stringify(listed, null, 2)}\n`
}

function table(demands: readonly string[], locale: Locale): string {
  const rows = rules.map((rule, at) => [rule.id, severitiesOf(rule, locale), demands[at] ?? ''] as const)
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))))
  return rows
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('')
}

/** The severities of a rule's messages, worst first. */
function severitiesOf(rule: Rule, locale: Locale): string {
  const words = wordsOf(locale)
  const present = (['error', 'warning', 'info'] as const).filter((severity) =>
    Object.values(rule.messages).some((message) => message.severity === severity),
  )
  const listed = present.map((severity) => words.severity[severity]).join('/')
  return rule.offByDefault ? `${listed} (${words.off})` : listed
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}
