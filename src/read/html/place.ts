import type { Point, Position } from 'unist'
import type { Node } from './tree.js'

/** Node of the tree → its place in the file; of an element, that of its start tag. */
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

/** From one point to where the last of the contents ends. */
export function spanFrom(
  start: Point,
  contents: readonly { readonly position?: Position | undefined }[],
): Position {
  return { start, end: contents.at(-1)?.position?.end ?? start }
}

function shift(base: Point, line: number, column: number, offset: number): Point {
  return {
    line: base.line + line - 1,
    column: line === 1 ? base.column + column - 1 : column,
    offset: (base.offset ?? 0) + offset,
  }
}
