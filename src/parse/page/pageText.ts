import { fold } from '../../model/fold.js'
import type { Range } from '../../model/range.js'
import type { Section } from '../../model/report.js'
import { joined } from '../../model/sorted.js'
import type { SourceDocument } from '../../read/document.js'
import { findSections } from '../sections/sections.js'
import type { Flow } from '../text/flow.js'
import { contentsLists } from './contentsList.js'
import { findFurniture } from './furniture.js'

/** The folded text, with and without what is no part of the report. */
export interface PageText {
  readonly whole: string
  /** Without what the reader set apart, and without lists of contents. */
  readonly page: string
  /** Without any furniture: what `Report.folded` is. */
  readonly folded: string
  readonly furniture: readonly Range[]
  /** Furniture that stands within the text. */
  readonly noise: readonly Range[]
  readonly sections: readonly Section[]
}

/** Furniture is found by the sections it stands between, and the sections are told anew without it. */
export function readPage({ text, blocks, apart }: Flow, document: SourceDocument): PageText {
  const whole = fold(document.simplify ? document.simplify(text) : text)
  const setApart = [...apart, ...contentsLists(blocks, whole)]
  const page = blanked(whole, joined(setApart))
  const outline = findSections(blocks, page, text)
  const noise = findFurniture(blocks, page, outline)
  const furniture = joined([...setApart, ...noise])
  const folded = blanked(page, furniture)
  const sections = noise.length === 0 ? outline : findSections(blocks, folded, text)
  return { whole, page, folded, furniture, noise, sections }
}

/** The text with blanks in these ranges: nothing that looks at it can find what stood there. */
export function blanked(text: string, ranges: readonly Range[]): string {
  let result = ''
  let end = 0
  for (const range of ranges) {
    result += text.slice(end, range.start) + text.slice(range.start, range.end).replace(/[^\n]/g, ' ')
    end = range.end
  }
  return result + text.slice(end)
}
