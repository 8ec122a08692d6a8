/** Insertions, deletions and replacements that lead from one word to the other; `limit + 1` where more are needed. */
export function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1
  const row = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (let left = 1; left <= from.length; left++) {
    let above = left - 1
    let least = (row[0] = left)
    for (let right = 1; right <= to.length; right++) {
      const replaced = above + (from.charCodeAt(left - 1) === to.charCodeAt(right - 1) ? 0 : 1)
      above = row[right] ?? 0
      row[right] = Math.min(replaced, above + 1, (row[right - 1] ?? 0) + 1)
      least = Math.min(least, row[right] ?? 0)
    }
    if (least > limit) return limit + 1
  }
  return Math.min(row[to.length] ?? 0, limit + 1)
}
