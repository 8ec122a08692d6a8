import type { Figure, FigurePeriod, Measure } from '../../model/figure.js'
import type { Tag } from '../words/lexicon.js'
import { has, hasAny, join, tagsOf } from '../words/tags.js'
import type { Item } from './sentence.js'
import type { WordToken, YearToken } from './token.js'

type Words = readonly (WordToken | YearToken)[]

const NO_WORDS: Words = []

/** Words of the clause the number stands in. */
export function clauseWords({ lead, clauseStart }: Item): Words {
  const from = lead.findIndex(({ start }) => start >= clauseStart)
  return from === 0 ? lead : from === -1 ? NO_WORDS : lead.slice(from)
}

/** Says the clause of the number. */
export const says = ({ clause }: Item, tag: Tag): boolean => has(clause, tag)

/** Says anything since the number before. */
export const leadSays = ({ said }: Item, tag: Tag): boolean => has(said, tag)

/** Says anything up to the next mark or figure. */
export const tailSays = ({ after }: Item, tag: Tag): boolean => has(after, tag)

/** Says the clause of the number, before or behind it. */
export const saysAround = (item: Item, tag: Tag): boolean => says(item, tag) || tailSays(item, tag)

export interface Surroundings {
  readonly text: string
  readonly folded: string
  readonly year: number | undefined
}

/** The number of an item with what is said around it. */
export function figureOf(item: Item, { text, folded, year }: Surroundings): Figure {
  const { number } = item
  const words = clauseWords(item)
  const isYear = (word: WordToken | YearToken): word is YearToken => word.type === 'year'
  const named = (words.findLast(isYear) ?? item.lead.findLast(isYear))?.year
  const measure = measureOf(item, year)
  return {
    range: { start: number.start, end: number.end },
    text: text.slice(number.start, number.end),
    digits: number.digits,
    value: number.value,
    low: number.low,
    high: number.high,
    rounded: number.rounded,
    decimals: number.decimals,
    each: number.each,
    label: trimmed(folded, item.clauseStart, number.start),
    ofRequests: isOfRequests(item),
    period: periodOf(item, named, year),
    ...(number.approximation ? { approximation: number.approximation } : {}),
    ...(number.unit ? { unit: number.unit } : {}),
    ...(measure ? { measure } : {}),
    ...(named === undefined ? {} : { year: named }),
  }
}

const EDGES = ' \n的:,、'

function trimmed(folded: string, from: number, to: number): { start: number; end: number } {
  let start = from
  let end = to
  while (start < end && EDGES.includes(folded[start] ?? '-')) start += 1
  while (end > start && EDGES.includes(folded[end - 1] ?? '-')) end -= 1
  return { start, end }
}

function periodOf(item: Item, named: number | undefined, year: number | undefined): FigurePeriod {
  if (says(item, 'average')) return 'average'
  if (leadSays(item, 'partYear')) return 'part-year'
  if (says(item, 'lastYear')) return 'other-year'
  if (leadSays(item, 'cumulative')) return 'cumulative'
  return named !== undefined && year !== undefined && named !== year ? 'other-year' : 'year'
}

const REQUESTS = tagsOf(['request', 'review', 'suit'])
const OTHER_MATTERS = tagsOf(['elsewhere', 'proposal'])

function isOfRequests({ clause, after }: Item): boolean {
  const said = join(clause, after)
  return hasAny(said, REQUESTS) && !hasAny(said, OTHER_MATTERS)
}

/** What is counted, where it is a measure every report gives. */
const MEASURING = tagsOf([
  ...([
    'carry',
    'suit',
    'review',
    'complaint',
    'refuse',
    'fee',
    'handle',
    'receive',
    'request',
    'proactive',
  ] as const),
])

function measureOf(item: Item, year: number | undefined): Measure | undefined {
  if (!hasAny(item.clause, MEASURING) && !hasAny(item.after, MEASURING)) return undefined
  const tagged = (tag: Tag): boolean => saysAround(item, tag)
  if (tagged('visits') || tagged('average')) return undefined
  if (tagged('carry')) return carryOf([...clauseWords(item), ...item.tail], year)
  if (tagged('suit')) return tagged('review') ? undefined : 'suits'
  if (tagged('review')) return 'reviews'
  if (tagged('complaint')) return 'complaints'
  if (tagged('refuse')) return 'refused'
  if (tagged('fee')) return 'fees'
  if (tagged('elsewhere') || tagged('proposal')) return undefined
  if (tagged('handle') && !tagged('receive')) return 'handled'
  if (tagged('receive') || (tagged('request') && !tagged('information'))) return 'received'
  return tagged('proactive') ? 'disclosed' : undefined
}

/** 上年结转 and 2020年结转 come in, 结转下年 and 结转2022年 go out. */
function carryOf(words: Words, year: number | undefined): Measure {
  const tagged = (some: Words, tag: Tag): boolean =>
    some.some((word) => word.type === 'word' && has(word.tags, tag))
  const at = words.findIndex((word) => word.type === 'word' && has(word.tags, 'carry'))
  const before = words.slice(0, at)
  const after = words.slice(at)
  if (tagged(after, 'lastYear')) return 'carried-in'
  if (tagged(after, 'nextYear') || after.some((word) => word.type === 'year')) return 'carried-out'
  if (tagged(before, 'lastYear')) return 'carried-in'
  const named = before.find((word): word is YearToken => word.type === 'year')?.year
  return named !== undefined && named !== year ? 'carried-in' : 'carried-out'
}
