import type { GrowthClaim } from '../../../model/claim.js'
import type { Range } from '../../../model/range.js'
import { leadSays, says } from '../../figures/context.js'
import type { Item } from '../../figures/sentence.js'
import { hasAny, tagsOf } from '../../words/tags.js'
import { isChange, isFormer } from '../entry.js'
import type { Reading } from '../reader.js'
import { clauseBefore, leadBefore } from '../said.js'
import { quarters, respectiveYears } from './periods.js'

/** Two values of one measure, the later one first. */
export interface Pair {
  readonly now: Item
  readonly base: Item
}

export const sameUnit = (a: Item, b: Item): boolean =>
  a.number.unit !== undefined && a.number.unit.text === b.number.unit?.text

/** 由35件增至70件: the figure before it in its clause, or the one that 由 stands before. */
export function pairOfTarget(items: readonly Item[], at: number): Pair | undefined {
  const now = items[at]
  if (!now) return undefined
  const base = items.slice(0, at).findLast((item) => sameUnit(item, now))
  if (!base || (now.mark !== undefined && !says(base, 'compare'))) return undefined
  return { now, base }
}

/** 比2023年（164件）增长25%. */
export function bracketedPair(
  items: readonly Item[],
  at: number,
  before: readonly Item[],
  reading: Reading,
): Pair | undefined {
  const { folded } = reading
  const base = items[at]?.inner[0]?.[0]
  const change = items[at]
  if (!base || !change || !leadSays(change, 'compare')) return undefined
  const isFormerYear = leadSays(change, 'lastYear') || change.lead.some(({ type }) => type === 'year')
  if (!isFormerYear) return undefined
  const here = items.slice(0, at)
  const now = here.findLast((item) => sameUnit(item, base) && !isChange(item, folded))
  const meant = now ?? (here.length === 0 ? onlyOne(before, base, reading) : undefined)
  return meant && { now: meant, base }
}

/** 公开1286条。与2023年（1102条）相比，增长16.7%: all that the sentence before it counts. */
function onlyOne(before: readonly Item[], base: Item, { folded, areApart }: Reading): Item | undefined {
  const [previous, last] = before.slice(-2)
  const now = last ?? previous
  if (!now || !sameUnit(now, base) || now.figure.period !== 'year') return undefined
  const stops = (from: number, to: number): number => folded.slice(from, to).split('。').length - 1
  const isAlone = !last || !previous || stops(previous.number.end, now.number.start) > 0
  const start = base.number.start
  return isAlone && stops(now.number.end, start) === 1 && !areApart(now.number.end, start) ? now : undefined
}

/** A figure of the year before and one of this year, in the segment or in the sentences before. */
export function statedPair(
  items: readonly Item[],
  at: number,
  before: readonly Item[],
  reading: Reading,
  /** The first figure behind the segment. */
  behind?: Item,
): Pair | undefined {
  const here = items.slice(0, at)
  const base = here.findLast((item) => isBase(item, here, reading)) ?? baseBehind(items, at, reading, behind)
  if (base) return pairOver(base, items, at, reading)
  return (
    respectiveYears(here, reading) ?? quarters(here, items[at], reading) ?? pairWith(before, here, reading)
  )
}

/** The nearest figure of this year before the change, or else the first behind it. */
function pairOver(base: Item, items: readonly Item[], at: number, reading: Reading): Pair | undefined {
  const here = items.slice(0, at)
  const isNow = (item: Item): boolean =>
    item !== base &&
    sameUnit(item, base) &&
    (isPlain(item, reading) || isYearAfter(item, base, reading)) &&
    !isBeside(item, base, here) &&
    !isCompared(item, reading.folded)
  const now = here.findLast(isNow)
  if (now) return isSpent(base, now, here, reading.folded) ? undefined : { now, base }
  const later = items.slice(at + 1).find((item) => isPlain(item, reading) && sameUnit(item, base))
  return later && { now: later, base }
}

/** 2022年收到7件、办结7件: of the same year as what stands before it. */
function isBeside(item: Item, base: Item, here: readonly Item[]): boolean {
  const from = here.indexOf(base) + 1
  const to = here.indexOf(item) + 1
  if (to <= from) return false
  const beside = here.slice(from, to)
  return beside.every(
    ({ mark, figure, said }) => mark === 'pause' && !figure.year && !hasAny(said, THIS_YEAR),
  )
}

const THIS_YEAR = tagsOf(['thisYear'])

/** 2022年收到32件。收到40件，增长25%: the same measure in the sentences before. */
function pairWith(before: readonly Item[], here: readonly Item[], reading: Reading): Pair | undefined {
  const now = here.findLast((item) => isPlain(item, reading))
  if (!now || now.number.unit?.family === 'percent') return undefined
  const base = before.findLast(
    (item) => isBase(item, [...before, now], reading) && sameUnit(item, now) && isSameMeasure(item, now),
  )
  return base && { now, base }
}

