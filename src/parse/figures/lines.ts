import { matchesIn } from '../../model/matches.js'
import { relevantPlaces } from './relevance.js'
import type { MarkToken, Token } from './token.js'
import { tokenize } from './tokenize.js'

/** Tokens of a stretch; where lines were broken inside words, read without the breaks and placed with them. */
export function tokenizeLines(
  folded: string,
  start: number,
  end: number,
  relevant: (from: number) => number,
): Token[] {
  if (!folded.slice(start, end).includes('\n')) return tokenizeRelevant(folded, start, end, relevant)
  const lines: { readonly from: number; readonly at: number }[] = []
  let joined = ''
  for (const match of matchesIn(folded.slice(start, end), /[^\n]+/g)) {
    const line = match[0]
    const indent = line.length - line.trimStart().length
    lines.push({ from: start + match.index + indent, at: joined.length })
    joined += line.trim()
  }
  let line = 0
  const placed = (offset: number): number => {
    while (line > 0 && (lines[line]?.at ?? 0) > offset) line -= 1
    while (line + 1 < lines.length && (lines[line + 1]?.at ?? 0) <= offset) line += 1
    const { from, at } = lines[line] ?? { from: start, at: 0 }
    return from + offset - at
  }
  return tokenizeRelevant(joined, 0, joined.length, relevantPlaces(joined)).map((token): Token => {
    const place = { start: placed(token.start), end: placed(token.end - 1) + 1 }
    if (token.type !== 'number') return { ...token, ...place }
    const digits = { start: placed(token.digits.start), end: placed(token.digits.end - 1) + 1 }
    return { ...token, ...place, digits }
  })
}

/** Sentences that say nothing about figures leave only their full stop. */
function tokenizeRelevant(
  text: string,
  start: number,
  end: number,
  relevant: (from: number) => number,
): Token[] {
  const tokens: Token[] = []
  if (relevant(start) >= end) return tokens
  // No search goes beyond the end: a text without a stop stays linear.
  const words = text.slice(start, end)
  for (let from = start; from < end;) {
    const stop = words.indexOf('。', from - start)
    const to = stop === -1 ? end : start + stop + 1
    if (relevant(from) < to) tokenize(text, from, to, tokens)
    else tokens.push(stopAt(to))
    from = to
  }
  return tokens
}

const stopAt = (end: number): MarkToken => ({ type: 'mark', start: end - 1, end, mark: 'stop' })
