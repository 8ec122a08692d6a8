import type { Heading, Paragraph, Root, Table, TableCell, TableRow, Text } from 'mdast'
import type { Plugin } from 'unified'
import type { Point, Position } from 'unist'

const PIPE_ROW = /^\s*\|.*\|\s*$|^[^|]*\|[^|]*\|/
const FULL_ROW = /^\|[^|]*\|(?:.*\|)?$/
const LONGEST_ROW = 600
const LONGEST_CELL = 300
/** No prescribed table is as wide. */
const MOST_CELLS = 40
/** A rule has a dash; a row of blank cells has none. */
const RULE_ROW = /^[\s|:+=-]+$/
const DASH = /[-=]/
/** Pages turned into Markdown are kept under any name; a longer line is a page, not a heading. */
const MARKED_HEADING = /^(#{1,6})[ \t]+(?=\S)/
const LONGEST_HEADING = 120

interface Line {
  readonly value: string
  readonly start: Point
}

/** Rows between bars without the rule that makes a Markdown table of them; undefined for any other text. */
export function pipeTable(source: string, start: Point): Table | undefined {
  const lines = [...linesOf(source, start)].filter(({ value }) => value.trim() !== '')
  const isTable = lines.length > 1 && lines.every(({ value }) => FULL_ROW.test(value.trim()))
  return isTable ? tableOf(lines.map(rowOf)) : undefined
}

/** A unified parser for plain text: every line that is not blank is a paragraph, runs of pipe rows are a table. */
export const textParse: Plugin<[], string, Root> = function () {
  this.parser = parseText
}

function parseText(text: string): Root {
  const root: Root = { type: 'root', children: [] }
  let rows: TableRow[] = []
  const closeTable = (): void => {
    if (rows.length > 0) root.children.push(tableOf(rows))
    rows = []
  }
  for (const line of linesOf(text)) {
    if (PIPE_ROW.test(line.value) && !isPage(line.value)) {
      if (!RULE_ROW.test(line.value) || !DASH.test(line.value)) rows.push(rowOf(line))
      continue
    }
    closeTable()
    const block = headingOf(line) ?? paragraphOf(line)
    if (block)
      root.children.push(isPageNumber(line, text) ? { ...block, data: { isFurniture: true } } : block)
  }
  closeTable()
  return root
}

/** A whole page on one line, with its tables and the facts of its head: sentences stand between the bars. */
function isPage(value: string): boolean {
  if (value.length <= LONGEST_ROW) return false
  const cells = value.split('|')
  return cells.some(
    (cell) => (cell.length > LONGEST_CELL || cells.length > MOST_CELLS) && cell.includes('。'),
  )
}

const PAGE_NUMBER = /^\s*(?:- ?)?\d{1,3}(?: ?-)?\s*$/
const LONGEST_BREAK = 60

/** A number alone on a line before a form feed, with which tools for PDF end a page. */
function isPageNumber({ value, start }: Line, text: string): boolean {
  if (!PAGE_NUMBER.test(value)) return false
  const end = (start.offset ?? 0) + value.length
  return /^[^\S\f]*\f/.test(text.slice(end, end + LONGEST_BREAK))
}

const BEGINNING: Point = { line: 1, column: 1, offset: 0 }

function* linesOf(text: string, from = BEGINNING): Iterable<Line> {
  let offset = 0
  let { line, column } = from
  while (offset <= text.length) {
    const newline = text.indexOf('\n', offset)
    const end = newline === -1 ? text.length : newline
    const last = end > offset && text[end - 1] === '\r' ? end - 1 : end
    yield { value: text.slice(offset, last), start: { line, column, offset: (from.offset ?? 0) + offset } }
    if (newline === -1) return
    offset = newline + 1
    line += 1
    column = 1
  }
}

/** ## 一、概述 */
function headingOf(line: Line): Heading | undefined {
  if (line.value.length > LONGEST_HEADING) return undefined
  const marks = MARKED_HEADING.exec(line.value)
  const text = marks ? textOf(line, marks[0].length, line.value.length) : undefined
  const depth = marks?.[1]?.length as Heading['depth'] | undefined
  return text && depth && { type: 'heading', depth, children: [text], position: text.position }
}

function paragraphOf(line: Line): Paragraph | undefined {
  const text = textOf(line, 0, line.value.length)
  return text && { type: 'paragraph', children: [text], position: text.position }
}

function rowOf(line: Line): TableRow {
  const cells: TableCell[] = []
  const { value } = line
  let start = 0
  while (start <= value.length) {
    const bar = value.indexOf('|', start)
    const end = bar === -1 ? value.length : bar
    const isEdge = (start === 0 || bar === -1) && value.slice(start, end).trim() === ''
    if (!isEdge) cells.push(cellOf(line, start, end))
    if (bar === -1) break
    start = bar + 1
  }
  return { type: 'tableRow', children: cells, position: positionOf(line, 0, value.length) }
}

function cellOf(line: Line, start: number, end: number): TableCell {
  const text = textOf(line, start, end)
  return {
    type: 'tableCell',
    children: text ? [text] : [],
    position: text ? text.position : positionOf(line, start, end),
  }
}

/** The text between two columns without its outer blanks. */
function textOf(line: Line, start: number, end: number): (Text & { position: Position }) | undefined {
  const raw = line.value.slice(start, end)
  const value = raw.trim()
  if (value === '') return undefined
  const from = start + raw.indexOf(value)
  return { type: 'text', value, position: positionOf(line, from, from + value.length) }
}

function tableOf(rows: TableRow[]): Table {
  const first = rows[0]?.position
  const last = rows.at(-1)?.position
  return {
    type: 'table',
    children: rows,
    ...(first && last ? { position: { start: first.start, end: last.end } } : {}),
  }
}

function positionOf(line: Line, start: number, end: number): Position {
  return { start: shift(line.start, start), end: shift(line.start, end) }
}

function shift(point: Point, by: number): Point {
  return { line: point.line, column: point.column + by, offset: (point.offset ?? 0) + by }
}
