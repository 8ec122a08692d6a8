import type { Data, PhrasingContent, Root, RootContent, Table, TableCell, TableRow, Text } from 'mdast'
import type { Point, Position } from 'unist'
import type { Format } from '../model/report.js'
import type { SourceDocument } from './document.js'

/** What a reader found in a format that has no text of its own: Word, OFD, a workbook. */
export type ExtractedBlock = ExtractedParagraph | ExtractedTable

export interface ExtractedParagraph {
  readonly kind: 'paragraph'
  /** Lines are divided by `\n`. */
  readonly text: string
  /** Depth of a heading that the format itself marks. */
  readonly depth?: number
  readonly page?: number
  readonly isFurniture?: boolean
}

export interface ExtractedTable {
  readonly kind: 'table'
  readonly rows: readonly (readonly ExtractedCell[])[]
  readonly page?: number
}

export interface ExtractedCell {
  readonly text: string
  /** 1-based; columns covered by other cells count. */
  readonly column: number
  readonly rowSpan?: number
  readonly colSpan?: number
  /** Where it begins, of a table that runs over pages. */
  readonly page?: number
}

const BETWEEN_CELLS = ' | '
const DEEPEST_HEADING = 6

interface Draft {
  readonly lines: string[]
  /** Length of the lines. */
  length: number
  paragraphs: number
  tables: number
}

/** Lays blocks out as text, one line for each paragraph and table row, with the tree over it. */
export function documentOf(format: Format, blocks: readonly ExtractedBlock[]): SourceDocument {
  const draft: Draft = { lines: [], length: 0, paragraphs: 0, tables: 0 }
  const children = blocks.flatMap((block): RootContent[] => {
    const node = block.kind === 'table' ? tableOf(draft, block) : paragraphOf(draft, block)
    return node ? [node] : []
  })
  const root: Root = { type: 'root', children }
  return { format, source: draft.lines.join(''), root }
}

function paragraphOf(draft: Draft, paragraph: ExtractedParagraph): RootContent | undefined {
  const { text, depth, page, isFurniture } = paragraph
  if (text.trim() === '') return undefined
  const lines = text.split('\n')
  const start = pointIn(draft, 0)
  for (const line of lines.slice(0, -1)) write(draft, line)
  const position = { start, end: pointIn(draft, lines.at(-1)?.length ?? 0) }
  write(draft, lines.at(-1) ?? '')
  const place = isFurniture ? {} : { place: { paragraph: (draft.paragraphs += 1) } }
  const node = {
    position,
    data: { ...place, ...pageOf(page), ...(isFurniture ? { isFurniture } : {}) },
    children: [{ type: 'text', value: text, position } satisfies Text],
  }
  if (depth === undefined) return { type: 'paragraph', ...node }
  return { type: 'heading', depth: Math.min(depth, DEEPEST_HEADING) as 1, ...node }
}

function tableOf(draft: Draft, { rows, page }: ExtractedTable): Table | undefined {
  if (rows.length === 0) return undefined
  const table = (draft.tables += 1)
  const start = pointIn(draft, 0)
  const children = rows.map((cells, at) => rowOf(draft, cells, { table, row: at + 1 }))
  const end = children.at(-1)?.position?.end ?? start
  return { type: 'table', children, position: { start, end }, data: { place: { table }, ...pageOf(page) } }
}

function rowOf(
  draft: Draft,
  cells: readonly ExtractedCell[],
  row: { readonly table: number; readonly row: number },
): TableRow {
  let line = ''
  const children = cells.map(({ text, column, rowSpan = 1, colSpan = 1, page }, at): TableCell => {
    if (at > 0) line += BETWEEN_CELLS
    const from = line.length
    const phrasing = phrasingOf(draft, text, from)
    line += text.replaceAll('\n', ' ')
    return {
      type: 'tableCell',
      children: phrasing,
      position: positionIn(draft, from, line.length),
      data: { place: { ...row, column }, ...spansOf(rowSpan, colSpan), ...pageOf(page) },
    }
  })
  const position = positionIn(draft, 0, line.length)
  write(draft, line)
  return { type: 'tableRow', children, position }
}

/** A cell may hold several lines, but a row is one: a break takes the place of one blank. */
function phrasingOf(draft: Draft, text: string, from: number): PhrasingContent[] {
  let at = from
  return text.split('\n').flatMap((value, line): PhrasingContent[] => {
    const start = line === 0 ? at : at + 1
    const position = positionIn(draft, start, start + value.length)
    const before = positionIn(draft, at, start)
    at = start + value.length
    return [
      ...(line === 0 ? [] : [{ type: 'break' as const, position: before }]),
      ...(value === '' ? [] : [{ type: 'text' as const, value, position }]),
    ]
  })
}

function spansOf(rowSpan: number, colSpan: number): Data {
  return { ...(rowSpan > 1 ? { rowSpan } : {}), ...(colSpan > 1 ? { colSpan } : {}) }
}

function pageOf(page: number | undefined): Data {
  return page === undefined ? {} : { page }
}

function positionIn(draft: Draft, start: number, end: number): Position {
  return { start: pointIn(draft, start), end: pointIn(draft, end) }
}

/** A point in the line that is written next. */
function pointIn({ lines, length }: Draft, column: number): Point {
  return { line: lines.length + 1, column: column + 1, offset: length + column }
}

function write(draft: Draft, line: string): void {
  draft.lines.push(`${line}\n`)
  draft.length += line.length + 1
}
