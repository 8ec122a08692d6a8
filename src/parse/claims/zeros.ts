import type { ZeroClaim } from '../../model/claim.js'
import type { Figure, Measure } from '../../model/figure.js'
import { clauseWords, saysAround } from '../figures/context.js'
import type { Item, Sentence } from '../figures/sentence.js'
import type { WordToken } from '../figures/token.js'
import { has } from '../words/tags.js'
import { OWN_BODY, ZERO_LIMITS, ZERO_OBJECTS, ZERO_REQUEST, ZERO_SUBJECT_LIMITS } from '../words/zeros.js'
import type { Reading } from './reader.js'
import { clauseAround, plainText } from './scope.js'
import { withResults } from './zeroResults.js'

/** 未收到…, 没有发生…, 零申请, …均为零: what they say of which measure, and the figure that says otherwise. */
export function readZeros(
  sentences: readonly Sentence[],
  items: readonly Item[],
  reading: Reading,
): ZeroClaim[] {
  const { folded } = reading
  const found = sentences.flatMap((sentence) => zerosIn(sentence, reading))
  const counts = found.length > 0 ? countsByMeasure(items, reading) : new Map<Measure, Item[]>()
  const nothingCarried = found.some(({ claim }) => claim.measures.includes('carried-in') && !claim.limited)
  const said = found.map((one) => {
    const against = one.claim.limited ? undefined : contradiction(one, counts, nothingCarried, folded)
    return against ? { ...one.claim, against } : one.claim
  })
  return withResults(said, sentences, items, folded)
}

interface Found {
  readonly claim: ZeroClaim
  /** What stands before it in its sentence. */
  readonly subject: string
  /** The year named with it. */
  readonly year: number | undefined
}

function zerosIn(sentence: Sentence, reading: Reading): Found[] {
  if (!has(sentence.said, 'zero')) return []
  const { folded } = reading
  const found: Found[] = []
  let last = -1
  for (const word of sentence.words) {
    if (word.type !== 'word' || !has(word.tags, 'zero') || word.start < last) continue
    const clause = clauseAround(sentence, word.start, folded)
    const range = rangeOf(word, clause.start, clause.end, folded)
    const said = plainText(folded, range)
    const measures = measuresOf(said)
    if (measures.length === 0) continue
    last = range.end
    const before = plainText(folded, { start: sentence.start, end: range.start })
    const year = sentence.words.findLast((one) => one.type === 'year' && one.start < word.start)
    const named = year?.type === 'year' ? year.year : undefined
    const limited =
      isLimited(said, before, measures) ||
      (named !== undefined && reading.year !== undefined && named !== reading.year)
    found.push({
      year: named,
      subject: before,
      claim: { kind: 'zero', range, trigger: { start: word.start, end: word.end }, measures, limited },
    })
  }
  return found
}

/** From the zero word to the end of its clause; 行政复议、行政诉讼均为零 begins before it, 零申请 ends with its noun. */
function rangeOf(
  word: WordToken,
  start: number,
  end: number,
  folded: string,
): { start: number; end: number } {
  const printed = folded.slice(word.start, word.end)
  const after = folded.slice(word.end, end).trim()
  if (printed === '零' && after === '') return { start, end }
  const pause = folded.indexOf('、', word.end)
  if (printed === '零' && pause !== -1 && pause < end) return { start: word.start, end: pause }
  return { start: word.start, end }
}

function measuresOf(said: string): Measure[] {
  const measures = new Set<Measure>()
  for (const object of said.split(/[、和与及或]/)) {
    const known = ZERO_OBJECTS.find(([pattern]) => pattern.test(object))
    if (known) measures.add(known[1])
  }
  const isRequest =
    /申请/.test(said) && !measures.has('reviews') && !measures.has('suits') && measures.size === 0
  if (isRequest) measures.add('received')
  return [...measures]
}

function isLimited(said: string, before: string, measures: readonly Measure[]): boolean {
  if (measures.includes('received') && !ZERO_REQUEST.test(said)) return true
  if (ZERO_LIMITS.test(said)) return true
  const subject = before.slice(before.lastIndexOf(';') + 1).replace(OWN_BODY, '')
  return ZERO_SUBJECT_LIMITS.test(subject)
}

