import type { Entry } from '../entry.js'
import type { Reading } from '../reader.js'
import type { Span } from '../span.js'
import { comparable } from '../units.js'
import { isForEach, namesUnits, timesOf } from './each.js'
import { isCountable } from './rawList.js'
import { isPartOfSibling } from './siblings.js'

/** An entry as an addend. */
export interface Member extends Span {
  readonly entry: Entry
}

/** What is added up. 各1条 counts once for each thing named; what was named with its number is no part itself. */
export function membersOf(entries: readonly Entry[], whole: Entry, reading: Reading): Member[] {
  const members: Member[] = []
  for (const entry of addends(entries, whole, reading)) {
    const { low, high } = entry.item.number
    if (!isForEach(entry)) {
      members.push({ entry, low, high })
      continue
    }
    const times = timesOf(entry, reading.folded)
    const before = members.at(-1)?.entry
    if (before && namesUnits(before, entry)) members.pop()
    // How many 各处室1名 are is unknown, and with it the sum.
    if (times === undefined && !entry.item.number.each) return []
    if (times !== undefined) members.push({ entry, low: low * times, high: high * times })
  }
  return members
}

function addends(entries: readonly Entry[], whole: Entry, reading: Reading): Entry[] {
  const { unit } = whole.item.number
  return entries.filter((entry, at) => {
    const own = entry.item.number.unit
    if (own === undefined ? entry.label === '' : !comparable(own, unit)) return false
    return isCountable(entry, reading) && !isPartOfSibling(entry, entries.slice(0, at), whole, reading)
  })
}
