/** What a word means and where it ends. */
export interface Found<T> {
  readonly value: T
  readonly end: number
}

/** Finds the longest word that begins at a place. Words are kept by their first character. */
export function dictionary<T>(
  entries: readonly (readonly [string, T])[],
): (text: string, at: number) => Found<T> | undefined {
  const byFirst = new Map<number, [string, T][]>()
  for (const [word, value] of entries) {
    const first = word.charCodeAt(0)
    const words = byFirst.get(first)
    if (words) words.push([word, value])
    else byFirst.set(first, [[word, value]])
  }
  for (const words of byFirst.values()) words.sort(([a], [b]) => b.length - a.length)
  return (text, at) => {
    const words = byFirst.get(text.charCodeAt(at))
    if (!words) return undefined
    for (const [word, value] of words) if (text.startsWith(word, at)) return { value, end: at + word.length }
    return undefined
  }
}
