import { matchesIn } from '../../model/matches.js'
import type { Range } from '../../model/range.js'
import type { Block } from '../../model/report.js'
import { isTop, type Heading } from './headings.js'
import { titleBeforeSentence } from './titleEnd.js'
import { isCanonicalTitle, wholeTitle } from './titles.js'

const LONGEST_LONE_LINE = 40
const FEWEST_LONE_TITLES = 3
/** A text with more gaps than a report has parts is searched no further: the search stays linear. */
const MOST_GAPS = 12

/**
 * Known titles without ordinals: a report that numbers nothing, or parts whose ordinals were lost.
 * They fill gaps in the row of numbered parts and nothing else.
 */
export function unnumberedHeadings(
  blocks: readonly Block[],
  folded: string,
  numbered: readonly Heading[],
): Heading[] {
  const tops = numbered.filter(isTop)
  const named = new Set(tops.flatMap(({ key }) => key ?? []))
  const isNew = ({ key }: Heading): boolean => key !== undefined && !named.has(key)
  if (tops.length === 0) {
    const lone = bestOfEachKey(loneTitles(blocks, { start: 0, end: folded.length }, folded), folded)
    return lone.length >= FEWEST_LONE_TITLES ? lone : []
  }
  const gaps = gapsIn(tops).slice(0, MOST_GAPS)
  return gaps.flatMap(({ missing, span }) => {
    const lone = loneTitles(blocks, span, folded).filter(isNew)
    if (lone.length > 0) return lone
    const inside = titlesInside(blocks, span, folded).filter(isNew)
    return inside.length === missing ? inside : []
  })
}

interface Gap {
  /** How many ordinals are missing. */
  readonly missing: number
  readonly span: Range
}

function gapsIn(tops: readonly Heading[]): Gap[] {
  return tops.flatMap((top, at) => {
    const before = tops[at - 1]
    const missing = (top.ordinal?.value ?? 0) - (before?.ordinal?.value ?? 0) - 1
    return missing > 0 ? [{ missing, span: { start: before?.title.end ?? 0, end: top.title.start } }] : []
  })
}

function within(blocks: readonly Block[], span: Range): [Block, number][] {
  return blocks.flatMap((block, at): [Block, number][] =>
    block.kind === 'paragraph' && block.range.end > span.start && block.range.start < span.end
      ? [[block, at]]
      : [],
  )
}

/** 主动公开情况 may be an aspect of the overview: the canonical title is the part. */
function bestOfEachKey(headings: readonly Heading[], folded: string): Heading[] {
  const best = new Map<string, Heading>()
  for (const heading of headings) {
    const { key = '', title } = heading
    const rival = best.get(key)
    const rank = ({ start, end }: Range): number => (isCanonicalTitle(folded.slice(start, end)) ? 1 : 0)
    if (!rival || rank(title) > rank(rival.title)) best.set(key, heading)
  }
  return headings.filter((heading) => best.get(heading.key ?? '') === heading)
}

/** 2016年没有发生行政复议情况。 is a sentence. */
const SENTENCE = /[。;]$|没有|未|无/

/** Known titles alone on their lines. */
function loneTitles(blocks: readonly Block[], span: Range, folded: string): Heading[] {
  return within(blocks, span).flatMap(([{ range }, block]) => {
    if (range.start < span.start || range.end - range.start > LONGEST_LONE_LINE) return []
    if (SENTENCE.test(folded.slice(range.start, range.end))) return []
    const key = wholeTitle(folded, range)
    return key === undefined ? [] : [{ title: range, key, block, runOn: false }]
  })
}

const SENTENCE_END = /[。!?)”] ?/g

/** Known titles inside run-on lines, after the end of a sentence and before the beginning of the next. */
function titlesInside(blocks: readonly Block[], span: Range, folded: string): Heading[] {
  return within(blocks, span).flatMap(([{ range }, block]) => {
    const from = Math.max(range.start, span.start)
    const to = Math.min(range.end, span.end)
    return matchesIn(folded.slice(from, to), SENTENCE_END).flatMap((match): Heading[] => {
      const start = from + match.index + match[0].length
      const title = titleBeforeSentence(folded, start, to)
      return title ? [{ title: { start, end: title.end }, key: title.key, block, runOn: true }] : []
    })
  })
}
