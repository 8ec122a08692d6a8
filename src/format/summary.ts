import type { AcceptedBy, Notice } from '../model/acceptance.js'
import type { Run } from '../model/diagnostic.js'

export interface Summary {
  /** Reports that were linted. */
  readonly files: number
  /** Files that could not be linted. */
  readonly failed: number
  readonly errorCount: number
  readonly warningCount: number
  readonly infoCount: number
  /** Findings that do not count, by what accepts them. */
  readonly accepted: Readonly<Record<AcceptedBy, number>>
  readonly notAssessed: number
  /** Findings that `--fix` would settle. */
  readonly fixable: number
  /** Findings that `--fix` settled; absent without it. */
  readonly fixed?: number
}

/** All that is wrong with acceptances, of the reports and of the run. */
export function noticesOf({ results, notices = [] }: Run): Notice[] {
  return [...results.flatMap((result) => result.notices), ...notices]
}

export function summaryOf({ results, failures, fixed }: Run): Summary {
  const sum = (count: (result: Run['results'][number]) => number): number =>
    results.reduce((total, result) => total + count(result), 0)
  const acceptedBy = (by: AcceptedBy): number =>
    sum(({ accepted }) => accepted.filter(({ acceptance }) => acceptance.by === by).length)
  return {
    // What an audit says of reports that are missing belongs to no file.
    files: results.filter(({ file }) => file !== '').length,
    failed: failures.length,
    errorCount: sum((result) => result.errorCount),
    warningCount: sum((result) => result.warningCount),
    infoCount: sum((result) => result.infoCount),
    accepted: {
      directive: acceptedBy('directive'),
      waiver: acceptedBy('waiver'),
      baseline: acceptedBy('baseline'),
    },
    notAssessed: sum((result) => result.notAssessed.length),
    fixable: sum(
      (result) => result.diagnostics.filter((diagnostic) => diagnostic.fix?.kind === 'automatic').length,
    ),
    ...(fixed === undefined ? {} : { fixed }),
  }
}
