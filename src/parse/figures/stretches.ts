import type { Range } from '../../model/range.js'
import type { Block, Section } from '../../model/report.js'

/** Shorter lines without a closing mark are cells of a table printed one value per line, or headings. */
const SHORTEST_BROKEN_LINE = 18
const SENTENCE_END = /[。;:!?)]$/
const NEW_PARAGRAPH = /^(?:[(]?[一二三四五六七八九十]{1,3}[)、.]|\d{1,2}[.、)]|[一二三四五六七八九十]是|第.{1,3}[部章])/

/**
 * Running text in stretches that no sentence crosses: tables left out, a new stretch at every paragraph and
 * heading. Lines that a PDF engine broke inside a sentence are one stretch.
 */
export function stretchesOf(
  folded: string,
  blocks: readonly Block[],
  sections: readonly Section[],
): readonly Range[] {
  const stretches: Range[] = []
  let open: { start: number; end: number } | undefined
  for (const { kind, range } of blocks) {
    const line = folded.slice(range.start, range.end)
    const continues = open !== undefined && kind === 'paragraph' && isBroken(folded, open, line)
    if (open && continues) {
      open.end = range.end
      continue
    }
    if (open) stretches.push(open)
    open = kind === 'table' ? undefined : { start: range.start, end: range.end }
  }
  if (open) stretches.push(open)
  return cut(stretches, headingsIn(sections))
}

function isBroken(folded: string, open: Range, line: string): boolean {
  const lineStart = Math.max(open.start, folded.lastIndexOf('\n', open.end - 1) + 1)
  if (open.end - lineStart < SHORTEST_BROKEN_LINE) return false
  return !SENTENCE_END.test(folded.slice(open.end - 1, open.end)) && !NEW_PARAGRAPH.test(line)
}

function headingsIn(sections: readonly Section[]): number[] {
  return sections.flatMap(({ heading, children }) => [heading.start, heading.end, ...headingsIn(children)])
}

/** Cuts ascending stretches at ascending places. */
function cut(stretches: readonly Range[], places: readonly number[]): Range[] {
  const pieces: Range[] = []
  let next = 0
  for (const { start, end } of stretches) {
    let from = start
    while (next < places.length && (places[next] ?? 0) <= from) next += 1
    for (; next < places.length && (places[next] ?? 0) < end; next += 1) {
      const place = places[next] ?? from
      if (place > from) pieces.push({ start: from, end: place })
      from = place
    }
    pieces.push({ start: from, end })
  }
  return pieces
}
