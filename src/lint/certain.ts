import type { Origin, Severity } from '../model/diagnostic.js'
import type { Doubt, Report } from '../model/report.js'
import type { Absence, Message } from '../rule/rule.js'

/** What is left of a finding once it is asked whether the reader may be at fault. */
export function certain(
  { absence, reader }: Message,
  severity: Severity,
  { doubts, format }: Report,
): { readonly severity: Severity; readonly origin: Origin } {
  const isHidden = absence !== undefined && doubts.some((doubt) => mayHide(doubt, absence))
  const isRecognised = doubts.some(({ kind }) => kind === 'recognised') && reader !== 'always'
  const isMisread = isRecognised || (reader === 'drawn' && (format === 'pdf' || format === 'ofd'))
  if (isHidden || isMisread) return { severity: 'info', origin: 'reader' }
  return { severity, origin: reader === 'always' ? 'reader' : 'document' }
}

/** A picture or an attachment may be a table, but hardly a part of the report with its heading. */
function mayHide({ kind }: Doubt, absence: Absence): boolean {
  if (kind === 'gloss') return false
  if (kind === 'picture' || kind === 'attached') return absence === 'table'
  return kind !== 'prose' || absence !== 'part'
}

/** Where the file is known to hold only tables, what else is missing says nothing of the report. */
export function isBeside({ absence }: Message, { doubts }: Report): boolean {
  return absence !== undefined && absence !== 'part' && doubts.some(({ kind }) => kind === 'prose')
}

export const BESIDE = {
  zh: '文件只有规定的表格，没有正文',
  en: 'the file holds prescribed tables only, no prose',
}
