import { figureRows } from '../../../src/model/form.js'
import { rowOf, type Table } from '../../../src/model/table.js'
import type { Subject } from '../subjects.js'
import { every, sumReading, type Reading } from './reading.js'

/** Rows of table 三 that are added up, and what their sum is called. A group stands for its rows. */
type Sum = readonly [zh: string, en: string, rows: readonly string[]]

const RECEIVED: Sum = ['新收', 'received', ['received']]
const WITH_CARRIED_IN: Sum = ['新收加上年结转', 'received and carried in', ['received', 'carriedIn']]
const SETTLED: Sum = ['办理结果总计', 'settled', ['settled']]
const OTHER: Sum = ['其他处理', 'other handling', ['otherHandling']]
const REPLIED = { zh: '办理结果总计减其他处理', en: 'settled without other handling' }
const GRANTED: Sum = ['予以公开', 'granted', ['granted']]
const GRANTED_OR_PARTLY: Sum = [
  '予以公开与部分公开',
  'granted or partly granted',
  ['granted', 'partlyGranted'],
]

/** What a subject may mean: any of these. */
const SUMS: Partial<Record<Subject, readonly Sum[]>> = {
  received: [RECEIVED, WITH_CARRIED_IN, SETTLED],
  applications: [RECEIVED, WITH_CARRIED_IN, SETTLED],
  handled: [SETTLED, WITH_CARRIED_IN, RECEIVED],
  'carried-in': [['上年结转', 'carried in', ['carriedIn']]],
  'carried-out': [['结转下年度', 'carried out', ['carriedOut']]],
  granted: [GRANTED, GRANTED_OR_PARTLY],
  partly: [['部分公开', 'partly granted', ['partlyGranted']]],
  'granted-or-partly': [GRANTED_OR_PARTLY],
  refused: [['不予公开各项', 'refused', ['refused']]],
  unavailable: [
    ['无法提供各项', 'unavailable', ['unavailable']],
    ['本机关不掌握', 'not held', ['notHeld']],
  ],
  'not-processed': [['不予处理各项', 'not processed', ['notProcessed']]],
  other: [OTHER],
}

const LEGAL = ['enterprise', 'research', 'publicWelfare', 'legalService', 'otherBody']

/** The columns that applicants of a kind may be counted in. */
const COLUMNS: Partial<Record<Subject, readonly (readonly string[])[]>> = {
  natural: [['naturalPerson']],
  legal: [LEGAL],
  // 法人1件、其他组织2件; 企业3件 of any organisation.
  company: [['enterprise'], ['otherBody'], LEGAL.slice(0, -1), LEGAL.slice(1), LEGAL],
  enterprise: [['enterprise']],
  research: [['research']],
  publicWelfare: [['publicWelfare']],
  legalService: [['legalService']],
}

export function requestReadings(subject: Subject, table: Table): Reading[] {
  const of = ([zh, en, rows]: Sum, columns: readonly string[] = ['total']): Reading[] =>
    sumReading(table, { zh, en }, figureRows(table.form, rows), columns)
  const columns = COLUMNS[subject]
  if (columns)
    return every(...columns.flatMap((one) => [RECEIVED, WITH_CARRIED_IN, SETTLED].map((sum) => of(sum, one))))
  const sums = (SUMS[subject] ?? namedRow(subject, table)).map((sum) => of(sum))
  return every(...sums, ...(subject === 'handled' ? [repliedOf(of(SETTLED), of(OTHER))] : []))
}

/** What was given up for want of a correction or a fee had no reply. */
function repliedOf(settled: readonly Reading[], other: readonly Reading[]): Reading[] {
  return settled.flatMap((all) =>
    other.map(({ value }) => (value === 0 ? all : { value: all.value - value, label: REPLIED })),
  )
}

function namedRow(subject: Subject, table: Table): readonly Sum[] {
  if (!subject.startsWith('row:')) return []
  const row = rowOf(table, subject.slice('row:'.length))
  return row?.key ? [[row.label, row.label, [row.key]]] : []
}
