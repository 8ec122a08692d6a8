import { says } from '../../figures/context.js'
import type { Entry } from '../entry.js'
import type { Reading } from '../reader.js'
import { total } from '../span.js'
import { isOther } from './closure.js'
import { dimensionOf } from './dimension.js'
import { isAboutRequests } from './kinship.js'
import { isName } from './listEnds.js'
import type { Member } from './members.js'
import { OTHER_COUNT } from './namesBehind.js'
import type { RawList } from './rawList.js'

/** How much more than the total what stands behind its parts may make together with them. */
export const NEAR = 1.35

/** What follows the parts that make the total is one of them nevertheless: by its share, its kind or its mark. */
export function goesOnAlike(entries: readonly Entry[], parts: readonly Member[], whole: Entry): boolean {
  const known = parts.map(({ entry }) => entry)
  const next = entries[entries.findIndex((entry) => entry === known.at(-1)) + 1]
  if (!next) return false
  const alike = [...known, next]
  if (alike.every(({ shares }) => shares.length > 0)) return true
  if (
    alike
      .slice(1)
      .every(({ item }) => item.mark === 'pause' && item.number.unit?.text === next.item.number.unit?.text)
  )
    return true
  if (next.item.number.low <= whole.item.number.high * (NEAR - 1) && haveOneEnding(alike)) return true
  const dimension = dimensionOf(next, isAboutRequests(whole))
  return (
    dimension !== undefined &&
    dimension !== 'channel' &&
    known.every((entry) => isOther(entry) || dimensionOf(entry, isAboutRequests(whole)) === dimension)
  )
}

/**
 * 17条，其中概况2条，法规9条，业务6条，指南1条，年报1条: the first parts make the total by chance, and names of the same kind
 * follow under the same mark. A bracket holds nothing but parts.
 */
export function goesOnInNames(
  { entries, kind, nested }: RawList,
  end: number,
  whole: Entry,
  reading: Reading,
): boolean {
  const [known, rest] = [entries.slice(0, end), entries.slice(end)]
  const [first, second] = known
  const last = known.at(-1)
  if (rest.length === 0 || nested.length > 0 || !first || !second || !last || isAboutRequests(whole))
    return false
  if (kind !== 'bracket' && (known.length < 3 || isOther(last))) return false
  const isAlike = (entry: Entry): boolean =>
    entry.item.mark === second.item.mark &&
    entry.item.number.unit?.text === first.item.number.unit?.text &&
    says(entry.item, 'channel') === says(first.item, 'channel') &&
    entry.shares.length === first.shares.length &&
    isName(entry, reading)
  // 建议提案1条 may stand between names, but not at the end.
  const plain = rest.filter(({ label }) => !OTHER_COUNT.test(label)).length
  const endsPlainly = !OTHER_COUNT.test(rest.at(-1)?.label ?? '') && (plain > 1 || plain === rest.length)
  return (
    endsPlainly &&
    rest.every(isAlike) &&
    total(rest.map(({ item }) => item.number)).low * 3 <= whole.item.number.high
  )
}

/** 文字解读, 图片解读, 专家解读: kinds of one thing. */
export function haveOneEnding(entries: readonly Entry[]): boolean {
  const ending = entries[0]?.label.slice(-2) ?? ''
  return ending.length === 2 && entries.every(({ label }) => label.length > 2 && label.endsWith(ending))
}
