import type { Range } from './range.js'
import type { Report, Section } from './report.js'

/** All sections in reading order, nested ones behind the one they hang below. */
export function allSections(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...allSections(section.children)])
}

/** A range without the blanks and page furniture at its ends. */
export function trimmed({ folded }: Report, { start, end }: Range): Range {
  const stretch = folded.slice(start, end)
  const from = start + stretch.length - stretch.trimStart().length
  return { start: Math.min(from, end), end: Math.max(from, start + stretch.trimEnd().length) }
}

/** What a section says, folded: its text and its sub-sections', without its own heading. */
export function wordsOf({ folded }: Report, { heading, range }: Section): string {
  return folded.slice(heading.end, range.end).replace(/^[\s。:;,.、]+/, '')
}
