import type { Run } from '../model/diagnostic.js'

export interface Summary {
  /** Reports that were linted. */
  readonly files: number
  /** Files that could not be linted. */
  readonly failed: number
  readonly errorCount: number
  readonly warningCount: number
  readonly infoCount: number
  readonly notAssessed: number
  /** Findings that `--fix` would settle. */
  readonly fixable: number
  /** Findings that `--fix` settled; absent without it. */
  readonly fixed?: number
}

export function summaryOf({ results, failures, fixed }: Run): Summary {
  const sum = (count: (result: Run['results'][number]) => number): number =>
    results.reduce((total, result) => total + count(result), 0)
  return {
    files: results.length,
    failed: failures.length,
    errorCount: sum((result) => result.errorCount),
    warningCount: sum((result) => result.warningCount),
    infoCount: sum((result) => result.infoCount),
    notAssessed: sum((result) => result.notAssessed.length),
    fixable: sum(
      (result) => result.diagnostics.filter((diagnostic) => diagnostic.fix?.kind === 'automatic').length,
    ),
    ...(fixed === undefined ? {} : { fixed }),
  }
}
