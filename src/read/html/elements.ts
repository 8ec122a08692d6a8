import type { Element, Node, ParentNode, TextNode } from './tree.js'

/** Elements that begin a line of their own. All others, known or not, run on within one. */
const BLOCKS = new Set(
  'address article aside blockquote body center caption dd details dialog dir div dl dt fieldset figcaption figure footer form header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
)

export function isElement(node: Node): node is Element {
  return 'tagName' in node
}

export function isText(node: Node): node is TextNode {
  return node.nodeName === '#text'
}

export function isBlock({ tagName }: Element): boolean {
  return BLOCKS.has(tagName)
}

/** Depth of a heading element. */
export function headingDepth({ tagName }: Element): 1 | 2 | 3 | 4 | 5 | 6 | undefined {
  if (tagName.length !== 2) return undefined
  return /^h[1-6]$/.test(tagName) ? (Number(tagName[1]) as 1 | 2 | 3 | 4 | 5 | 6) : undefined
}

export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attr) => attr.name === name)?.value
}

/** Whether the `id` or a class matches. */
export function isNamed({ attrs }: Element, pattern: RegExp): boolean {
  return attrs.some(({ name, value }) => (name === 'id' || name === 'class') && pattern.test(value))
}

/** A link that leads away; a place in the text that others link to is none. */
export function isLink(element: Element): boolean {
  if (element.tagName !== 'a') return false
  const href = attribute(element, 'href')
  if (href !== undefined) return !href.startsWith('#')
  return attribute(element, 'name') === undefined && attribute(element, 'id') === undefined
}

/** All nodes below in reading order; below an element only where it is entered. */
function* nodesBelow(parent: ParentNode, isEntered: (element: Element) => boolean): Generator<Node> {
  const ahead: Node[] = []
  const enter = ({ childNodes }: ParentNode): void => {
    for (let at = childNodes.length - 1; at >= 0; at -= 1) ahead.push(childNodes[at] as Node)
  }
  enter(parent)
  for (let node = ahead.pop(); node; node = ahead.pop()) {
    yield node
    if (isElement(node) && isEntered(node)) enter(node)
  }
}

export function* elementsBelow(
  parent: ParentNode,
  isEntered: (element: Element) => boolean = () => true,
): Generator<Element> {
  for (const node of nodesBelow(parent, isEntered)) if (isElement(node)) yield node
}

/** The pieces of text below a node; below an element only where it is entered. */
export function* textsBelow(
  parent: ParentNode,
  isEntered: (element: Element) => boolean = () => true,
): Generator<TextNode> {
  for (const node of nodesBelow(parent, isEntered)) if (isText(node)) yield node
}

/** The beginning of the text below a node, without blanks. */
export function textBelow(parent: ParentNode, atMost: number): string {
  let text = ''
  for (const { value } of textsBelow(parent)) {
    text += value.replace(/\s+/g, '')
    if (text.length >= atMost) break
  }
  return text.slice(0, atMost)
}
