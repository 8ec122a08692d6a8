import { LEXICON, NEUTRAL, wordsOf, type Tag } from './lexicon.js'

/** Tags of one word or of many, as bits: asked often, for every figure. */
export interface TagSet {
  readonly low: number
  readonly high: number
}

const NAMES = Object.keys(LEXICON) as Tag[]
const HALF = 31
const BITS = Object.fromEntries(
  NAMES.map((tag, at) => [tag, at < HALF ? { low: 1 << at, high: 0 } : { low: 0, high: 1 << (at - HALF) }]),
) as Readonly<Record<Tag, TagSet>>

export const NO_TAGS: TagSet = { low: 0, high: 0 }

const bit = (tag: Tag): TagSet => BITS[tag]

export function tagsOf(tags: readonly Tag[]): TagSet {
  return tags.map(bit).reduce(join, NO_TAGS)
}

export function join(a: TagSet, b: TagSet): TagSet {
  return { low: a.low | b.low, high: a.high | b.high }
}

export function has(set: TagSet, tag: Tag): boolean {
  const { low, high } = bit(tag)
  return (set.low & low) !== 0 || (set.high & high) !== 0
}

export function hasAny(set: TagSet, tags: TagSet): boolean {
  return (set.low & tags.low) !== 0 || (set.high & tags.high) !== 0
}

/** Every word of the lexicon with all its tags; `undefined` for the words that only keep others from being found. */
export function lexiconEntries(): [string, TagSet | undefined][] {
  const known = new Map<string, TagSet | undefined>(wordsOf(NEUTRAL).map((word) => [word, undefined]))
  for (const tag of NAMES)
    for (const word of wordsOf(LEXICON[tag])) known.set(word, join(known.get(word) ?? NO_TAGS, bit(tag)))
  return [...known]
}
