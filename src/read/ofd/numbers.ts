/** Numbers divided by blanks. */
export function numbersOf(text = ''): number[] {
  return text
    .trim()
    .split(/[\s,]+/)
    .map(Number)
    .filter(Number.isFinite)
}

/** More characters than a text object has. */
const MOST = 50_000

/** Distances between characters; `g 5 7.5` stands for five times 7.5. */
export function distancesOf(text = ''): number[] {
  const distances: number[] = []
  const words = text.trim().split(/\s+/)
  for (let at = 0; at < words.length && distances.length < MOST; at += 1) {
    if (words[at] === 'g') {
      const count = Math.min(Number(words[at + 1]) || 0, MOST)
      for (let times = 0; times < count; times += 1) distances.push(Number(words[at + 2]) || 0)
      at += 2
    } else if (words[at] !== '') distances.push(Number(words[at]) || 0)
  }
  return distances
}
