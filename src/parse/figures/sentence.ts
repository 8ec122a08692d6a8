import type { Figure } from '../../model/figure.js'
import { NO_TAGS, type TagSet } from '../words/tags.js'
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
const DEEPEST = 6
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
  const push = (to: number, stop: number): void => {
    if (to === from) return
    const group = readGroup(tokens, from, to, offset, closes, 0)
    sentences.push({
      start: offset,
      end: stop,
      stretch,
      index: passed,
      said: tagsBetween(tokens, from, to),
      ...group,
    })
  }
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (!token) continue
    if (at - from >= 2 * LONGEST) {
      push(at, token.start)
      from = at
      offset = token.start
    }
    if (token.type !== 'mark') continue
    if (token.mark === 'open') {
      at = closes.get(at) ?? at
      continue
    }
    if (token.mark !== 'stop' && at - from < LONGEST) continue
    push(at, token.end)
    from = at + 1
    // （二） right behind a full stop ends no sentence of its own.
    if (token.start - offset > 1) passed += 1
    offset = token.end
  }
  if (from < tokens.length) push(tokens.length, end)
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

type Group = Pick<Sentence, 'items' | 'words' | 'marks' | 'loose'>

function readGroup(
  tokens: readonly Token[],
  from: number,
  to: number,
  start: number,
  closes: ReadonlyMap<number, number>,
  depth: number,
): Group {
  const items: Item[] = []
  const words: (WordToken | YearToken)[] = []
  const marks: MarkToken[] = []
  let lead: (WordToken | YearToken)[] = []
  let pending: MarkToken[] = []
  let inner: Item[][] = []
  let leadStart = start
  let clauseStart = start
  let clauseBefore = start
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]
    if (!token) continue
    if (token.type === 'number') {
      // 结转下年度的申请：4件。 The colon stands between the words and their number.
      const last = pending.at(-1)
      const isLabelled = last?.mark === 'colon' && token.start - last.end <= 1 && clauseBefore < last.start
      items.push(itemOf(token, lead, pending, inner, leadStart, isLabelled ? clauseBefore : clauseStart))
      lead = []
      pending = []
      inner = []
      leadStart = clauseStart = clauseBefore = token.end
    } else if (token.type !== 'mark') {
      lead.push(token)
      words.push(token)
    } else if (token.mark === 'open' && closes.has(at) && (closes.get(at) ?? at) < to) {
      const close = closes.get(at) ?? at
      const group =
        depth < DEEPEST ? readGroup(tokens, at + 1, close, token.end, closes, depth + 1).items : []
      const owner = isBehind(items.at(-1), pending, token.start) ? items.at(-1) : undefined
      if (group.length > 0) (owner ? owner.groups : inner).push([...group])
      at = close
    } else {
      closeTail(items.at(-1), lead, pending, token.start)
      pending.push(token)
      marks.push(token)
      if (strengthOf(token.mark) >= 2) {
        clauseBefore = clauseStart
        clauseStart = token.end
      }
    }
  }
  closeTail(items.at(-1), lead, pending, tokens[to]?.start ?? tokens.at(-1)?.end ?? start)
  return { items, words, marks, loose: inner.flat() }
}

/** Brackets belong to the number before them: 1759条（…）, also 1759条，（…）. */
function isBehind(item: Item | undefined, pending: readonly MarkToken[], start: number): boolean {
  return item !== undefined && (pending.length === 0 || start - item.number.end <= 2)
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

function tagsIn(words: readonly (WordToken | YearToken)[], from: number): TagSet {
  if (words.length === 0) return NO_TAGS
  let low = 0
  let high = 0
  for (const word of words) {
    if (word.type !== 'word' || word.start < from) continue
    low |= word.tags.low
    high |= word.tags.high
  }
  return { low, high }
}

/** Words up to the first mark belong to the figure before them as well. */
function closeTail(
  item: Item | undefined,
  lead: readonly (WordToken | YearToken)[],
  pending: readonly MarkToken[],
  end: number,
): void {
  if (!item || pending.length > 0) return
  item.tail = [...lead]
  item.after = tagsIn(lead, 0)
  item.tailEnd = end
}

function itemOf(
  number: NumberToken,
  lead: readonly (WordToken | YearToken)[],
  marks: readonly MarkToken[],
  inner: readonly Item[][],
  leadStart: number,
  clauseStart: number,
): Item {
  const mark = marks.reduce<Mark | undefined>(
    (strongest, token) => (strengthOf(token.mark) > strengthOf(strongest) ? token.mark : strongest),
    undefined,
  )
  return {
    number,
    figure: undefined as unknown as Figure,
    lead,
    leadStart,
    clauseStart,
    mark,
    marks,
    said: tagsIn(lead, 0),
    clause: tagsIn(lead, clauseStart),
    after: NO_TAGS,
    tail: [],
    tailEnd: number.end,
    groups: [],
    inner,
  }
}
