import type { Diagnostic, Result, Severity } from './diagnostic.js'

/** How many findings there are of each severity, as a result has them. */
export function countsOf(
  diagnostics: readonly Diagnostic[],
): Pick<Result, 'errorCount' | 'warningCount' | 'infoCount'> {
  const count = (severity: Severity): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  return { errorCount: count('error'), warningCount: count('warning'), infoCount: count('info') }
}
