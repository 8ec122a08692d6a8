import type { PartsClaim } from '../../model/claim.js'
import type { Sentence } from '../figures/sentence.js'
import { decide, type Candidate } from './decide.js'
import { entriesOf, type Entry } from './entry.js'
import { listsIn } from './lists.js'
import type { Reading } from './reader.js'
import { runsIn, type Placed } from './runs.js'

/** How many totals before a sentence stay in reach of 其中 and 在公开的信息中. */
const REACH = 24

/** Totals and what they are made of, and the entries of every sentence for the readers after this one. */
export function readParts(sentences: readonly Sentence[], reading: Reading): PartsClaim[] {
  const candidates: Candidate[] = []
  const placed: Placed[] = []
  const read = sentences.map(({ items }) => entriesOf(items, reading.folded))
  sentences.forEach((sentence, at) => {
    const entries = read[at] ?? []
    if (entries.length === 0) return
    const found = listsIn(entries, placed.slice(-REACH), sentence, at, read[at + 1]?.[0], reading)
    candidates.push(...found.candidates)
    const place = { sentence: at, stretch: sentence.stretch, alone: found.independent.length === 1 }
    const all = [...found.independent, ...found.parts].sort((a, b) => a.item.number.start - b.item.number.start)
    placed.push(...all.map((entry: Entry): Placed => ({ ...place, entry, part: found.parts.includes(entry) })))
  })
  candidates.push(...runsIn(placed.filter(({ part }) => !part), reading))
  return candidates.flatMap((candidate) => decide(candidate, reading) ?? [])
}
