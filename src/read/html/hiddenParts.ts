import { dataGridOf } from './dataTable.js'
import { textsBelow } from './elements.js'
import type { Element, ParentNode } from './tree.js'
import type { Weights } from './weight.js'

const NUMERALS = '一二三四五六七八九十'
const PART = /^\s*([一二三四五六七八九十])\s?[、.．]/
/** Fewer are points of a text that shows all it has. */
const FEWEST_PARTS = 3

/** The numbers of the headings of a page in their order: 一二三 for 一、…二、…三、…. Rows of a table have their own. */
export function partNumbers(body: ParentNode, weights: Weights): string {
  const isText = (element: Element): boolean =>
    element.tagName !== 'table' || dataGridOf(element, weights) === undefined
  let numbers = ''
  for (const { value } of textsBelow(body, isText)) numbers += PART.exec(value)?.[1] ?? ''
  return numbers
}

/**
 * Whether a page shows one part after the other, as its tabs are pressed: what is hidden goes on counting. Reports of
 * several years under tabs and copies for other screens begin anew.
 */
export function hidesParts(shown: string, whole: string): boolean {
  return whole.length >= FEWEST_PARTS && whole.length > shown.length && NUMERALS.startsWith(whole)
}
