import { compactOf, withoutBlanks, type Compact } from '../../model/blanks.js'
import { fold } from '../../model/fold.js'
import type { Range } from '../../model/range.js'
import type { Report } from '../../model/report.js'

/** Where phrases stand in a stretch of the report, in reading order. */
export function placesOf(report: Report, stretch: Range, phrases: readonly string[]): Range[] {
  const compact = compactOf(report.folded, stretch)
  return phrases
    .map((phrase) => withoutBlanks(fold(phrase)))
    .filter((phrase) => phrase !== '')
    .flatMap((phrase) => occurrences(compact, phrase))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start }, at, all) => all[at - 1]?.start !== start)
}

function occurrences({ text, rangeOf }: Compact, phrase: string): Range[] {
  const found: Range[] = []
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + phrase.length))
    found.push(rangeOf(at, phrase.length))
  return found
}
