import { elementsBelow, isElement, textBelow } from './elements.js'
import type { Element, ParentNode } from './tree.js'
import { weightOf, type Weights } from './weight.js'

/** What is shorter may well stand twice. */
const SHORTEST = 500
/** Of all text of the page: a part of the report that stands twice is its fault. */
const SMALLEST_SHARE = 0.25
const FEWEST_BLOCKS = 3
/** A page is kept for two or three kinds of screens. */
const MOST_COPIES = 4

/**
 * Takes a second copy of the whole text out of a tree: pages carry one for narrow screens or for printing, and hide
 * it by a style sheet that is not there. Whether there was one.
 */
export function dropCopies(body: ParentNode, weights: Weights): boolean {
  const firsts = new Map<string, Element>()
  const copies: Element[] = []
  const shortest = Math.max(SHORTEST, SMALLEST_SHARE * weightOf(weights, body).text)
  for (const element of elementsBelow(body, (one) => weightOf(weights, one).text >= shortest)) {
    const { text, stops, numbers, blocks } = weightOf(weights, element)
    if (text < shortest || stops === 0 || blocks < FEWEST_BLOCKS) continue
    const key = `${text} ${stops} ${numbers}`
    const first = firsts.get(key)
    if (!first) firsts.set(key, element)
    else if (copies.length < MOST_COPIES && !isWithin(element, [first, ...copies]) && isSame(first, element))
      copies.push(element)
  }
  for (const copy of copies) remove(copy)
  return copies.length > 0
}

function isSame(one: Element, other: Element): boolean {
  return textBelow(one, Infinity) === textBelow(other, Infinity)
}

function isWithin(element: Element, outer: readonly ParentNode[]): boolean {
  for (let at: ParentNode | null = element; at; at = 'parentNode' in at ? at.parentNode : null)
    if (outer.includes(at)) return true
  return false
}

function remove(element: Element): void {
  const { parentNode } = element
  if (parentNode)
    parentNode.childNodes = parentNode.childNodes.filter((node) => !isElement(node) || node !== element)
}
