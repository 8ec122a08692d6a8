import type { Heading, Paragraph, RootContent, Table, TableCell, TableRow } from 'mdast'
import type { Point } from 'unist'
import { dataGridOf } from './dataTable.js'
import { headingDepth, isBlock, isElement, isLink, isText } from './elements.js'
import type { Grid, GridCell } from './grid.js'
import { itemMarkers } from './list.js'
import { phrasing, phrasingBelow, type Phrasing } from './phrasing.js'
import { placesFrom, spanFrom, type Place } from './place.js'
import type { Element, Node, ParentNode } from './tree.js'
import { plainOf, weightOf, type Weights } from './weight.js'

/** What is known of a page before it is written out. */
export interface Look {
  readonly weights: Weights
  /** Where the tree's offsets begin in the file. */
  readonly base?: Point
  /** What is outside is set apart; without it, nothing is. */
  readonly main?: ParentNode
  readonly isSurrounding?: (element: Element) => boolean
}

interface Draft {
  readonly look: Look
  readonly place: Place
  readonly blocks: RootContent[]
  readonly line: Phrasing
  /** What comes now is no part of the report. */
  isApart: boolean
  /** Line ends count. */
  isPreformatted: boolean
  isInLink: boolean
  /** The line has text outside links. */
  isPlain: boolean
}

/** A longer “heading” is a paragraph in large letters. */
const LONGEST_HEADING = 80

/** The content of a tree as paragraphs, headings and tables, in reading order. */
export function blocksOf(root: ParentNode, look: Look): RootContent[] {
  const place = placesFrom(look.base)
  const isApart = look.main !== undefined && look.main !== root
  const draft: Draft = {
    look,
    place,
    blocks: [],
    line: phrasing(place),
    isApart,
    isPreformatted: false,
    isInLink: false,
    isPlain: false,
  }
  walk(draft, root)
  endLine(draft)
  return draft.blocks
}

function walk(draft: Draft, parent: ParentNode): void {
  for (const node of parent.childNodes) walkNode(draft, node)
}

function walkNode(draft: Draft, node: Node): void {
  if (isText(node)) {
    if (draft.isPreformatted && node.value.includes('\n')) return endLine(draft)
    draft.isPlain ||= !draft.isInLink && node.value.trim() !== ''
    draft.line.add(node)
  } else if (isElement(node)) walkElement(draft, node)
}

/** An element, within or outside what is set apart. */
function walkElement(draft: Draft, element: Element): void {
  const { look, isApart } = draft
  const isNowApart = element === look.main ? false : isApart || Boolean(look.isSurrounding?.(element))
  if (isNowApart === isApart) return walkShown(draft, element)
  endLine(draft)
  draft.isApart = isNowApart
  walkShown(draft, element)
  endLine(draft)
  draft.isApart = isApart
}

function walkShown(draft: Draft, element: Element): void {
  if (element.tagName === 'br') return draft.line.breakLine(element)
  if (isLink(element)) return walkLink(draft, element)
  if (!isBlock(element)) return walk(draft, element)
  endLine(draft)
  walkBlock(draft, element)
  endLine(draft)
}

function walkLink(draft: Draft, element: Element): void {
  const { isInLink } = draft
  draft.isInLink = true
  walk(draft, element)
  draft.isInLink = isInLink
}

function walkBlock(draft: Draft, element: Element): void {
  const { look, isApart } = draft
  const depth = headingDepth(element)
  const grid = element.tagName === 'table' && !isApart ? dataGridOf(element, look.weights) : undefined
  if (grid) addTable(draft, element, grid)
  else if (depth && isHeadingLike(draft, element)) addHeading(draft, element, depth)
  else if (element.tagName === 'ol') walkItems(draft, element)
  else if (element.tagName === 'pre') walkPreformatted(draft, element)
  else walk(draft, element)
}

function walkItems(draft: Draft, list: Element): void {
  const markers = itemMarkers(list)
  for (const node of list.childNodes) {
    const { start } = draft.place(node)
    draft.line.lead(isElement(node) ? markers.get(node) : undefined, { start, end: start })
    walkNode(draft, node)
  }
}

function walkPreformatted(draft: Draft, element: Element): void {
  draft.isPreformatted = true
  walk(draft, element)
  draft.isPreformatted = false
}

function add({ blocks, isApart, isPlain }: Draft, block: Paragraph | Heading | Table): void {
  const data = isPlain ? { isFurniture: true } : { isFurniture: true, isLink: true }
  blocks.push(isApart ? { ...block, data } : block)
}

function endLine(draft: Draft): void {
  const children = draft.line.take()
  const start = children[0]?.position?.start
  const end = children.at(-1)?.position?.end
  if (start && end) add(draft, { type: 'paragraph', children, position: { start, end } })
  draft.isPlain = false
}

function isHeadingLike({ look }: Draft, element: Element): boolean {
  const { text, stops } = weightOf(look.weights, element)
  return text > 0 && text <= LONGEST_HEADING && stops === 0
}

function addHeading(draft: Draft, element: Element, depth: Heading['depth']): void {
  const { look, line, place } = draft
  draft.isPlain = plainOf(weightOf(look.weights, element)) > 0
  const children = phrasingBelow(element, line)
  add(draft, { type: 'heading', depth, children, position: spanFrom(place(element).start, children) })
}

function addTable(draft: Draft, table: Element, { rows }: Grid): void {
  const { place } = draft
  for (const child of table.childNodes)
    if (isElement(child) && child.tagName === 'caption') walkElement(draft, child)
  const children = rows.map(({ element, cells }): TableRow => {
    const written = cells.map((cell) => cellOf(draft, cell))
    return { type: 'tableRow', children: written, position: spanFrom(place(element).start, written) }
  })
  add(draft, { type: 'table', children, position: spanFrom(place(table).start, children) })
}

/** Positions that a span covers have no cell of their own. An empty cell stands behind its tag. */
function cellOf({ line, place }: Draft, { element, rowSpan, colSpan }: GridCell): TableCell {
  const children = phrasingBelow(element, line)
  const position = spanFrom(place(element).end, children)
  if (rowSpan === 1 && colSpan === 1) return { type: 'tableCell', children, position }
  const data = { ...(rowSpan > 1 ? { rowSpan } : {}), ...(colSpan > 1 ? { colSpan } : {}) }
  return { type: 'tableCell', children, position, data }
}
