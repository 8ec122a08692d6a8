import { createHash } from 'node:crypto'
import type { Report } from '../model/report.js'
import type { Finding, Rule } from '../rule/rule.js'
import { placeOf } from './place.js'

const CONTEXT = 24

/**
 * A mark for each finding that survives edits elsewhere: rule, message, headings above, and the words
 * around it without blanks. Equal marks are told apart by their order in the file.
 */
export function fingerprints(report: Report, located: readonly { rule: Rule; finding: Finding }[]): string[] {
  const seen = new Map<string, number>()
  return located.map(({ rule, finding: { message, range } }) => {
    const words = report.folded
      .slice(Math.max(0, range.start - CONTEXT), range.end + CONTEXT)
      .replace(/\s+/g, '')
    const mark = [rule.id, message, placeOf(report, range), words].join('\u0000')
    const nth = seen.get(mark) ?? 0
    seen.set(mark, nth + 1)
    return createHash('sha256').update(`${mark}\u0000${nth}`).digest('hex').slice(0, 16)
  })
}
