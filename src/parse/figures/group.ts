import type { Figure } from '../../model/figure.js'
import { NO_TAGS, type TagSet } from '../words/tags.js'
import { strengthOf, type Item, type Sentence } from './sentence.js'
import type { Mark, MarkToken, NumberToken, Token, WordToken, YearToken } from './token.js'

/** Brackets within brackets beyond these are left out. */
const DEEPEST = 6

type Words = readonly (WordToken | YearToken)[]
type Group = Pick<Sentence, 'items' | 'words' | 'marks' | 'loose'>

/** What was read up to a token, and what stands behind the last figure before it. */
interface Draft {
  readonly items: Item[]
  readonly words: (WordToken | YearToken)[]
  readonly marks: MarkToken[]
  lead: (WordToken | YearToken)[]
  pending: MarkToken[]
  inner: Item[][]
  leadStart: number
  clauseStart: number
  /** Where the clause before that one began. */
  clauseBefore: number
}

/** The items between two tokens, brackets set apart. */
export function readGroup(
  tokens: readonly Token[],
  from: number,
  to: number,
  start: number,
  closes: ReadonlyMap<number, number>,
  depth: number,
): Group {
  const draft = newDraft(start)
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]
    if (!token) continue
    const close = token.type === 'mark' && token.mark === 'open' ? closes.get(at) : undefined
    if (token.type === 'number') addItem(draft, token)
    else if (token.type !== 'mark') {
      draft.lead.push(token)
      draft.words.push(token)
    } else if (close !== undefined && close < to) {
      const isRead = depth < DEEPEST
      const { items } = isRead ? readGroup(tokens, at + 1, close, token.end, closes, depth + 1) : NO_GROUP
      if (items.length > 0) addGroup(draft, items, token)
      at = close
    } else addMark(draft, token)
  }
  closeTail(draft, tokens[to]?.start ?? tokens.at(-1)?.end ?? start)
  const { items, words, marks, inner } = draft
  return { items, words, marks, loose: inner.flat() }
}

const NO_GROUP: Pick<Group, 'items'> = { items: [] }

const newDraft = (start: number): Draft => ({
  items: [],
  words: [],
  marks: [],
  lead: [],
  pending: [],
  inner: [],
  leadStart: start,
  clauseStart: start,
  clauseBefore: start,
})

function addItem(draft: Draft, number: NumberToken): void {
  const { lead, pending, clauseBefore } = draft
  // 结转下年度的申请：4件。 The colon stands between the words and their number.
  const last = pending.at(-1)
  const isLabelled = last?.mark === 'colon' && number.start - last.end <= 1 && clauseBefore < last.start
  const clauseStart = isLabelled ? clauseBefore : draft.clauseStart
  draft.items.push({
    number,
    figure: undefined as unknown as Figure,
    lead,
    leadStart: draft.leadStart,
    clauseStart,
    mark: strongestOf(pending),
    marks: pending,
    said: tagsIn(lead, 0),
    clause: tagsIn(lead, clauseStart),
    after: NO_TAGS,
    tail: [],
    tailEnd: number.end,
    groups: [],
    inner: draft.inner,
  })
  draft.lead = []
  draft.pending = []
  draft.inner = []
  draft.leadStart = draft.clauseStart = draft.clauseBefore = number.end
}

/** Brackets belong to the number before them: 1759条（…）, also 1759条，（…）. */
function addGroup({ items, pending, inner }: Draft, group: readonly Item[], { start }: MarkToken): void {
  const owner = items.at(-1)
  const isBehind = owner && (pending.length === 0 || start - owner.number.end <= 2)
  const groups = isBehind ? owner.groups : inner
  groups.push([...group])
}

function addMark(draft: Draft, mark: MarkToken): void {
  closeTail(draft, mark.start)
  draft.pending.push(mark)
  draft.marks.push(mark)
  if (strengthOf(mark.mark) < 2) return
  draft.clauseBefore = draft.clauseStart
  draft.clauseStart = mark.end
}

/** Words up to the first mark belong to the figure before them as well. */
function closeTail({ items, lead, pending }: Draft, end: number): void {
  const item = items.at(-1)
  if (!item || pending.length > 0) return
  item.tail = [...lead]
  item.after = tagsIn(lead, 0)
  item.tailEnd = end
}

const strongestOf = (marks: readonly MarkToken[]): Mark | undefined =>
  marks.reduce<Mark | undefined>(
    (strongest, { mark }) => (strengthOf(mark) > strengthOf(strongest) ? mark : strongest),
    undefined,
  )

function tagsIn(words: Words, from: number): TagSet {
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
