import { elementsBelow, isBlock, isElement, isNamed, isText } from './elements.js'
import { CONTENT_NAME, SURROUNDING_NAME } from './names.js'
import { dataGridOf } from './dataTable.js'
import type { Element, ParentNode } from './tree.js'
import { plainOf, weightOf, type Weight, type Weights } from './weight.js'

/** What a container of an article must hold of all text that is no link. */
const SHARE_OF_KNOWN = 0.5
/** A second known container counts when it holds this much of the first. */
const SHARE_OF_SECOND = 0.1
/** What a child must hold of its parent for the rest to be surroundings: a page has long ones, a report may be short. */
const SHARE_OF_CHILD = 0.6
const LONGEST_SURROUNDING = 200
const SURROUNDING_TAGS = new Set(['nav', 'footer', 'aside'])

/** The element that holds the text of the page: a container of a known system, else where the text is densest. */
export function mainContentOf(root: ParentNode, weights: Weights): ParentNode {
  return knownContainer(root, weights) ?? densest(root, weights)
}

/** Navigation, share buttons and the like, within the main content or around it. */
export function isSurrounding(element: Element, weights: Weights): boolean {
  if (!isBlock(element)) return false
  if (!SURROUNDING_TAGS.has(element.tagName) && !isNamed(element, SURROUNDING_NAME)) return false
  const { text, linked, stops } = weightOf(weights, element)
  return stops <= 1 && (text <= LONGEST_SURROUNDING || linked > text / 2)
}

/** Several pieces of one article have a container in common; of containers in one another the inner one counts. */
function knownContainer(root: ParentNode, weights: Weights): ParentNode | undefined {
  const known = [...elementsBelow(root)].filter((element) => isNamed(element, CONTENT_NAME))
  const [largest] = known.toSorted((a, b) => plain(weights, b) - plain(weights, a))
  if (!largest || plain(weights, largest) < SHARE_OF_KNOWN * plain(weights, root)) return undefined
  const all = known
    .filter((element) => plain(weights, element) >= SHARE_OF_SECOND * plain(weights, largest))
    .reduce<ParentNode>(nearestCommon, largest)
  const inner = known.filter((element) => holdsAll(weightOf(weights, element), weightOf(weights, all)))
  return inner.toSorted((a, b) => plain(weights, a) - plain(weights, b))[0] ?? all
}

function plain(weights: Weights, node: ParentNode): number {
  return plainOf(weightOf(weights, node))
}

function nearestCommon(a: ParentNode, b: ParentNode): ParentNode {
  const above = new Set(ancestors(a))
  return ancestors(b).find((node) => above.has(node)) ?? a
}

function ancestors(node: ParentNode): ParentNode[] {
  const found = [node]
  for (let at = node; 'parentNode' in at && at.parentNode; at = at.parentNode) found.push(at.parentNode)
  return found
}

/** Goes down while one child holds nearly all text, and what it leaves has no sentences and no figures. */
function densest(root: ParentNode, weights: Weights): ParentNode {
  let current = root
  for (;;) {
    const children = current.childNodes.filter(isElement)
    const lists = children.filter((child) => isMostlyLinked(weightOf(weights, child)))
    const [best] = children
      .filter((child) => !isMostlyLinked(weightOf(weights, child)) && !isSurrounding(child, weights))
      .toSorted((a, b) => plain(weights, b) - plain(weights, a))
    if (!best || isWhole(best, weights) || holdsParagraphs(current, weights)) return current
    if (!holdsAll(weightOf(weights, best), without(weightOf(weights, current), lists, weights)))
      return current
    current = best
  }
}

/** A list of links, though it may print an abstract below each. */
function isMostlyLinked({ text, linked }: Weight): boolean {
  return linked > text / 2
}

function without(whole: Weight, parts: readonly Element[], weights: Weights): Weight {
  const rest = { ...whole }
  for (const part of parts) {
    const { text, linked, stops, numbers } = weightOf(weights, part)
    rest.text -= text
    rest.linked -= linked
    rest.stops -= stops
    rest.numbers -= numbers
  }
  return rest
}

function holdsAll(child: Weight, parent: Weight): boolean {
  if (plainOf(child) === 0 || plainOf(child) < SHARE_OF_CHILD * plainOf(parent)) return false
  return parent.stops - child.stops <= 1 + parent.stops / 50 && parent.numbers - child.numbers <= 2
}

/** Text of its own, or in paragraphs: a signature below a pasted document. */
function holdsParagraphs(parent: ParentNode, weights: Weights): boolean {
  return parent.childNodes.some((node) => {
    if (isText(node)) return node.value.trim().length > 1
    return (
      isElement(node) && node.tagName === 'p' && !isSurrounding(node, weights) && plain(weights, node) > 0
    )
  })
}

const FEW_LINES = 3

/** What is not taken apart, as the little that stands beside it belongs to it: a table, a list, a line of text. */
function isWhole(element: Element, weights: Weights): boolean {
  if (element.tagName === 'table') return dataGridOf(element, weights) !== undefined
  if (['p', 'ul', 'ol'].includes(element.tagName)) return true
  const { blocks, breaks } = weightOf(weights, element)
  return blocks === 0 && breaks < FEW_LINES
}
