import type { Range } from './range.js'

/** Texts by their UTF-16 units: the same order on every machine, whatever its language. */
export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** By halves: index of the last of ascending entries that begins at or before an offset; 0 where none does. */
export function lastAtMost<Entry>(
  ascending: readonly Entry[],
  offset: number,
  startOf: (entry: Entry) => number,
): number {
  let low = 0
  let high = ascending.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (startOf(ascending[middle] as Entry) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** By halves: the one of ascending ranges, none of which meets the next, that holds an offset. */
export function rangeAt<Stretch extends Range>(
  ascending: readonly Stretch[],
  offset: number,
): Stretch | undefined {
  const found = ascending[lastAtMost(ascending, offset, ({ start }) => start)]
  return found && found.start <= offset && offset < found.end ? found : undefined
}

/** In order, those that meet joined. */
export function joined(ranges: readonly Range[]): Range[] {
  const result: Range[] = []
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last && range.start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
    else result.push(range)
  }
  return result
}
