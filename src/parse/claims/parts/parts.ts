import type { PartsClaim } from '../../../model/claim.js'
import type { Sentence } from '../../figures/sentence.js'
import type { Entry } from '../entry.js'
import type { Reading } from '../reader.js'
import { decide, type Candidate } from './decide.js'
import { listsIn } from './lists.js'
import { continuesList, type Placed } from './placed.js'
import { runsIn } from './runs.js'

/** How many totals before a sentence stay in reach of 其中 and 在公开的信息中. */
const REACH = 24

/** Totals and what they are made of, and the entries of every sentence for the readers after this one. */
export function readParts(sentences: readonly Sentence[], read: Entry[][], reading: Reading): PartsClaim[] {
  const candidates: Candidate[] = []
  const placed: Placed[] = []
  sentences.forEach((sentence, at) => {
    const entries = read[at] ?? []
    if (entries.length === 0) return
    extend(entries, at, read, sentences, reading)
    // What another paragraph begins with is none of the parts.
    const following = sentences[at + 1]?.stretch === sentence.stretch ? read[at + 1] : undefined
    const found = listsIn(entries, placed.slice(-REACH), sentence, following, reading)
    candidates.push(...found.candidates)
    const place = {
      sentence: sentence.index,
      stretch: sentence.stretch,
      alone: found.independent.length === 1,
    }
    const all = [...found.independent, ...found.parts].sort(
      (a, b) => a.item.number.start - b.item.number.start,
    )
    placed.push(
      ...all.map((entry: Entry): Placed => ({ entry, part: found.parts.includes(entry), ...place })),
    )
  })
  candidates.push(
    ...runsIn(
      placed.filter(({ part }) => !part),
      reading,
    ),
  )
  return candidates.flatMap((candidate) => decide(candidate, reading) ?? [])
}

/** 其中，市直1397条，占73%。乡镇534条，占27%。 The members of such a list may stand in sentences of their own. */
function extend(
  entries: Entry[],
  at: number,
  read: Entry[][],
  sentences: readonly Sentence[],
  reading: Reading,
): void {
  for (let next = at + 1; next < read.length && next - at <= 12; next += 1) {
    const [first, ...rest] = read[next] ?? []
    if (!first || sentences[next]?.stretch !== sentences[at]?.stretch) return
    if (!continuesList(entries, first, reading)) return
    entries.push(first)
    read[next] = rest
    if (rest.length > 0) return
  }
}
