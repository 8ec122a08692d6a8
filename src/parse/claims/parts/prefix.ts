import type { Entry } from '../entry.js'
import type { Reading } from '../reader.js'
import { meets, total, type Span } from '../span.js'
import { comparable } from '../units.js'
import { closureOf } from './closure.js'
import { judgeExcess, type Listed } from './excess.js'
import type { Member } from './members.js'
import type { RawList } from './rawList.js'
import { areNamedByWhole, saysApart, saysOverlap } from './siblings.js'
import { variantsOf, type Variant } from './variants.js'
import type { Verdict } from './verdict.js'

/** What is to be said of the parts up to one end of the list. */
export function judgePrefix(
  entries: readonly Entry[],
  list: RawList,
  whole: Entry,
  reading: Reading,
): Verdict | undefined {
  const variants = variantsOf(entries, list, whole, reading)
  const span = whole.item.number
  const fitting =
    variants.find(({ members }) => meets(total(members), span)) ??
    roundsOf(variants[0], whole) ??
    continuedBy(variants, list, whole, entries.length)
  if (fitting) return fitting
  const plain = leastOf(variants)
  if (!plain) return undefined
  const { members } = plain
  const counted = members.map(({ entry }) => entry)
  const closed =
    closureOf(counted, list, reading) ?? (areNamedByWhole(counted, whole) ? 'complement' : undefined)
  const state = { members, ...(closed ? { closed } : {}) }
  if (variants.some(({ members: some, isChance }) => !isChance && total(some).high < span.low))
    return judgeLack(state, span)
  if (saysApart(counted, reading)) return { ...state, reading: 'none', fault: 'exceeds' }
  if (saysOverlap(list.entries, reading)) return { ...state, reading: 'overlap' }
  return judgeExcess(state, whole)
}

/** What the parts say where they make less than the total: a fault of a list known to be complete. */
function judgeLack(state: Listed, whole: Span): Verdict {
  if (state.closed) return { ...state, reading: 'none', fault: 'differs' }
  const open = { ...state, reading: 'open' } as const
  return isNearlyAll(state.members, whole) ? { ...open, fault: 'suspicious' } : open
}

/** The way to add up that says least against the text: without what lies inside another part. */
function leastOf(variants: readonly Variant[]): Variant | undefined {
  const [plain] = variants
  return variants.reduce(
    (least, one) =>
      least &&
      !one.isChance &&
      one.reading === 'subtotals' &&
      total(one.members).low < total(least.members).low
        ? one
        : least,
    plain,
  )
}

/** 按期28件，延期2件，予以公开20件，其他10件: the whole total, parted once and once more. */
function roundsOf(variant: Variant | undefined, { item }: Entry): Verdict | undefined {
  if (!variant || variant.members.length < 4) return undefined
  let rounds = 0
  let size = 0
  let sum: Span = { low: 0, high: 0 }
  for (const member of variant.members) {
    sum = total([sum, member])
    size += 1
    if (sum.low > item.number.high) return undefined
    if (!meets(sum, item.number) || (size < 2 && rounds > 0)) continue
    rounds += 1
    size = 0
    sum = { low: 0, high: 0 }
  }
  return rounds > 1 && size === 0 ? { reading: 'dimensions', members: variant.members } : undefined
}

/** 另有3件结转: what is missing stands right behind the list. */
function continuedBy(
  variants: readonly Variant[],
  list: RawList,
  whole: Entry,
  end: number,
): Verdict | undefined {
  const after = end === list.entries.length ? list.after : undefined
  const { number } = whole.item
  if (!after || after === whole || !comparable(after.item.number.unit, number.unit)) return undefined
  const found = variants.find(({ members }) => meets(total([...members, after.item.number]), number))
  if (!found) return undefined
  const { low, high } = after.item.number
  return { members: [...found.members, { entry: after, low, high }], reading: 'continued' }
}

/** Shares on every part, and almost the whole total named: the list was meant to be complete. */
function isNearlyAll(members: readonly Member[], whole: Span): boolean {
  if (members.length < 4 || members.some(({ entry }) => entry.shares.length === 0)) return false
  return total(members).high >= whole.low * 0.97
}
