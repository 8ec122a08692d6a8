import type { Range } from '../model/range.js'
import type { Report, Section } from '../model/report.js'

/** Where a range stands, in words: the printed headings above it, outermost first. */
export function placeOf(report: Report, range: Range): string {
  return sectionsAt(report.sections, range.start).map(headingText).join(' › ')
}

function sectionsAt(sections: readonly Section[], offset: number): Section[] {
  const section = sectionAt(sections, offset)
  return section ? [section, ...sectionsAt(section.children, offset)] : []
}

/** By halves: a text of nothing but headings has as many findings as sections. */
function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  let low = 0
  let high = sections.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sections[middle]?.range.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const section = sections[low]
  return section && section.range.start <= offset && offset < section.range.end ? section : undefined
}

function headingText(section: Section): string {
  return `${section.ordinal?.text ?? ''}${section.title}`
}
