import type { PhrasingContent } from 'mdast'
import type { Position } from 'unist'
import { joinsWithoutBlank } from '../wide.js'
import { isBlock, isElement, isHidden, isText } from './elements.js'
import type { Place } from './place.js'
import type { Element, ParentNode, TextNode } from './tree.js'

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

interface Waiting {
  readonly kind: 'blank' | 'line end' | 'break'
  readonly position: Position
}

export function phrasing(place: Place): Phrasing {
  let content: PhrasingContent[] = []
  let last = ''
  let waiting: Waiting | undefined
  let leading: PhrasingContent | undefined

  function wait(kind: Waiting['kind'], position: Position): void {
    if (waiting?.kind !== 'break') waiting = { kind, position }
  }

  /** Blanks and breaks count between two texts only. */
  function settle(next: string): void {
    if (waiting && content.length > 0) content.push(...written(waiting, last, next))
    if (leading && content.length === 0) content.push(leading)
    leading = undefined
    waiting = undefined
  }

  return {
    add(text) {
      const { value } = text
      if (BLANK.test(value)) return wait(value.includes('\n') ? 'line end' : 'blank', place(text))
      settle(value.charAt(0))
      content.push({ type: 'text', value, position: place(text) })
      last = value.at(-1) ?? ''
    },
    breakLine: (element) => wait('break', place(element)),
    lead(value, position) {
      leading = value === undefined ? undefined : { type: 'text', value, position }
    },
    take() {
      const taken = content
      content = []
      waiting = undefined
      return taken
    },
  }
}

function written({ kind, position }: Waiting, last: string, next: string): PhrasingContent[] {
  if (kind === 'break') return [{ type: 'break', position }]
  if (kind === 'line end' && joinsWithoutBlank(last, next)) return []
  return [{ type: 'text', value: ' ', position }]
}

/** Everything shown below an element as one run of text; what begins a line of its own there begins one here. */
export function phrasingBelow(parent: ParentNode, place: Place): PhrasingContent[] {
  const line = phrasing(place)
  addBelow(parent, line)
  return line.take()
}

function addBelow(parent: ParentNode, line: Phrasing): void {
  for (const node of parent.childNodes) {
    if (isText(node)) line.add(node)
    if (!isElement(node) || isHidden(node)) continue
    const isBreaking = node.tagName === 'br' || isBlock(node)
    if (isBreaking) line.breakLine(node)
    addBelow(node, line)
    if (isBreaking) line.breakLine(node)
  }
}
