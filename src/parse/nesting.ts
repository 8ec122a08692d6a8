import type { Ordinal, OrdinalStyle, Section } from '../model/report.js'
import type { Heading } from './headings.js'
import type { FoundOrdinal } from './ordinals.js'

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

interface Node {
  readonly heading: Heading
  readonly rank: number
  readonly level: number
  readonly children: Node[]
}

/** Headings in reading order → the tree of sections. */
export function nest(headings: readonly Heading[], text: string): Section[] {
  const rankOf = ranking(headings)
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
function ranking(headings: readonly Heading[]): (heading: Heading) => number {
  const styles = headings.flatMap(({ ordinal }) => (ordinal ? [ordinal.style] : []))
  const present = new Set<string>(styles)
  const isArabicFirst = !present.has('chinese') && !present.has('part') && styles[0] === 'arabic'
  const ranks = isArabicFirst ? ['arabic', ...RANKS.filter((style) => style !== 'arabic')] : RANKS
  // Without 一、 or 第一部分 a known title stands above all numbered headings.
  const highest = ranks.findIndex((style) => present.has(style) && (style === 'part' || style === 'chinese'))
  const byDepth = depthRanks(headings, ranks)
  return ({ ordinal, depth }) => {
    if (ordinal) return ranks.indexOf(ordinal.style)
    return depth === undefined ? highest : (byDepth.get(depth) ?? depth)
  }
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
