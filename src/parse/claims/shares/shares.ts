import type { PartsClaim, ShareClaim } from '../../../model/claim.js'
import type { Figure } from '../../../model/figure.js'
import type { Item } from '../../figures/sentence.js'
import type { Entry } from '../entry.js'
import type { Reading } from '../reader.js'
import { comparable } from '../units.js'
import { basesOf, type Lists } from './bases.js'
import { judgeBeside, type Placed } from './beside.js'
import { judgeJoint } from './joint.js'
import { isBare, isOfAll, namedBases, sharesOf } from './named.js'
import { readHalves, readRates } from './rates.js'
import { baseOf, judge } from './ratio.js'
import { clauseBefore } from '../said.js'

/** How many totals of the sentences before may be the base of a share. */
const REACH = 8

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
    const around = { all, before: known.slice(-REACH), last: read[at - 1] ?? [], next: read[at + 1] ?? [] }
    const found = sharesIn(entries, around, lists, reading)
    claims.push(
      ...found.claims,
      ...judgeBeside(found.placed, latest),
      ...readRates(entries, lists, reading),
      ...readHalves(entries, lists, reading),
      ...all.filter(hasShare).flatMap(readQuotient),
    )
    latest = found.placed
    known.push(...entries)
    if (known.length > 4 * REACH) known.splice(0, known.length - REACH)
  })
  return claims
}

/** What stands around the shares of a sentence. */
interface Around {
  /** Its entries with those in their brackets. */
  readonly all: readonly Entry[]
  /** The nearest entries before it. */
  readonly before: readonly Entry[]
  /** Those of the sentence before it, and of the one behind. */
  readonly last: readonly Entry[]
  readonly next: readonly Entry[]
}

function sharesIn(
  entries: readonly Entry[],
  { all, before, last, next }: Around,
  lists: Lists,
  reading: Reading,
): { readonly claims: readonly ShareClaim[]; readonly placed: readonly Placed[] } {
  const claims: ShareClaim[] = []
  const placed: Placed[] = []
  let given: Item | undefined
  for (const entry of all.filter(hasShare))
    for (const share of sharesOf(entry, [...last, ...entries], reading)) {
      const owner = share.owner ?? entry
      const isGiven =
        given && isBare(share.item, reading) && comparable(given.number.unit, owner.item.number.unit)
      const bases = [
        ...(given ? [baseOf(given.figure, isGiven === true)] : []),
        ...basesOf(owner, share, all, before, lists, reading),
        ...namedBases(share.item, [...before, ...all, ...next], reading),
      ]
      if (share.base) given = isOwnKind(owner, share.base, reading) ? undefined : share.base
      const claim = judgeJoint(owner, share, all, bases, reading) ?? judge(owner.item, share.item, bases)
      if (claim === 'open') continue
      if (claim) claims.push(claim)
      if (!share.base && isOfAll(share.item, reading))
        placed.push({ owner, share, ...(claim ? { claim } : {}) })
    }
  return { claims, placed }
}

const hasShare = ({ shares, item }: Entry): boolean =>
  shares.length > 0 || item.number.unit?.family === 'percent'

/** 教育类20条，占教育信息总数40条的50%: a base for this part alone. */
function isOwnKind({ label }: Entry, base: Item, { folded }: Reading): boolean {
  const kind = label.replace(/^(?:其中|、)+/, '').slice(0, 2)
  return !/公开|申请|信息/.test(kind) && clauseBefore(base, folded).includes(kind)
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

/** 达到88.9%（80件/90件）. */
function readQuotient({ item, groups }: Entry): ShareClaim[] {
  const [part, base, ...more] = groups[0] ?? []
  if (item.number.unit?.family !== 'percent' || !part || !base || more.length > 0 || base.label !== '/')
    return []
  const claim = judge(part.item, item, [baseOf(base.item.figure, true)])
  return claim ? [claim] : []
}
