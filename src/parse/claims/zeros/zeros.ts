import type { ZeroClaim } from '../../../model/claim.js'
import type { Figure, Measure } from '../../../model/figure.js'
import type { Range } from '../../../model/range.js'
import type { Item, Sentence } from '../../figures/sentence.js'
import { hasAny, tagsOf } from '../../words/tags.js'
import {
  OWN_BODY,
  WHOLE_YEAR_LIMIT,
  ZERO_CHANNEL,
  ZERO_LIMITS,
  ZERO_OBJECTS,
  ZERO_REQUEST,
  ZERO_SUBJECT_LIMITS,
} from '../../words/zeros.js'
import type { Reading } from '../reader.js'
import { clauseBefore, wordsBetween } from '../said.js'
import { clauseAround } from '../scope.js'
import { countsByMeasure, isWithin, type Count } from './counts.js'
import { withResults } from './results.js'

/** 未收到…, 没有发生…, 零申请, …均为零: what they say of which measure, and the figure that says otherwise. */
export function readZeros(
  sentences: readonly Sentence[],
  items: readonly Item[],
  reading: Reading,
): ZeroClaim[] {
  const { folded } = reading
  const found = sentences.flatMap((sentence) => zerosIn(sentence, reading))
  const counts = found.length > 0 ? countsByMeasure(items, reading) : new Map<Measure, Count[]>()
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

const ZERO = tagsOf(['zero'])

function zerosIn(sentence: Sentence, reading: Reading): Found[] {
  const { folded } = reading
  const found: Found[] = []
  let last = -1
  for (const word of zeroWords(sentence, folded)) {
    if (word.start < last) continue
    const clause = clauseAround(sentence, word.start, folded)
    const range = rangeOf(word, clause.start, clause.end, folded)
    const said = wordsBetween(folded, range.start, range.end)
    if (!ANY_MEASURE.test(said)) continue
    const all = wordsBetween(folded, sentence.start, range.start)
    // 上年度无结转申请 speaks of what came in.
    const came = NONE_CAME.test(said) ? CAME_BEFORE.exec(all)?.[0] : undefined
    const measures = came ? (['carried-in'] as const) : measuresOf(said)
    if (measures.length === 0) continue
    last = range.end
    const before = came ? all.slice(0, -came.length) : all
    const year = sentence.words.findLast((one) => one.type === 'year' && one.start < word.start)
    const named = year?.type === 'year' ? year.year : undefined
    // 行政复议、行政诉讼均为零 begins with what it speaks of.
    const subject = range.start < word.start ? before + said : before
    const limited =
      isLimited(said, subject, measures) ||
      (named !== undefined && reading.year !== undefined && named !== reading.year)
    found.push({
      year: named,
      subject,
      claim: { kind: 'zero', range, trigger: { start: word.start, end: word.end }, measures, limited },
    })
  }
  return found
}

/** 未, 没有, 零 and the like; 行政复议、行政诉讼均为0件 says with a number what 均为零 says. */
function zeroWords({ said, words, items }: Sentence, folded: string): Range[] {
  const spoken = hasAny(said, ZERO)
    ? words.filter((word) => word.type === 'word' && hasAny(word.tags, ZERO))
    : []
  const printed = items.filter(
    ({ number, clauseStart }) =>
      number.high === 0 &&
      (number.unit === undefined || number.unit.family === 'record') &&
      EACH_NONE.test(clauseBefore({ clauseStart, number }, folded)),
  )
  return printed.length === 0
    ? spoken
    : [...spoken, ...printed.map(({ number }) => number)].toSorted((a, b) => a.start - b.start)
}

/** Of several, and of nothing counted before: 行政复议2件、行政诉讼均为0 would be no sentence. */
const EACH_NONE = /^[^\d]*(?:均|都|皆)(?:为|是)\s*$/

/** Without one of these nothing is said of any measure. */
const ANY_MEASURE = /诉讼|复议|举报|投诉|申诉|结转|转结|转入|转下|不予公开|费用?|收取|申请/

const NONE_CAME = /^(?:均|尚)?(?:无|没有|未有)(?:结转|转结)(?!下|至|到)/
const CAME_BEFORE = /(?:上一?年度?|去年|往年)(?:度)?$/

/** From the zero word to the end of its clause; 行政复议、行政诉讼均为零 begins before it, 零申请 ends with its noun. */
function rangeOf(word: Range, start: number, end: number, folded: string): { start: number; end: number } {
  const printed = folded.slice(word.start, word.end)
  const after = folded.slice(word.end, end).trim()
  if ((printed === '零' || /^0/.test(printed)) && after === '') return { start, end }
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

/** 起 is otherwise a beginning: 5月1日起. */
const BROUGHT = /[引提]起/g

/** 没有收费和减免情况: of both. */
const FEES_AND_WAIVED = /收费(?:以?及|[和与、或])减免/

function isLimited(said: string, before: string, measures: readonly Measure[]): boolean {
  if (measures.includes('received') && !ZERO_REQUEST.test(said)) return true
  if (ZERO_LIMITS.test(said.replace(FEES_AND_WAIVED, '收费'))) return true
  const subject = before
    .slice(before.lastIndexOf(';') + 1)
    .replace(OWN_BODY, '')
    .replace(WHOLE_YEAR_LIMIT, '')
    .replace(BROUGHT, '')
  return ZERO_SUBJECT_LIMITS.test(subject) || ZERO_CHANNEL.test(subject)
}

function contradiction(
  { claim: { measures, range }, year, subject }: Found,
  counts: ReadonlyMap<Measure, readonly Count[]>,
  nothingCarried: boolean,
  folded: string,
): Figure | undefined {
  for (const measure of measures) {
    const kinds: Measure[] = measure === 'received' && nothingCarried ? ['received', 'handled'] : [measure]
    for (const kind of kinds) {
      const against = counts
        .get(kind)
        ?.find(
          ({ item, isPlain }) =>
            (isPlain ? isRightBehind(item, range, folded) : isOutside(item, range)) &&
            isWithin(item, subject, folded) &&
            !(measure === 'fees' && isOtherFee(range, item, folded)) &&
            (year === undefined || (yearOf(item.figure, folded) ?? year) === year),
        )
      if (against) return against.item.figure
    }
  }
  return undefined
}

/** 未收取检索费，收取复制费20元. */
function isOtherFee(said: Range, { clauseStart, number }: Item, folded: string): boolean {
  const denied = wordsBetween(folded, said.start, said.end)
  const named: readonly string[] = denied.match(FEES) ?? []
  const charged = clauseBefore({ clauseStart, number }, folded).match(FEES) ?? []
  return (
    named.length > 0 &&
    charged.length > 0 &&
    !/等|任何|各/.test(denied) &&
    !charged.some((fee) => named.includes(fee))
  )
}

const FEES = /检索|复制|邮寄|处理/g

const isOutside = ({ number }: Item, { start, end }: Range): boolean =>
  number.end <= start || number.start >= end

/** In the next sentence of the paragraph: what plain words count there is what the zero spoke of. */
const isRightBehind = ({ number }: Item, { end }: Range, folded: string): boolean =>
  number.start >= end && number.start - end < NEXT && !folded.slice(end, number.start).includes('\n')

const NEXT = 60
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
