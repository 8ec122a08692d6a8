import type { SameClaim } from '../../model/claim.js'
import type { Item, Sentence } from '../figures/sentence.js'
import { hasAny, tagsOf } from '../words/tags.js'
import {
  BODY_NAME,
  GENERAL,
  MEASURES,
  NAMED_SUBJECT,
  NARROWING,
  NOISE,
  OUTCOME_MEASURE,
  OWN_SUBJECT,
  OWN_WORD,
  PREFACE,
  SAME_WORDS,
  SCOPE_WORDS,
  STATEMENT_VERB,
  TIME,
  VAGUE_SUBJECT,
  WHOLE_YEAR,
} from '../words/statements.js'
import type { Entry } from './entry.js'
import { isChange, isFormer } from './entry.js'
import { meets } from './members.js'
import type { Reading } from './reader.js'
import { comparable } from './units.js'

/** What a figure counts, put so that two statements of one thing read alike. */
interface Statement {
  readonly item: Item
  readonly key: string
  /** 本局, 全市行政机关; absent where nothing is named. */
  readonly subject: string | undefined
}

/** One measure stated twice: the same words but for the year, 全年, 共 and the like. */
export function readSame(
  sentences: readonly Sentence[],
  read: readonly (readonly Entry[])[],
  reading: Reading,
): SameClaim[] {
  const statements = statementsOf(sentences, read, reading)
  const claims: SameClaim[] = []
  const known = new Map<string, Statement[]>()
  const names = statements.length > 1 ? bodyNames(reading.folded) : []
  for (const statement of statements) {
    const before = known.get(statement.key) ?? []
    const first = before.find((one) => agrees(one, statement, names))
    if (first) claims.push(claimOf(first.item, statement.item))
    else known.set(statement.key, [...before, statement].slice(-4))
  }
  return claims
}

function statementsOf(
  sentences: readonly Sentence[],
  read: readonly (readonly Entry[])[],
  reading: Reading,
): Statement[] {
  const statements: Statement[] = []
  let scope: string | undefined
  let stretch = -1
  sentences.forEach((sentence, at) => {
    if (sentence.stretch !== stretch) scope = undefined
    stretch = sentence.stretch
    for (const { item } of read[at] ?? []) {
      scope = scopeIn(item, reading) ?? scope
      const statement = stated(item, sentence, reading)
      if (statement) statements.push({ ...statement, subject: statement.subject ?? scope })
    }
  })
  return statements
}

/** 局机关主动公开865条，收到申请12件: what is said of scope holds on. */
function scopeIn({ leadStart, number }: Item, { folded }: Reading): string | undefined {
  const said = folded.slice(leadStart, number.start).replace(/\s+/g, '')
  return said.match(SCOPE_WORDS)?.at(-1) ?? OWN_WORD.exec(said)?.[0].replace(/^我/, '本')
}

/** The bodies that are said to have done anything. */
function bodyNames(folded: string): string[] {
  return [...new Set([...folded.matchAll(BODY_NAME)].map(([, name = '']) => name))]
}

function agrees(one: Statement, other: Statement, names: readonly string[]): boolean {
  if (!isOneSubject(one.subject, other.subject, names)) return false
  const [a, b] = [one.item.figure, other.item.figure]
  if (a.year !== undefined && b.year !== undefined && a.year !== b.year) return false
  return comparable(a.unit, b.unit) && a.period === b.period
}

/** The same words, 我局 and nothing, or 我局 and the only body of this kind that is named. */
function isOneSubject(a: string | undefined, b: string | undefined, names: readonly string[]): boolean {
  if (a === b) return true
  const [own, other] = a !== undefined && OWN_SUBJECT.test(a) ? [a, b] : [b, a]
  if (own === undefined || !OWN_SUBJECT.test(own)) return false
  if (other === undefined) return true
  if (!/^本[局厅委办]$/.test(own) || OWN_SUBJECT.test(other)) return false
  const alike = names.filter((name) => name.endsWith(own.slice(-1)))
  return other.length >= 4 && alike.length === 1 && alike[0]?.endsWith(other) === true
}

