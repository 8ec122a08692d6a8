import { matchesIn } from '../../model/matches.js'
import type { Range } from '../../model/range.js'

/** Editors of pages leave characters without width between others: 1<U+200B>8件 is shown as 18件. */
const CHARACTERS = ['\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufeff']
const RUN = /[\u200b-\u200f\u2060\ufeff]+/g

/** Whether a source may hold any, as they are or as entities. */
export function mayHoldInvisible(source: string): boolean {
  return source.includes('&') || CHARACTERS.some((character) => source.includes(character))
}

/** The stretches of a text that are seen. */
export function visibleIn(text: string): Range[] {
  const kept: Range[] = []
  let start = 0
  for (const { index, 0: run } of matchesIn(text, RUN)) {
    kept.push({ start, end: index })
    start = index + run.length
  }
  return [...kept, { start, end: text.length }]
}
