/**
 * 64 bits of a text as 16 hexadecimal digits: two streams of FNV-1a, mixed at the end as MurmurHash does. It tells
 * findings apart, keeps no secret, and spares each run the loading of `node:crypto`.
 */
export function hash(text: string): string {
  let low = 0x811c9dc5
  let high = 0x9e3779b9
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ ((code << 7) | (at % 127)), 0x85ebca6b)
  }
  return digits(mix(low ^ (high >>> 15))) + digits(mix(high ^ (low >>> 13)))
}

/** Spreads the bits of a number, as MurmurHash ends. */
export function mix(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) >>> 0
}

function digits(value: number): string {
  return value.toString(16).padStart(8, '0')
}
