import type { Part, PartsClaim } from '../../../model/claim.js'
import { says } from '../../figures/context.js'
import type { Entry } from '../entry.js'
import type { Reading } from '../reader.js'
import { meets, total, shareSpan } from '../span.js'
import { isAboutRequests, isCase } from './kinship.js'
import type { RawList } from './rawList.js'
import { fits, judge, rankOf, type Verdict } from './verdict.js'

/** A list with the totals it may belong to, the likeliest first. */
export interface Candidate {
  readonly list: RawList
  readonly wholes: readonly Entry[]
  /** Further totals, looked for only where none of these fits. */
  readonly more?: () => readonly Entry[]
  /** May be reported where nothing fits; otherwise only a fit is kept. */
  readonly certain: boolean
}

/** A total, and what is to be said of the list under it. */
interface Judged {
  readonly whole: Entry
  readonly verdict: Verdict
}

/** The claim a list makes: under the first total that fits, or under the likeliest one. */
export function decide(candidate: Candidate, reading: Reading): PartsClaim | undefined {
  const { list } = candidate
  if (candidate.wholes[0] && isNet(candidate.wholes[0])) return undefined
  const isMeant = (whole: Entry): boolean => mayBeMeant(whole, candidate, reading)
  const byShares = wholeOfShares(candidate)
  const ranked = byShares
    ? [byShares, ...candidate.wholes.filter((one) => one !== byShares)]
    : candidate.wholes
  const wholes = ranked.filter(isMeant).flatMap((whole) => [...inUnitOf(list, whole), whole])
  const further = (): readonly Entry[] => (candidate.more?.() ?? []).filter(isMeant)
  const judged = firstFitting(list, [() => wholes, further], reading)
  if (!judged) return undefined
  const { whole, verdict } = judged
  if (verdict.fault) {
    const isCertain = candidate.certain || byShares !== undefined
    if (!isCertain || isExcused(judged, candidate, wholes, reading)) return undefined
  }
  return claimOf(list, whole, verdict)
}

/** 净增23项（新增31项、取消8项）: what is left of both, and no sum. */
const isNet = ({ label }: Entry): boolean => /净[增减]/.test(label)

/** The first total that fits, or else the first of all. */
function firstFitting(
  list: RawList,
  sources: readonly (() => readonly Entry[])[],
  reading: Reading,
): Judged | undefined {
  let first: Judged | undefined
  for (const wholes of sources)
    for (const whole of wholes()) {
      const verdict = judge(list, whole, reading)
      if (verdict && fits(verdict)) {
        const isOther = first !== undefined && verdict.reading === 'sum'
        return { whole, verdict: isOther ? { ...verdict, reading: 'other-whole' } : verdict }
      }
      if (verdict) first ??= { whole, verdict }
    }
  return first
}

/** What the list says against this total may be said of another, or of both together. */
function isExcused(
  { whole, verdict }: Judged,
  candidate: Candidate,
  wholes: readonly Entry[],
  reading: Reading,
): boolean {
  const { list } = candidate
  if (fitsTogether(wholes, list, verdict) || restates(verdict, whole)) return true
  if (isOfAnother(list, whole, reading)) return true
  return verdict.fault === 'exceeds' && belongsHigher(candidate, { whole, verdict }, reading)
}

/**
 * In another paragraph than 复议案件7件，其中…, 政协提案9件 is no total of the list, though the parts may happen to make nine;
 * what counts the same as the likeliest total, or requests as that does, may be.
 */
function mayBeMeant(whole: Entry, { list, wholes: [likeliest] }: Candidate, { areApart }: Reading): boolean {
  if (!likeliest || whole === likeliest) return true
  const [a, b] = [whole.item, likeliest.item]
  const start = list.entries[0]?.item.leadStart ?? a.number.end
  return (
    !areApart(a.number.end, start) ||
    !areApart(Math.min(a.number.end, b.number.end), Math.max(a.number.start, b.number.start)) ||
    (b.figure.measure !== undefined && a.figure.measure === b.figure.measure) ||
    (isAboutRequests(whole) && isAboutRequests(likeliest))
  )
}

/** 信息111条（1526件），其中文件5件、决定1432件: the total in the unit of its parts stands in brackets. */
function inUnitOf({ entries }: RawList, { item, groups }: Entry): Entry[] {
  const unit = entries[0]?.item.number.unit?.text
  const [[inner, ...others] = []] = groups
  if (unit === undefined || unit === item.number.unit?.text || !inner || others.length > 0) return []
  return inner.label === '' && inner.item.number.unit?.text === unit ? [inner] : []
}

