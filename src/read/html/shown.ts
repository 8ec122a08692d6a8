import { isElement, isText } from './elements.js'
import type { Element, ParentNode } from './tree.js'

/** Never part of the text. `<form>` is not here: old sites wrap the whole page in one. */
const HIDDEN = new Set(
  'script style noscript template iframe frameset noframes object embed applet select datalist button textarea input svg canvas video audio map title meta link head'.split(
    ' ',
  ),
)
const NOT_SHOWN = /(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|mso-hide\s{0,9}:\s{0,9}all)/i
/** Takes out of a tree what a browser does not show, so that no later step has to look. */
export function keepShown(parent: ParentNode): void {
  parent.childNodes = parent.childNodes.filter((node) => isText(node) || (isElement(node) && !isHidden(node)))
  for (const node of parent.childNodes) if (isElement(node)) keepShown(node)
}

function isHidden({ tagName, attrs }: Element): boolean {
  if (HIDDEN.has(tagName)) return true
  return attrs.some(({ name, value }) => name === 'hidden' || (name === 'style' && NOT_SHOWN.test(value)))
}
