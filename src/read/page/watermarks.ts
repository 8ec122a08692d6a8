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

/** A mark that covers a page has some words, and comes again. */
const FEWEST_SIGNS = 4

/** Takes out what a page is covered with, and what lies across it. */
export function withoutWatermarks(glyphs: readonly Glyph[]): Unmarked {
  const tiles = tilesOf(glyphs)
  const { text, marks } = withoutLarge(tiles.length > 0 ? without(glyphs, tiles) : glyphs)
  return { text, marks: [...tiles.map(textOf), ...marks] }
}

/** Rows of light characters that come again, over the text or beside it. */
function tilesOf(glyphs: readonly Glyph[]): Glyph[][] {
  const faint = glyphs.filter(({ isFaint, text }) => isFaint && text !== ' ')
  if (faint.length < 2 * FEWEST_SIGNS || faint.length === glyphs.length) return []
  const rows = new Map<string, Glyph[][]>()
  for (const row of rowsOf(faint)) {
    const same = rows.get(textOf(row))
    if (same) same.push(row)
    else rows.set(textOf(row), [row])
  }
  return [...rows].flatMap(([text, same]) => (text.length >= FEWEST_SIGNS && same.length > 1 ? same : []))
}

function without(glyphs: readonly Glyph[], rows: readonly (readonly Glyph[])[]): readonly Glyph[] {
  const marked = new Set(rows.flat())
  return glyphs.filter((glyph) => !marked.has(glyph))
}

function textOf(row: readonly Glyph[]): string {
  return row.map(({ text }) => text).join('')
}

/**
 * Takes large characters out that others are written over: nothing of a report is. What leans is never read, this
 * is for marks that do not.
 */
function withoutLarge(glyphs: readonly Glyph[]): Unmarked {
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
  return marks.length === 0 ? none : { text: without(glyphs, marks), marks: marks.map(textOf) }
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
