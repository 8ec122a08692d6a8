import type { RootContent } from 'mdast'
import type { Point } from 'unist'
import { blocksOf } from './blocks.js'
import { keepShown } from './shown.js'
import { fragmentTree } from './tree.js'
import { weigh } from './weight.js'

/** Between two points of a file → paragraphs, headings and tables. */
export type PieceReader = (start: Point | undefined, end: Point | undefined) => RootContent[]

/** Reads pieces of HTML within a file of another format. */
export function pieceReader(source: string): PieceReader {
  return (start, end) => {
    if (start?.offset === undefined) return []
    const tree = fragmentTree(source.slice(start.offset, end?.offset))
    keepShown(tree)
    return blocksOf(tree, { weights: weigh(tree), base: start })
  }
}
