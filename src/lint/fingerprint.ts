import { withoutBlanks } from '../model/blanks.js'
import type { Range } from '../model/range.js'
import type { Report } from '../model/report.js'
import type { Finding, Rule } from '../rule/rule.js'
import { hash } from './hash.js'
import { placeOf } from './place.js'

const CONTEXT = 24

/**
 * A mark for each finding that survives edits elsewhere: rule, message, headings above, and the words
 * around it without blanks; for what is not there, what it is. Equal marks are told apart by their order in
 * the file.
 */
export function fingerprints(report: Report, located: readonly { rule: Rule; finding: Finding }[]): string[] {
  const seen = new Map<string, number>()
  return located.map(({ rule, finding }) => {
    const { message, range, data = {} } = finding
    const identity = isNowhere(rule, finding)
      ? [JSON.stringify(data)]
      : [placeOf(report, range), wordsAround(report.folded, range)]
    const mark = [rule.id, message, ...identity].join('\u0000')
    const nth = seen.get(mark) ?? 0
    seen.set(mark, nth + 1)
    return hash(`${mark}\u0000${nth}`)
  })
}

/** The report lacks something, which is shown where there is room: an edit there is one elsewhere. */
function isNowhere(rule: Rule, { message, range: { start, end } }: Finding): boolean {
  const absence = rule.messages[message]?.absence
  return start === end && absence !== undefined && absence !== 'part'
}

/** The words pointed at and those beside them on the same line. */
function wordsAround(folded: string, { start, end }: Range): string {
  const before = folded.slice(Math.max(0, start - CONTEXT), start)
  const after = folded.slice(end, end + CONTEXT)
  const line =
    before.slice(before.lastIndexOf('\n') + 1) + folded.slice(start, end) + after.split('\n', 1).join('')
  return withoutBlanks(line)
}
