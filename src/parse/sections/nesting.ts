import type { Ordinal, OrdinalStyle, Section } from '../../model/report.js'
import type { Heading } from './headings.js'
import type { FoundOrdinal } from './ordinals.js'
import { isCanonicalTitle } from './titles.js'

/** Styles from the highest level down, as GB/T 9704 orders them. */
const RANKS: readonly OrdinalStyle[] = [
  'part',
  'chinese',
  'chinese-brackets',
  'arabic',
  'arabic-brackets',
  'circled',
  'firstly',
]

const ABOVE_ALL = -1

interface Node {
  readonly heading: Heading
  readonly rank: number
  readonly level: number
  readonly children: Node[]
}

/** Fewer known titles in a row may be points of one part. */
const FEWEST_PARTS = 4

/** Headings in reading order → the tree of sections. */
export function nest(headings: readonly Heading[], text: string): Section[] {
  const rankOf = ranking(headings, text)
  const roots: Node[] = []
  const path: Node[] = []
  for (const heading of headings) {
    const rank = rankOf(heading)
    while (path.length > 0 && (path.at(-1)?.rank ?? 0) >= rank) path.pop()
    const node: Node = { heading, rank, level: path.length + 1, children: [] }
    const parent = path.at(-1)
    if (parent) parent.children.push(node)
    else roots.push(node)
    path.push(node)
  }
  return sectionsOf(roots, text, text.length)
}

/** Where a report has no 一、 its 1. may stand above its （一）; a known title without ordinal is a top-level part. */
function ranking(headings: readonly Heading[], text: string): (heading: Heading) => number {
  const styles = headings.flatMap(({ ordinal }) => (ordinal ? [ordinal.style] : []))
  const present = new Set<string>(styles)
  const isArabicFirst = !present.has('chinese') && !present.has('part') && styles[0] === 'arabic'
  const ranks = isArabicFirst ? ['arabic', ...RANKS.filter((style) => style !== 'arabic')] : RANKS
  // Without 一、 or 第一部分 a known title stands above all numbered headings.
  const highest = ranks.findIndex((style) => present.has(style) && (style === 'part' || style === 'chinese'))
  const byDepth = depthRanks(headings, ranks)
  const parts = isArabicFirst ? arabicParts(headings, text) : new Set()
  const topDepth = highest === -1 ? depthOfParts(headings, byDepth) : 0
  return (heading) => {
    const { ordinal, depth } = heading
    if (parts.has(heading)) return ABOVE_ALL
    if (ordinal) return ranks.indexOf(ordinal.style)
    if (depth !== undefined && depth <= topDepth) return ABOVE_ALL
    return depth === undefined ? highest : (byDepth.get(depth) ?? depth)
  }
}

/**
 * 1、总体情况, below it 1、主动公开 2、依申请公开, then 2、主动公开政府信息情况: the parts are those that carry the
 * form's own titles and go on counting over the points between them.
 */
function arabicParts(headings: readonly Heading[], text: string): Set<Heading> {
  const parts = new Set<Heading>()
  let canonical = 0
  let point = 0
  for (const heading of headings) {
    const { ordinal, title } = heading
    if (ordinal?.style !== 'arabic') continue
    const isOwn = isCanonicalTitle(text.slice(title.start, title.end))
    const goesOn = ordinal.value === parts.size + 1
    if (goesOn && (isOwn || ordinal.value !== point + 1)) {
      parts.add(heading)
      point = 0
      if (isOwn) canonical += 1
    } else point = ordinal.value
  }
  return canonical >= FEWEST_PARTS ? parts : new Set()
}

/** Where no part has a number: how deep the format marks the known titles, unless a numbered heading is marked so too. */
function depthOfParts(headings: readonly Heading[], byDepth: ReadonlyMap<number, number>): number {
  let least = Infinity
  for (const { ordinal, key, depth } of headings)
    if (!ordinal && key !== undefined && depth !== undefined) least = Math.min(least, depth)
  return least === Infinity || byDepth.has(least) ? 0 : least
}

/** Marked headings without ordinal stand beside the numbered ones of the same depth. */
function depthRanks(headings: readonly Heading[], ranks: readonly string[]): Map<number, number> {
  const byDepth = new Map<number, number>()
  for (const { ordinal, depth } of headings) {
    if (ordinal && depth !== undefined && !byDepth.has(depth))
      byDepth.set(depth, ranks.indexOf(ordinal.style))
  }
  return byDepth
}

function sectionsOf(nodes: readonly Node[], text: string, end: number): Section[] {
  return nodes.map((node, at) => sectionOf(node, text, startOf(nodes[at + 1]) ?? end))
}

function startOf(node: Node | undefined): number | undefined {
  return node && (node.heading.ordinal?.start ?? node.heading.title.start)
}

function sectionOf({ heading, level, children }: Node, text: string, end: number): Section {
  const { ordinal, title } = heading
  const start = ordinal?.start ?? title.start
  const section = {
    level,
    title: text.slice(title.start, title.end).replace(/\s+/g, ' '),
    titleRange: title,
    heading: { start, end: title.end },
    content: { start: title.end, end: startOf(children[0]) ?? end },
    range: { start, end },
    keys: [],
    children: sectionsOf(children, text, end),
  }
  return ordinal ? { ordinal: printedOrdinal(ordinal, text), ...section } : section
}

function printedOrdinal({ style, value, start, end }: FoundOrdinal, text: string): Ordinal {
  return { style, value, text: text.slice(start, end), range: { start, end } }
}
