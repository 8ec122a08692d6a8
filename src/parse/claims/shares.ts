import type { PartsClaim, ShareClaim } from '../../model/claim.js'
import type { Figure } from '../../model/figure.js'
import { leadSays, says } from '../figures/context.js'
import type { Item } from '../figures/sentence.js'
import { shareSpan } from './closure.js'
import type { Entry, Share } from './entry.js'
import { meets, total, type Span } from './members.js'
import type { Reading } from './reader.js'
import { comparable } from './units.js'

const REACH = 8

/** What a share may be a share of. */
interface Base extends Span {
  readonly figure: Figure
  /** The words leave no doubt that this is the base. */
  readonly certain: boolean
}

/** Shares printed behind their counts, against every base that comes into question. */
export function readShares(
  read: readonly (readonly Entry[])[],
  parts: readonly PartsClaim[],
  reading: Reading,
): ShareClaim[] {
  const lists = listsOf(parts)
  const claims: ShareClaim[] = []
  const known: Entry[] = []
  for (const entries of read) {
    const all = entries.flatMap(withGroups)
    for (const entry of all)
      for (const share of entry.shares) {
        const bases = basesOf(entry, share, all, known, lists)
        const claim = judge(entry.item, share.item, bases)
        if (claim) claims.push(claim)
      }
    claims.push(...readRates(entries, lists, reading), ...all.flatMap(readQuotient))
    known.push(...entries)
    if (known.length > 4 * REACH) known.splice(0, known.length - REACH)
  }
  return claims
}

const withGroups = (entry: Entry): Entry[] => [entry, ...entry.groups.flatMap((group) => group.flatMap(withGroups))]

/** The list each figure is a part of. */
function listsOf(parts: readonly PartsClaim[]): Map<Figure, PartsClaim> {
  const lists = new Map<Figure, PartsClaim>()
  for (const claim of parts) for (const { figure } of claim.parts) if (!lists.has(figure)) lists.set(figure, claim)
  return lists
}

function basesOf(
  entry: Entry,
  share: Share,
  sentence: readonly Entry[],
  known: readonly Entry[],
  lists: ReadonlyMap<Figure, PartsClaim>,
): Base[] {
  const { figure, number } = entry.item
  const bases: Base[] = []
  if (share.base) bases.push(baseOf(share.base.figure, true))
  const list = lists.get(figure)
  if (list) {
    bases.push(baseOf(list.whole, !share.base))
    if (list.parts.length > 1) bases.push({ figure: list.whole, ...total(list.parts), certain: false })
  }
  const others = [...known.slice(-REACH).reverse(), ...sentence].filter(
    ({ item }) => item !== entry.item && comparable(item.number.unit, number.unit),
  )
  const inSentence = others.filter((other) => sentence.includes(other) && other.item.number.high >= number.low)
  for (const other of others)
    bases.push(baseOf(other.item.figure, bases.length === 0 && inSentence.length === 1 && inSentence[0] === other))
  // 新收46件，上年结转4件: a share may be one of both.
  others.slice(0, 6).forEach((other, at) => {
    const next = others[at + 1]
    if (next && (leadSays(other.item, 'carry') || leadSays(next.item, 'carry'))) bases.push({ figure: other.item.figure, ...total([other.item.number, next.item.number]), certain: false })
  })
  return bases
}

const baseOf = (figure: Figure, certain: boolean): Base => ({ figure, low: figure.low, high: figure.high, certain })

function judge({ figure, number }: Item, { figure: share, number: printed, leadStart }: Item, bases: readonly Base[]): ShareClaim | undefined {
  const span = shareSpan(printed)
  const fitting = bases.find((base) => meets(span, ratioOf(number, base)))
  const base = fitting ?? bases.find(({ certain }) => certain)
  if (!base) return undefined
  return {
    kind: 'share',
    trigger: { start: leadStart, end: printed.start },
    part: figure,
    share,
    base: base.figure,
    holds: fitting !== undefined,
  }
}

function ratioOf(part: Span, base: Span): Span {
  if (base.high === 0) return { low: NaN, high: NaN }
  return { low: (100 * part.low) / base.high, high: base.low === 0 ? Infinity : (100 * part.high) / base.low }
}

/** 达到88.9%（80件/90件）. */
function readQuotient({ item, groups }: Entry): ShareClaim[] {
  const [part, base, ...more] = groups[0] ?? []
  if (item.number.unit?.family !== 'percent' || !part || !base || more.length > 0 || base.label !== '/') return []
  const claim = judge(part.item, item, [baseOf(base.item.figure, true)])
  return claim ? [claim] : []
}

const RATE = /([^,;:。、\d]{2,8})率(?:均|各|分别)?(?:达到?|为|是|约|近|超)?$/
const ADVERBS = /^(?:其中|已|共|均|依法|实际|经|全年|年内|被[\u4e00-\u9fff]{0,4})*$/
const NO_STEM = /^(?:其|的|总|全年|综合|平均|申请|信息|政府信息|公开申请|均|总体)+/

/** 采用率 speaks of 被上级采用96条, not of 行政处罚公示312条. */
const isSaidBy = (label: string, stem: string): boolean =>
  label.endsWith(stem) && ADVERBS.test(label.slice(0, -stem.length))

const isEnough =
  ({ item: part }: Entry) =>
  ({ item: base }: Entry): boolean =>
    base.number.value >= part.number.value

/** 受理236件，办结263件，办结率100%: the count with the same verb over the count before it. */
function readRates(
  entries: readonly Entry[],
  lists: ReadonlyMap<Figure, PartsClaim>,
  { folded }: Reading,
): ShareClaim[] {
  return entries.flatMap((entry, at) => {
    const { item } = entry
    if (item.number.unit?.family !== 'percent' || !(says(item, 'rate') || says(item, 'otherRate'))) return []
    const clause = folded.slice(item.clauseStart, item.number.start).replace(/\s+/g, '')
    const stem = RATE.exec(clause)?.[1]?.replace(NO_STEM, '')
    if (!stem || stem.length < 2) return []
    const from = entries.findLastIndex((one, index) => index <= at && one.item.mark === 'semicolon')
    const before = entries.slice(Math.max(0, from), at)
    const numerator = before.findLast(
      ({ item: { number }, label }) => number.unit?.family !== 'percent' && isSaidBy(label, stem),
    )
    if (!numerator || (lists.get(numerator.item.figure)?.parts.length ?? 0) > 2) return []
    const bases = before
      .slice(0, before.indexOf(numerator))
      .filter((one) => comparable(one.item.number.unit, numerator.item.number.unit))
      .reverse()
      .map((one, _nth, all) => baseOf(one.item.figure, one === (all.find(isEnough(numerator)) ?? all[0])))
    const claim = judge(numerator.item, item, bases)
    return claim ? [claim] : []
  })
}
