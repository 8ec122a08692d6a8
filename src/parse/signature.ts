import type { Range } from '../model/range.js'
import type { Block, PrintedDate, Section, SignatureBlock, Title } from '../model/report.js'
import { ORGAN_AT_END } from './bodyName.js'
import { datesIn } from './calendar.js'

export interface SignatureSearch {
  readonly text: string
  readonly folded: string
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
  readonly title: Title | undefined
}

/** Under the title stands at most a line or two. */
const UNDER_TITLE = 80
const LONGEST_NAME = 48
/** After a signature: nothing, an annex, a note. */
const AFTER = /^\s*(?:$|附[件表:录]|\(|平潭|[^。;,]{0,40}(?:统计表|附表|情况表))|^\s*[^\S ]|^ {1,}|^[)]/
const BEFORE = /(?:^|[\s。;)])$/

/** 落款: body and date after the text, else under the title. Dates within sentences and tables are none. */
export function findSignature({
  text,
  folded,
  blocks,
  sections,
  title,
}: SignatureSearch): SignatureBlock | undefined {
  const from = lastHeadingEnd(sections) || (title?.range.end ?? 0)
  const atEnd = signedDates(folded, from, folded.length, blocks).at(-1)
  if (atEnd) return blockOf(text, folded, atEnd)
  return title && underTitle(text, folded, title.range.end, blocks)
}

function signedDates(folded: string, start: number, end: number, blocks: readonly Block[]): PrintedDate[] {
  return datesIn(folded, start, end).filter(
    ({ range }) => standsAlone(folded, range) && !isInTable(blocks, range),
  )
}

function standsAlone(folded: string, { start, end }: Range): boolean {
  const before = folded.slice(Math.max(0, start - LONGEST_NAME), start)
  return AFTER.test(folded.slice(end, end + 60)) && (BEFORE.test(before) || ORGAN_AT_END.test(before))
}

function isInTable(blocks: readonly Block[], { start }: Range): boolean {
  return blocks.some(({ kind, range }) => kind === 'table' && range.start <= start && start < range.end)
}

function blockOf(text: string, folded: string, date: PrintedDate): SignatureBlock {
  const body = bodyBefore(text, folded, date.range.start)
  return { ...(body ? { body } : {}), date }
}

function bodyBefore(text: string, folded: string, end: number): SignatureBlock['body'] {
  const from = Math.max(0, end - LONGEST_NAME)
  const before = folded.slice(from, end)
  const name = ORGAN_AT_END.exec(before)?.[1]
  if (!name) return undefined
  const start = from + before.lastIndexOf(name)
  return { name: text.slice(start, start + name.length), range: { start, end: start + name.length } }
}

function underTitle(
  text: string,
  folded: string,
  start: number,
  blocks: readonly Block[],
): SignatureBlock | undefined {
  const slice = folded.slice(start, start + UNDER_TITLE)
  const date = signedDates(folded, start, start + UNDER_TITLE, blocks).find(
    ({ range }) => !/[。,;]/.test(folded.slice(start, range.start)),
  )
  if (date) return blockOf(text, folded, date)
  const line = /^\s*(\S+)(?=\s)/.exec(slice)
  const name = line?.[1]
  if (!line || !name || !ORGAN_AT_END.test(name) || /[。,;:]/.test(name)) return undefined
  const from = start + line[0].length - name.length
  return {
    body: { name: text.slice(from, from + name.length), range: { start: from, end: from + name.length } },
  }
}

function lastHeadingEnd(sections: readonly Section[]): number {
  return sections.at(-1)?.heading.end ?? 0
}
