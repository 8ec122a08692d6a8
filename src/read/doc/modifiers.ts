import { part } from './wordFile.js'

/** A property and its new value, [MS-DOC] 2.6: a number whose upper bits say how long the value is. */
export interface Modifier {
  readonly id: number
  readonly value: DataView
}

const DEFINE_TABLE = 0xd608
const CHANGE_TABS = 0xc615
/** Length of a value by the three upper bits of the number; 6 is said before the value. */
const LENGTHS = [1, 1, 2, 4, 2, 2, 0, 3]

/** A list of modifiers; ends where it is damaged. */
export function* modifiersIn(list: DataView): Iterable<Modifier> {
  for (let at = 0; at + 3 <= list.byteLength;) {
    const id = list.getUint16(at, true)
    const { skip, length } = extentOf(id, list, at + 2)
    const start = at + 2 + skip
    if (start + length > list.byteLength) return
    yield { id, value: part(list, start, length) }
    at = start + length
  }
}

function extentOf(id: number, list: DataView, at: number): { skip: number; length: number } {
  const fixed = LENGTHS[id >> 13] ?? 0
  if (fixed > 0) return { skip: 0, length: fixed }
  if (id === DEFINE_TABLE && at + 2 <= list.byteLength) {
    return { skip: 2, length: Math.max(0, list.getUint16(at, true) - 1) }
  }
  const length = list.getUint8(at)
  if (id === CHANGE_TABS && length === 255) return { skip: 1, length: tabsLength(list, at + 1) }
  return { skip: 1, length }
}

/** Tabs that are taken away and then added, each kind with its count before it. */
function tabsLength(list: DataView, at: number): number {
  const deleted = 1 + 4 * list.getUint8(at)
  const added = at + deleted < list.byteLength ? 1 + 3 * list.getUint8(at + deleted) : 0
  return deleted + added
}
