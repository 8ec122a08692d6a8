import { noticesOf, summaryOf } from '../../format/summary.js'
import { SEVERITIES, type Run, type Severity } from '../../model/diagnostic.js'
import type { Arguments } from '../arguments/arguments.js'
import type { ExitCode } from '../io.js'
import { UsageError } from '../usageError.js'

/** When findings fail a run. */
export interface Gate {
  readonly failOn: Severity | 'never'
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
    failOn: (args.value('fail-on') ?? 'error') as Gate['failOn'],
    maxWarnings: maxWarnings === undefined ? Infinity : Number(maxWarnings),
  }
}

/** What a run comes to. */
interface Outcome {
  /** Something could not be linted. */
  readonly isPartial: boolean
  /** A waiver is over. */
  readonly isExpired: boolean
  readonly counts: Readonly<Record<Severity, number>>
}

export function exitCodeOf(run: Run, gate: Gate): ExitCode {
  const { errorCount, warningCount, infoCount } = summaryOf(run)
  const outcome = {
    isPartial: run.failures.length > 0 || run.results.some(({ internalErrors }) => internalErrors.length > 0),
    isExpired: noticesOf(run).some(({ kind }) => kind === 'expired'),
    counts: { error: errorCount, warning: warningCount, info: infoCount },
  }
  return judged(outcome, gate)
}

/** What could not be linted outweighs what was found; a waiver that is over fails whatever it was for. */
export function judged({ isPartial, isExpired, counts }: Outcome, gate: Gate): ExitCode {
  if (isPartial) return 2
  const isOver = isExpired && gate.failOn !== 'never'
  return isOver || counts.warning > gate.maxWarnings || severitiesAt(gate).some((one) => counts[one] > 0)
    ? 1
    : 0
}

/** The severities that fail a run. */
export function severitiesAt({ failOn }: Pick<Gate, 'failOn'>): readonly Severity[] {
  return failOn === 'never' ? [] : SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1)
}
