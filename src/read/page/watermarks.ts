import type { Glyph } from './page.js'
import { middle } from './order.js'

/** What lies across a page behind its text, and the text itself. */
export interface Unmarked {
  readonly text: readonly Glyph[]
  /** The characters of each mark in a row. */
  readonly marks: readonly string[]
}

/** Parts of the usual size; headings are smaller. */
const LARGE = 1.6
/** A mark has some ten characters. */
const MOST_LARGE = 200
const SAME_BASELINE = 1

/**
 * Takes large characters out that others are written over: nothing of a report is. What leans is never read, this
 * is for marks that do not.
 */
export function withoutWatermarks(glyphs: readonly Glyph[]): Unmarked {
  const none = { text: glyphs, marks: [] }
  if (glyphs.length === 0) return none
  const size = LARGE * middle(glyphs.map((glyph) => glyph.size))
  const large = glyphs.filter((glyph) => glyph.size > size && glyph.text !== ' ')
  if (large.length === 0 || large.length > MOST_LARGE) return none
  const small = glyphs.filter((glyph) => glyph.size <= size && glyph.text !== ' ')
  const marks = rowsOf(large).filter((row) => {
    const over = row.filter((glyph) => isWrittenOver(glyph, small))
    return over.length >= Math.min(2, row.length)
  })
  if (marks.length === 0) return none
  const marked = new Set(marks.flat())
  return {
    text: glyphs.filter((glyph) => !marked.has(glyph)),
    marks: marks.map((row) => row.map(({ text }) => text).join('')),
  }
}

function rowsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const rows: Glyph[][] = []
  for (const glyph of glyphs.toSorted((a, b) => a.y - b.y || a.left - b.left)) {
    const row = rows.at(-1)
    const first = row?.[0]
    const isSame = first && glyph.y - first.y < SAME_BASELINE && glyph.size === first.size
    if (row && isSame && glyph.turn === first.turn) row.push(glyph)
    else rows.push([glyph])
  }
  return rows.map((row) => row.toSorted((a, b) => a.left - b.left))
}

/** Whether the middle of another character lies within its square. */
function isWrittenOver({ left, right, y, size, turn }: Glyph, others: readonly Glyph[]): boolean {
  if (turn !== undefined) return false
  return others.some((other) => {
    const x = (other.left + other.right) / 2
    const level = other.y - other.size / 3
    return x > left && x < right && level < y && level > y - size
  })
}
