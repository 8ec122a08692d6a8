import { byTurn } from './cellText.js'
import { columnsOf, mayHaveColumns, type Region } from './columns.js'
import { isAtEnd, mayBeRow, type CutRow } from './cutRows.js'
import type { Loose } from './loose.js'
import { linesOf, type Line } from './lines.js'
import type { Glyph, Image, Outlines, Page } from './page.js'
import { tablesOn, type PageTable } from './tables.js'
import { withoutWatermarks } from './watermarks.js'

/**
 * A page, or a part of it that is read on its own, as its lines and tables: of its glyphs, which are most of a file,
 * nothing is kept.
 */
export interface LaidOut {
  readonly number: number
  /** One of several beside each other. */
  readonly isColumn?: true
  readonly width: number
  readonly height: number
  readonly lines: readonly Line[]
  readonly tables: readonly PageTable[]
  readonly cutRows: readonly CutRow[]
  /** What is written across the page behind its text. */
  readonly marks: readonly string[]
  readonly images: readonly Image[]
  readonly outlines?: Outlines
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

/** The parts of a page in reading order: one, unless its text is set in columns. */
export function layOut(page: Page): readonly LaidOut[] {
  const { text, marks } = withoutWatermarks(page.glyphs)
  const { tables, framed, free } = tablesOn({ ...page, glyphs: text })
  const ends = { height: page.height, lines: linesIn(free), tables }
  const atEnds = framed.filter((one) => mayBeRow(one, page.height) && isAtEnd(one.table, ends))
  const within = framed.filter((one) => !atEnds.includes(one)).flatMap(({ glyphs }) => glyphs)
  const running = within.length > 0 ? [...free, ...within] : free
  const whole: LaidOut = {
    number: page.number,
    width: page.width,
    height: page.height,
    lines: within.length > 0 ? linesIn(running) : ends.lines,
    tables,
    cutRows: atEnds.map(({ table, glyphs }) => ({ table, lines: linesIn(glyphs) })),
    marks,
    images: page.images,
    ...(page.outlines ? { outlines: page.outlines } : {}),
    count: countOf(text, page.invisible),
  }
  if (!mayHaveColumns(whole.lines, tables, page.width)) return [whole]
  // Figures whose labels stand beside them are no column.
  const boxes = [...tables, ...atEnds.map(({ table }) => table)].filter(isWhole).map(boxOf)
  const regions = columnsOf(running, boxes, page.width)
  if (regions.length === 0) return [whole]
  return regions.map((region, at) => partOf(whole, region, running, at === 0))
}

function isWhole({ loose }: PageTable): boolean {
  return !loose?.isBroken
}

function boxOf({ top, xs }: PageTable): { top: number; left: number; right: number } {
  return { top, left: xs[0] ?? 0, right: xs.at(-1) ?? 0 }
}

/** Columns are measured from their own edge, so that the text of one goes on in the next as it does over pages. */
function partOf(whole: LaidOut, region: Region, running: readonly Glyph[], isFirst: boolean): LaidOut {
  const { top, bottom, left, right } = region
  const isOwn = (x: number, y: number): boolean => x > left && x < right && y >= top && y < bottom
  const own = running.filter((glyph) => isOwn(glyph.left, glyph.y))
  const isTableOwn = (table: PageTable): boolean => isOwn(table.xs[0] ?? 0, table.top)
  const isColumn = left !== -Infinity || right !== Infinity
  const edge = isColumn ? Math.min(...own.map((glyph) => glyph.left)) : 0
  const shifted = own.map((glyph) => ({ ...glyph, left: glyph.left - edge, right: glyph.right - edge }))
  return {
    ...whole,
    lines: linesIn(shifted),
    tables: whole.tables.filter(isTableOwn).map((table) => (isColumn ? fromLeftEdge(table) : table)),
    cutRows: whole.cutRows.filter(({ table }) => isTableOwn(table)),
    ...(isFirst
      ? {}
      : { images: [], outlines: { count: 0, area: 0 }, count: { printed: 0, unmapped: 0, invisible: 0 } }),
    ...(isColumn ? { isColumn, width: Math.max(...shifted.map((glyph) => glyph.right)) } : {}),
  }
}

/** Each column has a left edge of its own: a table that goes on in the next one is as wide, not in the same place. */
function fromLeftEdge(table: PageTable): PageTable {
  const [left = 0] = table.xs
  const moved: PageTable & { loose?: Loose } = { ...table, xs: table.xs.map((x) => x - left) }
  delete moved.loose
  return moved
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
