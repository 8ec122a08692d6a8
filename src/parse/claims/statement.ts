import { withoutBlanks } from '../../model/blanks.js'
import type { Item, Sentence } from '../figures/sentence.js'
import {
  ALL_YEAR,
  BROAD,
  COMPLETE,
  EFFORT,
  FOR_ALL,
  GENERAL,
  GENERIC,
  LIMITING,
  MEASURES,
  NAMED_SUBJECT,
  NARROWING,
  NOISE,
  OPENING_BODY,
  OTHER_MATTER,
  OUTCOME_MEASURE,
  OWN_SUBJECT,
  OWN_WORD,
  POINT,
  PREFACE,
  SAME_WORDS,
  STATEMENT_VERB,
  TIME,
  UNLIMITED,
  VAGUE_SUBJECT,
  VAGUE_WORDS,
  WHOLE_YEAR,
} from '../words/statements.js'
import { hasAny, tagsOf } from '../words/tags.js'
import { isChange, isFormer } from './entry.js'
import type { Reading } from './reader.js'
import { clauseBefore, leadBefore, wordsBetween } from './said.js'

/** What a figure counts, put so that two statements of one thing read alike. */
export interface Statement {
  readonly item: Item
  readonly sentence: Sentence
  readonly key: string
  /** 本局, 全市行政机关; absent where nothing is named. */
  readonly subject: string | undefined
  readonly account: string | undefined
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

/** A statement whose words leave no doubt what is counted. */
export function stated(item: Item, sentence: Sentence, reading: Reading): Statement | undefined {
  if (!hasAny(item.said, NAMING) && sentence.items[0] !== item) return undefined
  const found = wordsOf(item, sentence, reading)
  if (!found || !namesMeasure(found, item, sentence, reading)) return undefined
  const { time, subject, account } = found
  // 2022年结转申请 and 上年结转.
  const came = item.figure.measure === 'carried-in' && CARRIED.test(found.words)
  const words = came ? '上年结转' : found.words
  return { item, sentence, key: `${words}|${time}|${item.figure.unit?.family}`, subject, account }
}

const CARRIED = /^(?:上一?年?)?结转(?:信息公开|公开)?(?:申请)?$/

/** How many characters make other words unlikely to return for something else: of a body named with them, of none. */
const LONG = { own: 5, other: 8 }

function namesMeasure(said: Said, item: Item, sentence: Sentence, { folded }: Reading): boolean {
  const { words, subject } = said
  if (said.isPoint && BROAD.test(words) && !BODY.test(words)) return false
  if (MEASURES.some((pattern) => pattern.test(words)))
    return !OUTCOME_MEASURE.test(words) || !isNarrowed(sentence, item, folded)
  if (sentence.items[0] !== item || VAGUE_WORDS.test(words)) return false
  if (GENERIC.test(words)) return isUnlimited(sentence, folded)
  return words.length >= (subject === undefined ? LONG.other : LONG.own)
}

const BODY = /[局厅委办院府]/

/** 公开信息 means all of it where nothing before it in the paragraph speaks of some of it. */
function isUnlimited({ start }: Sentence, folded: string): boolean {
  const before = folded.slice(Math.max(0, start - 60), start).split(/[\n。]/)
  const context = before.at(-1)?.trim() === '' ? (before.at(-2) ?? '') : (before.at(-1) ?? '')
  return UNLIMITED.test(withoutBlanks(context))
}

export interface Said {
  /** What was done to what, in the plainest form. */
  readonly words: string
  readonly time: string
  readonly subject: string | undefined
  /** “某县水利”: an account by its name. */
  readonly account: string | undefined
  /** 一是…，: under one point of several. */
  readonly isPoint: boolean
}

/** The words of a count of the year that nothing else limits. */
export function wordsOf(item: Item, sentence: Sentence, { folded, year }: Reading): Said | undefined {
  const { figure, number } = item
  if (!figure.unit || number.unit?.family === 'percent' || item.inner.length > 0) return undefined
  if (figure.period === 'other-year' && figure.measure !== 'carried-in') return undefined
  if (figure.period === 'part-year' || figure.period === 'average') return undefined
  if (isChange(item, folded) || (isFormer(item, year) && figure.measure !== 'carried-in') || number.each)
    return undefined
  const isFirst = sentence.items[0] === item || item.mark === 'semicolon'
  const said = isFirst ? leadBefore(item, folded) : clauseBefore(item, folded)
  return ALL_DONE.test(wordsBetween(folded, number.end, item.tailEnd)) ? plainWords(said) : undefined
}

/** 办理提案42件并全部公开: nothing behind the figure, or what was done with all of them. */
const ALL_DONE =
  /^(?:(?:并|且)?(?:均|全部|都|已)+(?:依法|及时|按[时期])*(?:公开|答复|办结|办复|办理完[毕成]))?$/

/** Time, prefaces and the subject set apart from the words that say what was done. */
export function plainWords(said: string): Said | undefined {
  const clauses = said
    .slice(said.lastIndexOf(';') + 1)
    .replace(/^(?:\([^)]*\))?[^\u4e00-\u9fff\d“]*/, '')
    .split(/[,:]/)
  const last = clauses.at(-1) ?? ''
  if (last.length > LONGEST_STATEMENT) return undefined
  const before = clauses.slice(0, -1)
  const isWhole = COMPLETE.test(withoutNoise(subjectOf(last).rest))
  const body = isWhole ? (subjectOf(last).subject ?? bodyIn(before)) : undefined
  const isForAll = body !== undefined || FOR_ALL.test(said)
  const makesLess = (clause: string): boolean =>
    isWhole ? limits(clause, last, isForAll) : narrows(clause, last)
  const plain = [...before.filter(makesLess), last].join()
  if (plain.length > LONGEST_STATEMENT) return undefined
  const { subject, rest } = subjectOf(plain)
  const time = (said.replace(WHOLE_YEAR, '').match(TIME) ?? []).join()
  return {
    words: canonical(rest),
    time,
    subject: subject ?? body,
    account: /“[^”]*”/.exec(plain)?.[0],
    isPoint: POINT.test(said),
  }
}

