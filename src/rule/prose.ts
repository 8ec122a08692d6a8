import { matchesIn } from '../model/matches.js'
import type { Range } from '../model/range.js'
import { onceFor } from '../model/once.js'
import type { Block, Report } from '../model/report.js'

export interface ProseMatch {
  readonly match: RegExpExecArray
  readonly range: Range
  readonly block: Block
}

/** Paragraphs and headings of the report itself: no table, no page furniture. */
export const proseBlocks = onceFor((report: Report): readonly Block[] =>
  report.blocks.filter(({ kind, range }) => kind !== 'table' && !isFurniture(report, range)),
)

const proseOf = onceFor((report: Report) => {
  const blocks = proseBlocks(report)
  const linesOf = (text: string): Prose => {
    const lines = blocks.map(({ range }) => text.slice(range.start, range.end))
    return { lines, whole: lines.join('\n') }
  }
  return { folded: linesOf(report.folded), printed: linesOf(report.text) }
})

interface Prose {
  /** Of each block. */
  readonly lines: readonly string[]
  readonly whole: string
}

/**
 * What a pattern finds in the prose. `printed` looks at the text as it stands, where the width of a mark or a
 * lost character matters; everything else looks at the folded text.
 */
export function* proseMatches(
  report: Report,
  pattern: RegExp,
  on: 'folded' | 'printed' = 'folded',
): Iterable<ProseMatch> {
  const { lines, whole } = proseOf(report)[on]
  if (!isFoundIn(whole, pattern) && !LINE_END.test(pattern.source)) return
  for (const [at, block] of proseBlocks(report).entries()) {
    const line = lines[at] ?? ''
    if (!isFoundIn(line, pattern)) continue
    const { start } = block.range
    for (const match of matchesIn(line, pattern)) {
      const range = { start: start + match.index, end: start + match.index + match[0].length }
      if (!isFurniture(report, range)) yield { match, range, block }
    }
  }
}

/** Most patterns find nothing in most reports, nor on most lines. */
function isFoundIn(text: string, pattern: RegExp): boolean {
  pattern.lastIndex = 0
  return pattern.test(text)
}

/** What looks for the beginning or the end of a line finds others in the whole: `^` and `$` but those of `[^…]`. */
const LINE_END = /(?<!\[)\^|\$/

/** Page furniture is blank in the folded text. */
export function isFurniture({ folded }: Report, { start, end }: Range): boolean {
  const isBlankAtStart = folded.slice(start, Math.min(end, start + 1)).trim() === ''
  return isBlankAtStart && folded.slice(start, end).trim() === ''
}

const OPENING = '“《〈「『'
const CLOSING = '”》〉」』'
const LONGEST_QUOTATION = 80

/** Whether an offset stands inside quotation marks or a title: what is quoted is spoken about, not said. */
export function isQuoted({ text }: Report, offset: number): boolean {
  let closed = 0
  for (let at = offset - 1; at >= 0 && offset - at <= LONGEST_QUOTATION; at -= 1) {
    const mark = text[at] ?? ''
    if (mark === '\n') return false
    if (CLOSING.includes(mark)) closed += 1
    if (OPENING.includes(mark) && closed-- === 0) return true
  }
  return false
}

const SENTENCE_END = '。!?;\n'
const LONGEST_SENTENCE = 300

/** The sentence around an offset, folded, for a look at its words. */
export function sentenceAround({ folded }: Report, offset: number): string {
  let start = offset
  while (start > 0 && offset - start < LONGEST_SENTENCE && !SENTENCE_END.includes(folded[start - 1] ?? ''))
    start -= 1
  let end = offset
  while (end < folded.length && end - offset < LONGEST_SENTENCE && !SENTENCE_END.includes(folded[end] ?? ''))
    end += 1
  return folded.slice(start, end)
}