/** The total over which most of the printed shares are right. */
function wholeOfShares({ list, wholes }: Candidate): Entry | undefined {
  const shared = list.entries.filter(({ shares }) => shares.length > 0)
  if (shared.length < 2) return undefined
  const rightOver = (whole: Entry): number =>
    shared.filter(({ item, shares: [share] }) => {
      if (!share) return false
      const span = shareSpan(share.item.number)
      const { low, high } = item.number
      const base = whole.item.number
      return meets(span, { low: (100 * low) / base.high, high: (100 * high) / base.low })
    }).length
  return wholes.find((whole) => rightOver(whole) * 2 > shared.length)
}

/** 新收30件，上年结转2件，其中…，结转下年3件: the list may be made of both, and go on to what is left over. */
function fitsTogether(wholes: readonly Entry[], list: RawList, { members }: Verdict): boolean {
  const listed = list.entries.map(({ item }) => item.number)
  const sums = [
    total(members),
    ...listed.map((_, at) => total(listed.slice(0, at + 1))).slice(members.length - 1),
  ]
  if (list.after) sums.push(total([...members, list.after.item.number]))
  const carried = wholes.filter(({ item }) => says(item, 'carry')).slice(0, 2)
  return wholes
    .slice(0, 8)
    .some((a, at) =>
      [...wholes.slice(at + 1, at + 4), ...carried].some(
        (b) =>
          isCase(a) === isCase(b) && sums.some((sum) => meets(sum, total([a.item.number, b.item.number]))),
      ),
    )
}

/** 办结302件。办结情况：办结320件: the total again, and no part of it. */
function restates({ members: [first, ...more] }: Verdict, whole: Entry): boolean {
  if (!first || more.length > 0) return false
  const [a, b] = [first.entry.label, whole.label].map((label) => label.replace(SUM, ''))
  return (
    a !== undefined &&
    b !== undefined &&
    Math.min(a.length, b.length) >= 4 &&
    (a.endsWith(b) || b.endsWith(a))
  )
}

const SUM = /一?共计?|总计|合计|累计/g

/** 收到100件，办结40件，其中网络30件、信函20件: more than the nearest total, but not more than the one before. */
function belongsHigher(
  { list, wholes }: Candidate,
  { whole: nearest, verdict }: Judged,
  reading: Reading,
): boolean {
  const { high } = nearest.item.number
  const sum = total(verdict.members).low
  const start = list.entries[0]?.item.leadStart ?? 0
  if (isSummedBefore(list, nearest) && sum <= 1.5 * high) return false
  // 收到0件，其中书面1件: right behind its total.
  if (high === 0 && start === nearest.item.number.end) return false
  // 公开2808条，…54条。其中微博12984条; 互动3条，其中采用36条 of 38: the last figure cannot be meant.
  if (sum >= (list.entries.length === 1 ? 10 : BEYOND) * high && nearest.item.mark) return true
  const reach = sum > 3 * high ? FURTHEST : NEAR
  const mayHold = ({ item }: Entry): boolean =>
    start - item.number.end <= reach &&
    !(item.figure.period === 'cumulative' && nearest.item.figure.period === 'year') &&
    !reading.areApart(item.number.end, start)
  return wholes.some((whole) => {
    if (whole === nearest || isCase(whole) !== isCase(nearest) || !mayHold(whole)) return false
    const other = judge(list, whole, reading)
    return other && rankOf(other) === 0 && total(other.members).low <= whole.item.number.high
  })
}

/** 接听咨询760次，共解答政策问题500次，其中…: what was summed up right before the list, and of no requests. */
const isSummedBefore = ({ kind }: RawList, nearest: Entry): boolean =>
  kind === 'among' && says(nearest.item, 'sum') && !isAboutRequests(nearest)

/** Characters between a total and its list. */
const NEAR = 80
const FURTHEST = 240
const BEYOND = 20

/** 网站发布2370条；微信、微博分别为896条和2719条: another statement, unless 其中 or the like joins them. */
function isOfAnother({ kind, trigger, entries }: RawList, whole: Entry, { folded }: Reading): boolean {
  const start = entries[0]?.item.leadStart ?? trigger.start
  const between = folded.slice(whole.item.number.end, Math.max(start, trigger.end))
  return kind === 'respectively' && /[;。]/.test(between) && !/其中|包括|类别|种类/.test(between)
}

function claimOf(list: RawList, whole: Entry, verdict: Verdict): PartsClaim {
  const parts = verdict.members.map(({ entry, low, high }): Part => {
    const share = entry.shares[0]?.item.figure
    return {
      figure: entry.item.figure,
      name: entry.item.figure.label,
      low,
      high,
      ...(share ? { share } : {}),
    }
  })
  return {
    kind: 'parts',
    trigger: list.trigger,
    whole: whole.item.figure,
    parts,
    reading: verdict.reading,
    ...(verdict.closed ? { closed: verdict.closed } : {}),
    ...(verdict.fault ? { fault: verdict.fault } : {}),
  }
}
