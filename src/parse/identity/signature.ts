import type { Range } from '../../model/range.js'
import type { Block, PrintedDate, Section, SignatureBlock, Title } from '../../model/report.js'
import { rangeAt } from '../../model/sorted.js'
import { AREA, ORGAN_AT_END } from './bodyName.js'
import { datesIn } from './calendar.js'

export interface SignatureSearch {
  readonly text: string
  readonly folded: string
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
  readonly title: Title | undefined
}

type Page = Omit<SignatureSearch, 'sections' | 'title'>

/** Under the title stands at most a line or two. */
const UNDER_TITLE = 80
const LONGEST_NAME = 48
/** 某县人民政府 by itself, the annex below it. */
const LAST_LINE = /^\s*(?:特此报告[。!]?\s*)?([\u4e00-\u9fff()、]{4,40})(?=\s*(?:$|\s附))/
const SHORTEST_NAME = 5
const LONGEST_LINE = 20
/** A report names its body early. */
const NAMED_BEFORE = 8000
/** A signed date ends its line, or the text before an annex. */
const AFTER = /^(?:\s|$|[)】]|附[件表录])(?!\s{0,2}(?:[起至到止前后,。;、:]|以[来前后]|期间))/
/** It follows a sentence, a line break, or a label. */
const BEFORE = /(?:^|\n|[。;!?”)】])\s*\(?$|(?:日期|时间):? ?$/

/** 落款: body and date after the text, else under the title. Dates within sentences and tables are none. */
export function findSignature({ sections, title, ...page }: SignatureSearch): SignatureBlock | undefined {
  const from = sections.at(-1)?.heading.end ?? title?.range.end ?? 0
  const date = signedDate(page, from, page.folded.length)
  if (date) return blockOf(page, date)
  return (title && underTitle(page, title.range.end)) ?? lastLine(page, from)
}

/** The last date that stands by itself. */
function signedDate({ folded, blocks }: Page, start: number, end: number): PrintedDate | undefined {
  const tables = blocks.filter(({ kind }) => kind === 'table').map(({ range }) => range)
  return datesIn(folded, start, end).findLast(
    ({ range }) => standsAlone(folded, range) && !rangeAt(tables, range.start),
  )
}

function standsAlone(folded: string, { start, end }: Range): boolean {
  const before = folded.slice(Math.max(0, start - LONGEST_NAME), start)
  return AFTER.test(folded.slice(end, end + 12)) && (BEFORE.test(before) || ORGAN_AT_END.test(before))
}

function blockOf(page: Page, date: PrintedDate): SignatureBlock {
  const body = bodyBefore(page, date.range.start)
  return { ...(body ? { body } : {}), date }
}

/** The name right before the date, or on the line above it. */
function bodyBefore(page: Page, end: number): SignatureBlock['body'] {
  const from = Math.max(0, end - LONGEST_NAME)
  const before = page.folded.slice(from, end).replace(/\s*\(?(?:[\u4e00-\u9fff]{0,4}(?:日期|时间):? ?)?$/, '')
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('。')) + 1).trimStart()
  const printed = AREA.test(line) ? line : ORGAN_AT_END.exec(line)?.[1]
  // A line of its own is a name, mistyped or not.
  const isLine =
    printed === line &&
    /\n *$/.test(before.slice(0, before.length - line.length)) &&
    line.length <= LONGEST_LINE
  const name = isLine && !line.includes('、') ? printed : printed && withoutSentence(page, printed, from)
  return name ? named(page, from + before.length - name.length, name.length) : undefined
}

/** A name glued to the sentence before it: the longest end of the words that the report prints elsewhere. */
function withoutSentence({ folded }: Page, words: string, before: number): string | undefined {
  const earlier = folded.slice(0, Math.min(before, NAMED_BEFORE))
  for (let start = 0; words.length - start >= SHORTEST_NAME; start += 1) {
    if (earlier.includes(words.slice(start))) return words.slice(start)
  }
  return words.includes('、') ? undefined : words
}

function underTitle(page: Page, start: number): SignatureBlock | undefined {
  const slice = page.folded.slice(start, start + UNDER_TITLE)
  const sentence = slice.search(/[。,;]/)
  const end = start + (sentence < 0 ? slice.length : sentence)
  const date = signedDate(page, start, end)
  if (date) return blockOf(page, date)
  const line = /^\s*([^\s。,;:]+)(?=\s)/.exec(slice)
  const name = line?.[1]
  if (!line || !name || !ORGAN_AT_END.test(name)) return undefined
  return { body: named(page, start + line[0].length - name.length, name.length) }
}

/** A name alone after the last sentence, without a date. */
function lastLine(page: Page, from: number): SignatureBlock | undefined {
  const sentence = page.folded.lastIndexOf('。')
  const start = Math.max(from, sentence + 1)
  const match = LAST_LINE.exec(page.folded.slice(start, start + 2 * LONGEST_NAME))
  const name = match?.[1]
  if (!match || !name || !ORGAN_AT_END.test(name)) return undefined
  return { body: named(page, start + match[0].indexOf(name), name.length) }
}

function named({ text }: Page, start: number, length: number): { name: string; range: Range } {
  return { name: text.slice(start, start + length), range: { start, end: start + length } }
}
