import type { ExtractedBlock, ExtractedCell, ExtractedTable } from '../extracted.js'
import { withCutRows } from './cutRows.js'
import { goesOn, joinTables } from './acrossPages.js'
import { withFormTables } from './forms/formTables.js'
import { alignedTables } from './alignedTables.js'
import type { LaidOut } from './layOut.js'
import type { Line } from './lines.js'
import { marginLines } from './margins.js'
import { measuresOf, type Measure } from './measure.js'
import { addLine, goesOnWith, startParagraph, type OpenParagraph } from './paragraphs.js'
import { footnotesOf, noteTexts } from './notes.js'
import type { PageTable } from './tables.js'
import { unruledLines } from './unruled.js'

interface Draft {
  readonly unread: number[]
  readonly blocks: ExtractedBlock[]
  /** Footnotes that wait as well. */
  notes: ExtractedBlock[]
  /** Headers and footers that wait for the end of a paragraph or table which runs over the page. */
  waiting: ExtractedBlock[]
  paragraph: { readonly open: OpenParagraph; readonly page: number } | undefined
  table: { readonly open: PageTable; readonly page: number } | undefined
}

/** What is read from pages. */
export interface Reading {
  readonly blocks: readonly ExtractedBlock[]
  /** Numbers of pages with tables that cannot be made out. */
  readonly unread: readonly number[]
}

/** Pages → paragraphs and tables in reading order. */
export function blocksOf(laidOut: readonly LaidOut[]): Reading {
  const pages = withCutRows(laidOut)
  const margins = marginLines(pages)
  const bodies = pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !margins.has(line)) }))
  const { pages: readable, doubtful } = withFormTables(bodies)
  const measures = measuresOf(bodies)
  const draft: Draft = {
    blocks: [],
    notes: [],
    waiting: [],
    paragraph: undefined,
    table: undefined,
    unread: [],
  }
  let before: LaidOut | undefined
  readable.forEach((body, at) => {
    const measure = measures[at]
    if (measure && body.lines.length + body.tables.length > 0) {
      // Nothing runs from a column into what stands below or above all of them.
      if (before?.number === body.number && !(before.isColumn && body.isColumn)) close(draft)
      addPage(draft, body, measure, doubtful)
      before = body
    }
    for (const line of pages[at]?.lines ?? []) {
      if (margins.has(line))
        draft.waiting.push({ kind: 'paragraph', text: line.text, page: body.number, isFurniture: true })
    }
  })
  close(draft)
  return draft
}

function addPage(
  draft: Draft,
  { number, lines, tables }: LaidOut,
  measure: Measure,
  doubtful: ReadonlySet<Line>,
): void {
  const found = alignedTables(lines, number)
  const unruled = unruledLines(lines, new Set(found.flatMap((table) => table.lines)), doubtful)
  if (unruled.size > 0) draft.unread.push(number)
  const aligned = found.filter((table) => !table.lines.some((line) => unruled.has(line)))
  const taken = new Set(aligned.flatMap((table) => table.lines))
  const running = lines.filter((line) => !taken.has(line))
  const notes = new Set(footnotesOf(running, tables, measure).filter((line) => !unruled.has(line)))
  const items = [
    ...running.flatMap((line) => (notes.has(line) ? [] : [{ y: line.y, line, table: undefined }])),
    ...[...tables, ...aligned.map(({ table }) => table)].map((table) => ({
      y: table.top,
      line: undefined,
      table,
    })),
  ].toSorted((a, b) => a.y - b.y)
  items.forEach(({ line, table }, at) => {
    if (line && unruled.has(line)) addUnread(draft, line, number)
    else if (line) addTextLine(draft, line, measure, number, at === 0)
    else addTable(draft, table, number, at === 0)
  })
  for (const text of noteTexts([...notes])) draft.notes.push({ kind: 'paragraph', text, page: number })
}

/** As what it is, but no part of the report. */
function addUnread(draft: Draft, { text }: Line, page: number): void {
  close(draft)
  draft.blocks.push({ kind: 'paragraph', text, page, isFurniture: true })
}

function addTextLine(draft: Draft, line: Line, measure: Measure, page: number, isFirst: boolean): void {
  const before = draft.paragraph
  const isNextPage = before !== undefined && isFirst
  if (before && goesOnWith(before.open, line, measure, isNextPage)) {
    draft.paragraph = { ...before, open: addLine(before.open, line, measure) }
    return
  }
  close(draft)
  draft.paragraph = { open: startParagraph(line, measure), page }
}

function addTable(draft: Draft, table: PageTable, page: number, isFirst: boolean): void {
  const before = draft.table
  if (before && isFirst && goesOn(before.open, table)) {
    draft.table = { ...before, open: joinTables(before.open, table) }
    return
  }
  close(draft)
  draft.table = { open: table, page }
}

function close(draft: Draft): void {
  const { paragraph, table, notes, waiting } = draft
  if (paragraph) draft.blocks.push({ kind: 'paragraph', text: paragraph.open.text, page: paragraph.page })
  if (table) draft.blocks.push(extracted(table.open, table.page))
  draft.blocks.push(...notes, ...waiting)
  draft.paragraph = undefined
  draft.table = undefined
  draft.notes = []
  draft.waiting = []
}

function extracted({ cells, rowCount }: PageTable, page: number): ExtractedTable {
  const rows = Array.from({ length: rowCount }, (): ExtractedCell[] => [])
  for (const cell of cells.toSorted((a, b) => a.column - b.column)) {
    const { text, rowSpan, colSpan } = cell
    rows[cell.row]?.push({ text, column: cell.column + 1, rowSpan, colSpan, page: cell.page })
  }
  return { kind: 'table', rows, page }
}
