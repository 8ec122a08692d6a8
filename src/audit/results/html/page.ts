import type { Locale } from '../../../model/diagnostic.js'
import type { FindingRow } from '../findingList.js'
import type { Summary } from '../summary.js'

export function summaryHtml(summary: Summary, findings: readonly FindingRow[], locale: Locale): string {
  return `${locale}${JSON.stringify({ summary, findings })}`
}
