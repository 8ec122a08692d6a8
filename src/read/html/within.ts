import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import type { Point } from 'unist'
import { blocksOf } from './blocks.js'
import { fragmentTree } from './tree.js'
import { weigh } from './weight.js'

const LINE_BREAK = /^<br\s*\/?>$/i
const ELEMENT = /<[a-z]/i
const TABLE = /<(\/?)table\b/gi

/** Reads the HTML within a Markdown file: tables written as such, and `<br>`. Every place stays that of the file. */
export function readHtmlWithin(root: Root, source: string): Root {
  return { ...root, children: blocksWithin(root.children, source) }
}

function blocksWithin(nodes: readonly RootContent[], source: string): RootContent[] {
  const blocks: RootContent[] = []
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at]
    if (!node) break
    if (node.type !== 'html' || !ELEMENT.test(node.value)) {
      blocks.push(withBreaks(node))
      continue
    }
    const last = lastOfTable(nodes, at)
    blocks.push(...readPiece(source, node.position?.start, nodes[last]?.position?.end))
    at = last
  }
  return blocks
}

/** A blank line ends HTML in Markdown, though its table goes on: index of the node that closes it. */
function lastOfTable(nodes: readonly RootContent[], from: number): number {
  let open = 0
  for (let at = from; at < nodes.length; at += 1) {
    const node = nodes[at]
    if (node?.type === 'html') for (const [, slash] of node.value.matchAll(TABLE)) open += slash ? -1 : 1
    if (open <= 0) return at
  }
  return from
}

function readPiece(source: string, start: Point | undefined, end: Point | undefined): RootContent[] {
  if (start?.offset === undefined) return []
  const tree = fragmentTree(source.slice(start.offset, end?.offset))
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
