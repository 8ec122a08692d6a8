import { matchesIn } from './matches.js'
import type { Range } from './range.js'

/** Chinese words without the blanks and line breaks that a page sets between them. */
export function withoutBlanks(words: string): string {
  return words.replace(/\s+/g, '')
}

/** A stretch of text without its blanks, and the way back. */
export interface Compact {
  readonly text: string
  /** Where so many of its characters stand. */
  readonly rangeOf: (at: number, count: number) => Range
}

export function compactOf(text: string, { start, end }: Range): Compact {
  const offsets = new Int32Array(end - start)
  const words: string[] = []
  let length = 0
  for (const { 0: word, index } of matchesIn(text.slice(start, end), /\S+/g)) {
    words.push(word)
    for (let at = 0; at < word.length; at += 1) offsets[length++] = start + index + at
  }
  return {
    text: words.join(''),
    rangeOf: (at, count) => ({ start: offsets[at] ?? start, end: (offsets[at + count - 1] ?? start) + 1 }),
  }
}
