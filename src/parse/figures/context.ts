import type { Figure, FigurePeriod, Measure } from '../../model/figure.js'
import type { Tag } from '../words/lexicon.js'
import type { Item } from './sentence.js'
import type { WordToken, YearToken } from './token.js'

type Words = readonly (WordToken | YearToken)[]

export const hasTag = (words: Words, tag: Tag): boolean =>
  words.some((word) => word.type === 'word' && word.tags.includes(tag))

/** Words of the clause the number stands in. */
export function clauseWords({ lead, clauseStart }: Item): Words {
  return lead.filter(({ start }) => start >= clauseStart)
}

/** Says the clause of the number. */
export const says = (item: Item, tag: Tag): boolean => hasTag(clauseWords(item), tag)

/** Says anything since the number before. */
export const leadSays = (item: Item, tag: Tag): boolean => hasTag(item.lead, tag)

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
  const measure = measureOf([...words, ...item.tail], year)
  return {
    range: { start: number.start, end: number.end },
    text: text.slice(number.start, number.end),
    digits: number.digits,
    value: number.value,
    low: number.low,
    high: number.high,
    rounded: number.rounded,
    ...(number.approximation ? { approximation: number.approximation } : {}),
    decimals: number.decimals,
    ...(number.unit ? { unit: number.unit } : {}),
    each: number.each,
    label: trimmed(folded, item.clauseStart, number.start),
    ...(measure ? { measure } : {}),
    ofRequests: isOfRequests([...words, ...item.tail]),
    period: periodOf(words, item.lead, named, year),
    ...(named === undefined ? {} : { year: named }),
  }
}

const EDGES = /[\s的:,、]/

function trimmed(folded: string, from: number, to: number): { start: number; end: number } {
  let start = from
  let end = to
  while (start < end && EDGES.test(folded[start] ?? '')) start += 1
  while (end > start && EDGES.test(folded[end - 1] ?? '')) end -= 1
  return { start, end }
}

function periodOf(clause: Words, lead: Words, named: number | undefined, year: number | undefined): FigurePeriod {
  if (hasTag(clause, 'average')) return 'average'
  if (hasTag(lead, 'partYear')) return 'part-year'
  if (hasTag(clause, 'lastYear')) return 'other-year'
  if (hasTag(lead, 'cumulative')) return 'cumulative'
  return named !== undefined && year !== undefined && named !== year ? 'other-year' : 'year'
}

const REQUEST_TAGS: readonly Tag[] = ['request', 'review', 'suit']

function isOfRequests(words: Words): boolean {
  return REQUEST_TAGS.some((tag) => hasTag(words, tag)) && !hasTag(words, 'elsewhere') && !hasTag(words, 'proposal')
}

/** What is counted, where it is a measure every report gives. */
export function measureOf(words: Words, year: number | undefined): Measure | undefined {
  const tagged = (tag: Tag): boolean => hasTag(words, tag)
  if (tagged('visits') || tagged('average')) return undefined
  if (tagged('carry')) return carryOf(words, year)
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
  const at = words.findIndex((word) => word.type === 'word' && word.tags.includes('carry'))
  const before = words.slice(0, at)
  const after = words.slice(at)
  if (hasTag(after, 'lastYear')) return 'carried-in'
  if (hasTag(after, 'nextYear') || after.some((word) => word.type === 'year')) return 'carried-out'
  if (hasTag(before, 'lastYear')) return 'carried-in'
  const named = before.find((word): word is YearToken => word.type === 'year')?.year
  return named !== undefined && named !== year ? 'carried-in' : 'carried-out'
}
