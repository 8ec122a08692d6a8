import type { Block, Section } from '../model/report.js'
import { statisticsTable } from './formRows.js'
import { headingOf, loneTitle, type Heading } from './headings.js'
import { nest } from './nesting.js'
import { withoutOutlines } from './outline.js'
import { isClosedTitle, runOnCandidates, subHeadings, topHeadings } from './runOn.js'

/** A line this long that begins with a heading holds its section, sub-headings and all. */
const SECTION_LINE = 200

/** The report's sections: headings on lines of their own, and headings inside run-on lines. */
export function findSections(blocks: readonly Block[], folded: string, text = folded): Section[] {
  const table = statisticsTable(folded)
  const isInTable = ({ title }: Heading): boolean =>
    table !== undefined && table.start <= title.start && title.end <= table.end
  const lines = withoutLoneFirsts(
    blocks.flatMap((_, at) => headingOf(blocks, at, folded) ?? []).filter((heading) => !isInTable(heading)),
  )
  const runOn = runOnCandidates(blocks, folded)
  const tops = withoutOutlines(
    topHeadings(
      lines.filter(isTop),
      runOn.tops.filter((heading) => !isInTable(heading) && (heading.key || isClosedTitle(folded, heading))),
    ),
    folded,
  )
  const lower = lines.filter((heading) => !isTop(heading))
  const inside = insideRunOnLines(
    tops,
    runOn.subs.filter((heading) => !isInTable(heading)),
    blocks,
  )
  const numbered = inOrder([...tops, ...lower, ...inside])
  return nest(inOrder([...numbered, ...loneTitles(blocks, folded, numbered)]), text)
}

function isTop({ ordinal }: Heading): boolean {
  return ordinal?.style === 'chinese' || ordinal?.style === 'part'
}

function inOrder(headings: readonly Heading[]): Heading[] {
  return headings.toSorted((a, b) => a.title.start - b.title.start)
}

/** 一是… alone on its line is a heading only where 二是… follows in the same way. */
function withoutLoneFirsts(lines: readonly Heading[]): Heading[] {
  const values = new Set(
    lines.flatMap(({ ordinal }) => (ordinal?.style === 'firstly' ? [ordinal.value] : [])),
  )
  return lines.filter(({ ordinal }) => ordinal?.style !== 'firstly' || (values.has(1) && values.has(2)))
}

/** （一）（二）… between two top-level headings of run-on lines. */
function insideRunOnLines(
  tops: readonly Heading[],
  candidates: Parameters<typeof subHeadings>[0],
  blocks: readonly Block[],
): Heading[] {
  const found: Heading[] = []
  let next = 0
  tops.forEach((top, at) => {
    const end = tops[at + 1]?.title.start ?? Infinity
    while (next < candidates.length && (candidates[next]?.title.start ?? 0) < top.title.start) next++
    const from = next
    while (next < candidates.length && (candidates[next]?.title.start ?? 0) < end) next++
    const own = candidates
      .slice(from, next)
      .filter(({ block }) => holdsSections(blocks[block], block, tops, at))
    found.push(...subHeadings(own, new Set([top.title.end, ...own.map(({ title }) => title.end)])))
  })
  return found
}

function holdsSections(
  block: Block | undefined,
  index: number,
  tops: readonly Heading[],
  at: number,
): boolean {
  const isLong = block !== undefined && block.range.end - block.range.start >= SECTION_LINE
  const top = tops[at]
  return isLong && top?.block === index && (top.runOn || top.ordinal !== undefined)
}

/** Known titles alone on their line, where no numbered heading names that part. */
function loneTitles(blocks: readonly Block[], folded: string, numbered: readonly Heading[]): Heading[] {
  const named = new Set(numbered.flatMap(({ key }) => key ?? []))
  const starts = new Set(numbered.map(({ block }) => block))
  return blocks.flatMap((block, at) => {
    if (starts.has(at)) return []
    const heading = loneTitle(block, at, folded)
    return heading?.key && !named.has(heading.key) ? [heading] : []
  })
}
