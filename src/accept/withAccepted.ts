import type { Acceptance } from '../model/acceptance.js'
import { countsOf } from '../model/counts.js'
import type { Diagnostic, Result } from '../model/diagnostic.js'

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
  return {
    ...result,
    diagnostics,
    accepted: [...result.accepted, ...accepted].sort((a, b) => a.line - b.line || a.column - b.column),
    ...countsOf(diagnostics),
  }
}
