import type { Bilingual } from '../model/regime.js'

/** What a name that is none most likely means, to be put behind the sentence that refuses it; else `otherwise`. */
export function meant(
  name: string,
  candidates: readonly string[],
  otherwise: Bilingual = { zh: '', en: '' },
): Bilingual {
  const found = nearest(name, candidates)
  return found === undefined ? otherwise : suggestion(found)
}

export function suggestion(name: string): Bilingual {
  return { zh: `；是否指 ${name}`, en: `; did you mean ${name}?` }
}

/** The names there are, behind the sentence that refuses another. */
export function oneOf(name: string, known: readonly string[]): Bilingual {
  const { zh, en } = meant(name, known)
  return known.length === 0
    ? { zh: '没有可用的', en: 'there are none' }
    : { zh: `可以是 ${known.join('、')}${zh}`, en: `it can be ${known.join(', ')}${en}` }
}

/** The candidate that a misspelt name most likely means, if any is near. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  // A wrong digit says nothing about the right one: cn-2020 may mean cn-2019 as well as cn-2021.
  if (/\d/.test(name)) return undefined
  let best: string | undefined
  let least = Math.max(2, Math.floor(name.length / 3)) + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= least) continue
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase())
    if (distance < least && distance < candidate.length - 1) {
      best = candidate
      least = distance
    }
  }
  return best
}

/** Insertions, deletions, replacements and swaps of neighbours. */
function editDistance(a: string, b: string): number {
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      let distance = Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1)
      const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (row > 1 && column > 1 && isSwap) distance = Math.min(distance, (before[column - 2] ?? 0) + 1)
      current.push(distance)
    }
    before = previous
    previous = current
  }
  return previous[b.length] ?? 0
}
