import type { Range } from '../model/range.js'
import type { Report, Section } from '../model/report.js'
import { lastAtMost } from '../model/sorted.js'

/** Where a range stands, in words: the printed headings above it, outermost first. */
export function placeOf(report: Report, range: Range): string {
  return sectionsAt(report.sections, range.start).map(headingText).join(' › ')
}

function sectionsAt(sections: readonly Section[], offset: number): Section[] {
  const section = sectionAt(sections, offset)
  return section ? [section, ...sectionsAt(section.children, offset)] : []
}

/** A text of nothing but headings has as many findings as sections. */
function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  const section = sections[lastAtMost(sections, offset, ({ range }) => range.start)]
  return section && section.range.start <= offset && offset < section.range.end ? section : undefined
}

function headingText(section: Section): string {
  return `${section.ordinal?.text ?? ''}${section.title}`
}
