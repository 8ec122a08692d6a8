import { says } from '../../figures/context.js'
import type { Item } from '../../figures/sentence.js'
import { isChange } from '../entry.js'
import type { Reading } from '../reader.js'
import { sameUnit, type Pair } from './pair.js'

/** 一季度12件，二季度15件，环比增长25%: whichever stands first. */
export function quarters(
  here: readonly Item[],
  change: Item | undefined,
  reading: Reading,
): Pair | undefined {
  const [first, second, ...more] = here.filter(
    (item) => item.figure.period === 'part-year' && !isChange(item, reading.folded),
  )
  if (!change || !first || !second || more.length > 0) return undefined
  if (!says(change, 'quarterly') || !sameUnit(first, second)) return undefined
  const isTurned = quarterOf(second, reading) > quarterOf(first, reading)
  return isTurned ? { now: second, base: first } : { now: first, base: second }
}

/** 上半年400条 says nothing against 2014年680条; 上年同期 is of the same months. */
export function areAsLong({ now, base }: Pair, reading: Reading): boolean {
  const isPart = quarterOf(now, reading) > 0
  if (isPart === quarterOf(base, reading) > 0) return true
  return isPart && /同期/.test(reading.folded.slice(base.leadStart, base.number.start))
}

/** 一季度 comes before 二季度, whichever is named first; 0 where nothing tells. */
function quarterOf({ leadStart, number }: Item, { folded }: Reading): number {
  const said = folded.slice(leadStart, number.start)
  const named = /([一二三四1-4])季度/.exec(said)?.[1]
  if (named !== undefined) return '一二三四'.includes(named) ? '一二三四'.indexOf(named) + 1 : Number(named)
  return said.includes('下半年') ? 2 : said.includes('上半年') ? 1 : 0
}

/** 2022年、2023年分别收到412件、515件: as many years as figures, in one order; the last two. */
export function respectiveYears(here: readonly Item[], reading: Reading): Pair | undefined {
  const [first] = here
  if (!first || here.length < 2) return undefined
  const years = yearsOf(first, reading)
  const isListed = here.slice(1).every((item) => item.mark === 'pause' && sameUnit(item, first))
  const isInTurn = years.every((year, at) => at === 0 || year === (years[at - 1] ?? 0) + 1)
  const [base, now] = here.slice(-2)
  return isListed && isInTurn && years.length === here.length && base && now ? { now, base } : undefined
}

/** 2022年、2023年; 2021年至2023年 are three. */
function yearsOf({ lead }: Item, { folded }: Reading): number[] {
  const named = lead.flatMap((word) => (word.type === 'year' ? [word] : []))
  const [from, to, ...more] = named
  const isRange = from && to && more.length === 0 && /^[至到-]$/.test(folded.slice(from.end, to.start).trim())
  if (!isRange || to.year <= from.year || to.year - from.year > 10) return named.map(({ year }) => year)
  return Array.from({ length: to.year - from.year + 1 }, (_, nth) => from.year + nth)
}