/** 把公开作为重要抓手，全年主动公开政府信息274条: only words for some of them, or for another time, make less of it. */
function limits(clause: string, statement: string, isForAll: boolean): boolean {
  if (POINT.test(clause) && !ALL_YEAR.test(statement)) return true
  return isPreface(clause, statement) ? narrows(clause, statement) : !isForAll || LIMITING.test(clause)
}

/** 县水利局把…, 我街道深入落实…: who did it, where the statement itself does not say so. */
function bodyIn(clauses: readonly string[]): string | undefined {
  for (const clause of clauses.toReversed()) {
    const named = OPENING_BODY.exec(clause.replace(LEADING, ''))?.[0]
    if (named) return named.replace(/^我/, '本')
  }
  return undefined
}

/** Says something of what is counted that the statement behind it does not say itself. */
function narrows(clause: string, statement: string): boolean {
  if (OTHER_MATTER.test(clause) && !OTHER_MATTER.test(statement)) return true
  if (!isPreface(clause, statement)) return true
  const narrowing = GENERAL.test(clause) ? undefined : NARROWING.exec(clause)?.[0]
  return narrowing !== undefined && !statement.includes(narrowing)
}

const isPreface = (clause: string, statement: string): boolean =>
  PREFACE.test(clause) || (EFFORT.test(clause) && ALL_YEAR.test(statement))

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
  // 市水利局在政府信息公开网上主动公开信息: the body stands before the way.
  const body = BODY_ON.exec(trimmed)?.[1]
  if (body && NAMED_SUBJECT.test(body) && !VAGUE_SUBJECT.test(body))
    return { subject: body, rest: trimmed.slice(body.length) }
  const own = OWN_WORD.exec(trimmed)?.[0]
  return { subject: own?.replace(/^我/, '本'), rest: own ? trimmed.replace(own, '') : trimmed }
}

const BODY_ON = /^([\u4e00-\u9fff]{2,14}?)(?=[在通利])/
const LEADING =
  /^(?:截[至止]|到|\d{4}年度?|\d{1,2}月(?:\d{1,2}日|底|末)?|年底|年末|底|全年|年内|本年度?|报告期内|[,、:])+/
const TRAILING = /(?:\d{4}年度?|全年|年内|本年度?|今年|一共|总共|共计|累计|共|已|依法|,)+$/

const withoutNoise = (words: string): string => words.replace(TIME, '').replace(NOISE, '').replace(NOISE, '')

function canonical(words: string): string {
  const key = withoutNoise(words)
  for (const [pattern, same] of SAME_WORDS) if (pattern.test(key)) return key.replace(pattern, same)
  return key
}
