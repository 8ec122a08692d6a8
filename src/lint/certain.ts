import type { Origin, Severity } from '../model/diagnostic.js'
import type { Doubt, Report } from '../model/report.js'
import type { Message } from '../rule/rule.js'

/** What is left of a finding once it is asked whether the reader may be at fault. */
export function certain(
  { absence, reader }: Message,
  severity: Severity,
  { doubts, format }: Report,
): { readonly severity: Severity; readonly origin: Origin } {
  const isHidden = absence !== undefined && doubts.some((doubt) => mayHide(doubt, absence))
  const isMisread = reader === 'drawn' && (format === 'pdf' || format === 'ofd')
  if (isHidden || isMisread) return { severity: 'info', origin: 'reader' }
  return { severity, origin: reader === 'always' ? 'reader' : 'document' }
}

/** A picture may be a table, but hardly a part of the report with its heading. */
function mayHide({ kind }: Doubt, absence: 'text' | 'table'): boolean {
  return kind !== 'picture' || absence === 'table'
}
