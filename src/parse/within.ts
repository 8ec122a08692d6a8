import type { Range } from '../model/range.js'

/** Whether an offset lies in one of some ranges, given in order and without overlaps. */
export function isWithin(ranges: readonly Range[], offset: number): boolean {
  let low = 0
  let high = ranges.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((ranges[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const candidate = ranges[low]
  return candidate !== undefined && candidate.start <= offset && offset < candidate.end
}
