import { damaged, part } from './wordFile.js'

/** A stretch of the file with one format: [start, end) are offsets in the main stream. */
export interface Stretch<T> {
  readonly start: number
  readonly end: number
  readonly format: T
}

const PAGE = 512
const NUMBER_MASK = 0x3fffff

/**
 * Reads the pages of formatted stretches, [MS-DOC] 2.9.31 and 2.9.175: `bins` names the pages, `recordSize` is what a
 * page keeps for each stretch, and `formatOf` makes a format of the description at an offset in the page.
 */
export function stretchesOf<T>(
  main: DataView,
  bins: DataView,
  recordSize: number,
  formatOf: (page: DataView, at: number) => T,
): Stretch<T>[] {
  const stretches: Stretch<T>[] = []
  for (const number of pageNumbers(bins)) {
    const page = part(main, number * PAGE, PAGE)
    const count = page.getUint8(PAGE - 1)
    if (4 * (count + 1) + recordSize * count >= PAGE) throw damaged()
    for (let at = 0; at < count; at += 1) {
      const offset = 2 * page.getUint8(4 * (count + 1) + recordSize * at)
      const start = page.getUint32(4 * at, true)
      stretches.push({ start, end: page.getUint32(4 * at + 4, true), format: formatOf(page, offset) })
    }
  }
  return stretches.sort((a, b) => a.start - b.start)
}

/** A page is read once, however often it is named. */
function pageNumbers(bins: DataView): Set<number> {
  const count = Math.max(0, Math.floor((bins.byteLength - 4) / 8))
  const first = 4 * (count + 1)
  return new Set(Array.from({ length: count }, (_, at) => bins.getUint32(first + 4 * at, true) & NUMBER_MASK))
}

export function stretchAt<T>(stretches: readonly Stretch<T>[], offset: number): Stretch<T> | undefined {
  let low = 0
  let high = stretches.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((stretches[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const found = stretches[low]
  return found && found.start <= offset && offset < found.end ? found : undefined
}
