import { rules } from '../../../rules/index.js'
import { isRuleName, ruleNameOf } from '../../config/ruleName.js'
import { wordsOf } from '../../format/words.js'
import type { Locale } from '../../model/diagnostic.js'
import type { Rule } from '../../rule/rule.js'
import type { ExitCode } from '../io.js'
import { basisLines } from './basisLines.js'
import { rulesHere } from './rulesHere.js'
import { rulePage } from '../rulePage.js'
import type { Invocation } from '../run.js'
import { UsageError } from '../usageError.js'

/** `disclosure-lint explain RULE`: its page, in the language asked for; without one what it may say. */
export async function explainCommand({ io, args, locale }: Invocation): Promise<ExitCode> {
  const name = ruleNameOf(args.operands[0] ?? '', await rulesHere(rules, io.cwd))
  if (!isRuleName(name)) throw new UsageError(name)
  const { rule } = name
  const page = rulePage(rule, locale)
  const basis = `\n${basisLines(rule, locale).join('\n')}\n`
  // A page names a basis of its own; what the law in force makes of it stands in no page.
  if (page === undefined) io.stdout.write(messagesOf(rule, locale) + basis)
  else io.stdout.write('article' in rule.basis ? page + basis : page)
  return 0
}

/** A rule that a configuration declares has no page. */
function messagesOf({ id, messages }: Rule, locale: Locale): string {
  const words = wordsOf(locale)
  const lines = Object.entries(messages).map(
    ([message, { severity, ...texts }]) => `- ${id}/${message} ${words.severity[severity]}: ${texts[locale]}`,
  )
  return `# ${id}\n\n${lines.join('\n')}\n`
}
