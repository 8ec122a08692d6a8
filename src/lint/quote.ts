import type { Range } from '../model/range.js'
import type { Report } from '../model/report.js'
import { shortened } from '../model/shortened.js'

const LONGEST_QUOTE = 60

/** The text pointed at, on one line, cut at a length a list can show. */
export function quoteOf(report: Report, range: Range): string {
  const text = report.text
    .slice(range.start, Math.min(range.end, range.start + 4 * LONGEST_QUOTE))
    .replace(/\s+/g, ' ')
    .trim()
  return shortened(text, LONGEST_QUOTE)
}
