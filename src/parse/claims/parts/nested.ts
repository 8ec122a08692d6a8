import { leadSays, says } from '../../figures/context.js'
import type { Entry } from '../entry.js'
import type { Reading } from '../reader.js'
import { meets, total } from '../span.js'
import { comparable } from '../units.js'
import type { Candidate } from './decide.js'
import { isCountable, listFrom, MOST_CUTS, MOST_NESTED, type Cut, type RawList } from './rawList.js'
import { hasClauseBetween } from './trailingTotal.js'

/** A 其中 inside a list: parts of the entry before it, nobody says how many. */
export function listsNested(list: RawList, outer: readonly Entry[], reading: Reading): Candidate[] {
  return list.nested.slice(0, MOST_NESTED).flatMap((start): Candidate[] => {
    const end = endOfNested(list, start)
    const isBounded = end < list.entries.length
    const inner = innerList(list, start, end, outer, reading)
    if (!inner) return []
    const ends = inner.list.entries
      .map((_, at): Cut => ({ at: at + 1, weak: false }))
      .slice(
        0,
        isBounded || isOwnStatement(list, start, outer)
          ? 0
          : Math.min(MOST_CUTS, inner.list.entries.length - 1),
      )
      .filter(({ at }) => leavesRoom(list, start + at, start, outer))
    // 收到21件，其中邮寄8件，网上13件，其中公开15件，…: of all of them, where that fits.
    const first = {
      ...inner,
      list: { ...inner.list, cuts: ends },
      more: () => partedBefore(list, start, outer),
      certain: true,
    }
    // 48条，其中甲栏目30条，占62.5%；乙栏目3条，…: semicolons inside, known where all of them make the total.
    const further = isBounded ? innerList(list, start, list.entries.length, outer, reading) : undefined
    return further ? [first, { ...further, certain: false }] : [first]
  })
}

/** 网站4条，其中：甲1条、乙3条；专栏40条，其中：…: the list before is complete, and this one stands for itself. */
function isOwnStatement({ entries }: RawList, start: number, outer: readonly Entry[]): boolean {
  const before = entries.slice(0, start - 1).map(({ item }) => item.number)
  const isSetOff = entries[start - 1]?.item.mark === 'semicolon'
  return isSetOff && before.length > 1 && outer.some(({ item }) => meets(total(before), item.number))
}

/** Totals that the parts before a nested 其中 make already: it may part them once more. */
function partedBefore({ entries }: RawList, start: number, outer: readonly Entry[]): Entry[] {
  const before = total(entries.slice(0, start).map(({ item }) => item.number))
  return start > 1 ? outer.filter(({ item }) => meets(before, item.number)) : []
}

function innerList(
  list: RawList,
  start: number,
  end: number,
  outer: readonly Entry[],
  reading: Reading,
): Pick<Candidate, 'list' | 'wholes'> | undefined {
  const whole = list.entries[start - 1]
  const inner = listFrom(list.entries.slice(0, end), start, 'among', reading)
  const [first] = inner?.entries ?? []
  if (!whole || !inner || !comparable(first?.item.number.unit, whole.item.number.unit)) return undefined
  // 信函5件，均按期答复，其中公开25件，…: of all of them, and not of the 5.
  const sum = total(inner.entries.map(({ item }) => item.number))
  const above =
    hasClauseBetween(inner.entries[0] as Entry) && sum.low > whole.item.number.high * 1.5
      ? outer.filter(({ item }) => sum.low <= item.number.high * 1.35)
      : []
  return {
    list: { ...inner, cuts: [], isInner: true },
    wholes: above.length > 0 ? above : [whole],
  }
}

/** What is no part of the inner list is one of the outer one: beside the others it must not be more than there is. */
function leavesRoom({ entries }: RawList, end: number, start: number, outer: readonly Entry[]): boolean {
  const [first] = entries
  // 网站35条，包括甲29条、乙4条，公众号6条: the same thing may be on both.
  if (entries.slice(end).some(({ item }) => says(item, 'channel'))) return true
  const rest = [...entries.slice(0, start), ...entries.slice(end)]
    .filter(({ item }) => comparable(item.number.unit, first?.item.number.unit))
    .map(({ item }) => item.number)
  return outer.length === 0 || outer.some(({ item }) => total(rest).low <= item.number.high)
}

/** 甲类207条，包含…，…；乙类145条: where semicolons part the list, what is nested ends at the next one. */
export function endOfNested({ entries }: RawList, start: number): number {
  const isSemicolon = ({ item }: Entry): boolean => item.mark === 'semicolon'
  const next = entries.findIndex((entry, at) => at > start && isSemicolon(entry))
  const [first] = entries.slice(start)
  return next === -1 || (first && isSemicolon(first)) ? entries.length : next
}

/** Two totals parted in parallel: 对25件收取2950元。其中，…1件，收取420元；… */
export function listsBeside(
  list: RawList,
  before: readonly Entry[],
  own: Entry | undefined,
  { folded }: Reading,
): Candidate[] {
  const unit = list.entries[0]?.item.number.unit
  if (!unit) return []
  const others = list.entries.filter(({ item }) => item.number.unit && !comparable(item.number.unit, unit))
  const [second] = others
  if (!second || list.kind !== 'among') return []
  const entries = others.filter(({ item }) => comparable(item.number.unit, second.item.number.unit))
  const whole = before.findLast(({ item }) => comparable(item.number.unit, second.item.number.unit))
  if (!whole || !own || entries.length < 2) return []
  const [a, b] = [own.item.number, whole.item.number]
  // Both totals stand in one clause: what was counted in another sentence is no total of these.
  if (/[。;\n]/.test(folded.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)))) return []
  return [{ list: { ...list, entries, cuts: [], nested: [], beside: list }, wholes: [whole], certain: true }]
}

export function listsInBrackets(entry: Entry, reading: Reading): Candidate[] {
  return entry.groups.flatMap((group): Candidate[] => {
    const [first] = group
    if (!first || !isCountable(first, reading) || isApart(first) || isMeasure(first)) return []
    const list = listFrom(group, 0, 'bracket', reading)
    if (!list?.entries.some(({ item }) => comparable(item.number.unit, entry.item.number.unit))) return []
    return [
      { list, wholes: [entry], certain: true },
      ...group.flatMap((member) => listsInBrackets(member, reading)),
    ]
  })
}

/** 18.2分（满分20分）, 2次（计划4次，取消2次）, 7封（已计入48件）: what it is measured by, or counted among. */
const isMeasure = ({ label }: Entry): boolean =>
  /^(?:[全本当]?年度?)?(?:满分|总分|计划|目标|任务|指标)|^(?:均|都)?已?(?:计入|纳入|列入)/.test(label)

/** （另有2件…）, （不含…）, （2019年度结转1件）: outside, or another time. */
const isApart = ({ item }: Entry): boolean => leadSays(item, 'outside')
