import type { TextCell } from '../tables.js'
import type { BlockReading } from './block.js'
import type { Group } from './columns.js'
import type { Row } from './rows.js'
import { isLevel, type Word } from './spell.js'

/** Parts of the size. */
const NEAR = 0.35
const ENDS_WITH_LETTER = /[a-z]$/i
const BEGINS_WITH_LETTER = /^[a-z]/i

/** Columns for labels and for figures. */
export interface Shape {
  readonly labels: number
  readonly figures: number
}

/** The names of groups that stand beside their rows, outermost first, and the rows they span. */
interface Beside {
  readonly row: Row
  readonly from: number
  readonly to: number
}

/** How many columns the labels of a block need. */
export function labelColumns(block: BlockReading): number {
  const { printed, beside } = arranged(block)
  return Math.max(0, ...printed.map((_, at) => chainAt(beside, at).length)) + (printed.some(hasLabel) ? 1 : 0)
}

/** The cells of a block from a row of the grid on, and how many rows they take. */
export function cellsOf(
  block: BlockReading,
  shape: Shape,
  from: number,
): { cells: TextCell[]; rows: number } {
  const { title, heads } = block
  const page = heads.columns[0]?.words[0]?.page ?? 0
  const width = shape.labels + shape.figures
  const titles = title.length > 0 ? [cellOf({ row: from, column: 0, colSpan: width }, title, page)] : []
  const head = headCells(block, shape, from + titles.length, page)
  const start = from + titles.length + head.rows
  const { printed, beside } = arranged(block)
  const cells = printed.flatMap((row, at) => [
    ...labelCells(row, chainAt(beside, at), shape, { at, start }, page),
    ...figureCells(row, block.facts.columns.length, shape, start + at, page),
  ])
  return { cells: [...titles, ...head.cells, ...cells], rows: start + printed.length - from }
}

type Place = Pick<TextCell, 'row' | 'column'> & Partial<Pick<TextCell, 'rowSpan' | 'colSpan'>>

function cellOf(place: Place, words: readonly Word[], page: number): TextCell {
  return { rowSpan: 1, colSpan: 1, ...place, text: textOf(words), page: words[0]?.page ?? page }
}

function headCells(
  block: BlockReading,
  { labels, figures }: Shape,
  row: number,
  page: number,
): { cells: TextCell[]; rows: number } {
  const { heads, corner, facts } = block
  const wide = figures / facts.columns.length
  const levels = headLevels(block)
  const rows = levels.length + 1
  const corners = labels > 0 ? [cellOf({ row, column: 0, rowSpan: rows, colSpan: labels }, corner, page)] : []
  const groups = levels.flatMap((level, at) =>
    level.map(({ words, from, to }) =>
      cellOf({ row: row + at, column: labels + from * wide, colSpan: (to - from) * wide }, words, page),
    ),
  )
  const columns = heads.columns.map(({ words }, at) => {
    const depth = levels.findLastIndex((level) => level.some((group) => isOver(group, at))) + 1
    const place = { row: row + depth, column: labels + at * wide, rowSpan: rows - depth, colSpan: wide }
    return cellOf(place, words, page)
  })
  return { cells: [...corners, ...groups, ...columns], rows }
}

/** The names of groups that begin beside a row, and its own label. */
function labelCells(
  { words }: Row,
  chain: readonly Beside[],
  { labels }: Shape,
  { at, start }: { at: number; start: number },
  page: number,
): TextCell[] {
  const row = start + at
  const names = chain.flatMap(({ row: { words: name }, from, to }, column) =>
    from === at ? [cellOf({ row, column, rowSpan: to - from }, name, page)] : [],
  )
  if (labels === 0) return names
  return [...names, cellOf({ row, column: chain.length, colSpan: labels - chain.length }, words, page)]
}

function figureCells(
  { words, figures: printed }: Row,
  columns: number,
  { labels, figures }: Shape,
  row: number,
  page: number,
): TextCell[] {
  const wide = figures / columns
  const own = (words[0] ?? [...printed.values()][0])?.page ?? page
  return Array.from({ length: columns }, (_, at) => {
    const figure = printed.get(at)
    return cellOf({ row, column: labels + at * wide, colSpan: wide }, figure ? [figure] : [], own)
  })
}

function hasLabel({ words }: Row): boolean {
  return words.length > 0
}

/** Heads over several columns: the outer above the inner. */
function headLevels({ heads }: BlockReading): Group[][] {
  const levels: Group[][] = []
  for (const group of heads.groups.toSorted((a, b) => b.to - b.from - (a.to - a.from))) {
    const level = levels.find(
      (groups) => !groups.some((other) => other.from < group.to && group.from < other.to),
    )
    if (level) level.push(group)
    else levels.push([group])
  }
  return levels
}

function isOver({ from, to }: Group, column: number): boolean {
  return from <= column && column < to
}

/** Rows as they are printed, and the names of groups that stand beside them. */
function arranged({ rows }: BlockReading): { printed: Row[]; beside: Beside[] } {
  const spans = new Map(
    rows.flatMap((row) => {
      const own =
        row.facts?.isHeading && row.figures.size === 0
          ? rows.filter((other) => isWithin(other, row, rows))
          : []
      return own.some((other) => isBesideRow(row, other)) ? [[row, own] as const] : []
    }),
  )
  const printed = rows.filter((row) => !spans.has(row))
  const beside = [...spans].map(([row, own]) => {
    const places = own.flatMap((other) => (printed.includes(other) ? [printed.indexOf(other)] : []))
    return { row, from: Math.min(...places), to: Math.max(...places) + 1 }
  })
  return { printed, beside: beside.toSorted((a, b) => b.to - b.from - (a.to - a.from)) }
}

function isWithin({ facts }: Row, group: Row, rows: readonly Row[]): boolean {
  for (let parent = facts?.parent; parent;) {
    if (parent === group.facts?.key) return true
    parent = rows.find((row) => row.facts?.key === parent)?.facts?.parent
  }
  return false
}

/** A name that stands above its rows is a row of its own. */
function isBesideRow({ words }: Row, { words: own }: Row): boolean {
  const last = words.at(-1)
  const [first] = own
  if (!last || !first) return false
  return last.page > first.page || (last.page === first.page && last.y >= first.y - NEAR * first.size)
}

function chainAt(beside: readonly Beside[], at: number): Beside[] {
  return beside.filter(({ from, to }) => from <= at && at < to)
}

/** Words beside and below each other, joined. */
function textOf(words: readonly Word[]): string {
  let text = ''
  words.forEach((word, at) => {
    const before = words[at - 1]
    const isApart = ENDS_WITH_LETTER.test(text) && BEGINS_WITH_LETTER.test(word.text)
    text +=
      isApart || (before && isLevel(before, word) && /\d$/.test(text) && /^\d/.test(word.text))
        ? ` ${word.text}`
        : word.text
  })
  return text
}
