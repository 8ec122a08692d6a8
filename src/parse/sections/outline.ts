import type { Heading } from './headings.js'

const NOTHING_BETWEEN = /^[\s;,、。.…·:\d-]*(?:和|及|以及|与)?[\s.…·\d]*$/
const LIST_MARK = /[;,、]/
const SHORTEST_OUTLINE = 3
const LONGEST_GAP = 80

/**
 * Takes out tables of contents and outlines in the preface (由一、概述；二、…组成): headings with nothing
 * between them that are separated like a list, or that all come again.
 */
export function withoutOutlines(headings: readonly Heading[], folded: string): Heading[] {
  const kept: Heading[] = []
  for (let at = 0; at < headings.length;) {
    const end = runEnd(headings, at, folded)
    const run = headings.slice(at, end)
    if (!isOutline(run, headings[end], folded)) for (const heading of run) kept.push(heading)
    at = end
  }
  return kept
}

/** Index after the last heading that follows with nothing between. */
function runEnd(headings: readonly Heading[], from: number, folded: string): number {
  let at = from + 1
  while (at < headings.length && gapBefore(headings, at, folded) !== undefined && isNext(headings, at)) at++
  return at
}

function isNext(headings: readonly Heading[], at: number): boolean {
  return headings[at]?.ordinal?.value !== 1
}

function gapBefore(headings: readonly Heading[], at: number, folded: string): string | undefined {
  const start = headings[at - 1]?.title.end ?? 0
  const end = headings[at]?.ordinal?.start ?? headings[at]?.title.start ?? 0
  if (end - start > LONGEST_GAP) return undefined
  const gap = folded.slice(start, end)
  return NOTHING_BETWEEN.test(gap) ? gap : undefined
}

function isOutline(run: readonly Heading[], next: Heading | undefined, folded: string): boolean {
  const [first] = run
  if (!first || run.length < SHORTEST_OUTLINE) return false
  const isList = run.every(
    (heading, at) => at === 0 || (heading.runOn && LIST_MARK.test(gapBefore(run, at, folded) ?? '')),
  )
  return isList || comesAgain(first, next, folded)
}

function comesAgain(first: Heading, next: Heading | undefined, folded: string): boolean {
  if (!next || next.ordinal?.value !== first.ordinal?.value) return false
  return (first.key !== undefined && first.key === next.key) || words(first, folded) === words(next, folded)
}

function words({ title }: Heading, folded: string): string {
  return folded.slice(title.start, title.end).replace(/\s+/g, '')
}
