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
  words: ReadonlyMap<string, T>,
): (text: string, at: number) => Found<T> | undefined {
  const places = new Uint16Array(65536)
  const lists: Word<T>[][] = [[]]
  words.forEach((value, text) => {
    const first = text.charCodeAt(0)
    const place = places[first] || lists.push([]) - 1
    places[first] = place
    insert(lists[place] ?? [], { text, second: text.length > 1 ? text.charCodeAt(1) : 0, value })
  })
  return (text, at) => {
    const second = text.charCodeAt(at + 1)
    const word = lists[places[text.charCodeAt(at)] ?? 0]?.find(
      (candidate) =>
        candidate.second === 0 ||
        (candidate.second === second && (candidate.text.length === 2 || text.startsWith(candidate.text, at))),
    )
    return word ? { value: word.value, end: at + word.text.length } : undefined
  }
}

/** Longer words first. */
function insert<T>(list: Word<T>[], word: Word<T>): void {
  let at = list.length
  while (at > 0 && (list[at - 1]?.text.length ?? 0) < word.text.length) at -= 1
  list.splice(at, 0, word)
}
