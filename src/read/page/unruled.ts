import { FIGURE } from './figure.js'
import type { Line } from './lines.js'

/** A row of a table holds so many figures side by side; a page with fewer rows is read as text. */
const FIGURES = 3
const FEWEST_ROWS = 3
/** A longer line without figures is a sentence. */
const LONGEST_LABEL = 25
/** A heading may be larger than the table; a numbered label that spans rows stands in a narrow column. */
const LARGER = 1.1
const SHORTEST_HEADING = 10
/** Parts of the size, from one line of a table to the next. */
const FARTHEST = 4
const TOP_ORDINAL = /^[一二三四五六七八九十]{1,3}[、.．]/
const SENTENCE_END = /[。；：]$/

/**
 * The lines of tables without rules whose labels run over several lines: which label belongs to which figures is
 * not certain, so they are no text either. `certain`: what was read by alignment; `doubtful`: of a prescribed table.
 */
export function unruledLines(
  lines: readonly Line[],
  certain: ReadonlySet<Line>,
  doubtful: ReadonlySet<Line>,
): ReadonlySet<Line> {
  const unread = regionsOf(lines).flatMap(({ from, to, rows }) => {
    const isCertain = lines.slice(from, to + 1).every((line) => certain.has(line))
    return rows < FEWEST_ROWS || isCertain ? [] : lines.slice(headOf(lines, from), tailOf(lines, to) + 1)
  })
  const own = lines.filter((line) => doubtful.has(line))
  return new Set(own.every((line) => certain.has(line)) ? unread : [...unread, ...own])
}

interface Region {
  readonly from: number
  to: number
  rows: number
  readonly size: number
}

/** From the first row of figures to the last that no heading and no sentence divides. */
function regionsOf(lines: readonly Line[]): Region[] {
  const regions: Region[] = []
  let isOpen = false
  lines.forEach((line, at) => {
    const last = regions.at(-1)
    if (!isFigureRow(line)) {
      isOpen &&= last !== undefined && mayBeLabel(line, last.size)
    } else if (isOpen && last) {
      last.to = at
      last.rows += 1
    } else {
      regions.push({ from: at, to: at, rows: 1, size: line.size })
      isOpen = true
    }
  })
  return regions
}

/** Narrow columns stand no farther apart than words. */
function isFigureRow({ text }: Line): boolean {
  const last = text.split(' ').slice(-FIGURES)
  return last.length === FIGURES && last.every((word) => FIGURE.test(word))
}

function mayBeLabel({ text, size, pieces }: Line, usual: number): boolean {
  const isHeading = pieces.length === 1 && text.length >= SHORTEST_HEADING && TOP_ORDINAL.test(text)
  return !isHeading && size < LARGER * usual && text.length < LONGEST_LABEL && !SENTENCE_END.test(text)
}

/** The heads of the columns stand above, the heading of the part above them. */
function headOf(lines: readonly Line[], from: number): number {
  let at = from
  while (at > 0 && isBeside(lines, at - 1, at) && !TOP_ORDINAL.test(lines[at - 1]?.text ?? '')) at -= 1
  return at
}

/** The rest of the last label. */
function tailOf(lines: readonly Line[], to: number): number {
  let at = to
  while (at + 1 < lines.length && isBeside(lines, at + 1, at) && !TOP_ORDINAL.test(lines[at + 1]?.text ?? ''))
    at += 1
  return at
}

/** Whether a line belongs to the table that its neighbour belongs to. */
function isBeside(lines: readonly Line[], at: number, neighbour: number): boolean {
  const [line, other] = [lines[at], lines[neighbour]]
  if (!line || !other || !mayBeLabel(line, other.size)) return false
  return Math.abs(line.y - other.y) < FARTHEST * line.size
}
