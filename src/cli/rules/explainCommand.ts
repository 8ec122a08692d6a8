import { rules } from '../../../rules/index.js'
import { isRuleName, ruleNameOf } from '../../config/ruleName.js'
import { wordsOf } from '../../format/words.js'
import type { Locale } from '../../model/diagnostic.js'
import type { Rule } from '../../rule/rule.js'
import type { ExitCode } from '../io.js'
import { rulesHere } from './rulesHere.js'
import { rulePage } from '../rulePage.js'
import type { Invocation } from '../run.js'
import { UsageError } from '../usageError.js'

/** `disclosure-lint explain RULE`: its page, in the language asked for; without one what it may say. */
export async function explainCommand({ io, args, locale }: Invocation): Promise<ExitCode> {
  const name = ruleNameOf(args.operands[0] ?? '', await rulesHere(rules, io.cwd))
  if (!isRuleName(name)) throw new UsageError(name)
  io.stdout.write(rulePage(name.rule, locale) ?? messagesOf(name.rule, locale))
  return 0
}

/** A rule that a configuration declares has no page. */
function messagesOf({ id, messages, basis }: Rule, locale: Locale): string {
  const words = wordsOf(locale)
  const lines = Object.entries(messages).map(
    ([message, { severity, ...texts }]) => `- ${id}/${message} ${words.severity[severity]}: ${texts[locale]}`,
  )
  const based = 'article' in basis ? [] : ['', words.basis(words.tier[basis.tier], basis[locale])]
  return `# ${id}\n\n${[...lines, ...based].join('\n')}\n`
}
