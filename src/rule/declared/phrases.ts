import { withoutBlanks } from '../../model/blanks.js'
import { fold } from '../../model/fold.js'
import { matchesIn } from '../../model/matches.js'
import type { Range } from '../../model/range.js'
import type { Report } from '../../model/report.js'

/** The report without its blanks, which break words at the ends of printed lines, and the way back. */
interface Compact {
  readonly text: string
  /** The range in the report of so many characters from here. */
  readonly rangeOf: (at: number, length: number) => Range
}

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

function compactOf(folded: string, { start, end }: Range): Compact {
  const offsets: number[] = []
  let text = ''
  for (const { 0: word, index } of matchesIn(folded.slice(start, end), /\S+/g)) {
    text += word
    for (let at = 0; at < word.length; at += 1) offsets.push(start + index + at)
  }
  return {
    text,
    rangeOf: (at, length) => ({ start: offsets[at] ?? start, end: (offsets[at + length - 1] ?? start) + 1 }),
  }
}
