import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import type { Point } from 'unist'
import { blocksOf } from './blocks.js'
import { keepShown } from './shown.js'
import { fragmentTree } from './tree.js'
import { weigh } from './weight.js'

const LINE_BREAK = /^<br\s*\/?>$/i
const ELEMENT = /<[a-z]/i
/** A table in more pieces, or one never closed, is read piece by piece. */
const MOST_PIECES = 400
const TABLE = /<(\/?)table\b/gi

/** Reads the HTML within a Markdown file: tables written as such, and `<br>`. Every place stays that of the file. */
export function readHtmlWithin(root: Root, source: string): Root {
  return { ...root, children: blocksWithin(root.children, source) }
}

function blocksWithin(nodes: readonly RootContent[], source: string): RootContent[] {
  const opened = nodes.map(tablesOpened)
  const blocks: RootContent[] = []
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at]
    if (!node) break
    if (node.type !== 'html' || !ELEMENT.test(node.value)) {
      blocks.push(withBreaks(node))
      continue
    }
    const last = lastOfTable(opened, at)
    for (const block of readPiece(source, node.position?.start, nodes[last]?.position?.end))
      blocks.push(block)
    at = last
  }
  return blocks
}

/** Tables that a node opens, less those it closes. After a blank line, indented rows are code to Markdown. */
function tablesOpened(node: RootContent): number {
  if (node.type !== 'html' && node.type !== 'code') return 0
  return [...node.value.matchAll(TABLE)].reduce((sum, [, slash]) => sum + (slash ? -1 : 1), 0)
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

function readPiece(source: string, start: Point | undefined, end: Point | undefined): RootContent[] {
  if (start?.offset === undefined) return []
  const tree = fragmentTree(source.slice(start.offset, end?.offset))
  keepShown(tree)
  return blocksOf(tree, { weights: weigh(tree), base: start })
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
