import { rules } from '../../../rules/index.js'
import { wordsOf } from '../../format/words.js'
import { SEVERITIES, type Locale } from '../../model/diagnostic.js'
import type { Rule } from '../../rule/rule.js'
import type { ExitCode } from '../io.js'
import { rulesHere } from './rulesHere.js'
import type { Invocation } from '../run.js'

/** `disclosure-lint rules`: every rule with its messages by severity. */
export async function rulesCommand({ io, args, locale }: Invocation): Promise<ExitCode> {
  const all = await rulesHere(rules, io.cwd)
  io.stdout.write(args.flag('json') ? json(all) : table(all, locale))
  return 0
}

function json(rules: readonly Rule[]): string {
  const listed = rules.map((rule) => ({
    id: rule.id,
    scope: rule.scope,
    ...(rule.plugin ? { plugin: rule.plugin } : {}),
    ...(rule.regimes ? { regimes: rule.regimes } : {}),
    offByDefault: rule.offByDefault === true,
    basis: rule.basis,
    messages: rule.messages,
    ...(rule.options ? { options: rule.options } : {}),
  }))
  return `${JSON.stringify(listed, null, 2)}\n`
}

function table(rules: readonly Rule[], locale: Locale): string {
  const width = Math.max(...rules.map(({ id }) => id.length))
  return rules.map((rule) => `${rule.id.padEnd(width)}  ${messagesOf(rule, locale)}\n`).join('')
}

/** The messages of a rule, worst first: `错误 missing；警告 untitled`. */
function messagesOf(rule: Rule, locale: Locale): string {
  const words = wordsOf(locale)
  const listed = SEVERITIES.flatMap((severity) => {
    const ids = Object.keys(rule.messages).filter((id) => rule.messages[id]?.severity === severity)
    return ids.length === 0 ? [] : [`${words.severity[severity]} ${ids.join(' ')}`]
  })
  return [...listed, ...(rule.offByDefault ? [words.off] : [])].join(locale === 'zh' ? '；' : '; ')
}
