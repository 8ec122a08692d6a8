import type { ShareClaim } from '../../../model/claim.js'
import type { Figure } from '../../../model/figure.js'
import { says, saysAround } from '../../figures/context.js'
import type { Entry } from '../entry.js'
import type { Reading } from '../reader.js'
import { clauseBefore } from '../said.js'
import { total } from '../span.js'
import { comparable } from '../units.js'
import type { Lists } from './bases.js'
import { baseOf, judge, type Base } from './ratio.js'

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
  // 不予公开50件，公开率84.4%; 基本满意2件，满意率95.2%
  if (/^(?:不|未|免|非|依申请|基本|比较|部分)/.test(plain) && !plain.startsWith(stem)) return false
  if (plain.startsWith(stem) || (plain.endsWith(stem) && plain.length <= stem.length + 4)) return true
  // 网上办理2860件，网办率
  const [first = ' ', second = ' '] = stem
  if (stem.length === 2 && plain.length <= 6 && plain.startsWith(first) && plain.includes(second, 2))
    return true
  return plain.length === stem.length && [...stem].every((character) => plain.includes(character))
}
const FRONT = /^(?:其中|已|共|均|依法|实际|全年|年内|、)+/

/** 受理236件，办结263件，办结率100%: the count with the same verb over the count before it. */
export function readRates(entries: readonly Entry[], lists: Lists, reading: Reading): ShareClaim[] {
  return entries.flatMap((entry, at) => {
    const stem = stemOf(entry, reading)
    // 4件结转，按时办结率100%: of those that were due.
    if (!stem || (IN_TIME.test(stem) && isOfDue(entry, entries, reading))) return []
    const near = entries.slice(Math.max(0, at - REACH), at + 1)
    const statement = near.findLastIndex(({ item }) => item.mark === 'semicolon')
    const before = near.slice(Math.max(0, statement), -1)
    const claim = claimOf(entry, stem, before, lists)
    return claim ? [claim] : []
  })
}

/** 办结 of 办结率; of no word that stands for a percentage of something else. */
function stemOf({ item }: Entry, { folded }: Reading): string | undefined {
  if (item.number.unit?.family !== 'percent' || !(says(item, 'rate') || says(item, 'otherRate')))
    return undefined
  const stem = RATE.exec(clauseBefore(item, folded))?.[1]?.replace(NO_STEM, '') ?? ''
  return stem.length < 2 ? undefined : stem
}

const isOfDue = ({ item: { number } }: Entry, entries: readonly Entry[], { folded }: Reading): boolean =>
  number.value === 100 && (entries.some(isLeft) || isNotDue(number.end, folded))

const isCount = ({ item: { number } }: Entry): boolean =>
  number.unit !== undefined && number.unit.family !== 'percent'

function claimOf(
  { item: rate }: Entry,
  stem: string,
  before: readonly Entry[],
  lists: Lists,
): ShareClaim | undefined {
  const counts = before.filter(isCount)
  const due = dueAndDone(counts, stem)
  if (due) return judge(due.done.item, rate, [baseOf(due.due.item.figure, true)])
  const named = counts.findLast(({ label }) => isSaidBy(label, stem))
  const part = named ?? lastNamed(before, stem)
  if (!part || (lists.get(part.item.figure)?.parts.length ?? 0) > 2) return undefined
  const claim = judge(part.item, rate, basesOf(part, before))
  // 公开率100% may be of what was to be published alone.
  const isDoubtful = !named && rate.number.value === 100
  return claim && (claim.holds || !isDoubtful) ? claim : undefined
}

function lastNamed(before: readonly Entry[], stem: string): Entry | undefined {
  const last = before.at(-1)
  return last && isCount(last) && isSaidRightBefore(last.label, stem) ? last : undefined
}

/** Counts before the part: the nearest that is large enough is meant, the others may be. */
function basesOf(part: Entry, before: readonly Entry[]): Base[] {
  const earlier = before
    .slice(0, before.indexOf(part))
    .filter(({ item }) => comparable(item.number.unit, part.item.number.unit))
    .reverse()
  const likeliest = earlier.find(({ item }) => item.number.value >= part.item.number.value) ?? earlier[0]
  return [...earlier.map((one) => baseOf(one.item.figure, one === likeliest)), ...withCarried(earlier)]
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
export function readHalves(entries: readonly Entry[], lists: Lists, { folded }: Reading): ShareClaim[] {
  return entries.flatMap((entry) => {
    const { item } = entry
    const { end, unit } = item.number
    if (!/半|五成/.test(folded.slice(end, end + 10))) return []
    const [said] = HALF.exec(folded.slice(end, end + 16)) ?? []
    const whole = lists.get(item.figure)?.whole
    if (!said || item.groups.length > 0 || !whole || !unit || unit.family === 'percent' || whole.low <= 0)
      return []
    const start = end + said.search(/[^,\s]/)
    const text = folded.slice(start, end + said.length)
    const half: Figure = {
      ...item.figure,
      range: { start, end: end + said.length },
      text,
      value: 50,
      low: 50,
      high: 100,
    }
    const holds = (100 * item.number.high) / whole.low >= 50
    return [{ kind: 'share', trigger: half.range, part: item.figure, share: half, base: whole, holds }]
  })
}
