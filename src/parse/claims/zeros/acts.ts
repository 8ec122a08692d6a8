import type { ZeroClaim } from '../../../model/claim.js'
import type { Item, Sentence } from '../../figures/sentence.js'
import { hasAny, tagsOf } from '../../words/tags.js'
import { ACT, ACT_BEGINS, ACT_VERBS, OWN_BODY, ZERO_LIMITS, ZERO_SUBJECT_LIMITS } from '../../words/zeros.js'
import type { Reading } from '../reader.js'
import { wordsBetween } from '../said.js'
import { isOneSubject, nounEnd } from '../same.js'
import { clauseAround } from '../scope.js'
import { plainWords, wordsOf, type Said } from '../statement.js'

/** Who did it, and the verb and its object without what may differ between two ways to say it. */
interface Act {
  readonly subject: string | undefined
  readonly done: string
}

/** 未召开新闻发布会, and a figure that tells how many there were: in the same words, of the same body and year. */
export function readZeroActs(sentences: readonly Sentence[], reading: Reading): ZeroClaim[] {
  let ends: ReadonlySet<string> | undefined
  const isCounted = (object: string): boolean =>
    (ends ??= nounEnds(sentences, reading)).has(object[nounEnd(object, 0, object.length) - 1] ?? '')
  const denied = sentences.flatMap((sentence) => actsDenied(sentence, isCounted, reading))
  if (denied.length === 0) return []
  const counted = countsOfActs(sentences, reading)
  return denied.flatMap(({ act, claim }) => {
    const found = counted.get(act.done)?.find((one) => isOneSubject(one.subject, act.subject, () => []))
    return found ? [{ ...claim, against: found.item.figure }] : []
  })
}

const ZERO = tagsOf(['zero'])

/** The last character of everything that is counted: no other object can be denied and counted. */
function nounEnds(sentences: readonly Sentence[], { folded }: Reading): ReadonlySet<string> {
  const ends = new Set<string>()
  for (const { items } of sentences)
    for (const { leadStart, number } of items)
      ends.add(folded[nounEnd(folded, leadStart, number.start) - 1] ?? '')
  return ends
}

function actsDenied(
  sentence: Sentence,
  isCounted: (object: string) => boolean,
  { folded }: Reading,
): { act: Act; claim: ZeroClaim }[] {
  if (!hasAny(sentence.said, ZERO)) return []
  return sentence.words.flatMap((word) => {
    if (word.type !== 'word' || !hasAny(word.tags, ZERO) || !beginsAct(word.end, folded)) return []
    const { end } = clauseAround(sentence, word.start, folded)
    const range = { start: word.start, end }
    const [, verb, objects] = ACT.exec(wordsBetween(folded, range.start, range.end)) ?? []
    if (!verb || !objects || ZERO_LIMITS.test(objects)) return []
    const before = wordsBetween(folded, behindFigure(sentence, word.start), word.start)
    if (ZERO_SUBJECT_LIMITS.test(before.replace(OWN_BODY, ''))) return []
    const trigger = { start: word.start, end: word.end }
    return objects.split(/[、和与及或]+/).flatMap((object) => {
      if (!isCounted(object)) return []
      const act = actOf(plainWords(`${before}${verb}${object}`))
      return act
        ? [{ act, claim: { kind: 'zero' as const, range, trigger, measures: [], limited: false } }]
        : []
    })
  })
}

/** Requests, reviews and fees are measures of their own. */
const MEASURED = /申请|复议|诉讼|费/

const beginsAct = (end: number, folded: string): boolean =>
  ACT_BEGINS.includes(folded[end] ?? ' ') && !MEASURED.test(folded.slice(end, end + 16))

/** Where the words before a place begin: behind the figure before it. */
const behindFigure = ({ items, start }: Sentence, place: number): number =>
  items.findLast(({ number }) => number.end <= place)?.number.end ?? start

function countsOfActs(
  sentences: readonly Sentence[],
  reading: Reading,
): ReadonlyMap<string, readonly (Act & { readonly item: Item })[]> {
  const counts = new Map<string, (Act & { readonly item: Item })[]>()
  for (const sentence of sentences)
    for (const item of sentence.items) {
      if (item.number.low <= 0 || hasAny(item.clause, ZERO)) continue
      const act = actOf(wordsOf(item, sentence, reading))
      if (!act) continue
      const known = counts.get(act.done)
      if (known) known.push({ ...act, item })
      else counts.set(act.done, [{ ...act, item }])
    }
  return counts
}

/** 组织召开新闻发布会 and 举办新闻发布会 are one. */
function actOf(said: Said | undefined): Act | undefined {
  if (!said || said.time !== '') return undefined
  for (const [pattern, verb] of ACT_VERBS) {
    const done = said.words.replace(pattern, verb)
    if (done !== said.words || said.words.startsWith(verb))
      return done.length > verb.length + 1 ? { subject: said.subject, done } : undefined
  }
  return undefined
}
