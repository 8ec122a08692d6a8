import type { Bilingual } from '../../../src/model/regime.js'
import { rowOf, type Table, type TableRow } from '../../../src/model/table.js'
import { splitsOf } from '../../../src/rule/tables/splits.js'
import type { Subject } from '../subjects.js'
import { every, sumReading, type Reading } from './reading.js'

/** Rows of the statistics that count a subject: any of them may be meant. */
const ROWS: Partial<Record<Subject, readonly (readonly [row: string, zh: string, en: string])[]>> = {
  received: [['received', '收到申请数', 'requests received']],
  handled: [
    ['replied', '答复或办结数', 'requests replied to'],
    ['handled', '答复或办结数', 'requests replied to'],
    ['received', '收到申请数', 'requests received'],
  ],
  reviews: [['reviews', '行政复议数', 'reviews']],
  suits: [['suits', '行政诉讼数', 'lawsuits']],
  granted: [['granted', '同意公开答复数', 'granted']],
  partly: [['partlyGranted', '同意部分公开答复数', 'partly granted']],
  refused: [['refused', '不予公开答复数', 'refused']],
  disclosed: [['disclosed', '主动公开数', 'items published']],
  'disclosed-online': [
    ['byWebsite', '网站公开数', 'items on the website'],
    ['disclosed', '主动公开数', 'items published'],
  ],
}

export function statisticsReadings(subject: Subject, isEver: boolean, table: Table, text: string): Reading[] {
  const entries = ROWS[subject] ?? namedRow(subject, table)
  const rows = entries.flatMap(([key, zh, en]) => {
    const row = rowOf(table, key)
    return row ? [{ row, key, zh, en }] : []
  })
  // A cumulative figure of the text may go without its word.
  const columns = isEver ? ['cumulative', 'year'] : ['year', 'value', 'cumulative']
  const readings = rows.map(({ row, key, zh, en }) =>
    columns.flatMap((column) => {
      const isEvery = column === 'cumulative'
      const label = isEvery ? { zh: `${zh}（历年累计）`, en: `${en} (cumulative)` } : { zh, en }
      return row.trouble
        ? splitReadings(text, table, row, column, { zh, en })
        : sumReading(table, label, [key], [column])
    }),
  )
  return every(...readings)
}

/** A row named by its label. */
function namedRow(subject: Subject, table: Table): readonly (readonly [string, string, string])[] {
  if (!subject.startsWith('statistic:')) return []
  const key = subject.slice('statistic:'.length)
  const label = rowOf(table, key)?.label
  return label ? [[key, label, label]] : []
}

/** 6262027: whatever way the copy's digits are parted. */
function splitReadings(
  text: string,
  table: Table,
  row: TableRow,
  column: string,
  label: Bilingual,
): Reading[] {
  const splits = splitsOf(text, table, row)
  if (!splits || (column !== 'year' && column !== 'cumulative')) return []
  const { start, end } = row.range
  return splits[column].map((value) => ({
    value,
    label,
    digits: { text: splits.digits, range: { start, end } },
  }))
}
