import type { Point, Position } from 'unist'
import type { Element, Node } from './tree.js'

/** Node of the tree → its place in the file. */
export type Place = (node: Node) => Position

const START: Point = { line: 1, column: 1, offset: 0 }

/** Places in a piece of HTML that begins at `base` of the file. */
export function placesFrom(base: Point = START): Place {
  return (node) => {
    const location = node.sourceCodeLocation
    if (!location) return { start: base, end: base }
    const { startLine, startCol, startOffset, endLine, endCol, endOffset } = location
    return {
      start: shift(base, startLine, startCol, startOffset),
      end: shift(base, endLine, endCol, endOffset),
    }
  }
}

/** What stands between the tags of an element: where an empty cell is empty. */
export function innerPlace(element: Element, base: Point = START): Position {
  const { startTag, endTag } = element.sourceCodeLocation ?? {}
  if (!startTag) return placesFrom(base)(element)
  const start = shift(base, startTag.endLine, startTag.endCol, startTag.endOffset)
  const end = endTag && shift(base, endTag.startLine, endTag.startCol, endTag.startOffset)
  return { start, end: end ?? start }
}

function shift(base: Point, line: number, column: number, offset: number): Point {
  return {
    line: base.line + line - 1,
    column: line === 1 ? base.column + column - 1 : column,
    offset: (base.offset ?? 0) + offset,
  }
}
