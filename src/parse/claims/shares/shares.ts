import type { PartsClaim, ShareClaim } from '../../../model/claim.js'
import type { Figure } from '../../../model/figure.js'
import { leadSays } from '../../figures/context.js'
import type { Item } from '../../figures/sentence.js'
import { hasAny, tagsOf } from '../../words/tags.js'
import type { Entry, Share } from '../entry.js'
import { baseName } from '../parts/siblings.js'
import type { Reading } from '../reader.js'
import { total } from '../span.js'
import { comparable } from '../units.js'
import { judgeBeside, type Placed } from './beside.js'
import { judgeJoint } from './joint.js'
import { isBare, isOfAll, namedBases, sharesOf } from './named.js'
import { readHalves, readRates } from './rates.js'
import { baseOf, judge, type Base } from './ratio.js'

const REACH = 8
/** How far from a share its base may stand in a long sentence. */
const WIDE = 24

/** Shares printed behind their counts, against every base that comes into question. */
export function readShares(
  read: readonly (readonly Entry[])[],
  parts: readonly PartsClaim[],
  reading: Reading,
): ShareClaim[] {
  const lists = listsOf(parts)
  const claims: ShareClaim[] = []
  const known: Entry[] = []
  let latest: readonly Placed[] = []
  read.forEach((entries, at) => {
    const all = entries.some(({ groups }) => groups.length > 0) ? entries.flatMap(withGroups) : entries
    let given: Item | undefined
    const placed: Placed[] = []
    for (const entry of all.filter(hasShare))
      for (const share of sharesOf(entry, [...(read[at - 1] ?? []), ...entries], reading)) {
        const owner = share.owner ?? entry
        const bases = [
          ...(given
            ? [
                baseOf(
                  given.figure,
                  isBare(share.item, reading) && comparable(given.number.unit, owner.item.number.unit),
                ),
              ]
            : []),
          ...basesOf(owner, share, all, known, lists, isBare(share.item, reading)).map((base) =>
            isMeant(base, share, reading) ? base : { ...base, certain: false },
          ),
          ...namedBases(share.item, [...known.slice(-REACH), ...all, ...(read[at + 1] ?? [])], reading),
        ]
        const claim = judgeJoint(owner, share, all, bases, reading) ?? judge(owner.item, share.item, bases)
        if (claim !== 'open' && claim) claims.push(claim)
        if (!share.base && claim !== 'open' && isOfAll(share.item, reading))
          placed.push({ owner, share, ...(claim ? { claim } : {}) })
        if (share.base) given = isOwnKind(owner, share.base, reading) ? undefined : share.base
      }
    claims.push(...judgeBeside(placed, latest))
    latest = placed
    claims.push(
      ...readRates(entries, lists, reading),
      ...readHalves(entries, lists, reading),
      ...all.filter(hasShare).flatMap(readQuotient),
    )
    known.push(...entries)
    if (known.length > 4 * REACH) known.splice(0, known.length - REACH)
  })
  return claims
}

/** 占网络申请总数的51% speaks of another base than 收到申请1046件. */
function isMeant({ figure }: Base, share: Share, { folded }: Reading): boolean {
  const name = share.base ? '' : baseName(share.item, folded)
  return name.length < 2 || folded.slice(figure.label.start, figure.range.start).includes(name)
}

const hasShare = ({ shares, item }: Entry): boolean =>
  shares.length > 0 || item.number.unit?.family === 'percent'

/** 教育类20条，占教育信息总数40条的50%: a base for this part alone. */
function isOwnKind({ label }: Entry, base: Item, { folded }: Reading): boolean {
  const kind = label.replace(/^(?:其中|、)+/, '').slice(0, 2)
  return !/公开|申请|信息/.test(kind) && folded.slice(base.clauseStart, base.number.start).includes(kind)
}

const withGroups = (entry: Entry): Entry[] => [
  entry,
  ...entry.groups.flatMap((group) => group.flatMap(withGroups)),
]

