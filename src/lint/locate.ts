import type { At, Diagnostic, Locale } from '../model/diagnostic.js'
import type { Range } from '../model/range.js'
import type { Bilingual } from '../model/regime.js'
import type { Block, Cell, Report, Row } from '../model/report.js'
import { lastAtMost } from '../model/sorted.js'
import { withoutNote } from '../rule/tables/place.js'
import { placeOf } from './place.js'

/** Range of a report, and the words a rule has for it → place in words, and in numbers where the format has no lines. */
export type Locator = (range: Range, said?: Bilingual) => Pick<Diagnostic, 'place' | 'at'>

const BETWEEN = ' · '

export function locator(report: Report, locale: Locale): Locator {
  const words = locale === 'zh' ? zh : en
  return (range, said) => {
    // Of the document as a whole.
    if (range.end === 0) return { place: '' }
    const at = atOf(report, range)
    const headings = said?.[locale] ?? placeOf(report, range)
    if (!at) return { place: headings }
    const page =
      at.page !== undefined
        ? [words.page(at.page)]
        : at.paragraph === undefined
          ? []
          : [words.paragraph(at.paragraph)]
    const inTable = at.table !== undefined
    const rest = inTable ? tableWords(report, range, at, words) : headings
    return { place: [...page, ...(rest === '' ? [] : [rest])].join(BETWEEN), at }
  }
}

interface Words {
  readonly page: (page: number) => string
  readonly paragraph: (paragraph: number) => string
  readonly table: (table: number) => string
  readonly row: (row: number, label: string) => string
  readonly column: (column: number) => string
  readonly name: keyof Bilingual
}

const zh: Words = {
  page: (page) => `第${page}页`,
  paragraph: (paragraph) => `第${paragraph}段`,
  table: (table) => `第${table}张表`,
  row: (row, label) => ` 第${row}行${label === '' ? '' : `“${label}”`}`,
  column: (column) => `第${column}列`,
  name: 'zh',
}

const en: Words = {
  page: (page) => `page ${page}`,
  paragraph: (paragraph) => `paragraph ${paragraph}`,
  table: (table) => `table no. ${table}`,
  row: (row, label) => `, row ${row}${label === '' ? '' : ` “${label}”`}`,
  column: (column) => `, column ${column}`,
  name: 'en',
}

/** 表三 第14行“（七）总计”第7列. */
function tableWords(report: Report, range: Range, { table = 1, row, column }: At, words: Words): string {
  const read = around(report.tables, range.start)
  const form = read?.form ?? around(report.unreadTables, range.start)?.form
  const label = around(read?.rows ?? [], range.start)?.label ?? ''
  const name = form?.name[words.name] ?? words.table(table)
  if (row === undefined) return name
  return name + words.row(row, withoutNote(label)) + (column === undefined ? '' : words.column(column))
}

/** The page and the numbers of what begins at or before a place. */
function atOf({ blocks }: Report, { start, end }: Range): At | undefined {
  const block = lastBefore(blocks, start)
  if (!block) return undefined
  const page = block.page === undefined ? {} : { page: block.page }
  if (!block.place) return block.page === undefined ? undefined : page
  if ('paragraph' in block.place) return { ...page, ...block.place }
  return { ...page, table: block.place.table, ...rowAndColumn(block, { start, end }) }
}

/** Neither where the range takes several rows; no column where it takes several cells. */
function rowAndColumn({ rows = [] }: Block, { start, end }: Range): Omit<At, 'table'> {
  const row = lastBefore(rows, start)
  const cell = row && lastBefore(row.cells, start)
  const place = cell?.place
  if (!row || !place || !('table' in place) || end > row.range.end) return {}
  const { row: number, column } = place
  const isOneCell = end <= cell.range.end && (row.cells.length === 1 || !coversRow(row, { start, end }))
  return {
    ...(cell.page === undefined ? {} : { page: cell.page }),
    ...(number === undefined ? {} : { row: number }),
    ...(column === undefined || !isOneCell ? {} : { column }),
  }
}

function coversRow(row: Row, { start, end }: Range): boolean {
  return start <= row.range.start && end >= row.range.end
}

/** A blank cell at the end of a table begins where the table ends. */
function around<T extends { readonly range: Range }>(entries: readonly T[], offset: number): T | undefined {
  return (
    entries.find(({ range }) => range.start <= offset && offset < range.end) ??
    entries.findLast(({ range }) => range.end === offset)
  )
}

/** A file of nothing but cells has as many findings as cells. */
function lastBefore<T extends Block | Row | Cell>(entries: readonly T[], offset: number): T | undefined {
  return entries[lastAtMost(entries, offset, ({ range }) => range.start)]
}
