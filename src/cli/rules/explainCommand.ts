import { rules } from '../../../rules/index.js'
import { isRuleName, ruleNameOf } from '../../config/ruleName.js'
import type { ExitCode } from '../io.js'
import { rulesHere } from './rulesHere.js'
import { rulePage } from '../rulePage.js'
import type { Invocation } from '../run.js'
import { UsageError } from '../usageError.js'

/** `disclosure-lint explain RULE`: its page, in the language asked for. */
export async function explainCommand({ io, args, locale }: Invocation): Promise<ExitCode> {
  const name = ruleNameOf(args.operands[0] ?? '', await rulesHere(rules, io.cwd))
  if (!isRuleName(name)) throw new UsageError(name)
  const page = rulePage(name.rule, locale)
  const { id } = name.rule
  if (page === undefined) throw new UsageError({ zh: `规则 ${id} 没有说明`, en: `Rule ${id} has no page` })
  io.stdout.write(page)
  return 0
}
