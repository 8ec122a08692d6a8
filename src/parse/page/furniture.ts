import { matchesIn } from '../../model/matches.js'
import type { Range } from '../../model/range.js'
import type { Block, PrintedDate, Section } from '../../model/report.js'
import { pageDateIn } from '../identity/calendar.js'
import { pageHeadOf } from './pageHead.js'
import { pageTailOf } from './pageTail.js'
import { titleIn } from '../identity/titleSearch.js'

/** Comments and styles that Word leaves in copied text: `<!--[if !supportLists]-->`, `Normal 0 … {mso-…}`. */
const COMMENT =
  /<!(?:--)?\[?[^<>]{0,200}>|(?:Normal \d [\w. 磅-]{1,120})?\/\* Style Definitions \*\/[^{}]{0,200}\{[^{}]{0,2000}\}/g
const PUBLISHED = /(?:(发布)|公开|更新|信息|发文)?(?:时间|日期)[ :|]{1,5}/g

/** What is on the page but not in the report: head, tail and left-over comments, in order, not overlapping. */
export function findFurniture(_blocks: readonly Block[], page: string, outline: readonly Section[]): Range[] {
  const head = headRanges(page)
  const headEnd = head.at(-1)?.end ?? 0
  const tail = pageTailOf(page, Math.max(headEnd, lastHeadingEnd(outline)))
  const textEnd = tail?.start ?? page.length
  const comments = matchesIn(page.slice(headEnd, textEnd), COMMENT).map(({ index, 0: { length } }) => ({
    start: headEnd + index,
    end: headEnd + index + length,
  }))
  return [...head, ...comments, ...(tail ? [tail] : [])].filter(({ start, end }) => end > start)
}

/** The head, without the title where the text below does not print it again. */
function headRanges(page: string): Range[] {
  const head = pageHeadOf(page)
  if (!head) return []
  const { start, end } = head
  const inHead = titleIn(page, start, end)
  const below = titleIn(page, end, page.length)
  if (!inHead || (below && below.parts >= inHead.parts)) return [head]
  return [
    { start, end: inHead.range.start },
    { start: inHead.range.end, end },
  ]
}

/** The publication date a page prints in its head (发布时间：2013-02-25), or says outside its text. */
export function findPublished(
  page: string,
  furniture: readonly Range[],
  said?: PrintedDate,
): PrintedDate | undefined {
  const candidates = furniture.flatMap(({ start, end }) =>
    matchesIn(page.slice(start, end), PUBLISHED).map((match) => {
      const from = start + match.index + match[0].length
      return { isPublished: match[1] !== undefined, date: pageDateIn(page, from, Math.min(end, from + 16)) }
    }),
  )
  const printed = candidates.find(({ isPublished, date }) => isPublished && date)?.date
  return printed ?? said ?? candidates.find(({ date }) => date)?.date
}

function lastHeadingEnd(outline: readonly Section[]): number {
  const last = outline.at(-1)
  return last ? Math.max(last.heading.end, lastHeadingEnd(last.children)) : 0
}
