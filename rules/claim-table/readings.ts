import type { Bilingual } from '../../src/model/regime.js'
import { rowOf, type Table, type TableCell } from '../../src/model/table.js'
import type { Statement } from './statements.js'
import type { Subject } from './subjects.js'

/** A figure of a table that a statement may mean. */
export interface Reading {
  readonly value: number
  readonly label: Bilingual
  /** The cell to show, where there is one. */
  readonly cell?: TableCell
}

/** Every admissible reading of what a statement counts; none where the tables do not tell. */
export function readingsOf({ subject, isEver }: Statement, tables: readonly Table[]): Reading[] {
  return tables.flatMap((table) => {
    const family = table.form?.family
    if (family === 'requests') return requestReadings(subject, table)
    if (family === 'remedies') return remedyReadings(subject, table)
    if (family === 'disclosure') return disclosureReadings(subject, table)
    return family === 'statistics' ? statisticsReadings(subject, isEver, table) : []
  })
}

const REFUSED = [
  'stateSecret',
  'prohibitedByLaw',
  'threeSecurities',
  'thirdPartyRights',
  'internalAffairs',
  'processInformation',
  'enforcementFile',
  'administrativeQuery',
]
const UNAVAILABLE = ['notHeld', 'needsProduction', 'unclear']
const NOT_PROCESSED = ['petition', 'repeated', 'publication', 'excessive', 'confirmation']
const LEGAL = ['enterprise', 'research', 'publicWelfare', 'legalService', 'otherBody']

function requestReadings(subject: Subject, table: Table): Reading[] {
  const other = rowOf(table, 'otherHandling') ? ['otherHandling'] : ['notCorrected', 'feeUnpaid', 'otherRest']
  const of = (
    zh: string,
    en: string,
    rows: readonly string[],
    columns: readonly string[] = ['total'],
  ): Reading[] => sumReading(table, { zh, en }, rows, columns)
  const received = of('新收', 'received', ['received'])
  const both = of('新收加上年结转', 'received and carried in', ['received', 'carriedIn'])
  const settled = of('办理结果总计', 'settled', ['settled'])
  switch (subject) {
    case 'received':
    case 'applications':
      return [...received, ...both, ...settled]
    case 'handled': {
      const replied = of('办理结果总计减其他处理', 'settled without other handling', other).flatMap(
        ({ value }) => settled.map((one) => ({ ...one, value: one.value - value })),
      )
      return [...settled, ...both, ...received, ...replied]
    }
    case 'carried-in':
      return of('上年结转', 'carried in', ['carriedIn'])
    case 'carried-out':
      return of('结转下年度', 'carried out', ['carriedOut'])
    case 'natural':
    case 'legal':
    case 'enterprise':
    case 'research':
    case 'publicWelfare':
    case 'legalService': {
      const columns = subject === 'natural' ? ['naturalPerson'] : subject === 'legal' ? LEGAL : [subject]
      return [
        ...of('新收', 'received', ['received'], columns),
        ...of('新收加上年结转', 'received and carried in', ['received', 'carriedIn'], columns),
        ...of('办理结果总计', 'settled', ['settled'], columns),
      ]
    }
    case 'granted':
      return of('予以公开', 'granted', ['granted'])
    case 'partly':
      return of('部分公开', 'partly granted', ['partlyGranted'])
    case 'granted-or-partly':
      return of('予以公开与部分公开', 'granted or partly granted', ['granted', 'partlyGranted'])
    case 'refused':
      return of('不予公开各项', 'refused', REFUSED)
    case 'unavailable':
      return [
        ...of('无法提供各项', 'unavailable', UNAVAILABLE),
        ...of('本机关不掌握', 'not held', ['notHeld']),
      ]
    case 'not-processed':
      return of('不予处理各项', 'not processed', NOT_PROCESSED)
    case 'other':
      return of('其他处理', 'other handling', other)
    default:
      return []
  }
}

function remedyReadings(subject: Subject, table: Table): Reading[] {
  const of = (zh: string, en: string, columns: readonly string[]): Reading[] =>
    sumReading(table, { zh, en }, ['cases'], columns)
  if (subject === 'reviews') return of('行政复议总计', 'reviews', ['reviewTotal'])
  if (subject === 'upheld' || subject === 'corrected') return outcomeReadings(subject, of)
  if (subject !== 'suits') return []
  return [
    ...of('行政诉讼两项总计之和', 'lawsuits', ['directTotal', 'afterTotal']),
    ...of('未经复议直接起诉总计', 'lawsuits without review', ['directTotal']),
    ...of('复议后起诉总计', 'lawsuits after review', ['afterTotal']),
  ]
}

/** 维持, 纠正: of reviews, of one kind of lawsuits, of both, or of all. */
function outcomeReadings(
  subject: 'upheld' | 'corrected',
  of: (zh: string, en: string, columns: readonly string[]) => Reading[],
): Reading[] {
  const [zh, en, key] =
    subject === 'upheld' ? ['结果维持', 'upheld', 'Upheld'] : ['结果纠正', 'corrected', 'Corrected']
  const [review, direct, after] = [`review${key}`, `direct${key}`, `after${key}`]
  return [
    ...of(`行政复议${zh}`, `reviews ${en}`, [review]),
    ...of(`行政诉讼${zh}`, `lawsuits ${en}`, [direct, after]),
    ...of(`未经复议直接起诉${zh}`, `lawsuits without review ${en}`, [direct]),
    ...of(`复议后起诉${zh}`, `lawsuits after review ${en}`, [after]),
    ...of(`行政复议、行政诉讼${zh}`, `reviews and lawsuits ${en}`, [review, direct, after]),
  ]
}

function disclosureReadings(subject: Subject, table: Table): Reading[] {
  const of = (zh: string, en: string, column: string): Reading[] =>
    sumReading(table, { zh, en }, ['normativeDocuments'], [column])
  if (subject === 'issued') return of('本年制发件数', 'issued', 'issued')
  if (subject === 'repealed') return of('本年废止件数', 'repealed', 'repealed')
  return subject === 'in-force' ? of('现行有效件数', 'in force', 'inForce') : []
}

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

function statisticsReadings(subject: Subject, isEver: boolean, table: Table): Reading[] {
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

/** Where a cell holds no number, the table does not tell, unless it is a blank among figures. */
function sumReading(
  table: Table,
  label: Bilingual,
  rows: readonly string[],
  columns: readonly string[],
): Reading[] {
  let value = 0
  let isFilled = false
  const cells: TableCell[] = []
  for (const key of rows)
    for (const column of columns) {
      const row = rowOf(table, key)
      const cell = row?.cells.find((one) => one.column.key === column)
      if (!row || !cell || (cell.value === undefined && cell.status !== 'blank')) return []
      const number = cell.value ?? (column === 'total' ? restOf(row.cells) : undefined)
      isFilled ||= number !== undefined
      value += number ?? 0
      cells.push(cell)
    }
  const [only] = cells
  return isFilled ? [{ value, label, ...(only && cells.length === 1 ? { cell: only } : {}) }] : []
}

/** A total left blank is the sum of its row. */
function restOf(cells: readonly TableCell[]): number | undefined {
  const others = cells.filter(({ column }) => column.key !== 'total')
  return others.some(({ value }) => value !== undefined)
    ? others.reduce((sum, { value }) => sum + (value ?? 0), 0)
    : undefined
}
