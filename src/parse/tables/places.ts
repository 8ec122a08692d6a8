/** A text, and the same without its blanks. */
export interface Words {
  readonly folded: string
  readonly squeezed: string
}

/** Offsets in the folded text where one of the words begins, in order; blanks may stand between its characters. */
export function placesOf({ folded, squeezed }: Words, words: readonly string[]): number[] {
  const found = words.flatMap((word) => [...indicesOf(squeezed, word)])
  return found.length === 0
    ? []
    : unsqueezed(
        folded,
        found.toSorted((a, b) => a - b),
      )
}

function* indicesOf(text: string, word: string): Iterable<number> {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) yield at
}

function unsqueezed(folded: string, indices: readonly number[]): number[] {
  const places: number[] = []
  let count = 0
  for (let at = 0; places.length < indices.length && at < folded.length; at += 1) {
    if (folded.charCodeAt(at) <= SPACE) continue
    while (indices[places.length] === count) places.push(at)
    count += 1
  }
  return places
}

const SPACE = 0x20
