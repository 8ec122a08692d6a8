import type { PartsClaim, ShareClaim } from '../../model/claim.js'
import type { Figure } from '../../model/figure.js'
import { says, saysAround } from '../figures/context.js'
import type { Entry } from './entry.js'
import type { Reading } from './reader.js'
import { baseOf, judge, type Base } from './ratio.js'
import { total } from './members.js'
import { clauseBefore } from './said.js'
import { comparable } from './units.js'

const REACH = 8
const RATE = /([^,;:。、\d]{2,8})率(?:均|各|分别)?(?:达到?|为|是|约|近|超)?$/
const ADVERBS = /^(?:其中|已|共|均|依法|实际|经|全年|年内|按时|按期|及时|全部|被[\u4e00-\u9fff]{0,4})*$/
const isLeft = ({ item }: Entry): boolean => saysAround(item, 'carry') || saysAround(item, 'pending')
const isNotDue = (end: number, folded: string): boolean =>
  /未到|到期|期限内|尚在|还在/.test(folded.slice(end, end + 30))
const IN_TIME = /^(?:按时|按期|如期|及时|限时)/
const NO_STEM = /^(?:其|的|总|全年|综合|平均|申请|信息|政府信息|公开申请|均|总体)+/

/** 采用率 speaks of 被上级采用96条, not of 行政处罚公示312条. */
const isSaidBy = (label: string, stem: string): boolean =>
  label.endsWith(stem) && ADVERBS.test(label.slice(0, -stem.length))

/** Right before its rate: 维持原行政行为20件，维持率; 收回480份，回收率; 主动公开36件，公开率. */
function isSaidRightBefore(label: string, stem: string): boolean {
  const plain = label.replace(FRONT, '')
  // 不予公开50件，公开率84.4%
  if (/^(?:不|未|免|非|依申请)/.test(plain)) return false
  if (plain.startsWith(stem) || (plain.endsWith(stem) && plain.length <= stem.length + 4)) return true
  // 网上办理2860件，网办率
  const [first = ' ', second = ' '] = stem
  if (stem.length === 2 && plain.length <= 6 && plain.startsWith(first) && plain.includes(second, 2))
    return true
  return plain.length === stem.length && [...stem].every((character) => plain.includes(character))
}
const FRONT = /^(?:其中|已|共|均|依法|实际|全年|年内|、)+/

const isEnough =
  ({ item: part }: Entry) =>
  ({ item: base }: Entry): boolean =>
    base.number.value >= part.number.value

/** 受理236件，办结263件，办结率100%: the count with the same verb over the count before it. */
export function readRates(
  entries: readonly Entry[],
  lists: ReadonlyMap<Figure, PartsClaim>,
  { folded }: Reading,
): ShareClaim[] {
  return entries.flatMap((entry, at) => {
    const { item } = entry
    if (item.number.unit?.family !== 'percent' || !(says(item, 'rate') || says(item, 'otherRate'))) return []
    const clause = clauseBefore(item, folded)
    const stem = RATE.exec(clause)?.[1]?.replace(NO_STEM, '')
    if (!stem || stem.length < 2) return []
    // 4件结转，按时办结率100%: of those that were due.
    if (
      IN_TIME.test(stem) &&
      item.number.value === 100 &&
      (entries.some(isLeft) || isNotDue(item.number.end, folded))
    )
      return []
    const near = entries.slice(Math.max(0, at - REACH), at + 1)
    const before = near.slice(
      Math.max(
        0,
        near.findLastIndex((one) => one.item.mark === 'semicolon'),
      ),
      -1,
    )
    const isCount = ({ item: { number } }: Entry): boolean =>
      number.unit !== undefined && number.unit.family !== 'percent'
    const nearest = before.at(-1)
    const isNearest = nearest !== undefined && isCount(nearest) && isSaidRightBefore(nearest.label, stem)
    const due = dueAndDone(before.filter(isCount), stem)
    if (due)
      return [judge(due.done.item, item, [baseOf(due.due.item.figure, true)])].filter(
        (one) => one !== undefined,
      )
    const numerator =
      before.findLast((one) => isCount(one) && isSaidBy(one.label, stem)) ?? (isNearest ? nearest : undefined)
    if (!numerator || (lists.get(numerator.item.figure)?.parts.length ?? 0) > 2) return []
    const earlier = before
      .slice(0, before.indexOf(numerator))
      .filter((one) => comparable(one.item.number.unit, numerator.item.number.unit))
      .reverse()
    const bases = earlier.map((one) =>
      baseOf(one.item.figure, one === (earlier.find(isEnough(numerator)) ?? earlier[0])),
    )
    const claim = judge(numerator.item, item, [...bases, ...withCarried(earlier)])
    // 公开率100% may be of what was to be published alone.
    const isDoubtful = numerator === nearest && item.number.value === 100 && !isSaidBy(numerator.label, stem)
    return claim && (claim.holds || !isDoubtful) ? [claim] : []
  })
}

/** 收到81件，上年结转2件: what was handled may be a share of both. */
function withCarried(entries: readonly Entry[]): Base[] {
  const carried = entries.filter(({ item }) => saysAround(item, 'carry'))
  return carried.flatMap(({ item: from }) =>
    entries
      .filter(({ item }) => item !== from)
      .map(({ item }) => ({ figure: item.figure, ...total([item.number, from.number]), certain: false })),
  )
}

const DUE = ['应当', '应该', '应予', '应', '需要', '需']

/** 应当解读的文件26件，已配发解读材料的20件，解读率100%: what was due and what was done of it. */
function dueAndDone(counts: readonly Entry[], stem: string): { due: Entry; done: Entry } | undefined {
  const at = counts.findLastIndex(({ label }) => DUE.some((word) => label.includes(word + stem)))
  const [due, done, ...more] = at === -1 ? [] : counts.slice(at)
  const isDone = done?.label.includes(stem) && /已|实际|完成/.test(done.label)
  return due && done && isDone && more.length === 0 && comparable(due.item.number.unit, done.item.number.unit)
    ? { due, done }
    : undefined
}

const HALF = /^[,\s]*(?:已)?(占比?)?(?:(?:超过?|逾|过|达到?)(?:了)?(?:半数?|一半|五成)|(?:半数|一半)以上)/

/** 46件，超过半数: more than half of the total, in words. */
export function readHalves(
  entries: readonly Entry[],
  lists: ReadonlyMap<Figure, PartsClaim>,
  { folded }: Reading,
): ShareClaim[] {
  return entries.flatMap((entry) => {
    const { item } = entry
    const { end, unit } = item.number
    if (!/半|五成/.test(folded.slice(end, end + 10))) return []
    const said = HALF.exec(folded.slice(end, end + 16))
    const last = item.groups.length === 0 ? said : null
    const whole = lists.get(item.figure)?.whole
    if (!last || !whole || !unit || unit.family === 'percent' || whole.low <= 0) return []
    const start = end + last[0].search(/[^,\s]/)
    const text = folded.slice(start, end + last[0].length)
    const half: Figure = {
      ...item.figure,
      range: { start, end: end + last[0].length },
      text,
      value: 50,
      low: 50,
      high: 100,
    }
    const holds = (100 * item.number.high) / whole.low >= 50
    return [{ kind: 'share', trigger: half.range, part: item.figure, share: half, base: whole, holds }]
  })
}
