import type { Range } from '../../model/range.js'
import type { Block, Section } from '../../model/report.js'

/** A line of this length that does not end a sentence was broken by a PDF engine. */
const BROKEN_LINE = 18
/** Shorter ones are cells of a table printed one value per line, or headings, unless they hold part of a sentence. */
const SHORTEST = 6
const SENTENCE_END = '。!?'
/** A bracket ends a heading or a note, but no list: …2条；政务(工作). */
const BRACKET_END = /\)$(?<![,;:、][^,;:、()]{0,12}\([^()]{0,60}\))/
/** No sentence begins with these. */
const NO_BEGINNING = ',;:、。)'
const GOES_ON = ',、;:'
const OPENS_LIST = /(?:其中|分别为|如下)$/
/** 1.公开96条 begins a paragraph, 2.61亿元 at the beginning of a line does not. */
const NEW_PARAGRAPH =
  /^(?:[(]?[一二三四五六七八九十]{1,3}[)、.]|\d{1,2}[.、)](?!\d{1,4}[%‰万亿元分倍])|[一二三四五六七八九十]是|第.{1,3}[部章])/
const PART_OF_SENTENCE = /[,。;\d]/
const TAIL_OF_SENTENCE = /^[^\d,。;:]{1,4}[,。;]/

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
  return cut(stretches, headingsIn(sections, folded))
}

function goesOn(folded: string, end: number): boolean {
  const last = folded[end - 1] ?? '。'
  return (
    GOES_ON.includes(last) ||
    ('中为下'.includes(last) && OPENS_LIST.test(folded.slice(Math.max(0, end - 3), end)))
  )
}

/** Where the text before a place ends, blanks left aside. */
function trimmedEnd(folded: string, from: number, end: number): number {
  let last = end
  while (last > from && ' \n'.includes(folded[last - 1] ?? '。')) last -= 1
  return last
}

function isBroken(folded: string, open: Range, line: string): boolean {
  const lineStart = Math.max(open.start, folded.lastIndexOf('\n', open.end - 1) + 1)
  const from = Math.max(lineStart, open.end - 200)
  const end = trimmedEnd(folded, from, open.end)
  if (end > from && goesOn(folded, end)) return true
  if (NO_BEGINNING.includes(line.trimStart().charAt(0) || ' ')) return true
  const isEnded = end > from && SENTENCE_END.includes(folded[end - 1] ?? ' ')
  const isNoted = folded[end - 1] === ')' && BRACKET_END.test(folded.slice(from, end))
  if (isEnded || isNoted || NEW_PARAGRAPH.test(line)) return false
  if (open.end - lineStart >= BROKEN_LINE) return true
  const before = folded.slice(from, end)
  const isSentence = PART_OF_SENTENCE.test(before.replace(NEW_PARAGRAPH, '')) && /[,。;]/.test(line)
  return before.length >= SHORTEST && (isSentence || TAIL_OF_SENTENCE.test(line))
}

/** （二）主动公开信息的类别情况：文件47条，…: the heading says what the list behind it parts. */
const KINDS_OF_IT =
  /(?:类别|类型|种类|分类|构成|方式|渠道|途径|形式|(?:办理|答复|处理)(?:结果|情况))(?:的?情况)?:$/

/** Headings, but not the members of a numbered list inside a sentence. */
function headingsIn(sections: readonly Section[], folded: string): number[] {
  return sections.flatMap(({ heading, children }) => {
    const before = trimmedEnd(folded, Math.max(0, heading.start - 20), heading.start)
    const runsOn =
      folded[heading.end] === ':' && KINDS_OF_IT.test(folded.slice(heading.start, heading.end + 1))
    const own = goesOn(folded, before) ? [] : runsOn ? [heading.start] : [heading.start, heading.end]
    return [...own, ...headingsIn(children, folded)]
  })
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
