import type { PartsReading } from '../../model/claim.js'
import { leadSays } from '../figures/context.js'
import { digitOf } from '../figures/numerals.js'
import type { NumberToken } from '../figures/token.js'
import type { Entry } from './entry.js'
import { isCountable, type RawList } from './lists.js'
import type { Reading } from './reader.js'
import { comparable } from './units.js'

export interface Span {
  readonly low: number
  readonly high: number
}

/** An entry as an addend. */
export interface Member extends Span {
  readonly entry: Entry
}

/** One way to read a list: what is added up. */
export interface Variant {
  readonly reading: PartsReading
  readonly members: readonly Member[]
}

/** Tolerates the noise of binary fractions, not a difference of one. */
const NOISE = 1e-6

export const meets = (a: Span, b: Span): boolean => a.low <= b.high + NOISE && a.high >= b.low - NOISE

export function total(members: readonly Span[]): Span {
  let low = 0
  let high = 0
  for (const member of members) {
    low += member.low
    high += member.high
  }
  return { low, high }
}

/** The ways to add up a list, the plain one first. */
export function variantsOf(entries: readonly Entry[], list: RawList, whole: NumberToken, reading: Reading): Variant[] {
  const counted = entries.filter((entry) => belongs(entry, whole, reading))
  const members = counted.flatMap((entry) => memberOf(entry, reading))
  if (members.length === 0) return []
  const variants: Variant[] = [{ reading: members.some(isMultiplied) ? 'each' : 'sum', members }]
  const mergedAt = members.findIndex(({ entry }) => leadSays(entry.item, 'merge'))
  if (mergedAt > 0) return mergers(members, mergedAt)
  for (const start of list.nested) {
    const from = members.findIndex(({ entry }) => entry === entries[start])
    if (from > 0) variants.push(...withoutNested(members, from))
  }
  const collapsed = withoutSubtotals(members)
  if (collapsed.length < members.length) variants.push({ reading: 'subtotals', members: collapsed })
  return variants
}

const isMultiplied = ({ entry }: Member): boolean => entry.item.number.each

function belongs(entry: Entry, whole: NumberToken, reading: Reading): boolean {
  const { unit } = entry.item.number
  if (!isCountable(entry, reading)) return false
  return unit === undefined ? entry.label !== '' : comparable(unit, whole.unit)
}

/** 各1条 counts once for each thing named; how many 各处室1名 are is unknown. */
function memberOf(entry: Entry, { folded }: Reading): Member[] {
  const { number } = entry.item
  if (!number.each) return [{ entry, low: number.low, high: number.high }]
  const times = timesOf(entry, folded)
  return times === undefined ? [] : [{ entry, low: number.low * times, high: number.high * times }]
}

const COUNTED = /([两二三四五六七八九十]|\d{1,3})(?:个|种|类|家|所|镇|乡)[^,;:。、\d]{0,6}(?:\([^)]*\))?$/
const NAMES = /[、和与及]/
const PAIRS = /(?:中英文|中外文|城乡|新旧|东西)(?:版本?|部)?$/

/** How many things 各 stands for: 9个科室各2名, 三种方式各3件, 网站、公众号各15条. */
function timesOf({ item }: Entry, folded: string): number | undefined {
  const clause = folded.slice(Math.max(0, item.number.start - 60), item.number.start).replace(/各[^各]{0,4}$/, '')
  const counted = COUNTED.exec(clause)?.[1]
  if (counted) return readCount(counted)
  if (PAIRS.test(clause)) return 2
  const from = Math.max(...[',', '。', ';', ':', '(', '\n'].map((mark) => clause.lastIndexOf(mark)))
  const names = clause.slice(from + 1).split(NAMES).length
  return names >= 2 ? names : undefined
}

function readCount(printed: string): number {
  return digitOf(printed) ?? (printed === '十' ? 10 : Number(printed))
}

/** 155项合并为24项: what goes away, what stays, or both may be counted. */
function mergers(members: readonly Member[], at: number): Variant[] {
  const source = members[at - 1]
  const target = members[at]
  if (!source || !target) return []
  const rest = members.filter((member) => member !== source && member !== target)
  const net: Member = { ...source, low: source.low - target.high, high: source.high - target.low }
  return [
    { reading: 'merged', members: [...members.slice(0, at - 1), net, ...members.slice(at + 1)] },
    { reading: 'merged', members: [...rest, source] },
    { reading: 'merged', members: [...rest, target] },
    { reading: 'sum', members },
  ]
}

/** A nested 其中 takes one or more of the entries behind it. */
function withoutNested(members: readonly Member[], from: number): Variant[] {
  const variants: Variant[] = []
  for (let to = members.length; to > from; to -= 1)
    variants.push({ reading: 'subtotals', members: [...members.slice(0, from), ...members.slice(to)] })
  return variants
}

/** Leaves out what exactly makes up the entry before it. */
function withoutSubtotals(members: readonly Member[]): Member[] {
  const kept: Member[] = []
  for (let at = 0; at < members.length; at += 1) {
    const member = members[at]
    if (!member) continue
    kept.push(member)
    at += partsBehind(members, at)
  }
  return kept
}

function partsBehind(members: readonly Member[], at: number): number {
  const whole = members[at]
  if (!whole) return 0
  let sum = 0
  for (let next = at + 1; next < members.length && next - at <= 12; next += 1) {
    sum += members[next]?.low ?? 0
    if (sum > whole.low) return 0
    if (sum === whole.low && next - at >= 2) return next - at
  }
  return 0
}
