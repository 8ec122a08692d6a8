import type { Table } from '../../../src/model/table.js'
import type { Subject } from '../subjects.js'
import { every, sumReading, type Reading } from './reading.js'

/** Where table 二 counts it: row, column of the form of 2021 and of that of 2019, and their names. */
const PLACES: Partial<
  Record<Subject, readonly [row: string, columns: readonly string[], zh: string, en: string]>
> = {
  'issued-documents': [
    'normativeDocuments',
    ['issued', 'made'],
    '行政规范性文件本年制发件数',
    'documents issued',
  ],
  'repealed-documents': [
    'normativeDocuments',
    ['repealed'],
    '行政规范性文件本年废止件数',
    'documents repealed',
  ],
  'in-force-documents': [
    'normativeDocuments',
    ['inForce'],
    '行政规范性文件现行有效件数',
    'documents in force',
  ],
  'issued-regulations': ['regulations', ['issued', 'made'], '规章本年制发件数', 'regulations issued'],
  'repealed-regulations': ['regulations', ['repealed'], '规章本年废止件数', 'regulations repealed'],
  'in-force-regulations': ['regulations', ['inForce'], '规章现行有效件数', 'regulations in force'],
  'decided-licences': ['licences', ['decisions'], '行政许可处理决定数量', 'licences'],
  'decided-penalties': ['penalties', ['decisions'], '行政处罚处理决定数量', 'penalties'],
  'decided-coercion': ['coercion', ['decisions'], '行政强制处理决定数量', 'coercive measures'],
  charges: ['charges', ['amount'], '行政事业性收费金额（万元）', 'administrative charges (10,000 yuan)'],
}

export function disclosureReadings(subject: Subject, table: Table): Reading[] {
  if (subject === 'in-force-cleaned') return cleanedReadings(table)
  const [row, columns, zh, en] = PLACES[subject] ?? []
  if (!row || !columns || !zh || !en) return []
  return columns.flatMap((column) => sumReading(table, { zh, en }, [row], [column]))
}

/** Gone through before the year's own documents were issued, or after. */
function cleanedReadings(table: Table): Reading[] {
  const inForce = disclosureReadings('in-force-documents', table)
  const issued = disclosureReadings('issued-documents', table)
  const before = inForce.flatMap((all) =>
    issued.map(({ value }) => ({
      value: all.value - value,
      label: { zh: '现行有效件数减本年制发件数', en: 'documents in force without those issued' },
    })),
  )
  return every(inForce, before)
}
