import type { SharesClaim } from '../../../model/claim.js'
import { leadSays, says, tailSays } from '../../figures/context.js'
import { printedCount } from '../../figures/numerals.js'
import type { Item, Sentence } from '../../figures/sentence.js'
import { has } from '../../words/tags.js'
import type { Reading } from '../reader.js'
import { total, shareSpan } from '../span.js'

const OTHER = /其他|其它|其余|剩余/
const KINDS = /([两二三四五六七八九十])(?:大?[类种级项]|种方式|个方面|个部分|者)/

/** Shares of a list that is known to be complete: 其他, n类, 由…组成. */
export function readShareSums(sentences: readonly Sentence[], { folded }: Reading): SharesClaim[] {
  return sentences.flatMap((sentence) => {
    if (!has(sentence.said, 'share') && !has(sentence.said, 'other')) return []
    const shares = [...sentence.items, ...sentence.loose].filter(isShare)
    const [first] = shares
    const last = shares.at(-1)
    if (!first || !last || shares.length < 2 || shares.some((share) => says(share, 'rise'))) return []
    const text = folded.slice(sentence.start, sentence.end)
    if (!isClosed(shares, text, folded)) return []
    const sum = total(shares.map(({ number }) => shareSpan(number)))
    return [
      {
        kind: 'shares',
        trigger: { start: first.number.start, end: last.number.end },
        shares: shares.map(({ figure }) => figure),
        // A cut digit is worth less than a whole step: the upper end is not reached.
        holds: sum.low <= 100 && sum.high > 100,
      },
    ]
  })
}

function isShare(item: Item): boolean {
  if (item.number.unit?.family !== 'percent') return false
  const saysShare = leadSays(item, 'share') || tailSays(item, 'share') || leadSays(item, 'other')
  return saysShare || item.mark === 'pause' || item.mark === undefined
}

function isClosed(shares: readonly Item[], text: string, folded: string): boolean {
  if (shares.some((share) => OTHER.test(folded.slice(share.leadStart, share.number.start)))) return true
  if (/由[^。]*组成|构成/.test(text)) return true
  const printed = KINDS.exec(text)?.[1]
  return printed !== undefined && printedCount(printed) === shares.length
}
