import type { Range } from '../../model/range.js'
import type { Block, Section } from '../../model/report.js'
import { requestTable, statisticsTable } from './formRows.js'
import { headingOf, isTop, type Heading } from './headings.js'
import { unnumberedHeadings } from './unnumbered.js'
import { nest } from './nesting.js'
import { withoutOutlines } from './outline.js'
import { bareHeadings, runOnCandidates, subHeadings, topHeadings } from './runOn.js'

/** A line this long that begins with a heading holds its section, sub-headings and all. */
const SECTION_LINE = 200

/** The report's sections: headings on lines of their own, and headings inside run-on lines. */
export function findSections(blocks: readonly Block[], folded: string, text = folded): Section[] {
  const isInTable = rowTest(folded)
  const lines = withoutLoneFirsts(
    blocks.flatMap((_, at) => headingOf(blocks, at, folded) ?? []).filter((heading) => !isInTable(heading)),
  )
  const runOn = runOnCandidates(blocks, folded)
  const found = topHeadings(
    lines.filter(isTop),
    runOn.tops.filter((heading) => !isInTable(heading)),
    folded,
  )
  const tops = withoutOutlines(found.length > 0 ? found : bareHeadings(blocks, folded), folded)
  const lower = lines.filter((heading) => !isTop(heading))
  const inside = insideRunOnLines(
    tops,
    runOn.subs.filter((heading) => !isInTable(heading)),
    blocks,
  )
  const numbered = inOrder([...tops, ...lower, ...inside])
  return nest(inOrder([...numbered, ...unnumberedHeadings(blocks, folded, numbered)]), text)
}

/** Whether a heading is a row of a flattened table; only titles of statutory parts may stand among such rows. */
function rowTest(folded: string): (heading: Heading) => boolean {
  const statistics = statisticsTable(folded)
  const requests = requestTable(folded)
  const isIn = (table: Range | undefined, { title }: Heading): boolean =>
    table !== undefined && table.start <= title.start && title.end <= table.end
  return (heading) =>
    isIn(statistics, heading) || (isIn(requests, heading) && !(heading.key !== undefined && isTop(heading)))
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
    const own = candidates.slice(from, next).filter(({ block }) => holdsSections(blocks, block, top))
    found.push(...subHeadings(own, new Set([top.title.end, ...own.map(({ title }) => title.end)])))
  })
  return found
}

/** The line on which the part itself begins, if it is a run-on line. */
function holdsSections(blocks: readonly Block[], index: number, top: Heading): boolean {
  const range = blocks[index]?.range
  const length = range ? range.end - range.start : 0
  return top.block === index && (top.runOn || length >= SECTION_LINE)
}
