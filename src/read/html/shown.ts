import { isElement, isText } from './elements.js'
import type { Element, ParentNode } from './tree.js'

/** Never part of the text. `<form>` is not here: old sites wrap the whole page in one. */
const HIDDEN = new Set(
  'script style noscript template iframe frameset noframes object embed applet select datalist button textarea input svg canvas video audio map title meta link head'.split(
    ' ',
  ),
)
const HIDDEN_BY_STYLE =
  /(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|mso-hide\s{0,9}:\s{0,9}all)/i
/** Takes out of a tree what a browser does not show, so that no later step has to look. */
export function keepShown(parent: ParentNode, followsStyles = true): void {
  parent.childNodes = parent.childNodes.filter(
    (node) => isText(node) || (isElement(node) && !isHidden(node, followsStyles)),
  )
  for (const node of parent.childNodes) if (isElement(node)) keepShown(node, followsStyles)
}

function isHidden({ tagName, attrs }: Element, followsStyles: boolean): boolean {
  if (HIDDEN.has(tagName)) return true
  if (!followsStyles) return false
  return attrs.some(
    ({ name, value }) => name === 'hidden' || (name === 'style' && HIDDEN_BY_STYLE.test(value)),
  )
}
