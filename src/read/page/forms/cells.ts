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
  { labels, figures }: Shape,
  from: number,
): { cells: TextCell[]; rows: number } {
  const start = block.rows[0]?.words[0] ?? [...(block.rows[0]?.figures.values() ?? [])][0]
  const page = (block.heads.columns[0]?.words[0] ?? start)?.page ?? 0
  const wide = figures / block.facts.columns.length
  const cell = (
    row: number,
    column: number,
    words: readonly Word[],
    span: { rows?: number; columns?: number } = {},
  ): TextCell => ({
    row,
    column,
    rowSpan: span.rows ?? 1,
    colSpan: span.columns ?? 1,
    text: textOf(words),
    page: words[0]?.page ?? page,
  })
  const cells: TextCell[] = []
  let row = from
  if (block.title.length > 0) {
    cells.push(cell(row, 0, block.title, { columns: labels + figures }))
    row += 1
  }
  const levels = headLevels(block)
  const height = levels.length + 1
  if (labels > 0) cells.push(cell(row, 0, block.corner, { rows: height, columns: labels }))
  levels.forEach((groups, level) => {
    for (const { words, from: left, to } of groups)
      cells.push(cell(row + level, labels + left * wide, words, { columns: (to - left) * wide }))
  })
  block.heads.columns.forEach(({ words }, column) => {
    const depth = levels.findLastIndex((groups) => groups.some((group) => isOver(group, column))) + 1
    cells.push(cell(row + depth, labels + column * wide, words, { rows: height - depth, columns: wide }))
  })
  row += height
  const { printed, beside } = arranged(block)
  printed.forEach((line, at) => {
    const chain = chainAt(beside, at)
    chain.forEach((name, column) => {
      if (name.from === at) cells.push(cell(row + at, column, name.row.words, { rows: name.to - name.from }))
    })
    if (labels > 0) cells.push(cell(row + at, chain.length, line.words, { columns: labels - chain.length }))
    const rowPage = (line.words[0] ?? [...line.figures.values()][0])?.page ?? page
    for (let column = 0; column < block.facts.columns.length; column += 1) {
      const figure = line.figures.get(column)
      const printedFigure = cell(row + at, labels + column * wide, figure ? [figure] : [], { columns: wide })
      cells.push(figure ? printedFigure : { ...printedFigure, page: rowPage })
    }
  })
  return { cells, rows: row + printed.length - from }
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
