import type { Element, Node, ParentNode, TextNode } from './tree.js'

/** Never part of the text. `<form>` is not here: old sites wrap the whole page in one. */
const HIDDEN = new Set(
  'script style noscript template iframe frameset noframes object embed applet select datalist button textarea input svg canvas video audio map title meta link head'.split(
    ' ',
  ),
)
const NOT_SHOWN = /(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|mso-hide\s{0,9}:\s{0,9}all)/i
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

export function isHidden(element: Element): boolean {
  if (HIDDEN.has(element.tagName)) return true
  return element.attrs.some(
    ({ name, value }) => name === 'hidden' || (name === 'style' && NOT_SHOWN.test(value)),
  )
}

/** Depth of a heading element. */
export function headingDepth({ tagName }: Element): 1 | 2 | 3 | 4 | 5 | 6 | undefined {
  if (tagName.length !== 2) return undefined
  return /^h[1-6]$/.test(tagName) ? (Number(tagName[1]) as 1 | 2 | 3 | 4 | 5 | 6) : undefined
}

export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attr) => attr.name === name)?.value
}

/** `id` and classes. */
export function namesOf({ attrs }: Element): string[] {
  return attrs.flatMap(({ name, value }) => (name === 'id' || name === 'class' ? value.split(/\s+/) : []))
}

/** A link that leads away; a place in the text that others link to is none. */
export function isLink(element: Element): boolean {
  if (element.tagName !== 'a') return false
  const href = attribute(element, 'href')
  if (href !== undefined) return !href.startsWith('#')
  return attribute(element, 'name') === undefined && attribute(element, 'id') === undefined
}

/** All nodes below in reading order; below an element only where it is entered. */
export function* nodesBelow(
  parent: ParentNode,
  isEntered: (element: Element) => boolean = () => true,
): Generator<Node> {
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
  isEntered?: (element: Element) => boolean,
): Generator<Element> {
  for (const node of nodesBelow(parent, isEntered)) if (isElement(node)) yield node
}

/** The pieces of text shown below a node. */
export function* textsBelow(parent: ParentNode): Generator<TextNode> {
  for (const node of nodesBelow(parent, (element) => !isHidden(element))) if (isText(node)) yield node
}

/** The beginning of the text shown below a node, without blanks. */
export function textBelow(parent: ParentNode, atMost = Infinity): string {
  let text = ''
  for (const { value } of textsBelow(parent)) {
    text += value.replace(/\s+/g, '')
    if (text.length >= atMost) break
  }
  return text.slice(0, atMost)
}
