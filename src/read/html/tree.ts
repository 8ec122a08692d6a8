import {
  defaultTreeAdapter,
  parse,
  parseFragment,
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  type Token,
  type TreeAdapter,
} from 'parse5'
import { ReadError } from '../document.js'
import { refuseAttributeStorm } from './attributeStorm.js'

export type Node = DefaultTreeAdapterTypes.ChildNode
export type Element = DefaultTreeAdapterTypes.Element
export type TextNode = DefaultTreeAdapterTypes.TextNode
export type ParentNode = DefaultTreeAdapterTypes.ParentNode

/** Deeper than any page, and shallow enough to walk by recursion. Browsers stop at 512. */
const DEEPEST = 600
const MOST_NODES = 300_000

const TOO_DEEP = {
  zh: `HTML 的标签嵌套超过 ${DEEPEST} 层`,
  en: `The HTML is nested deeper than ${DEEPEST} levels`,
}
const TOO_LARGE = {
  zh: `HTML 的元素超过 ${MOST_NODES} 个`,
  en: `The HTML has more than ${MOST_NODES} elements and pieces of text`,
}

/** A page as browsers read it. Throws `ReadError` for one that no reader could hold. */
export function pageTree(source: string): DefaultTreeAdapterTypes.Document {
  refuseAttributeStorm(source)
  return parse(source, { treeAdapter: boundedAdapter(source), sourceCodeLocationInfo: true })
}

/** A piece of HTML within another format. */
export function fragmentTree(source: string): DefaultTreeAdapterTypes.DocumentFragment {
  refuseAttributeStorm(source)
  return parseFragment(source, { treeAdapter: boundedAdapter(source), sourceCodeLocationInfo: true })
}

/** The value of an attribute as text in the place of its element. */
export function textOfAttribute(
  { parentNode, sourceCodeLocation }: Element,
  name: string,
  value: string,
): TextNode {
  const node = defaultTreeAdapter.createTextNode(value)
  node.parentNode = parentNode
  const place = sourceCodeLocation?.attrs?.[name]
  if (!place) return node
  const { startOffset, endOffset, endLine, endCol } = place
  const quote = endOffset - startOffset - `${name}=${value}`.length >= 2 ? 1 : 0
  node.sourceCodeLocation = {
    startLine: endLine,
    startCol: endCol - quote - value.length,
    startOffset: endOffset - quote - value.length,
    endLine,
    endCol: endCol - quote,
    endOffset: endOffset - quote,
  }
  return node
}

/**
 * Stops at bounds while the tree grows: without them 2 MB of `<div>` would take minutes. Text is not joined with
 * the text before it, so that each piece keeps its own place in the source, whatever stood between.
 */
function boundedAdapter(source: string): TreeAdapter<DefaultTreeAdapterMap> {
  let depth = 0
  let nodes = 0
  const count = (): void => {
    nodes += 1
    if (nodes > MOST_NODES) throw new ReadError(TOO_LARGE)
  }
  return {
    ...defaultTreeAdapter,
    createElement(tagName, namespace, attributes) {
      count()
      return defaultTreeAdapter.createElement(tagName, namespace, attributes)
    },
    insertText(parent, value) {
      count()
      defaultTreeAdapter.appendChild(parent, defaultTreeAdapter.createTextNode(value))
    },
    insertTextBefore(parent, value, before) {
      count()
      insertBefore(parent, defaultTreeAdapter.createTextNode(value), before)
    },
    insertBefore,
    detachNode,
    setNodeSourceCodeLocation(node, location) {
      const isText = defaultTreeAdapter.isTextNode(node)
      node.sourceCodeLocation = isText && location ? fromEntity(location, source) : location
    },
    // Keeps where an element begins, not where it ends: nobody asks, and it would cost a third of the time.
    getNodeSourceCodeLocation: () => undefined,
    onItemPush() {
      depth += 1
      if (depth > DEEPEST) throw new ReadError(TOO_DEEP)
    },
    onItemPop() {
      depth -= 1
    },
  }
}

/** What is moved stands near the end: looked for from there, else a page of stray text takes quadratic time. */
function insertBefore(parent: ParentNode, node: Node, before: Node): void {
  parent.childNodes.splice(parent.childNodes.lastIndexOf(before), 0, node)
  node.parentNode = parent
}

function detachNode(node: Node): void {
  const siblings = node.parentNode?.childNodes
  siblings?.splice(siblings.lastIndexOf(node), 1)
  node.parentNode = null
}

const LONGEST_ENTITY = 33
const ENTITY_BEGUN = /^&(?:#x?)?[\da-z]*$/i

/** The tokenizer lets text that begins with an entity begin at the entity's last character. */
function fromEntity<T extends Token.Location>(location: T, source: string): T {
  const { startOffset, startCol } = location
  const before = source.slice(Math.max(0, startOffset - LONGEST_ENTITY), startOffset)
  const at = before.lastIndexOf('&')
  const begun = at === -1 ? '' : before.slice(at)
  if (!ENTITY_BEGUN.test(begun) || !/[;\da-z]/i.test(source.charAt(startOffset))) return location
  return { ...location, startOffset: startOffset - begun.length, startCol: startCol - begun.length }
}
