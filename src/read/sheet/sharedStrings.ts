/** A part of a stream: the SST record, or one of the Continue records behind it. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const HEADER_OF_TABLE = 8
const IS_WIDE = 0x01
const HAS_PHONETIC = 0x04
const HAS_RUNS = 0x08
const LENGTH_OF_RUN = 4

/**
 * Whether the strings that all sheets share end within their records, [MS-XLS] 2.5.293. The library believes every
 * length, and goes back and forth for as long as a damaged one tells it to.
 */
export function holdsStrings(view: DataView, stretches: readonly Stretch[]): boolean {
  const [first, ...rest] = stretches
  if (!first || first.end - first.start < HEADER_OF_TABLE) return false
  const reader = readerOf(view, [{ ...first, start: first.start + HEADER_OF_TABLE }, ...rest])
  for (let left = view.getUint32(first.start + 4, true); left > 0 && !reader.isAtEnd(); left -= 1) {
    if (!reader.string()) return false
  }
  return true
}

interface StringReader {
  isAtEnd(): boolean
  /** Goes past one string; `false` where it does not end. */
  string(): boolean
}

function readerOf(view: DataView, stretches: readonly Stretch[]): StringReader {
  let number = 0
  let at = stretches[0]?.start ?? 0
  const room = (): number => (stretches[number]?.end ?? at) - at
  const next = (): boolean => {
    const stretch = stretches[(number += 1)]
    if (stretch) at = stretch.start
    return stretch !== undefined
  }

  /** Bytes that go on in the next record as they are. */
  const skip = (length: number): boolean => {
    let left = length
    while (left > room()) {
      left -= room()
      if (!next()) return false
    }
    at += left
    return true
  }

  /** Characters go on behind a byte that says again how wide they are. */
  const characters = (count: number, flags: number): boolean => {
    let width = 1 + (flags & IS_WIDE)
    let left = count
    while (left * width > room()) {
      left -= Math.floor(room() / width)
      if (!next() || room() < 1) return false
      width = 1 + (view.getUint8(at) & IS_WIDE)
      at += 1
    }
    at += left * width
    return true
  }

  return {
    isAtEnd() {
      while (room() === 0) if (!next()) return true
      return false
    },
    string() {
      if (room() < 3) return false
      const count = view.getUint16(at, true)
      const flags = view.getUint8(at + 2)
      at += 3
      const runs = flags & HAS_RUNS ? 2 : 0
      const phonetic = flags & HAS_PHONETIC ? 4 : 0
      if (room() < runs + phonetic) return false
      const behind =
        (runs > 0 ? LENGTH_OF_RUN * view.getUint16(at, true) : 0) +
        (phonetic > 0 ? view.getUint32(at + runs, true) : 0)
      at += runs + phonetic
      return characters(count, flags) && skip(behind)
    },
  }
}
