import type { Run } from '../model/diagnostic.js'
import { csvField } from './csvField.js'
import type { FormatContext } from './formatter.js'
import { listRows } from './listRow.js'
import { LIST_COLUMNS, listWordsOf } from './listWords.js'

/** Without it Excel takes the file for GBK. */
const MARK = '\uFEFF'

/** The rectification list as RFC 4180. */
export function csv(run: Run, { locale }: FormatContext): string {
  const { columns } = listWordsOf(locale)
  const lines = [
    LIST_COLUMNS.map((column) => columns[column]),
    ...listRows(run, locale).map((row) => LIST_COLUMNS.map((column) => row[column])),
  ]
  return MARK + lines.map((fields) => `${fields.map(csvField).join(',')}\r\n`).join('')
}
