import type { PartsClaim } from '../../../model/claim.js'
import type { Figure } from '../../../model/figure.js'
import { leadSays } from '../../figures/context.js'
import { hasAny, tagsOf } from '../../words/tags.js'
import type { Entry, Share } from '../entry.js'
import { baseName } from '../parts/siblings.js'
import type { Reading } from '../reader.js'
import { total } from '../span.js'
import { comparable } from '../units.js'
import { isBare } from './named.js'
import { baseOf, type Base } from './ratio.js'

/** The list each figure is a part of. */
export type Lists = ReadonlyMap<Figure, PartsClaim>

/** How far from a share its base may stand in a long sentence. */
const WIDE = 24

/** Every base that comes into question for a share, the likeliest first. */
export function basesOf(
  owner: Entry,
  share: Share,
  sentence: readonly Entry[],
  before: readonly Entry[],
  lists: Lists,
  reading: Reading,
): Base[] {
  // 占总数40件的25%: the text says of what.
  if (share.base && comparable(share.base.number.unit, owner.item.number.unit))
    return [baseOf(share.base.figure, true)]
  const list = lists.get(owner.item.figure)
  const stated = [...(share.base ? [baseOf(share.base.figure, true)] : []), ...basesOfList(list, share)]
  const at = sentence.indexOf(owner)
  const near = sentence.slice(Math.max(0, at - WIDE), at + WIDE)
  // 31件，占67%；6件，占13%: a part beside it with a bare share of its own is no base of this one.
  const isInList = list !== undefined && isBare(share.item, reading)
  const isBeside = (other: Entry): boolean =>
    isInList && other.shares.length > 0 && !isParted(other, sentence.slice(0, at + 1))
  const others = [...before]
    .reverse()
    .concat(near)
    .filter(
      (other) =>
        other.item !== owner.item &&
        comparable(other.item.number.unit, owner.item.number.unit) &&
        !isBeside(other),
    )
  const only = onlyTotal(owner, others, near)
  const around = others.map((other, place) => {
    // 共办理申请26件，予以公开13件，占50%: whatever was counted in the sentences before.
    const isNext = stated.length === 0 && (place === 0 || isSummed(other))
    return baseOf(other.item.figure, isNext && other === only)
  })
  return [...stated, ...around, ...withCarried(others)].map((base) =>
    isMeant(base, share, reading) ? base : { ...base, certain: false },
  )
}

/** The total of the list, and what its parts make. */
function basesOfList(list: PartsClaim | undefined, share: Share): Base[] {
  if (!list) return []
  const whole = baseOf(list.whole, !share.base)
  return list.parts.length > 1 ? [whole, { ...whole, ...total(list.parts), certain: false }] : [whole]
}

/** What alone may be meant: it has no share of its own, as a part beside this one has, and is no smaller. */
function onlyTotal(owner: Entry, others: readonly Entry[], near: readonly Entry[]): Entry | undefined {
  // 主动公开200条。在主动公开的信息中部门信息179条，占…: the only total there is.
  const totals = POINTS_BACK.test(owner.label)
    ? others
    : others.filter(
        (other) =>
          near.includes(other) &&
          other.shares.length === 0 &&
          other.item.number.high >= owner.item.number.low,
      )
  return totals.length === 1 ? totals[0] : undefined
}

const POINTS_BACK = /^在[^,;。]{2,14}(?:信息|申请|文件)[中里]/

/** 新收46件，上年结转4件: a share may be one of both. */
function withCarried(others: readonly Entry[]): Base[] {
  return others.slice(0, MOST_PAIRS).flatMap((other, at) => {
    const next = others[at + 1]
    if (!next || !(leadSays(other.item, 'carry') || leadSays(next.item, 'carry'))) return []
    return { figure: other.item.figure, ...total([other.item.number, next.item.number]), certain: false }
  })
}

const MOST_PAIRS = 6

/** 占网络申请总数的51% speaks of another base than 收到申请1046件. */
function isMeant({ figure }: Base, share: Share, { folded }: Reading): boolean {
  const name = share.base ? '' : baseName(share.item, folded)
  return name.length < 2 || folded.slice(figure.label.start, figure.range.start).includes(name)
}

/** 重点领域600条，占60%，重点领域中财政信息120条，占20%: named again as what the parts behind it are of. */
function isParted({ label }: Entry, before: readonly Entry[]): boolean {
  const name = label.replace(/^(?:其中|、)+|(?:类|类信息|信息)$/g, '')
  return (
    name.length > 1 &&
    before.some((one) => one.label !== label && WITHIN.exec(one.label)?.[1]?.endsWith(name))
  )
}

const WITHIN = /^(?:其中|在)*(.{2,12})(?:信息|申请)?[中里]/

const SUMMING = tagsOf(['sum', 'total'])

/** 共办理26件, 收到申请80件, 公开信息640条. */
const isSummed = ({ item }: Entry): boolean =>
  hasAny(item.clause, SUMMING) || item.figure.measure !== undefined
