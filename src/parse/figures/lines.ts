import { tokenize } from './tokenize.js'
import type { Token } from './token.js'

/** Tokens of a stretch whose lines were broken inside words: read without the breaks, placed with them. */
export function tokenizeLines(folded: string, start: number, end: number): Token[] {
  const newline = folded.indexOf('\n', start)
  if (newline === -1 || newline >= end) return tokenize(folded, start, end)
  const lines: { readonly from: number; readonly at: number }[] = []
  let joined = ''
  for (const match of folded.slice(start, end).matchAll(/[^\n]+/g)) {
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
  return tokenize(joined, 0, joined.length).map((token): Token => {
    const place = { start: placed(token.start), end: placed(token.end - 1) + 1 }
    if (token.type !== 'number') return { ...token, ...place }
    const digits = { start: placed(token.digits.start), end: placed(token.digits.end - 1) + 1 }
    return { ...token, ...place, digits }
  })
}
