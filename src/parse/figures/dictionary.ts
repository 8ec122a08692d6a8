/** What a word means and where it ends. */
export interface Found<T> {
  readonly value: T
  readonly end: number
}

interface Word<T> {
  readonly text: string
  /** Code of the second character, 0 for a word of one. */
  readonly second: number
  readonly value: T
}

/** Finds the longest word that begins at a place. Words are kept by their first character. */
export function dictionary<T>(
  entries: readonly (readonly [string, T])[],
): (text: string, at: number) => Found<T> | undefined {
  const places = new Uint16Array(65536)
  const lists: Word<T>[][] = [[]]
  for (const [text, value] of entries) {
    const first = text.charCodeAt(0)
    const place = places[first] || lists.push([]) - 1
    places[first] = place
    lists[place]?.push({ text, second: text.length > 1 ? text.charCodeAt(1) : 0, value })
  }
  for (const list of lists) if (list.length > 1) list.sort((a, b) => b.text.length - a.text.length)
  return (text, at) => {
    const words = lists[places[text.charCodeAt(at)] ?? 0]
    if (!words) return undefined
    const second = text.charCodeAt(at + 1)
    for (const word of words) {
      if (word.second !== 0 && word.second !== second) continue
      const { length } = word.text
      if (length <= 2 || text.startsWith(word.text, at)) return { value: word.value, end: at + length }
    }
    return undefined
  }
}
