import type { Figure } from '../../model/figure.js'
import { NO_TAGS, type TagSet } from '../words/tags.js'
import { strengthOf, type Item, type Sentence } from './sentence.js'
import type { Mark, MarkToken, NumberToken, Token, WordToken, YearToken } from './token.js'

/** Brackets within brackets beyond these are left out. */
const DEEPEST = 6

type Group = Pick<Sentence, 'items' | 'words' | 'marks' | 'loose'>

/** The items between two tokens, brackets set apart. */
export function readGroup(
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
