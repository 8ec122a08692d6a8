import type { PhrasingContent } from 'mdast'
import type { Position } from 'unist'
import { joinsWithoutBlank } from '../wide.js'
import { isBlock, isElement, isText } from './elements.js'
import type { Place } from './place.js'
import type { Element, Node, ParentNode, TextNode } from './tree.js'

/** A line of text under construction: blanks collapsed as browsers do, `<br>` kept. */
export interface Phrasing {
  add(text: TextNode): void
  breakLine(element: Element): void
  /** What is to stand before the next text though the source does not hold it; `undefined` takes it back. */
  lead(value: string | undefined, at: Position): void
  /** What was added since the last time. */
  take(): PhrasingContent[]
}

const BLANK = /^[\t\n\f\r ]+$/

type Gap = 'blank' | 'line end' | 'break'

export function phrasing(place: Place): Phrasing {
  let content: PhrasingContent[] = []
  let last = ''
  let gap: Gap | undefined
  let gapNode: Node | undefined
  let leading: PhrasingContent | undefined

  function leave(kind: Gap, node: Node): void {
    if (gap === 'break') return
    gap = kind
    gapNode = node
  }

  /** Blanks and breaks count between two texts only. */
  function fill(next: string): void {
    if (gap && gapNode && content.length > 0 && !(gap === 'line end' && joinsWithoutBlank(last, next)))
      content.push(gapAt(gap, place(gapNode)))
    if (leading && content.length === 0) content.push(leading)
    leading = undefined
    gap = undefined
  }

  return {
    add(text) {
      const { value } = text
      if (BLANK.test(value)) return leave(value.includes('\n') ? 'line end' : 'blank', text)
      fill(value.charAt(0))
      content.push({ type: 'text', value, position: place(text) })
      last = value.at(-1) ?? ''
    },
    breakLine: (element) => leave('break', element),
    lead(value, position) {
      leading = value === undefined ? undefined : { type: 'text', value, position }
    },
    take() {
      const taken = content
      content = []
      gap = undefined
      return taken
    },
  }
}

function gapAt(gap: Gap, position: Position): PhrasingContent {
  return gap === 'break' ? { type: 'break', position } : { type: 'text', value: ' ', position }
}

/** Everything below an element as one run of text; what begins a line of its own there begins one here. */
export function phrasingBelow(parent: ParentNode, line: Phrasing): PhrasingContent[] {
  addBelow(parent, line)
  return line.take()
}

function addBelow(parent: ParentNode, line: Phrasing): void {
  for (const node of parent.childNodes) {
    if (isText(node)) line.add(node)
    if (!isElement(node)) continue
    const isBreaking = node.tagName === 'br' || isBlock(node)
    if (isBreaking) line.breakLine(node)
    addBelow(node, line)
    if (isBreaking) line.breakLine(node)
  }
}
