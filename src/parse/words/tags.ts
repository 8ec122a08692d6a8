import { once } from '../../model/once.js'
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
export const lexiconWords = once((): ReadonlyMap<string, TagSet | undefined> => {
  const known = new Map<string, TagSet | undefined>()
  Object.values(NEUTRAL).forEach((words) => wordsOf(words).forEach((word) => known.set(word, undefined)))
  NAMES.forEach((tag) => {
    const tags = bit(tag)
    wordsOf(LEXICON[tag]).forEach((word) => {
      const others = known.get(word)
      known.set(word, others ? join(others, tags) : tags)
    })
  })
  return known
})
