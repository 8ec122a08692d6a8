import { rowOf, type Table } from '../../../src/model/table.js'
import type { Subject } from '../subjects.js'
import { every, sumReading, type Reading } from './reading.js'

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
const COMPANIES = [['enterprise'], ['otherBody'], LEGAL.slice(0, -1), LEGAL.slice(1), LEGAL]

export function requestReadings(subject: Subject, table: Table): Reading[] {
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
      return every(received, both, settled)
    case 'handled': {
      const replied = of('办理结果总计减其他处理', 'settled without other handling', other).flatMap(
        ({ value }) => settled.map((one) => ({ ...one, value: one.value - value })),
      )
      return every(settled, both, received, replied)
    }
    case 'carried-in':
      return of('上年结转', 'carried in', ['carriedIn'])
    case 'carried-out':
      return of('结转下年度', 'carried out', ['carriedOut'])
    case 'natural':
    case 'legal':
    case 'enterprise':
    case 'company':
    case 'research':
    case 'publicWelfare':
    case 'legalService':
      return every(
        ...columnsOf(subject).flatMap((columns) => [
          of('新收', 'received', ['received'], columns),
          of('新收加上年结转', 'received and carried in', ['received', 'carriedIn'], columns),
          of('办理结果总计', 'settled', ['settled'], columns),
        ]),
      )
    case 'granted':
      return every(
        of('予以公开', 'granted', ['granted']),
        of('予以公开与部分公开', 'granted or partly granted', ['granted', 'partlyGranted']),
      )
    case 'partly':
      return of('部分公开', 'partly granted', ['partlyGranted'])
    case 'granted-or-partly':
      return of('予以公开与部分公开', 'granted or partly granted', ['granted', 'partlyGranted'])
    case 'refused':
      return of('不予公开各项', 'refused', REFUSED)
    case 'unavailable':
      return every(
        of('无法提供各项', 'unavailable', UNAVAILABLE),
        of('本机关不掌握', 'not held', ['notHeld']),
      )
    case 'not-processed':
      return of('不予处理各项', 'not processed', NOT_PROCESSED)
    case 'other':
      return of('其他处理', 'other handling', other)
    default:
      return rowReadings(subject, table)
  }
}

/** The columns that applicants of a kind may be counted in. */
function columnsOf(subject: Subject): readonly (readonly string[])[] {
  if (subject === 'natural') return [['naturalPerson']]
  if (subject === 'legal') return [LEGAL]
  // 法人1件、其他组织2件; 企业3件 of any organisation.
  return subject === 'company' ? COMPANIES : [[subject]]
}

function rowReadings(subject: Subject, table: Table): Reading[] {
  if (!subject.startsWith('row:')) return []
  const row = rowOf(table, subject.slice('row:'.length))
  return row?.key ? sumReading(table, { zh: row.label, en: row.label }, [row.key], ['total']) : []
}
