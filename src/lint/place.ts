import type { Range } from '../model/range.js'
import type { Report, Section } from '../model/report.js'

/** Where a range stands, in words: the printed headings above it, outermost first. */
export function placeOf(report: Report, range: Range): string {
  return sectionsAt(report.sections, range.start).map(headingText).join(' › ')
}

function sectionsAt(sections: readonly Section[], offset: number): Section[] {
  const section = sections.find(({ range }) => range.start <= offset && offset < range.end)
  return section ? [section, ...sectionsAt(section.children, offset)] : []
}

function headingText(section: Section): string {
  return `${section.ordinal?.text ?? ''}${section.title}`
}
