import { isElement, isHidden, isLink, isText } from './elements.js'
import type { Node, ParentNode } from './tree.js'

/** How much of what stands below a node. */
export interface Weight {
  /** Characters that are no blanks. */
  readonly text: number
  /** Of these, within links. */
  readonly linked: number
  /** Full stops: a menu has none. */
  readonly stops: number
  /** Pieces of text that are numbers: cells of a table. */
  readonly numbers: number
}

export type Weights = ReadonlyMap<Node | ParentNode, Weight>

const NOTHING: Weight = { text: 0, linked: 0, stops: 0, numbers: 0 }
const NUMBER = /^[\d.,%\s]*\d[\d.,%\s]*$/
const BLANK = /\s+/g

/** Weighs a tree; what is hidden weighs nothing. */
export function weigh(root: ParentNode): Weights {
  const weights = new Map<Node | ParentNode, Weight>()
  weighBelow(root, false, weights)
  return weights
}

export function weightOf(weights: Weights, node: Node | ParentNode): Weight {
  return weights.get(node) ?? NOTHING
}

/** Text outside links: what menus and lists of other reports have none of. */
export function plainOf({ text, linked }: Weight): number {
  return text - linked
}

function weighBelow(parent: ParentNode, inLink: boolean, weights: Map<Node | ParentNode, Weight>): Weight {
  let text = 0
  let linked = 0
  let stops = 0
  let numbers = 0
  for (const node of parent.childNodes) {
    const weight = weighNode(node, inLink, weights)
    text += weight.text
    linked += weight.linked
    stops += weight.stops
    numbers += weight.numbers
  }
  const sum = { text, linked, stops, numbers }
  weights.set(parent, sum)
  return sum
}

function weighNode(node: Node, inLink: boolean, weights: Map<Node | ParentNode, Weight>): Weight {
  if (isText(node)) {
    const { length } = node.value.replace(BLANK, '')
    if (length === 0) return NOTHING
    const isNumber = !inLink && NUMBER.test(node.value)
    return {
      text: length,
      linked: inLink ? length : 0,
      stops: stopsIn(node.value),
      numbers: isNumber ? 1 : 0,
    }
  }
  if (!isElement(node) || isHidden(node)) return NOTHING
  return weighBelow(node, inLink || isLink(node), weights)
}

function stopsIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('。'); at !== -1; at = text.indexOf('。', at + 1)) count += 1
  return count
}
