import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { matchesIn } from '../../model/matches.js'
import type { PieceReader } from './piece.js'

const LINE_BREAK = /^<br\s*\/?>$/i
const ELEMENT = /<[a-z]/i
/** What follows a comment on its line is HTML to Markdown, and text to whoever reads the page. */
const BESIDE_COMMENT = /-->[ \t]*[^\s<]/
/** A table in more pieces, or one never closed, is read piece by piece. */
const MOST_PIECES = 400
const TABLE = /<(\/?)table\b/gi

/** Reads the HTML within a Markdown file: tables written as such, and `<br>`. Every place stays that of the file. */
export async function readHtmlWithin(root: Root, source: string): Promise<Root> {
  if (!root.children.some(isHtml)) return withBreaks(root)
  const { pieceReader } = await import('./piece.js')
  return { ...root, children: blocksWithin(root.children, pieceReader(source)) }
}

/** Elements, not a comment alone. */
function isHtml(node: RootContent): boolean {
  return node.type === 'html' && (ELEMENT.test(node.value) || BESIDE_COMMENT.test(node.value))
}

function blocksWithin(nodes: readonly RootContent[], readPiece: PieceReader): RootContent[] {
  const opened = nodes.map(tablesOpened)
  const blocks: RootContent[] = []
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at]
    if (!node) break
    if (!isHtml(node)) {
      blocks.push(withBreaks(node))
      continue
    }
    const last = lastOfTable(opened, at)
    for (const block of readPiece(node.position?.start, nodes[last]?.position?.end)) blocks.push(block)
    at = last
  }
  return blocks
}

/** Tables that a node opens, less those it closes. After a blank line, indented rows are code to Markdown. */
function tablesOpened(node: RootContent): number {
  if (node.type !== 'html' && node.type !== 'code') return 0
  return matchesIn(node.value, TABLE).reduce((sum, [, slash]) => sum + (slash ? -1 : 1), 0)
}

/** A blank line ends HTML in Markdown, though its table goes on: index of the node that closes it. */
function lastOfTable(opened: readonly number[], from: number): number {
  let open = 0
  for (let at = from; at < Math.min(opened.length, from + MOST_PIECES); at += 1) {
    open += opened[at] ?? 0
    if (open <= 0) return at
  }
  return from
}

function withBreaks<T extends Nodes>(node: T): T {
  if (!('children' in node)) return node
  const children = (node.children as Nodes[]).map((child) =>
    child.type === 'html' && LINE_BREAK.test(child.value) ? breakAt(child) : withBreaks(child),
  )
  return { ...node, children }
}

function breakAt({ position }: Nodes): PhrasingContent {
  return { type: 'break', ...(position ? { position } : {}) }
}
