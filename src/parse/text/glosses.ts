import { matchesIn } from '../../model/matches.js'
import type { Range } from '../../model/range.js'

/** A syllable of pinyin, with or without its tone: zhōng, kai, lǜ. */
const SYLLABLE = '(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiouüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,4}(?:ng|[nr])?'
/** The bracket comes first and what stands before it is looked at then: V8 finds a bracket soonest. */
const GLOSS = new RegExp(`[(（](?<=[\\u3400-\\u9fff].)${SYLLABLE}[)）](?:[(（]${SYLLABLE}[)）])*`, 'g')
/** One may explain a rare character; so many are the work of a copying site. */
const FEWEST = 8

/** Whether a copy prints the sound behind its characters: 政府信息公開(kāi)工(gōng)作. */
export function hasGlosses(source: string): boolean {
  return matchesIn(source, GLOSS).length >= FEWEST
}

/** The stretches of a text between its glosses. */
export function besideGlosses(text: string): Range[] {
  const kept: Range[] = []
  let start = 0
  for (const { index, 0: gloss } of matchesIn(text, GLOSS)) {
    kept.push({ start, end: index })
    start = index + gloss.length
  }
  return [...kept, { start, end: text.length }]
}
