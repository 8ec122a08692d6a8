import { headingDepth, isBlock, isElement, isLink, isText } from './elements.js'
import type { Element, Node, ParentNode } from './tree.js'

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
  readonly blocks: number
  /** `<br>`. */
  readonly breaks: number
  /** Tables and headings, which no cell of a form holds. */
  readonly structures: number
}

export type Weights = ReadonlyMap<Node | ParentNode, Weight>

type Sum = { -readonly [Key in keyof Weight]: number }

const NOTHING: Weight = sumOfNothing()
const NUMBER = /^[\d.,%\s]*\d[\d.,%\s]*$/
const LONGEST_NUMBER = 20

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

function weighBelow(parent: ParentNode, inLink: boolean, weights: Map<Node | ParentNode, Weight>): Sum {
  const sum = sumOfNothing()
  for (const node of parent.childNodes) {
    if (isText(node)) addText(sum, node.value, inLink)
    else if (isElement(node)) {
      addElement(sum, node)
      add(sum, weighBelow(node, inLink || isLink(node), weights))
    }
  }
  weights.set(parent, sum)
  return sum
}

function addText(sum: Sum, value: string, inLink: boolean): void {
  const length = lengthOf(value)
  if (length === 0) return
  sum.text += length
  if (inLink) sum.linked += length
  else if (value.length <= LONGEST_NUMBER && NUMBER.test(value)) sum.numbers += 1
  for (let at = value.indexOf('。'); at !== -1; at = value.indexOf('。', at + 1)) sum.stops += 1
}

/** Indents are blanks, single blanks within the text are not worth counting. */
function lengthOf(value: string): number {
  return value.trim().length
}

function addElement(sum: Sum, element: Element): void {
  if (element.tagName === 'br') sum.breaks += 1
  else if (isBlock(element)) sum.blocks += 1
  if (element.tagName === 'table' || headingDepth(element)) sum.structures += 1
}

function add(sum: Sum, more: Weight): void {
  sum.text += more.text
  sum.linked += more.linked
  sum.stops += more.stops
  sum.numbers += more.numbers
  sum.blocks += more.blocks
  sum.breaks += more.breaks
  sum.structures += more.structures
}

function sumOfNothing(): Sum {
  return { text: 0, linked: 0, stops: 0, numbers: 0, blocks: 0, breaks: 0, structures: 0 }
}
