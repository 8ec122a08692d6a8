import { noticesOf, summaryOf } from '../../format/summary.js'
import type { Result, Run } from '../../model/diagnostic.js'
import type { Arguments } from '../arguments/arguments.js'
import type { ExitCode } from '../io.js'
import { UsageError } from '../usageError.js'

/** When findings fail a run. */
export interface Gate {
  readonly failOn: string
  readonly maxWarnings: number
}

export function gateOf(args: Arguments): Gate {
  const maxWarnings = args.value('max-warnings')
  if (maxWarnings !== undefined && !/^\d+$/.test(maxWarnings)) {
    throw new UsageError({
      zh: `--max-warnings 应为不小于 0 的整数，不能是“${maxWarnings}”`,
      en: `--max-warnings takes a whole number from 0, not “${maxWarnings}”`,
    })
  }
  return {
    failOn: args.value('fail-on') ?? 'error',
    maxWarnings: maxWarnings === undefined ? Infinity : Number(maxWarnings),
  }
}

/** What could not be linted outweighs what was found; a waiver that is over fails whatever it was for. */
export function exitCodeOf(run: Run, { failOn, maxWarnings }: Gate): ExitCode {
  if (run.failures.length > 0 || run.results.some(hasInternalError)) return 2
  const isExpired = noticesOf(run).some(({ kind }) => kind === 'expired')
  if (isExpired && failOn !== 'never') return 1
  const { errorCount, warningCount, infoCount } = summaryOf(run)
  const gated = {
    error: errorCount,
    warning: errorCount + warningCount,
    info: errorCount + warningCount + infoCount,
  }
  const found = gated[failOn as keyof typeof gated] ?? 0
  return found > 0 || warningCount > maxWarnings ? 1 : 0
}

function hasInternalError({ internalErrors }: Result): boolean {
  return internalErrors.length > 0
}
