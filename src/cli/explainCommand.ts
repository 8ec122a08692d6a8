import { rules } from '../../rules/index.js'
import { isRuleName, ruleNameOf } from '../config/ruleName.js'
import type { ExitCode } from './io.js'
import { rulePage } from './rulePage.js'
import type { Invocation } from './run.js'
import { UsageError } from './usageError.js'

/** `disclosure-lint explain RULE`: its page, in the language asked for. */
export async function explainCommand({ io, args, locale }: Invocation): Promise<ExitCode> {
  const name = ruleNameOf(args.operands[0] ?? '', rules)
  if (!isRuleName(name)) throw new UsageError(name)
  io.stdout.write(await rulePage(name.rule.id, locale))
  return 0
}
