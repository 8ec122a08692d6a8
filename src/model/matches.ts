/**
 * What a global pattern finds in a text, one after the other, as `matchAll` gives it. That one copies the pattern
 * for every text, which costs more than looking through a line.
 */
export function* matchesIn(text: string, pattern: RegExp): Generator<RegExpExecArray> {
  if (!pattern.global) throw new TypeError(`Not global: ${pattern.source}`)
  let from = 0
  for (;;) {
    // The pattern may have been used elsewhere since the last match.
    pattern.lastIndex = from
    const match = pattern.exec(text)
    if (!match) return
    from = Math.max(pattern.lastIndex, match.index + 1)
    yield match
  }
}