/** 复议12件，较上年的16件下降25%；诉讼3件，与上年持平: the 16 were compared with what stands before them. */
export function isSpent(base: Item, last: Item, here: readonly Item[], folded: string): boolean {
  if (base.number.start >= last.number.start) return false
  if (!/(?:较|比|与)[^,;。]*$/.test(folded.slice(base.leadStart, base.number.start))) return false
  return here.some(
    (item) => item.number.start > base.number.start && (item.mark === 'semicolon' || isChange(item, folded)),
  )
}

/** 同比增长9%（2021年89件）; 较上年减少5件，下降25%，上年20件: the year before behind the change. */
function baseBehind(
  items: readonly Item[],
  at: number,
  reading: Reading,
  behind: Item | undefined,
): Item | undefined {
  const [next = behind, second] = items.slice(at + 1)
  const here = items.slice(0, at)
  if (next && isBaseBehind(next, here, reading)) return next
  const isRate = items[at + 1]?.number.unit?.family === 'percent'
  return isRate && second && isBaseBehind(second, here, reading) ? second : undefined
}

function isBaseBehind(next: Item, here: readonly Item[], reading: Reading): boolean {
  if (!isBase(next, here, reading)) return false
  const said = clauseBefore(next, reading.folded)
  if (next.mark === undefined || FORMER_ONLY.test(said)) return true
  const now = here.findLast((item) => isPlain(item, reading) && sameUnit(item, next))
  return now !== undefined && FORMER_SAID.test(said) && isSameMeasure(now, next)
}

/** 收到申请40件，同比增长25%，2022年收到申请32件: the year first, and the same measure. */
const FORMER_SAID = /^(?:上年度?|去年|20\d\d年度?)(?:同期)?[\u4e00-\u9fff]{2,14}$/

/** 比上年净增60件，上年为100件. */
const FORMER_ONLY = /^(?:上年度?|去年|20\d\d年度?)(?:同期)?(?:总量|总数|数量|收到|受理|共|仅|为|是)*$/

/** 与2010年的1034条相比, 较年初的120条: what another figure is compared with. */
const COMPARED = /(?:^|[,;])(?:[\u4e00-\u9fff]{0,8}?)(?:与|同|较|比)[^,;。]{0,16}的$/

export const isCompared = (item: Item, folded: string): boolean => COMPARED.test(leadBefore(item, folded))

/** 2018年4200条，2019年5460条, in whatever report. */
export const isYearAfter = (item: Item, base: Item, { folded }: Reading): boolean =>
  base.figure.year !== undefined && item.figure.year === base.figure.year + 1 && !isChange(item, folded)

export const isPlain = (item: Item, { folded, year }: Reading): boolean =>
  !isChange(item, folded) && !isFormer(item, year) && item.number.unit?.family !== 'ratio'

/** Of last year by its words, or of the year before another figure beside it. */
export function isBase(item: Item, beside: readonly Item[], { folded, year }: Reading): boolean {
  if (says(item, 'carry') || isChange(item, folded)) return false
  const { year: named } = item.figure
  if (says(item, 'lastYear')) return true
  if (named === undefined) return false
  return named + 1 === year || beside.some((other) => other.figure.year === named + 1)
}

/** Both say the same of what is counted, and say something. */
function isSameMeasure(a: Item, b: Item): boolean {
  const low = (a.clause.low ^ b.clause.low) & NAMING.low
  const high = (a.clause.high ^ b.clause.high) & NAMING.high
  return low === 0 && high === 0 && hasAny(a.clause, NAMING)
}

const NAMING = tagsOf([
  ...([
    'receive',
    'handle',
    'disclose',
    'act',
    'request',
    'information',
    'review',
    'suit',
    'complaint',
    'fee',
  ] as const),
  ...(['channel', 'visits', 'proposal', 'elsewhere', 'mode', 'natural', 'legal', 'scope'] as const),
])

/** What is said of the two, about the printed change where there is one. */
export function claimOf(
  { now, base }: Pair,
  trigger: Range,
  direction: GrowthClaim['direction'],
  verdict: GrowthClaim['verdict'],
  change?: Item,
): GrowthClaim {
  const figure = change?.figure
  const isRate = change?.number.unit?.family === 'percent' || change?.number.unit?.family === 'ratio'
  return {
    kind: 'growth',
    trigger,
    now: now.figure,
    base: base.figure,
    ...(figure ? (isRate ? { rate: figure } : { difference: figure }) : {}),
    direction,
    verdict,
  }
}
