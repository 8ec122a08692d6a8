import type { PartsClaim, SameClaim } from '../../model/claim.js'
import type { Figure } from '../../model/figure.js'
import { matchesIn } from '../../model/matches.js'
import type { Item, Sentence } from '../figures/sentence.js'
import { BODY_NAME, OWN_SUBJECT, OWN_WORD, SCOPE_WORDS } from '../words/statements.js'
import type { Entry } from './entry.js'
import type { Reading } from './reader.js'
import { leadBefore } from './said.js'
import { meets } from './span.js'
import { stated, type Statement } from './statement.js'
import { comparable } from './units.js'

/** One measure stated twice: the same words but for the year, 全年, 共 and the like. */
export function readSame(
  sentences: readonly Sentence[],
  read: readonly (readonly Entry[])[],
  lists: readonly PartsClaim[],
  reading: Reading,
): SameClaim[] {
  const claims: SameClaim[] = []
  const known = new Map<string, Statement[]>()
  let names: readonly string[] | undefined
  const bodies = (): readonly string[] => (names ??= bodyNames(reading.folded))
  for (const statement of statementsOf(sentences, read, lists, reading)) {
    const before = known.get(statement.key) ?? []
    const first = before.find((one) => agrees(one, statement, bodies))
    if (first) claims.push(claimOf(first.item, statement.item))
    else known.set(statement.key, [...before, statement].slice(-4))
  }
  return claims
}

function statementsOf(
  sentences: readonly Sentence[],
  read: readonly (readonly Entry[])[],
  lists: readonly PartsClaim[],
  reading: Reading,
): Statement[] {
  const again = repeated(
    read,
    new Set(lists.flatMap(({ parts }) => parts.map(({ figure }) => figure))),
    reading,
  )
  const stretches = new Set(
    sentences.flatMap(({ stretch }, at) => (read[at]?.some(({ item }) => again.has(item)) ? [stretch] : [])),
  )
  const statements: Statement[] = []
  let scope: string | undefined
  let stretch = -1
  sentences.forEach((sentence, at) => {
    if (!stretches.has(sentence.stretch)) return
    if (sentence.stretch !== stretch) scope = undefined
    stretch = sentence.stretch
    for (const { item } of read[at] ?? []) {
      scope = scopeIn(item, reading) ?? scope
      const statement =
        again.has(item) && !isOfPart(item, sentence, reading) ? stated(item, sentence, reading) : undefined
      if (statement) statements.push({ ...statement, subject: statement.subject ?? scope })
    }
  })
  return statements
}

/** 其中，市政府办公室公开1206条，收到申请87件: whatever follows is of a part. */
function isOfPart({ leadStart }: Item, { start }: Sentence, { folded }: Reading): boolean {
  return folded.slice(start, leadStart).includes('其中')
}

/** Said behind the noun, and nothing of it. */
const BEHIND_NOUN = '共计总合累数量为是达到约近超的了用案件 \n'
const INSIDE_NOUN = /\s|政府|政务|行政(?=规范)|的|(?<=解读)(?:材料|信息|稿件|文章|文件)$/g

/** Figures of no list whose words end like those of another one, with another number: only they may disagree. */
function repeated(
  read: readonly (readonly Entry[])[],
  parts: ReadonlySet<Figure>,
  reading: Reading,
): ReadonlySet<Item> {
  const first = new Map<string, Item>()
  const again = new Set<Item>()
  for (const entries of read)
    for (const { item } of entries) {
      const { unit } = item.number
      if (!unit || unit.family === 'percent' || parts.has(item.figure)) continue
      const key = unit.family + endingOf(item, reading)
      const known = first.get(key)
      if (!known) first.set(key, item)
      else if (known.number.value !== item.number.value) again.add(known).add(item)
    }
  return again
}

/** Where the words that name what is counted end, before their number or alone. */
export function nounEnd(words: string, start: number, place: number): number {
  let end = place
  while (end > start && BEHIND_NOUN.includes(words[end - 1] ?? '')) end -= 1
  return end
}

/** The last two characters of what is counted; 结转 stands in front of several. */
function endingOf({ leadStart, number }: Item, { folded }: Reading): string {
  const end = nounEnd(folded, leadStart, number.start)
  const words = folded.slice(Math.max(leadStart, end - 16), end)
  return words.includes('结转') ? '结转' : words.replace(INSIDE_NOUN, '').slice(-2)
}

/** 局机关主动公开865条，收到申请12件: what is said of scope holds on. */
function scopeIn(item: Item, { folded }: Reading): string | undefined {
  const said = leadBefore(item, folded)
  return said.match(SCOPE_WORDS)?.at(-1) ?? OWN_WORD.exec(said)?.[0].replace(/^我/, '本')
}

/** The bodies that are said to have done anything. */
function bodyNames(folded: string): string[] {
  return [...new Set(matchesIn(folded, BODY_NAME).map(([, name = '']) => name))]
}

function agrees(one: Statement, other: Statement, names: () => readonly string[]): boolean {
  // Members of one list may bear one name.
  if (one.sentence === other.sentence) return false
  if (!isOneSubject(one.subject, other.subject, names) && !isOnlyBody(one, other, names)) return false
  if (one.account !== undefined && other.account !== undefined && one.account !== other.account) return false
  const [a, b] = [one.item.figure, other.item.figure]
  if (a.year !== undefined && b.year !== undefined && a.year !== b.year) return false
  return comparable(a.unit, b.unit) && a.period === b.period
}

/** The same words, 我局 and nothing, or 我局 and the only body of this kind that is named. */
export function isOneSubject(
  a: string | undefined,
  b: string | undefined,
  names: () => readonly string[],
): boolean {
  if (a === b || isOwnTown(a, b) || isOwnTown(b, a)) return true
  const [own, other] = a !== undefined && OWN_SUBJECT.test(a) ? [a, b] : [b, a]
  if (own === undefined || !OWN_SUBJECT.test(own)) return false
  if (other === undefined) return true
  if (!/^本[局厅委办]$/.test(own) || OWN_SUBJECT.test(other) || other.length < 4) return false
  const [only, ...more] = names().filter((name) => name.endsWith(own.slice(-1)))
  return more.length === 0 && only?.endsWith(other) === true
}

/** 全镇 and 本镇: a town reports for all of itself. */
function isOwnTown(whole: string | undefined, own: string | undefined): boolean {
  return whole !== undefined && ['全镇', '全乡', '全街道'].includes(whole) && own === `本${whole.slice(1)}`
}

/** 县水利局…公开253条, and 公开235条 of nobody named: no other body is said to have done anything. */
function isOnlyBody(one: Statement, other: Statement, names: () => readonly string[]): boolean {
  if ((one.subject === undefined) === (other.subject === undefined)) return false
  const body = one.subject ?? other.subject ?? ''
  const [a, b] = [one.item.number.value, other.item.number.value]
  const isNear = Math.max(a, b) < 1.5 * Math.min(a, b)
  return (
    isNear && /^[\u4e00-\u9fff]{2,}[局厅委办]$/.test(body) && names().every((name) => name.endsWith(body))
  )
}

function claimOf(first: Item, second: Item): SameClaim {
  return {
    kind: 'same',
    first: first.figure,
    second: second.figure,
    holds: meets(first.number, second.number),
  }
}
