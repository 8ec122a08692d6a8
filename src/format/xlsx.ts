import { writeXlsx, type CellStyle, type CellValue, type WriteSheet } from 'hucre/xlsx'
import type { Locale, Run } from '../model/diagnostic.js'
import type { FormatContext } from './formatter.js'
import { listRows, type ListRow } from './listRow.js'
import { LIST_COLUMNS, listWordsOf, type ListColumn } from './listWords.js'
import { totalsText } from './totals.js'
import { widthOf } from './width.js'

/** A sheet holds 1,048,576 rows, one of them the heading. */
const MOST_ROWS = 1_000_000
const LONGEST_CELL = 32_000
/** The same run gives the same file. */
const NO_TIME = { created: new Date(0), modified: new Date(0) }

/** The rectification list 问题清单 as a workbook: one row a finding, empty columns for what is done about it, and totals. */
export async function xlsx(run: Run, { locale, tool }: FormatContext): Promise<Uint8Array> {
  const words = listWordsOf(locale)
  const rows = listRows(run, locale)
  const lists: WriteSheet[] = []
  for (let start = 0; start === 0 || start < rows.length; start += MOST_ROWS) {
    const name = start === 0 ? words.title : `${words.title}${lists.length + 1}`
    lists.push(listSheet(name, rows.slice(start, start + MOST_ROWS), locale))
  }
  return writeXlsx({
    sheets: [...lists, summarySheet(run, locale)],
    properties: { title: words.title, creator: `${tool.name} ${tool.version}`, ...NO_TIME },
    defaultFont: { name: 'Calibri', size: 11 },
  })
}

const WIDTHS: Readonly<Record<ListColumn, number>> = {
  number: 6,
  body: 14,
  year: 6,
  file: 16,
  place: 8,
  section: 16,
  quote: 18,
  problem: 36,
  expected: 16,
  basis: 22,
  severity: 6,
  rule: 16,
  state: 13,
  measure: 20,
  person: 9,
  date: 11,
}

const SUMMARY_WIDTHS = [24, 6, 30, 7, 7, 7, 8, 60]

/** Points a line takes; programs that do not fit rows themselves would show the first line only. */
const LINE_HEIGHT = 15.5
/** Words are not broken, and marks do not begin a line: so much of its width a line fills. */
const FILLED = 0.85
const TALLEST_ROW = 400

const BORDER = { style: 'thin', color: { rgb: 'BFBFBF' } } as const
const BORDERS = { top: BORDER, right: BORDER, bottom: BORDER, left: BORDER }
const HEADING: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDEBF7' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  border: BORDERS,
}
/** `@`: what looks like a formula stays text, also after somebody edits the cell. */
const TEXT: CellStyle = { numFmt: '@', alignment: { vertical: 'top', wrapText: true }, border: BORDERS }
const NUMBER: CellStyle = { alignment: { horizontal: 'center', vertical: 'top' }, border: BORDERS }

function listSheet(name: string, rows: readonly ListRow[], locale: Locale): WriteSheet {
  const { columns } = listWordsOf(locale)
  const heading = LIST_COLUMNS.map((column) => columns[column])
  const values = rows.map((row) => LIST_COLUMNS.map((column) => row[column]))
  return tableSheet(
    name,
    [heading, ...values],
    LIST_COLUMNS.map((column) => WIDTHS[column]),
  )
}

/** A heading that stays in sight and on every printed page, with a filter. */
function tableSheet(
  name: string,
  table: readonly (readonly (string | number)[])[],
  widths: readonly number[],
): WriteSheet {
  const last = columnName(widths.length)
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rowDefs: new Map(table.map((row, at) => [at, { height: heightOf(row, widths) }])),
    rows: table.map((row) => row.map(cellOf)),
    cells: new Map(
      table.flatMap((row, at) =>
        row.map((value, column) => [`${at},${column}`, { style: styleOf(value, at) }] as const),
      ),
    ),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${last}${Math.max(1, table.length)}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
      margins: { top: 0.5, right: 0.3, bottom: 0.6, left: 0.3, header: 0.2, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C&P / &N' },
  }
}

function styleOf(value: string | number, row: number): CellStyle {
  if (row === 0) return HEADING
  return typeof value === 'number' ? NUMBER : TEXT
}

function cellOf(value: string | number): CellValue {
  if (typeof value === 'number') return value
  if (value === '') return null
  const text = value.replace(/(?!\n)\p{Cc}|\p{Surrogate}/gu, ' ')
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}…` : text
}

function heightOf(row: readonly (string | number)[], widths: readonly number[]): number {
  const lines = row.map((value, at) =>
    String(value)
      .split('\n')
      .reduce(
        (sum, line) => sum + Math.max(1, Math.ceil((widthOf(line) + 1) / (FILLED * (widths[at] ?? 1)))),
        0,
      ),
  )
  return Math.min(TALLEST_ROW, Math.max(1, ...lines) * LINE_HEIGHT)
}

function columnName(count: number): string {
  return String.fromCharCode(64 + count)
}

/** What was checked: a list of findings alone does not say that a report has none. */
function summarySheet(run: Run, locale: Locale): WriteSheet {
  const { columns, failed, colon } = listWordsOf(locale)
  const words = SUMMARY[locale]
  const heading = [columns.body, columns.year, columns.file, ...words.counts]
  const reports = run.results.map((result) => [
    result.body ?? '',
    result.year ?? '',
    result.file,
    result.errorCount,
    result.warningCount,
    result.infoCount,
    result.accepted.length,
    result.notAssessed.map(({ ruleId, reason }) => `${ruleId}: ${reason}`).join('\n'),
  ])
  const failures = run.failures.map(({ file, message }) => [
    '',
    '',
    file,
    '',
    '',
    '',
    '',
    `${failed}${colon}${message}`,
  ])
  const totals = ['', '', '', '', '', '', '', totalsText(run, locale)]
  return tableSheet(words.title, [heading, ...reports, ...failures, totals], SUMMARY_WIDTHS)
}

const SUMMARY: Readonly<Record<Locale, { readonly title: string; readonly counts: readonly string[] }>> = {
  zh: { title: '汇总', counts: ['错误', '警告', '提示', '已接受', '未能核对'] },
  en: { title: 'Summary', counts: ['Errors', 'Warnings', 'Info', 'Accepted', 'Not assessed'] },
}
