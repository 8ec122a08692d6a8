import type { Range } from '../../model/range.js'

/** A syllable of pinyin, with or without its tone: zhōng, kai, lǜ. */
const SYLLABLE = '(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiouüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,4}(?:ng|[nr])?'
/** The bracket comes first and what stands before it is looked at then: V8 finds a bracket soonest. */
const GLOSS = new RegExp(`[(（](?<=[\\u3400-\\u9fff].)${SYLLABLE}[)）](?:[(（]${SYLLABLE}[)）])*`, 'g')
/** One may explain a rare character; so many are the work of a copying site. */
const FEWEST = 8

/** Whether a copy prints the sound behind its characters: 政府信息公開(kāi)工(gōng)作. */
export function hasGlosses(source: string): boolean {
  const glosses = source.matchAll(GLOSS)
  for (let count = 1; count < FEWEST; count++) if (glosses.next().done) return false
  return !glosses.next().done
}

/** The stretches of a text between its glosses. */
export function besideGlosses(text: string): Range[] {
  const kept: Range[] = []
  let start = 0
  for (const { index, 0: gloss } of text.matchAll(GLOSS)) {
    kept.push({ start, end: index })
    start = index + gloss.length
  }
  return [...kept, { start, end: text.length }]
}