/** Counts of the year above zero, by measure. */
function countsByMeasure(items: readonly Item[], { folded }: Reading): Map<Measure, Item[]> {
  const counts = new Map<Measure, Item[]>()
  for (const item of items) {
    const { measure, period, unit, low } = item.figure
    if (!measure || low <= 0 || unit === undefined || unit.family === 'percent' || unit.family === 'kind')
      continue
    if (period !== 'year' && measure !== 'carried-in' && measure !== 'carried-out') continue
    if (!speaksOf(item, measure, folded)) continue
    const known = counts.get(measure)
    if (known) known.push(item)
    else counts.set(measure, [item])
  }
  return counts
}

/** 收到网络申请1件: asked for in a way, and for nothing else. */
const PLAIN_REQUEST =
  /(?:收到|受理|接到|接收)(?:了|的)?(?:网络|网上|信函|当面|现场|书面|邮件|电子邮件|传真|自然人|公民|法人|企业|群众|提出|提交|的)*申请(?:共|共计)?\d/

/** 发生行政复议2件: brought against the body; what it tried for others it 办理 or 审理. */
const OWN_CASE =
  /(?:^|[,;。年])(?:我|本)?[局厅委办镇乡县区市]?(?:全年|年内|本年度)?(?:共|累计)*(?:发生|被申请|被提起)(?:的)?行政(?:复议|诉讼)/

/** 市本级, 各街道; 我街道 and 本机关 are the body itself. */
const scopesOf = (item: Item, folded: string): string[] =>
  [...clauseWords(item), ...item.tail].flatMap((word) => {
    const printed = folded.slice(word.start, word.end)
    const isScope = word.type === 'word' && has(word.tags, 'scope')
    return isScope && !'我本'.includes(folded[word.start - 1] ?? ' ') && !printed.startsWith('本')
      ? [printed]
      : []
  })

/** Nothing in the whole county: any figure of a part of it says otherwise. */
const WHOLE_AREA = /全[省市县区州盟旗镇乡局厅委]/

/** The figure is of the body the statement speaks of, or of a part of it. */
function isWithin(item: Item, subject: string, folded: string): boolean {
  return WHOLE_AREA.test(subject) || scopesOf(item, folded).every((scope) => subject.includes(scope))
}

const OPEN_FEE = /处理费|检索|复制|邮寄|信息公开.{0,8}(?:费|收取)/

function speaksOf(item: Item, measure: Measure, folded: string): boolean {
  const said = folded.slice(item.clauseStart, item.tailEnd).replace(/\s+/g, '')
  if (saysAround(item, 'zero')) return false
  if (measure === 'fees') return item.number.unit?.family === 'money' && OPEN_FEE.test(said)
  if (item.number.unit?.family !== 'record') return false
  // 行政服务中心共受理申请9000件 is another matter: the words have to speak of disclosure.
  const near = folded.slice(Math.max(item.leadStart, item.clauseStart - 40), item.tailEnd)
  if (measure === 'received' || measure === 'handled')
    return (
      saysAround(item, 'request') &&
      !saysAround(item, 'elsewhere') &&
      !saysAround(item, 'carry') &&
      (/公开/.test(near) || PLAIN_REQUEST.test(said))
    )
  if (measure === 'refused') return !saysAround(item, 'information')
  return (
    !saysAround(item, 'elsewhere') &&
    (measure.startsWith('carried') || /公开/.test(near) || OWN_CASE.test(near.replace(/\s+/g, '')))
  )
}

function contradiction(
  { claim: { measures, range }, year, subject }: Found,
  counts: ReadonlyMap<Measure, readonly Item[]>,
  nothingCarried: boolean,
  folded: string,
): Figure | undefined {
  for (const measure of measures) {
    const kinds: Measure[] = measure === 'received' && nothingCarried ? ['received', 'handled'] : [measure]
    for (const kind of kinds) {
      const against = counts
        .get(kind)
        ?.find(
          (item) =>
            (item.figure.range.end <= range.start || item.figure.range.start >= range.end) &&
            isWithin(item, subject, folded) &&
            (year === undefined || (yearOf(item.figure, folded) ?? year) === year),
        )
      if (against) return against.figure
    }
  }
  return undefined
}

const SENTENCE = 80

/** The year named with it, or earlier in its sentence: 2021年新收3件，结转下年1件. */
function yearOf({ year, range }: Figure, folded: string): number | undefined {
  if (year !== undefined) return year
  const before = folded.slice(Math.max(0, range.start - SENTENCE), range.start)
  const named = before
    .slice(before.lastIndexOf('。') + 1)
    .match(/20\d\d(?=年)/g)
    ?.at(-1)
  return named === undefined ? undefined : Number(named)
}
