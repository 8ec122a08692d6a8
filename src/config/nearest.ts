/** The candidate that a misspelt name most likely means, if any is near. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  // A wrong digit says nothing about the right one: cn-2020 may mean cn-2019 as well as cn-2021.
  if (/\d/.test(name)) return undefined
  let best: string | undefined
  let least = Math.max(2, Math.floor(name.length / 3)) + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= least) continue
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase())
    if (distance < least && distance < candidate.length) {
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