/** The list each figure is a part of. */
function listsOf(parts: readonly PartsClaim[]): Map<Figure, PartsClaim> {
  const lists = new Map<Figure, PartsClaim>()
  for (const claim of parts)
    for (const { figure } of claim.parts) {
      const known = lists.get(figure)
      if (!known || (isUndecided(known) && claim.reading === 'sum')) lists.set(figure, claim)
    }
  return lists
}

const isUndecided = ({ reading, fault }: PartsClaim): boolean => reading === 'open' && !fault

/** 重点领域600条，占60%，重点领域中财政信息120条，占20%: named again as what the parts behind it are of. */
function isParted({ label }: Entry, before: readonly Entry[]): boolean {
  const name = label.replace(/^(?:其中|、)+|(?:类|类信息|信息)$/g, '')
  return (
    name.length > 1 &&
    before.some((one) => one.label !== label && WITHIN.exec(one.label)?.[1]?.endsWith(name))
  )
}

const WITHIN = /^(?:其中|在)*(.{2,12})(?:信息|申请)?[中里]/

const POINTS_BACK = /^在[^,;。]{2,14}(?:信息|申请|文件)[中里]/

function basesOf(
  entry: Entry,
  share: Share,
  sentence: readonly Entry[],
  known: readonly Entry[],
  lists: ReadonlyMap<Figure, PartsClaim>,
  isBare: boolean,
): Base[] {
  const { figure, number } = entry.item
  const bases: Base[] = []
  // 占总数40件的25%: the text says of what.
  if (share.base && comparable(share.base.number.unit, number.unit)) return [baseOf(share.base.figure, true)]
  if (share.base) bases.push(baseOf(share.base.figure, true))
  const list = lists.get(figure)
  if (list) {
    bases.push(baseOf(list.whole, !share.base))
    if (list.parts.length > 1) bases.push({ figure: list.whole, ...total(list.parts), certain: false })
  }
  const at = sentence.indexOf(entry)
  const near = sentence.slice(Math.max(0, at - WIDE), at + WIDE)
  // 31件，占67%；6件，占13%: a part beside it with a bare share of its own is no base of this one.
  const isBeside = (other: Entry): boolean =>
    list !== undefined && isBare && other.shares.length > 0 && !isParted(other, sentence.slice(0, at + 1))
  const others = [...known.slice(-REACH).reverse(), ...near].filter(
    (other) =>
      other.item !== entry.item && comparable(other.item.number.unit, number.unit) && !isBeside(other),
  )
  // What has a share of its own is a part beside this one.
  const inSentence = others.filter(
    (other) => near.includes(other) && other.shares.length === 0 && other.item.number.high >= number.low,
  )
  // 主动公开200条。在主动公开的信息中部门信息179条，占…: the only total there is.
  const [only, ...more] = POINTS_BACK.test(entry.label) ? others : inSentence
  for (const other of others) {
    // 共办理申请26件，予以公开13件，占50%: whatever was counted in the sentences before.
    const isNext = bases.length === 0 || (!list && !share.base && isSummed(other))
    bases.push(baseOf(other.item.figure, isNext && more.length === 0 && only === other))
  }
  // 新收46件，上年结转4件: a share may be one of both.
  others.slice(0, 6).forEach((other, at) => {
    const next = others[at + 1]
    if (next && (leadSays(other.item, 'carry') || leadSays(next.item, 'carry')))
      bases.push({
        figure: other.item.figure,
        ...total([other.item.number, next.item.number]),
        certain: false,
      })
  })
  return bases
}

const SUMMING = tagsOf(['sum', 'total'])

/** 共办理26件, 收到申请80件, 公开信息640条. */
const isSummed = ({ item }: Entry): boolean =>
  hasAny(item.clause, SUMMING) || item.figure.measure !== undefined

/** 达到88.9%（80件/90件）. */
function readQuotient({ item, groups }: Entry): ShareClaim[] {
  const [part, base, ...more] = groups[0] ?? []
  if (item.number.unit?.family !== 'percent' || !part || !base || more.length > 0 || base.label !== '/')
    return []
  const claim = judge(part.item, item, [baseOf(base.item.figure, true)])
  return claim ? [claim] : []
}
