import type { Figure } from '../../model/figure.js'
import type { TagSet } from '../words/tags.js'
import { readGroup } from './group.js'
import type { Mark, MarkToken, NumberToken, Token, WordToken, YearToken } from './token.js'

/** A figure in its place in the sentence. */
export interface Item {
  readonly number: NumberToken
  /** Set once the context of the number is known. */
  figure: Figure
  /** Words and years before the number, since the item before it. */
  readonly lead: readonly (WordToken | YearToken)[]
  /** Where the text before the number begins: behind the item before it. */
  readonly leadStart: number
  /** Where the clause of the number begins: behind the last comma before it; 、 joins names. */
  readonly clauseStart: number
  /** The strongest mark between the item before it and this one. */
  readonly mark: Mark | undefined
  /** Marks between the item before it and this one. */
  readonly marks: readonly MarkToken[]
  /** What the lead says, what its last clause says, and what the tail says. */
  readonly said: TagSet
  readonly clause: TagSet
  after: TagSet
  /** Words between the number and the next mark or figure. */
  tail: readonly (WordToken | YearToken)[]
  tailEnd: number
  /** What stands in brackets behind the number. */
  readonly groups: Item[][]
  /** Brackets between the words before the number: 办结（含上年结转3件）110件. */
  readonly inner: readonly Item[][]
}

export interface Sentence {
  readonly start: number
  readonly end: number
  /** Outside brackets, in order. */
  readonly items: readonly Item[]
  /** All words and years outside brackets. */
  readonly words: readonly (WordToken | YearToken)[]
  /** What its words say, those in brackets counted: most readers have no business in most sentences. */
  readonly said: TagSet
  readonly marks: readonly MarkToken[]
  /** Figures in brackets that no figure stands before: 由自然人（占91%）…组成. */
  readonly loose: readonly Item[]
  /** Number of the stretch of running text it stands in. */
  readonly stretch: number
  /** Its place among all sentences of the text, those without figures counted. */
  readonly index: number
}

const STRENGTH: Readonly<Record<Mark, number>> = {
  pause: 1,
  comma: 2,
  colon: 2,
  semicolon: 3,
  stop: 4,
  open: 0,
  close: 0,
}
/** What goes on for longer is no sentence: cut at the next mark, so that no reader has to look at all of it. */
const LONGEST = 400

export function strengthOf(mark: Mark | undefined): number {
  return mark === undefined ? 0 : STRENGTH[mark]
}

/** Tokens → sentences; brackets become groups of the figure before them. */
export function sentencesOf(
  tokens: readonly Token[],
  { start, end, stretch, index }: Pick<Sentence, 'start' | 'end' | 'stretch' | 'index'>,
): Sentence[] {
  const closes = matchBrackets(tokens)
  const sentences: Sentence[] = []
  let from = 0
  let offset = start
  let passed = index
  const cut = (to: number, stop: number, next: number): void => {
    const place = { start: offset, end: stop, stretch, index: passed }
    if (to > from)
      sentences.push({
        ...place,
        said: tagsBetween(tokens, from, to),
        ...readGroup(tokens, from, to, offset, closes, 0),
      })
    from = next
    offset = stop
  }
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (!token) continue
    if (at - from >= 2 * LONGEST) cut(at, token.start, at)
    if (token.type !== 'mark') continue
    if (token.mark === 'open') at = closes.get(at) ?? at
    else if (token.mark === 'stop' || at - from >= LONGEST) {
      // （二） right behind a full stop ends no sentence of its own.
      const isEnd = token.start - offset > 1
      cut(at, token.end, at + 1)
      if (isEnd) passed += 1
    }
  }
  cut(tokens.length, end, tokens.length)
  return sentences
}

/** Index of the closing bracket for each opening one; what has no partner is no bracket. */
function matchBrackets(tokens: readonly Token[]): Map<number, number> {
  const closes = new Map<number, number>()
  const open: number[] = []
  tokens.forEach((token, at) => {
    if (token.type !== 'mark') return
    if (token.mark === 'open') open.push(at)
    else if (token.mark === 'close') {
      const partner = open.pop()
      if (partner !== undefined && at - partner < LONGEST) closes.set(partner, at)
    }
  })
  return closes
}

function tagsBetween(tokens: readonly Token[], from: number, to: number): TagSet {
  let low = 0
  let high = 0
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]
    if (token?.type !== 'word') continue
    low |= token.tags.low
    high |= token.tags.high
  }
  return { low, high }
}
