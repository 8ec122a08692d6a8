import type { Range } from '../../model/range.js'
import type { Block } from '../../model/report.js'
import { repeatedTitles } from './repeatedTitles.js'

const FEWEST_ENTRIES = 3
const LONGEST_ENTRY = 80
/** The first part begins on one of the first pages. */
const LATEST_START = 5
/** 一、总体情况……………1: an ordinal, a title, and behind a leader the page. */
const ENTRY =
  /^(?:第?[一二三四五六七八九十]{1,3}(?:部分|、|\.| )|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、]) ?([^。;:!?\d.…·]{2,60}?)[ .…·-]{1,60}(\d{1,3})$/
const LEADER = /[.…·]{2} ?\d{1,3}$/
const HEAD = /^目 ?[录次]$/

/** Lists of the parts with their pages, [start, end) in `folded`; what they list comes again below. */
export function contentsLists(blocks: readonly Block[], folded: string): Range[] {
  const lists: Range[] = []
  for (let at = 0; at < blocks.length;) {
    const end = endOfList(blocks, at, folded)
    const list = rangeOf(blocks, at, end, folded)
    if (list) lists.push(list)
    at = Math.max(end, at + 1)
  }
  const unmarked = lists.length === 0 ? repeatedTitles(blocks, folded) : undefined
  return unmarked ? [unmarked] : lists
}

/** Index after the last entry; pages only go up. */
function endOfList(blocks: readonly Block[], from: number, folded: string): number {
  let page = 0
  let at = from
  for (; at < blocks.length; at += 1) {
    const entry = entryIn(blocks[at], folded)
    if (!entry || entry.page < page) break
    page = entry.page
  }
  return at
}

function entryIn(block: Block | undefined, folded: string): { title: string; page: number } | undefined {
  if (!block || block.kind === 'table' || block.range.end - block.range.start > LONGEST_ENTRY)
    return undefined
  const [, title, page] = ENTRY.exec(textOf(block, folded)) ?? []
  return title === undefined ? undefined : { title: title.trim(), page: Number(page) }
}

function rangeOf(blocks: readonly Block[], from: number, to: number, folded: string): Range | undefined {
  const [first, last, above] = [blocks[from], blocks[to - 1], blocks[from - 1]]
  if (!first || !last || to - from < FEWEST_ENTRIES) return undefined
  const entry = entryIn(first, folded)
  if (!entry || entry.page > LATEST_START || !folded.includes(entry.title, last.range.end)) return undefined
  const isHead = above !== undefined && HEAD.test(textOf(above, folded))
  // Rows of a table may look alike.
  if (!isHead && !LEADER.test(textOf(first, folded))) return undefined
  return { start: isHead ? above.range.start : first.range.start, end: last.range.end }
}

function textOf({ range }: Block, folded: string): string {
  return folded.slice(range.start, range.end).replace(/\s+/g, ' ').trim()
}
