import { elementsBelow, isElement, isHidden, namesOf } from './elements.js'
import { isContentName, isSurroundingName } from './names.js'
import { dataGridOf } from './dataTable.js'
import type { Element, ParentNode } from './tree.js'
import { scoreOf, weightOf, type Weight, type Weights } from './weight.js'

/** What a container of an article must hold of all text that is no link. */
const SHARE_OF_KNOWN = 0.5
/** A second known container counts when it holds this much of the first. */
const SHARE_OF_SECOND = 0.1
/** What a child must hold of its parent for the rest to be surroundings. */
const SHARE_OF_CHILD = 0.85
const LONGEST_SURROUNDING = 200
const SURROUNDING_TAGS = new Set(['nav', 'footer', 'aside'])

/** The element that holds the text of the page: a container of a known system, else where the text is densest. */
export function mainContentOf(root: ParentNode, weights: Weights): ParentNode {
  return knownContainer(root, weights) ?? densest(root, weights)
}

/** Navigation, share buttons and the like, within the main content or around it. */
export function isSurrounding(element: Element, weights: Weights): boolean {
  const isNamed = SURROUNDING_TAGS.has(element.tagName) || namesOf(element).some(isSurroundingName)
  if (!isNamed) return false
  const { text, linked, stops } = weightOf(weights, element)
  return stops <= 1 && (text <= LONGEST_SURROUNDING || linked > text / 2)
}

/** Several pieces of one article have a container in common; of containers in one another the inner one counts. */
function knownContainer(root: ParentNode, weights: Weights): ParentNode | undefined {
  const known = [...elementsBelow(root)].filter((element) => namesOf(element).some(isContentName))
  const [largest] = known.toSorted((a, b) => plain(weights, b) - plain(weights, a))
  if (!largest || plain(weights, largest) < SHARE_OF_KNOWN * plain(weights, root)) return undefined
  const all = known
    .filter((element) => plain(weights, element) >= SHARE_OF_SECOND * plain(weights, largest))
    .reduce<ParentNode>(nearestCommon, largest)
  const inner = known.filter((element) => holdsAll(weightOf(weights, element), weightOf(weights, all)))
  return inner.toSorted((a, b) => plain(weights, a) - plain(weights, b))[0] ?? all
}

/** Characters outside links. */
function plain(weights: Weights, node: ParentNode): number {
  const { text, linked } = weightOf(weights, node)
  return text - linked
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

/** Goes down while one child holds nearly all text, and what it leaves has no sentences. */
function densest(root: ParentNode, weights: Weights): ParentNode {
  let current = root
  for (;;) {
    const children = current.childNodes.filter(isElement).filter((child) => !isHidden(child))
    const inside = children.filter((child) => !isSurrounding(child, weights))
    const [best] = inside.toSorted((a, b) => scoreOf(weightOf(weights, b)) - scoreOf(weightOf(weights, a)))
    if (!best || isWhole(best, weights) || hasParagraphs(inside, weights)) return current
    if (!holdsAll(weightOf(weights, best), weightOf(weights, current))) return current
    current = best
  }
}

function holdsAll(child: Weight, parent: Weight): boolean {
  const isMost = scoreOf(child) > 0 && scoreOf(child) >= SHARE_OF_CHILD * scoreOf(parent)
  return isMost && parent.stops - child.stops <= 1 + parent.stops / 50
}

/** Paragraphs beside it are part of the text: a signature below a pasted document. */
function hasParagraphs(elements: readonly Element[], weights: Weights): boolean {
  return elements.some((element) => element.tagName === 'p' && plain(weights, element) > 0)
}

/** What is not taken apart: the little that stands beside it belongs to it. */
function isWhole(element: Element, weights: Weights): boolean {
  if (element.tagName === 'table') return dataGridOf(element, weights) !== undefined
  return element.tagName === 'p' || element.tagName === 'ul' || element.tagName === 'ol'
}
