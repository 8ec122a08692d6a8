import { attribute, isBlock, isElement, isLink, isText, textBelow } from './elements.js'
import type { Element, ParentNode } from './tree.js'
import { weightOf, type Weights } from './weight.js'

/** Fewer may be links to what goes with a report. */
const FEWEST_PAGES = 3
const SHORTEST_TITLE = 8
/** Of a title and, where the whole entry is the link, of the beginning of the page. */
const LONGEST_ENTRY = 300
/** A date, a number, a source: what may stand beside a title in its line. */
const LONGEST_ASIDE = 40
/** How many results there are, and what was looked for. */
const LONGEST_LEAD = 200
/** The beginning of a page; of a report some passage is longer. */
const LONGEST_SNIPPET = 500
const SHORTEST_SNIPPET = 20
/** Where a page unfolds its parts, their headings may be links. */
const HERE = /^\s*(?:#|javascript:|$)/i
const HEADING =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[部章节])/

/** A page that is listed: what its link says, and how much stands below it. */
interface Entry {
  readonly page: string
  readonly words: string
  snippet: number
}

/**
 * Whether a page lists others, each by its title, a link in a line of its own, and most with their beginning: what a
 * search found, a column of a site.
 */
export function listsPages(main: ParentNode, weights: Weights): boolean {
  const { lead, entries } = entriesOf(main, weights)
  if (lead > LONGEST_LEAD || new Set(entries.map(({ page }) => page)).size < FEWEST_PAGES) return false
  const told = entries.filter(({ words, snippet }) => snippet >= SHORTEST_SNIPPET || words.includes('。'))
  return (
    told.length > entries.length / 2 &&
    entries.every(({ snippet }) => snippet <= LONGEST_SNIPPET) &&
    entries.some(({ words }) => words.includes('公开'))
  )
}

function entriesOf(main: ParentNode, weights: Weights): { readonly lead: number; readonly entries: Entry[] } {
  const entries: Entry[] = []
  let lead = 0
  let links: Element[] = []
  let plain = 0

  function endLine(): void {
    const title = plain <= LONGEST_ASIDE ? links.find(isTitle) : undefined
    const last = entries.at(-1)
    if (title)
      entries.push({
        page: attribute(title, 'href') ?? '',
        words: textBelow(title, LONGEST_ENTRY),
        snippet: 0,
      })
    else if (last) last.snippet += plain
    else lead += plain
    links = []
    plain = 0
  }

  function walk(parent: ParentNode): void {
    for (const node of parent.childNodes) {
      if (isText(node)) plain += node.value.trim().length
      if (!isElement(node)) continue
      const isLine = node.tagName === 'br' || isBlock(node) || weightOf(weights, node).blocks > 0
      if (isLine) endLine()
      if (isLink(node)) links.push(node)
      else walk(node)
      if (isLine) endLine()
    }
  }

  walk(main)
  endLine()
  return { lead, entries }
}

function isTitle(link: Element): boolean {
  if (HERE.test(attribute(link, 'href') ?? '')) return false
  const words = textBelow(link, LONGEST_ENTRY)
  return words.length >= SHORTEST_TITLE && !HEADING.test(words)
}
