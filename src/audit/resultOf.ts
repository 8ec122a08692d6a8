import type { Diagnostic, Result, Severity } from '../model/diagnostic.js'

/** Findings of no file, in the shape of one. */
export function resultOf(diagnostics: readonly Diagnostic[]): Result {
  const count = (severity: Severity): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  return {
    file: '',
    regime: 'cn-2021',
    diagnostics,
    accepted: [],
    notices: [],
    notAssessed: [],
    coverage: { rulesRun: 0, rulesAssessed: 0, unread: 0 },
    internalErrors: [],
    errorCount: count('error'),
    warningCount: count('warning'),
    infoCount: count('info'),
  }
}
