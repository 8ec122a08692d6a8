import { elementsBelow, isElement, isLink, textsBelow } from './elements.js'
import type { Element, Node, ParentNode } from './tree.js'
import { weightOf, type Weights } from './weight.js'

/** 首页 上一页 1 2 3 下一页 尾页. */
const LONGEST_PAGER = 60
const NUMBER = /^[[【（(]?(\d{1,2})[\]】）)]?$/
const STEP = /^(?:[<>«»‹›|.…]{1,3}|.{0,4}页.{0,6})$/
/** Of elements with links and few words: the search stays linear. */
const MOST_LOOKED_AT = 200
/** How far around the text a pager stands. */
const LEVELS = 2
/** The main system of government sites writes its pagers by a script: pages, the one shown, name and ending. */
const BY_SCRIPT = /createPageHTML\(\s*["']?(?:[2-9]|\d\d)\b/

/** Whether a page shows but one piece of a text that the site has cut into several. */
export function isOneOfSeveral(main: ParentNode, weights: Weights): boolean {
  let left = MOST_LOOKED_AT
  return [main, ...besideOf(main)].some((part) =>
    [part, ...elementsBelow(part)].some((element) => {
      const { text, linked } = weightOf(weights, element)
      return linked > 0 && text <= LONGEST_PAGER && (left -= 1) > 0 && isPager(element)
    }),
  )
}

/** Whether a script is to write such a pager. */
export function writesPager(source: string): boolean {
  return source.includes('createPageHTML(') && BY_SCRIPT.test(source)
}

/** What follows the text, and what follows the element around it. */
function besideOf(main: ParentNode): Element[] {
  const found: Element[] = []
  let at: ParentNode | null = main
  for (let level = 0; level < LEVELS && at && 'parentNode' in at && at.parentNode; level += 1) {
    const { childNodes }: ParentNode = at.parentNode
    found.push(...childNodes.slice(childNodes.indexOf(at as Node) + 1).filter(isElement))
    at = at.parentNode
  }
  return found
}

/** Numbers from 1 on, all but one of them links, and steps between them. */
function isPager(element: ParentNode): boolean {
  const words = [...textsBelow(element)].map(({ value }) => value.trim()).filter((value) => value !== '')
  const numbers = words.flatMap((word) => NUMBER.exec(word)?.[1] ?? [])
  if (numbers.length < 2 || numbers.some((number, at) => Number(number) !== at + 1)) return false
  if (words.some((word) => !NUMBER.test(word) && !STEP.test(word))) return false
  const linked = [...elementsBelow(element)].filter(isLink)
  const pages = linked.filter((link) => [...textsBelow(link)].some(({ value }) => NUMBER.test(value.trim())))
  return pages.length === numbers.length - 1
}
