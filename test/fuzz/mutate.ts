import { unzipSync, zipSync } from 'fflate'

/** Numbers from 0 to 1 that depend on the seed only (mulberry32). */
export type Random = () => number

export function randomOf(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Mutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array

const below = (random: Random, end: number): number => Math.floor(random() * end)

/** Where in a file something is done, and over how many bytes; mostly few. */
function stretch(random: Random, length: number): { from: number; to: number } {
  const from = below(random, length)
  return { from, to: Math.min(length, from + 1 + below(random, random() < 0.5 ? 8 : 2048)) }
}

const MUTATIONS: readonly Mutation[] = [
  function flip(bytes, random) {
    const result = bytes.slice()
    for (let left = 1 + below(random, 24); left > 0; left -= 1) {
      const at = below(random, result.length)
      result[at] = (result[at] ?? 0) ^ (1 << below(random, 8))
    }
    return result
  },
  function overwrite(bytes, random) {
    const result = bytes.slice()
    const { from, to } = stretch(random, result.length)
    const filler = [0, 0xff, 0x20, 0x7f][below(random, 4)] ?? 0
    return result.fill(filler, from, to)
  },
  function cut(bytes, random) {
    return bytes.slice(0, below(random, bytes.length))
  },
  function drop(bytes, random) {
    const { from, to } = stretch(random, bytes.length)
    return joined(bytes.subarray(0, from), bytes.subarray(to))
  },
  function repeat(bytes, random) {
    const { from, to } = stretch(random, bytes.length)
    return joined(bytes.subarray(0, to), bytes.subarray(from, to), bytes.subarray(to))
  },
  function splice(bytes, random, other) {
    return joined(bytes.subarray(0, below(random, bytes.length)), other.subarray(below(random, other.length)))
  },
  function transplant(bytes, random, other) {
    const result = bytes.slice()
    const { from, to } = stretch(random, Math.min(bytes.length, other.length))
    result.set(other.subarray(from, to), from)
    return result
  },
  /** Numbers in records and offsets are what leads a reader astray. */
  function number(bytes, random) {
    const result = bytes.slice()
    const view = new DataView(result.buffer)
    const value = [0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff][below(random, 8)] ?? 0
    const at = below(random, Math.max(1, result.length - 4))
    if (at + 4 <= result.length) view.setUint32(at, value, true)
    return result
  },
]

/** A file that was one and is damaged now; `other` is of the same format. */
export function mutated(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  // The checksums of a zip container would keep damage from the parts, which are what is read.
  if (isZip && random() < 0.8) return withinZip(bytes, other, random)
  let result = bytes
  for (let left = 1 + below(random, 3); left > 0; left -= 1) result = mutatedOnce(result, other, random)
  return result
}

function mutatedOnce(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  const mutation = MUTATIONS[below(random, MUTATIONS.length)]
  return bytes.length === 0 || !mutation ? bytes : mutation(bytes, random, other)
}

function withinZip(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts)
  const name = names[below(random, names.length)] ?? ''
  const donor = other[0] === 0x50 ? unzipSync(other)[name] : undefined
  const part = parts[name] ?? new Uint8Array()
  if (random() < 0.1) delete parts[name]
  else parts[name] = new Uint8Array(mutatedOnce(part, donor ?? part, random))
  return zipSync(parts, { level: 0 })
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    result.set(piece, at)
    at += piece.length
  }
  return result
}
