import type { Claim } from '../../model/claim.js'
import type { Sentence } from '../figures/sentence.js'
import { entriesOf } from './entry.js'
import { readParts } from './parts.js'
import type { Reading } from './reader.js'
import { readShares } from './shares.js'

/** What the sentences say about figures, in reading order. */
export function readClaims(sentences: readonly Sentence[], reading: Reading): Claim[] {
  const read = sentences.map(({ items }) => entriesOf(items, reading.folded))
  const parts = readParts(sentences, read, reading)
  const claims: Claim[] = [...parts, ...readShares(read, parts, reading)]
  return claims.sort((a, b) => startOf(a) - startOf(b))
}

function startOf(claim: Claim): number {
  return 'trigger' in claim ? claim.trigger.start : 'range' in claim ? claim.range.start : claim.first.range.start
}