function claimOf(first: Item, second: Item): SameClaim {
  return {
    kind: 'same',
    first: first.figure,
    second: second.figure,
    holds: meets(first.number, second.number),
  }
}

const LONGEST_STATEMENT = 48

/** Without one of these the words name no measure. */
const NAMING = tagsOf([
  ...([
    'proactive',
    'receive',
    'handle',
    'carry',
    'review',
    'suit',
    'fee',
    'channel',
    'act',
    'cumulative',
  ] as const),
  ...(['disclose', 'outcome', 'proposal'] as const),
])

function stated(item: Item, sentence: Sentence, reading: Reading): Statement | undefined {
  const { figure, number } = item
  const { folded, year } = reading
  if (!figure.unit || number.unit?.family === 'percent' || item.inner.length > 0) return undefined
  if (!hasAny(item.said, NAMING)) return undefined
  if (figure.period === 'other-year' && figure.measure !== 'carried-in') return undefined
  if (figure.period === 'part-year' || figure.period === 'average') return undefined
  if (isChange(item, folded) || (isFormer(item, year) && figure.measure !== 'carried-in') || number.each)
    return undefined
  const isFirst = sentence.items[0] === item
  const lead = compact(folded, item.leadStart, number.start).replace(/^[,;:、。]+/, '')
  const said = isFirst ? lead : compact(folded, item.clauseStart, number.start)
  const plain = said
    .split(/[,:]/)
    .filter((clause) => !PREFACE.test(clause) || (NARROWING.test(clause) && !GENERAL.test(clause)))
    .join()
  if (plain.length > LONGEST_STATEMENT) return undefined
  const { subject, rest } = subjectOf(plain)
  const tail = compact(folded, number.end, item.tailEnd)
  const key = canonical(rest)
  if (!MEASURES.some((pattern) => pattern.test(key)) || tail !== '') return undefined
  if (OUTCOME_MEASURE.test(key) && isNarrowed(sentence, item, folded)) return undefined
  const time = said.replace(WHOLE_YEAR, '').match(TIME) ?? []
  return { item, key: `${key}|${time.join()}|${figure.unit.family}`, subject }
}

const compact = (folded: string, start: number, end: number): string =>
  folded.slice(start, end).replace(/\s+/g, '')

const NARROWED = new RegExp(`${NARROWING.source}|涉及|关于|其他|对`)

const isNarrowed = ({ start }: Sentence, { clauseStart }: Item, folded: string): boolean =>
  NARROWED.test(folded.slice(start, clauseStart))

/** 2024年，全市行政机关共 | 收取信息处理费. */
function subjectOf(plain: string): { subject: string | undefined; rest: string } {
  const trimmed = plain.replace(LEADING, '')
  const verb = trimmed.search(STATEMENT_VERB)
  const named = verb > 0 ? trimmed.slice(0, verb).replace(TRAILING, '') : ''
  if (OWN_SUBJECT.test(named)) return { subject: named.replace(/^我/, '本'), rest: trimmed.slice(verb) }
  if (NAMED_SUBJECT.test(named) && !VAGUE_SUBJECT.test(named))
    return { subject: named, rest: trimmed.slice(verb) }
  const own = OWN_WORD.exec(trimmed)?.[0]
  return { subject: own?.replace(/^我/, '本'), rest: own ? trimmed.replace(own, '') : trimmed }
}

const LEADING =
  /^(?:截[至止]|到|\d{4}年度?|\d{1,2}月(?:\d{1,2}日|底|末)?|年底|年末|底|全年|年内|本年度?|报告期内|[,、:])+/
const TRAILING = /(?:\d{4}年度?|全年|年内|本年度?|今年|一共|总共|共计|累计|共|已|依法|,)+$/

function canonical(words: string): string {
  const key = words.replace(TIME, '').replace(NOISE, '').replace(NOISE, '')
  for (const [pattern, same] of SAME_WORDS) if (pattern.test(key)) return key.replace(pattern, same)
  return key
}
