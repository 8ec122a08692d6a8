import { attribute, isElement, isText } from './elements.js'
import { textOfAttribute, type Element, type Node, type ParentNode } from './tree.js'

/** Never part of the text. `<form>` is not here: old sites wrap the whole page in one. */
const HIDDEN = new Set(
  'script style noscript template iframe frameset noframes object embed applet select datalist button textarea input svg canvas video audio map title meta link head'.split(
    ' ',
  ),
)
const HIDDEN_BY_STYLE =
  /(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|mso-hide\s{0,9}:\s{0,9}all)/i
const FIGURE = /^\s*\d[\d.,]{0,20}\s*$/

/**
 * Takes out of a tree what a browser does not show, so that no later step has to look. Whether there was something
 * that only its style hides.
 */
export function keepShown(parent: ParentNode, followsStyles = true): boolean {
  const shown: Node[] = []
  let hides = false
  for (const node of parent.childNodes) {
    if (isText(node)) shown.push(node)
    else if (isElement(node)) {
      const kept = isHidden(node, followsStyles) ? figureOf(node) : node
      if (kept) shown.push(kept)
      else hides ||= !HIDDEN.has(node.tagName)
    }
  }
  parent.childNodes = shown
  for (const node of shown) if (isElement(node) && keepShown(node, followsStyles)) hides = true
  return hides
}

function isHidden({ tagName, attrs }: Element, followsStyles: boolean): boolean {
  if (HIDDEN.has(tagName)) return true
  if (!followsStyles) return false
  return attrs.some(
    ({ name, value }) => name === 'hidden' || (name === 'style' && HIDDEN_BY_STYLE.test(value)),
  )
}

/** Tables that are filled in on a page of their own are published with their fields: a field shows its figure. */
function figureOf(element: Element): Node | undefined {
  if (element.tagName !== 'input' || !/^t[dh]$/.test(nameOf(element.parentNode))) return undefined
  const value = attribute(element, 'value') ?? ''
  const isField = /^(?:text|number)$/i.test(attribute(element, 'type') ?? 'text')
  return isField && FIGURE.test(value) ? textOfAttribute(element, 'value', value) : undefined
}

function nameOf(parent: ParentNode | null): string {
  return parent && 'tagName' in parent ? parent.tagName : ''
}
