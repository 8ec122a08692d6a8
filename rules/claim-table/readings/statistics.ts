import type { Table } from '../../../src/model/table.js'
import type { Subject } from '../subjects.js'
import { sumReading, type Reading } from './reading.js'

const STATISTICS_ROWS: Partial<Record<Subject, readonly [string, string, string]>> = {
  received: ['收到申请数', 'requests received', 'received'],
  handled: ['答复或办结数', 'requests replied to', 'replied'],
  reviews: ['行政复议数', 'reviews', 'reviews'],
  suits: ['行政诉讼数', 'lawsuits', 'suits'],
  granted: ['同意公开答复数', 'granted', 'granted'],
  partly: ['同意部分公开答复数', 'partly granted', 'partlyGranted'],
  refused: ['不予公开答复数', 'refused', 'refused'],
  disclosed: ['主动公开数', 'items published', 'disclosed'],
}

export function statisticsReadings(subject: Subject, isEver: boolean, table: Table): Reading[] {
  const of = (zh: string, en: string, row: string, column: string): Reading[] =>
    sumReading(table, { zh, en }, [row], [column])
  if (isEver)
    return ['cumulative', 'year'].flatMap((column) =>
      of('主动公开数', 'items published', 'disclosed', column),
    )
  const [zh, en, row] = STATISTICS_ROWS[subject] ?? []
  if (!zh || !en || !row) return []
  const rows = subject === 'handled' ? [row, 'handled', 'received'] : [row]
  const readings = rows.flatMap((key) => [...of(zh, en, key, 'year'), ...of(zh, en, key, 'value')])
  // A cumulative figure of the text may go without its word.
  return readings.length === 0
    ? []
    : [
        ...readings,
        ...rows.flatMap((key) => of(`${zh}（历年累计）`, `${en} (cumulative)`, key, 'cumulative')),
      ]
}
