import { byTurn } from './cellText.js'
import { isAtEnd, mayBeRow, type CutRow } from './cutRows.js'
import { linesOf, type Line } from './lines.js'
import type { Glyph, Image, Page } from './page.js'
import { tablesOn, type PageTable } from './tables.js'
import { withoutWatermarks } from './watermarks.js'

/** A page as its lines and tables: of its glyphs, which are most of a file, nothing is kept. */
export interface LaidOut {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly lines: readonly Line[]
  readonly tables: readonly PageTable[]
  readonly cutRows: readonly CutRow[]
  /** What is written across the page behind its text. */
  readonly marks: readonly string[]
  readonly images: readonly Image[]
  readonly count: Count
}

/** How much of the page is text. */
export interface Count {
  readonly printed: number
  /** Characters of which the file does not say what they mean. */
  readonly unmapped: number
  readonly invisible: number
}

const PRIVATE = { from: '\ue000', to: '\uf8ff' }
const UNKNOWN = '\ufffd'

export function layOut(page: Page): LaidOut {
  const { number, width, height, images } = page
  const { text, marks } = withoutWatermarks(page.glyphs)
  const { tables, framed, free } = tablesOn({ ...page, glyphs: text })
  const ends = { height, lines: linesIn(free), tables }
  const atEnds = framed.filter((one) => mayBeRow(one, height) && isAtEnd(one.table, ends))
  const within = framed.filter((one) => !atEnds.includes(one)).flatMap(({ glyphs }) => glyphs)
  const lines = within.length > 0 ? linesIn([...free, ...within]) : ends.lines
  const cutRows = atEnds.map(({ table, glyphs }) => ({ table, lines: linesIn(glyphs) }))
  return {
    number,
    width,
    height,
    lines,
    tables,
    cutRows,
    marks,
    images,
    count: countOf(text, page.invisible),
  }
}

function linesIn(glyphs: readonly Glyph[]): Line[] {
  return byTurn(glyphs).flatMap(linesOf)
}

/** Without a mapping, or with one to characters that have no meaning. */
function countOf(glyphs: readonly Glyph[], invisible = 0): Count {
  let printed = 0
  let unmapped = 0
  for (const { text } of glyphs) {
    if (text === ' ') continue
    printed += 1
    if (text === UNKNOWN || (text >= PRIVATE.from && text <= PRIVATE.to)) unmapped += 1
  }
  return { printed, unmapped, invisible }
}
