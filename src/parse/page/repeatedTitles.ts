import type { Range } from '../../model/range.js'
import type { Block } from '../../model/report.js'

const FEWEST_TITLES = 4
const LONGEST_TITLE = 80
/** A list of contents stands at the beginning. */
const LATEST_BLOCK = 150
const FIRST = /^(?:第?一(?:部分|、|\.| )|1[.、])/
const ORDINAL =
  /^(?:第[一二三四五六七八九十]{1,3}部分|[一二三四五六七八九十]{1,3}(?:部分|、|\.| )|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、])[ :]?/
/** Behind a title: dots, a tab, brackets or nothing, and the page. */
const PAGE = /[ .…·(-]{0,60}\d{1,3}[ )-]{0,3}$/
const SENTENCE = /[。;:!?]/
const HEAD = /^目 ?[录次]$/

/**
 * A list of titles at the beginning, each of which comes again below in the same order: contents, whether or not
 * it says so, has pages or marks them. Titles without ordinals are one only below 目录.
 */
export function repeatedTitles(blocks: readonly Block[], folded: string): Range | undefined {
  for (let at = 0; at < Math.min(blocks.length, LATEST_BLOCK); at += 1) {
    const text = textOf(blocks[at], folded)
    const isHead = HEAD.test(text)
    if (!isHead && !FIRST.test(text)) continue
    const end = endOfTitles(blocks, isHead ? at + 1 : at, folded, isHead)
    const [first, last] = [blocks[at], blocks[end - 1]]
    if (!first || !last || end - at < FEWEST_TITLES) continue
    const titles = blocks.slice(isHead ? at + 1 : at, end).map((block) => titleOf(block, folded))
    if (comeAgain(titles, blocks.slice(end), folded)) return { start: first.range.start, end: last.range.end }
  }
  return undefined
}

/** Index after the last title in a row, before the first one that comes again. */
function endOfTitles(blocks: readonly Block[], from: number, folded: string, isHeaded: boolean): number {
  const seen = new Set<string>()
  let at = from
  for (; at < blocks.length; at += 1) {
    const title = titleOf(blocks[at], folded)
    if (title === '' || seen.has(title)) break
    if (!isHeaded && !ORDINAL.test(textOf(blocks[at], folded))) break
    seen.add(title)
  }
  return at
}

function comeAgain(titles: readonly string[], below: readonly Block[], folded: string): boolean {
  let next = 0
  for (const block of below) {
    const title = titles[next]
    if (title === undefined) break
    if (block.kind !== 'table' && isTitleOf(textOf(block, folded), title)) next += 1
  }
  return next === titles.length
}

/** It may run on in its line: （一）主动公开。全年公开…… */
function isTitleOf(text: string, title: string): boolean {
  return text.replace(ORDINAL, '').startsWith(title)
}

/** Without ordinal and page; empty where a block is no title. */
function titleOf(block: Block | undefined, folded: string): string {
  if (!block || block.kind === 'table' || block.range.end - block.range.start > LONGEST_TITLE) return ''
  const title = textOf(block, folded).replace(ORDINAL, '').replace(PAGE, '').trim()
  return SENTENCE.test(title) ? '' : title
}

function textOf(block: Block | undefined, folded: string): string {
  return block ? folded.slice(block.range.start, block.range.end).replace(/\s+/g, ' ').trim() : ''
}
