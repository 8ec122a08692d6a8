/** What a figure of the text counts, where its words say that and nothing else. */
export type Subject =
  | Whole
  | Part
  /** A row of table 三, by its key. */
  | `row:${string}`
  /** A row of a statistics table, by its key. */
  | `statistic:${string}`

/** Said by itself, or as the whole of what follows. */
export type Whole =
  | 'received'
  /** 收到申请: of what, the sentence before it may say. */
  | 'applications'
  | 'handled'
  | 'carried-in'
  | 'carried-out'
  | 'reviews'
  | 'suits'
  /** 行政复议、行政诉讼案件共9件. */
  | 'remedies'
  | 'disclosed'
  /** 在门户网站主动公开. */
  | 'disclosed-online'
  | 'charges'
  | `decided-${'licences' | 'penalties' | 'coercion'}`
  | `${'issued' | 'repealed' | 'in-force'}-${'regulations' | 'documents'}`
  /** 清理规范性文件40件: in no table, but what follows counts documents. */
  | 'cleaned-documents'
  /** What was left in force when they were gone through, which need not be the end of the year. */
  | 'in-force-cleaned'
  /** 立案97起: in no table; its decisions are said behind it. */
  | 'cases-opened'

/** Part of a whole named before it. */
export type Part =
  | 'natural'
  | 'legal'
  | 'enterprise'
  /** 企业, 法人: one column of organisations or all of them. */
  | 'company'
  | 'research'
  | 'publicWelfare'
  | 'legalService'
  | 'granted'
  | 'partly'
  | 'granted-or-partly'
  | 'refused'
  | 'unavailable'
  | 'not-processed'
  | 'other'
  | 'upheld'
  | 'corrected'
  | 'lost'
  | 'other-result'
  | 'pending'
  | 'direct'
  | 'after-review'

export const OUTCOMES: readonly Subject[] = [
  'granted',
  'partly',
  'granted-or-partly',
  'refused',
  'unavailable',
  'not-processed',
  'other',
]
export const APPLICANTS: readonly Subject[] = [
  'natural',
  'legal',
  'enterprise',
  'company',
  'research',
  'publicWelfare',
  'legalService',
]
export const RESULTS: readonly Subject[] = [
  'upheld',
  'corrected',
  'lost',
  'other-result',
  'pending',
  'direct',
  'after-review',
]

/** What a run of statements is about: parts belong to the whole before them. */
export type Topic = 'requests' | 'reviews' | 'suits' | 'remedies' | 'disclosed' | 'rest'

export function topicOf(subject: Subject): Topic | undefined {
  if (['received', 'applications', 'handled', 'carried-in', 'carried-out'].includes(subject))
    return 'requests'
  if (subject === 'reviews' || subject === 'suits' || subject === 'remedies') return subject
  if (isPart(subject)) return undefined
  return subject.startsWith('disclosed') ? 'disclosed' : 'rest'
}

/** Outcomes and results are compared only where the run shows elsewhere that it speaks of the same cases. */
export function needsSupport(subject: Subject): boolean {
  return isPart(subject) && !APPLICANTS.includes(subject)
}

/** The words of table four, used of nothing else. */
export function isWayToSue(subject: Subject): boolean {
  return subject === 'direct' || subject === 'after-review'
}

export function isPart(subject: Subject): boolean {
  return (
    subject.startsWith('row:') ||
    OUTCOMES.includes(subject) ||
    APPLICANTS.includes(subject) ||
    RESULTS.includes(subject)
  )
}

/** Whether a part can be one of the whole before it. */
export function belongsTo(subject: Subject, topic: Topic | undefined): boolean {
  if (subject.startsWith('statistic:')) return true
  if (isWayToSue(subject) && topic === undefined) return true
  if (RESULTS.includes(subject)) return topic === 'reviews' || topic === 'suits' || topic === 'remedies'
  if (isPart(subject)) return topic === 'requests' || topic === undefined
  return !['handled', 'applications'].includes(subject) || topic === 'requests' || topic === undefined
}
