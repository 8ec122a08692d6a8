import type { Claim } from '../../model/claim.js'
import type { Item, Sentence } from '../figures/sentence.js'
import { entriesOf } from './entry.js'
import { isBalanceExplained, withoutExplained } from './explained.js'
import { readGaps } from './gaps.js'
import { readGrowth } from './growth/growth.js'
import { sharesOnce, withoutBalanced, withoutSettled } from './once.js'
import { readParts } from './parts/parts.js'
import { readingOf, type Reading } from './reader.js'
import { readAllHandled } from './requests/allHandled.js'
import { readBalances } from './requests/balance.js'
import { readSettled } from './requests/settled.js'
import { readSame } from './same.js'
import { readShareSums } from './shares/percentSum.js'
import { readShares } from './shares/shares.js'
import { readZeroActs } from './zeros/acts.js'
import { readZeroOutcomes } from './zeros/outcomes.js'
import { readZeros } from './zeros/zeros.js'

/** What the sentences say about figures, in reading order. */
export function readClaims(
  sentences: readonly Sentence[],
  search: Pick<Reading, 'folded' | 'year'>,
): Claim[] {
  const reading = readingOf(search, sentences)
  const read = sentences.map(({ items }) => entriesOf(items, reading.folded))
  const parts = withoutExplained(readParts(sentences, read, reading), sentences, reading)
  const items: Item[] = []
  for (const sentence of sentences) gather(sentence.items, items)
  const settled = readSettled(sentences, reading)
  const balances = readBalances(sentences, parts, reading)
    // 16件申请中，13件已办结，其余2件结转: the parts say it already.
    .filter(({ received }) => !settled.some(({ whole, fault }) => fault && whole === received))
    .filter((claim) => claim.holds || !isBalanceExplained(claim, sentences, reading))
  const claims: Claim[] = [
    ...withoutSettled(withoutBalanced(parts, balances), settled),
    ...settled,
    ...sharesOnce(readShares(read, parts, reading), parts),
    ...readGrowth(sentences, read, reading),
    ...readShareSums(sentences, reading),
    ...readZeros(sentences, items, reading),
    ...readZeroActs(sentences, reading),
    ...readZeroOutcomes(sentences, reading),
    ...readAllHandled(sentences, items, reading),
    ...balances,
    ...readSame(sentences, read, parts, reading),
    ...readGaps(sentences, reading),
  ]
  return claims.sort((a, b) => startOf(a) - startOf(b))
}

/** Items with those in their brackets, in reading order. */
function gather(some: readonly Item[], items: Item[]): void {
  for (const item of some) {
    for (const group of item.inner) gather(group, items)
    items.push(item)
    for (const group of item.groups) gather(group, items)
  }
}

function startOf(claim: Claim): number {
  return 'trigger' in claim
    ? claim.trigger.start
    : 'range' in claim
      ? claim.range.start
      : claim.first.range.start
}
