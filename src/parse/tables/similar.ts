/** Number of characters to insert, delete or replace; stops counting above `limit`. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || lacksMore(b, a, limit)) return limit + 1
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    let least = row
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      const value = Math.min(replaced, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1)
      current.push(value)
      least = Math.min(least, value)
    }
    if (least > limit) return limit + 1
    above = current
  }
  return above[b.length] ?? limit + 1
}

/** Whether a text lacks more characters of another than a limit: each takes an edit. */
function lacksMore(text: string, other: string, limit: number): boolean {
  let lacking = 0
  for (let at = 0; at < other.length && lacking <= limit; at += 1)
    if (!text.includes(other.charAt(at))) lacking += 1
  return lacking > limit
}

/** Characters that may differ before two labels are two labels. */
function tolerance(length: number): number {
  return length < 4 ? 0 : Math.max(1, Math.floor(length / 4))
}

/** Shorter stretches of a label are found in many. */
const SHORTEST_FRAGMENT = 4
const LEAST_LIKE = 10

export interface Likeness<T> {
  readonly item: T
  readonly kind: 'same' | 'misspelt' | 'fragment'
}

/**
 * The one item that a printed label (as a key) must mean: equal but for a few characters, or a long enough
 * stretch of it; `undefined` where two items are as near.
 */
export function mostLike<T>(
  key: string,
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
): Likeness<T> | undefined {
  if (key.length < 2 || key.length > 80) return undefined
  const near: { item: T; kind: Likeness<T>['kind']; cost: number }[] = []
  for (const item of items) {
    let best: { kind: Likeness<T>['kind']; cost: number } | undefined
    for (const candidate of keysOf(item)) {
      const match = costOf(key, candidate)
      if (match && (!best || match.cost < best.cost)) best = match
    }
    if (best) near.push({ item, ...best })
  }
  near.sort((a, b) => a.cost - b.cost)
  const [first, second] = near
  return first && (!second || second.cost > first.cost + 0.5 * (first.kind === 'misspelt' ? 1 : 0))
    ? { item: first.item, kind: first.kind }
    : undefined
}

function costOf(key: string, label: string): { kind: Likeness<unknown>['kind']; cost: number } | undefined {
  if (key === label) return { kind: 'same', cost: 0 }
  if (key.length >= SHORTEST_FRAGMENT && label.includes(key))
    return { kind: 'fragment', cost: Math.min(LEAST_LIKE, label.length - key.length) }
  const limit = tolerance(Math.max(key.length, label.length))
  const edits = distance(key, label, limit)
  return edits <= limit ? { kind: 'misspelt', cost: edits } : undefined
}
