import type { Nodes, Root, RootContent, Table, TableRow } from 'mdast'
import { joinsWithoutBlank } from '../wide.js'
import type { WordBlock, WordCell, WordTable } from './blocks.js'

const BLANKS = /[\t\n\f\r ]+/g

/** What another reader made of a piece of a document, as the document would have it. */
export function blocksOfTree(root: Root): WordBlock[] {
  return root.children.flatMap(blocksOfNode)
}

function blocksOfNode(node: RootContent): WordBlock[] {
  if (node.type === 'table') return [tableOf(node)]
  const text = textOf(node)
  const { isFurniture, fact } = node.data ?? {}
  // What a page says of itself in its head is not in its text.
  if (fact !== undefined || text.trim() === '') return []
  const depth = node.type === 'heading' ? { depth: node.depth } : {}
  return [{ kind: 'paragraph', text, ...depth, ...(isFurniture ? { isFurniture } : {}) }]
}

function textOf(node: Nodes): string {
  if ('value' in node) return withoutLineEnds(node.value)
  if (node.type === 'break') return '\n'
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** In HTML the end of a line is a blank, but none between two Chinese characters. */
function withoutLineEnds(value: string): string {
  return value.replace(BLANKS, (blanks, at: number) => {
    if (!blanks.includes('\n')) return blanks
    return joinsWithoutBlank(value.charAt(at - 1), value.charAt(at + blanks.length)) ? '' : ' '
  })
}

function tableOf({ children }: Table): WordTable {
  /** By column: the first row that no cell from above covers any more. */
  const free: number[] = []
  return { kind: 'table', rows: children.map((row, at) => rowOf(row, at, free)) }
}

function rowOf({ children }: TableRow, row: number, free: number[]): WordCell[] {
  let column = 0
  return children.map((cell): WordCell => {
    const { rowSpan = 1, colSpan = 1 } = cell.data ?? {}
    while ((free[column] ?? 0) > row) column += 1
    const first = column
    for (; column < first + colSpan; column += 1) free[column] = row + rowSpan
    return { blocks: [{ kind: 'paragraph', text: textOf(cell) }], column: first + 1, rowSpan, colSpan }
  })
}
