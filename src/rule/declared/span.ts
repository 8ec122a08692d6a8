import type { Range } from '../../model/range.js'
import type { Report } from '../../model/report.js'

/** The part of a report that a declaration speaks of; `undefined` where the report has no such part. */
export function spanOf(report: Report, content: string | undefined): Range | undefined {
  if (content === undefined) return { start: 0, end: report.text.length }
  return report.contents.find(({ key }) => key === content)?.section?.range
}

/** Where something that is missing is reported: over the part that lacks it. */
export function headOf(report: Report, content: string | undefined): Range {
  const section = report.contents.find(({ key }) => key === content)?.section
  const [first] = report.blocks
  return section?.heading ?? report.title?.range ?? first?.range ?? { start: 0, end: 0 }
}
