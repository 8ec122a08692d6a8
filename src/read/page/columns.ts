import type { Line } from './lines.js'
import { ascending, middle } from './order.js'
import type { Glyph } from './page.js'

/** Part of a page that is read on its own, from top to bottom. */
export interface Region {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** A table, or whatever else no column may be cut through. */
interface Box {
  readonly top: number
  readonly left: number
  readonly right: number
}

/** What stands on one height. */
interface Row {
  readonly y: number
  readonly spans: readonly Span[]
}

/** Characters without a gap between them; none of a table. */
interface Span {
  readonly from: number
  readonly to: number
  readonly count: number
}

interface Gap {
  readonly from: number
  readonly to: number
}

/** Parts of the size of the text. */
const NARROWEST_GAP = 0.6
const SAME_ROW = 0.1
const DEEPEST_INDENT = 2.5
const NEAR = 2
/** Parts of the width of the page: what is blank beside a short line may hold a column. */
const WIDE = 0.25
const FAR = 0.3
/** A signature, a list of two or the figures of a table are no column. */
const FEWEST_ROWS = 3
const FEWEST_CHARACTERS = 9
const FEWEST_FIGURES = 3
const FEWEST_FULL = 2
/** Of the rows, and of the room of a column. */
const MOST = 0.5

/**
 * Whether it is worth looking for columns: some lines hold a blank, begin far from the left edge, or stand beside a
 * table, as another table may. Most pages have no such line.
 */
export function mayHaveColumns(
  lines: readonly Line[],
  tables: readonly { readonly top: number; readonly bottom: number }[],
  width: number,
): boolean {
  if (tables.some(({ top }, at) => top + NEAR < (tables[at - 1]?.bottom ?? 0))) return true
  const beside = lines.filter(
    ({ left, text, y }) =>
      left > FAR * width ||
      text.includes(' ') ||
      tables.some(({ top, bottom }) => y > top + NEAR && y < bottom - NEAR),
  )
  return beside.length >= FEWEST_ROWS
}

/** The regions of a page in the order in which they are read; none where its text runs across the page. */
export function columnsOf(glyphs: readonly Glyph[], tables: readonly Box[], width: number): Region[] {
  const printed = glyphs.filter(({ text }) => text !== ' ')
  const fewest = tables.length > 1 ? 1 : 2 * FEWEST_ROWS * FEWEST_CHARACTERS
  if (printed.length < fewest) return []
  const size = middle(printed.map((glyph) => glyph.size))
  const rows = rowsOf(printed, tables, size)
  const regions: Region[] = []
  let top = -Infinity
  let start = 0
  while (start < rows.length) {
    const { end, gaps } = bandFrom(rows, start, NARROWEST_GAP * size, width)
    const band = rows.slice(start, end)
    start = end
    const columns = between(gaps, width)
    if (
      columns.length < 2 ||
      !columns.every(
        (column) => isColumn(band, column, size) || (hasTable(band, column) && !holdsFigures(band, column)),
      )
    )
      continue
    const from = band[0]?.y ?? 0
    const bottom = rows[end]?.y ?? Infinity
    if (from > top) regions.push({ top, bottom: from, left: -Infinity, right: Infinity })
    regions.push(...columns.map((column) => ({ ...column, top: from, bottom })))
    top = bottom
  }
  if (regions.length > 0 && top < Infinity)
    regions.push({ top, bottom: Infinity, left: -Infinity, right: Infinity })
  return regions
}

function rowsOf(glyphs: readonly Glyph[], tables: readonly Box[], size: number): Row[] {
  const rows: Glyph[][] = []
  for (const glyph of ascending(glyphs, ({ y }) => y)) {
    const row = rows.at(-1)
    if (row?.[0] && glyph.y - row[0].y < SAME_ROW * size) row.push(glyph)
    else rows.push([glyph])
  }
  const boxes = tables.map(({ top, left, right }) => ({
    y: top,
    spans: [{ from: left, to: right, count: 0 }],
  }))
  const lines = rows.map((row) => ({ y: row[0]?.y ?? 0, spans: spansOf(row, NARROWEST_GAP * size) }))
  return [...boxes, ...lines].toSorted((a, b) => a.y - b.y)
}

function spansOf(row: readonly Glyph[], narrowest: number): Span[] {
  const spans: { from: number; to: number; count: number }[] = []
  for (const { left, right } of ascending(row, (glyph) => glyph.left)) {
    const span = spans.at(-1)
    if (span && left - span.to < narrowest) {
      span.to = Math.max(span.to, right)
      span.count += 1
    } else spans.push({ from: left, to: right, count: 1 })
  }
  return spans
}

/** From one row on, all rows that leave the same places blank. */
function bandFrom(
  rows: readonly Row[],
  start: number,
  narrowest: number,
  width: number,
): { end: number; gaps: readonly Gap[] } {
  let gaps: readonly Gap[] = [{ from: 0, to: width }]
  for (let at = start; at < rows.length; at += 1) {
    const left = (rows[at]?.spans ?? []).reduce(without, gaps).filter(({ from, to }) => {
      const isInside = from > 0 && to < width
      return to - from >= (isInside ? narrowest : WIDE * width)
    })
    if (left.length === 0) return { end: Math.max(at, start + 1), gaps: at > start ? gaps : [] }
    gaps = left
  }
  return { end: rows.length, gaps }
}

function without(gaps: readonly Gap[], { from, to }: Span): Gap[] {
  return gaps.flatMap((gap) =>
    to <= gap.from || from >= gap.to
      ? [gap]
      : [
          { from: gap.from, to: from },
          { from: to, to: gap.to },
        ].filter((rest) => rest.to > rest.from),
  )
}

/** The columns on both sides of gaps. */
function between(gaps: readonly Gap[], width: number): { left: number; right: number }[] {
  const inside = gaps.filter(({ from, to }) => from > 0 && to < width)
  if (inside.length === 0) return []
  const edges = [-Infinity, ...inside.map(({ from, to }) => (from + to) / 2), Infinity]
  return edges.slice(1).map((right, at) => ({ left: edges[at] ?? 0, right }))
}

function hasTable(rows: readonly Row[], { left, right }: { left: number; right: number }): boolean {
  return rows.some(({ spans }) =>
    spans.some(({ from, to, count }) => count === 0 && from > left && to < right),
  )
}

/** The head of a table may have lines, and its figures none: they belong to the labels on their left. */
function holdsFigures(rows: readonly Row[], { left, right }: { left: number; right: number }): boolean {
  const beside = ({ spans }: Row): Span[] =>
    spans.filter(({ from, to, count }) => count > 0 && from > left && to < right)
  return rows.filter((row) => beside(row).length >= FEWEST_FIGURES).length >= FEWEST_ROWS
}

/** Whether what stands there is running text: lines that begin on one edge, and fill their room. */
function isColumn(
  rows: readonly Row[],
  { left, right }: { left: number; right: number },
  size: number,
): boolean {
  const lines = rows.flatMap(({ spans }) => {
    const own = spans.filter(({ from, count }) => count > 0 && from > left && from < right)
    const [first] = own
    const last = own.at(-1)
    const count = own.reduce((sum, span) => sum + span.count, 0)
    const filled = own.reduce((sum, span) => sum + span.to - span.from, 0)
    return first && last ? [{ from: first.from, to: last.to, count, filled }] : []
  })
  if (lines.length < FEWEST_ROWS) return false
  const edge = Math.min(...lines.map(({ from }) => from))
  const end = Math.max(...lines.map(({ to }) => to))
  const characters = lines.reduce((sum, { count }) => sum + count, 0)
  const filled = lines.reduce((sum, line) => sum + line.filled, 0)
  const flush = lines.filter(({ from }) => from - edge < DEEPEST_INDENT * size)
  const full = lines.filter(({ to }) => end - to < NEAR * size)
  return (
    characters >= FEWEST_CHARACTERS * lines.length &&
    filled > MOST * lines.length * (end - edge) &&
    flush.length >= MOST * lines.length &&
    full.length >= FEWEST_FULL
  )
}
