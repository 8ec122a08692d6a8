import type { Acceptance } from '../model/acceptance.js'
import type { Diagnostic, Result, Severity } from '../model/diagnostic.js'

/** A result whose findings were asked, one by one, whether something accepts them; the counts are of those left. */
export function withAccepted(
  result: Result,
  acceptanceOf: (diagnostic: Diagnostic) => Acceptance | undefined,
): Result {
  const asked = result.diagnostics.map((diagnostic) => ({ diagnostic, acceptance: acceptanceOf(diagnostic) }))
  const accepted = asked.flatMap(({ diagnostic, acceptance }) =>
    acceptance ? [{ ...diagnostic, acceptance }] : [],
  )
  if (accepted.length === 0) return result
  const diagnostics = asked.filter(({ acceptance }) => !acceptance).map(({ diagnostic }) => diagnostic)
  const count = (severity: Severity): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  return {
    ...result,
    diagnostics,
    accepted: [...result.accepted, ...accepted].sort((a, b) => a.line - b.line || a.column - b.column),
    errorCount: count('error'),
    warningCount: count('warning'),
    infoCount: count('info'),
  }
}
