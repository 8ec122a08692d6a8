import type { Table } from '../../../src/model/table.js'
import type { Subject, Topic } from '../subjects.js'
import { every, sumReading, type Reading } from './reading.js'

type Of = (zh: string, en: string, columns: readonly string[]) => Reading[]

/** What each result is called in table 四, and how its columns end there. */
const RESULTS: Partial<Record<Subject, readonly [zh: string, en: string, end: string]>> = {
  upheld: ['结果维持', 'upheld', 'Upheld'],
  corrected: ['结果纠正', 'corrected', 'Corrected'],
  lost: ['结果纠正', 'corrected', 'Corrected'],
  'other-result': ['其他结果', 'other result', 'Other'],
  pending: ['尚未审结', 'pending', 'Pending'],
}

export function remedyReadings(subject: Subject, topic: Topic | undefined, table: Table): Reading[] {
  const of: Of = (zh, en, columns) => sumReading(table, { zh, en }, ['cases'], columns)
  const reviews = of('行政复议总计', 'reviews', ['reviewTotal'])
  const direct = of('未经复议直接起诉总计', 'lawsuits without review', ['directTotal'])
  const after = of('复议后起诉总计', 'lawsuits after review', ['afterTotal'])
  switch (subject) {
    case 'reviews':
      return reviews
    case 'suits':
      return every(of('行政诉讼两项总计之和', 'lawsuits', ['directTotal', 'afterTotal']), direct, after)
    case 'remedies':
      return of('行政复议、行政诉讼总计', 'reviews and lawsuits', [
        'reviewTotal',
        'directTotal',
        'afterTotal',
      ])
    case 'direct':
      return direct
    case 'after-review':
      return after
    default:
      return resultReadings(subject, topic, of)
  }
}

/** 维持, 纠正: of reviews, of one kind of lawsuits, of both, or of all, as far as the text leaves that open. */
function resultReadings(subject: Subject, topic: Topic | undefined, of: Of): Reading[] {
  const [zh, en, end] = RESULTS[subject] ?? []
  if (!zh || !en || !end) return []
  const [review, direct, after] = [`review${end}`, `direct${end}`, `after${end}`]
  const ofReviews = of(`行政复议${zh}`, `reviews ${en}`, [review])
  const ofSuits = [
    ...of(`行政诉讼${zh}`, `lawsuits ${en}`, [direct, after]),
    ...of(`未经复议直接起诉${zh}`, `lawsuits without review ${en}`, [direct]),
    ...of(`复议后起诉${zh}`, `lawsuits after review ${en}`, [after]),
  ]
  if (topic === 'reviews') return ofReviews
  if (topic === 'suits') return ofSuits
  return [
    ...ofReviews,
    ...ofSuits,
    ...of(`行政复议、行政诉讼${zh}`, `reviews and lawsuits ${en}`, [review, direct, after]),
  ]
}
