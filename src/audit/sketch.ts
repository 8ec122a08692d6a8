import { mix } from '../lint/hash.js'
import type { Digest } from '../model/digest.js'

/** Bands of rows: parts that share two thirds of their sentences meet in one of the bands 99 times in 100. */
export const BANDS = 16
export const ROWS = 3
export const WIDTH = BANDS * ROWS

/** Parts of fewer sentences are never told, so they need no sketch. */
const LEAST_SENTENCES = 5

/** MinHash of the sentences of each part that is long enough, one after the other. */
export function sketchOf({ passages }: Digest): Uint32Array {
  const long = passages.filter(({ sentences }) => sentences.length >= LEAST_SENTENCES)
  const sketch = new Uint32Array(long.length * WIDTH).fill(0xffffffff)
  long.forEach(({ sentences }, at) => {
    for (const { words } of sentences) {
      const hashed = hash32(words)
      for (let row = 0; row < WIDTH; row += 1) {
        const value = mix(hashed ^ Math.imul(row + 1, 0x9e3779b1))
        const place = at * WIDTH + row
        if (value < (sketch[place] ?? 0)) sketch[place] = value
      }
    }
  })
  return sketch
}

function hash32(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value
}
