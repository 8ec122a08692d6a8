/**
 * In ascending order of a number. What a page draws mostly comes in order already, and comparing is what takes the
 * time of a short run, before V8 has compiled anything.
 */
export function ascending<T>(items: readonly T[], key: (item: T) => number): readonly T[] {
  let before = -Infinity
  for (const item of items) {
    const place = key(item)
    if (place < before) return items.toSorted((a, b) => key(a) - key(b))
    before = place
  }
  return items
}

/** The upper one of the two in the middle; 0 of none. */
export function middle(values: readonly number[]): number {
  const [first = 0] = values
  if (values.every((value) => value === first)) return first
  return Float64Array.from(values).sort()[values.length >> 1] ?? 0
}
