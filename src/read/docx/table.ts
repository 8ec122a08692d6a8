import type { WordTable } from '../word/blocks.js'
import { tableOf, type GridCell } from '../word/grid.js'
import { childOf, childrenOf, type XmlElement } from '../xml.js'
import { cellBlocksOf, WRAPPERS, type Context } from './blocks.js'
import { isOn, numberOf } from './values.js'

/** Width of a column that says none: wide enough to be one. */
const SOME_WIDTH = 10_000
/** Word makes 63 columns at most. */
const MOST_COLUMNS = 1000

export function readTable(table: XmlElement, context: Context): WordTable {
  const edgeAt = edgesOf(table)
  const rows = partsOf(table, 'tr').filter(isShown)
  return tableOf(rows.map((row) => readRow(row, edgeAt, context)))
}

function readRow(row: XmlElement, edgeAt: (column: number) => number, context: Context): GridCell[] {
  const properties = childOf(row, 'trPr')
  const cells: GridCell[] = []
  let column = 0
  const add = (span: number, cell: Omit<GridCell, 'left' | 'right'>): void => {
    const end = Math.min(column + Math.max(1, span), MOST_COLUMNS)
    cells.push({ left: edgeAt(column), right: edgeAt(end), ...cell })
    column = end
  }
  const skip = (name: string): void => {
    const columns = numberOf(properties, name) ?? 0
    if (columns > 0) add(columns, { blocks: [] })
  }
  skip('gridBefore')
  for (const cell of partsOf(row, 'tc')) {
    const { span, ...merges } = mergesOf(childOf(cell, 'tcPr'))
    add(span, { ...merges, blocks: cellBlocksOf(cell, context) })
  }
  skip('gridAfter')
  return cells
}

function mergesOf(
  properties: XmlElement | undefined,
): Pick<GridCell, 'vertical' | 'horizontal'> & { readonly span: number } {
  const down = mergeOf(properties, 'vMerge')
  const right = mergeOf(properties, 'hMerge')
  return {
    span: numberOf(properties, 'gridSpan') ?? 1,
    vertical: down && (down === 'restart' ? 'down' : 'up'),
    horizontal: right && (right === 'restart' ? 'right' : 'left'),
  }
}

/** Without a value a cell continues. */
function mergeOf(properties: XmlElement | undefined, name: string): 'restart' | 'continue' | undefined {
  const merge = childOf(properties, name)
  return merge && (merge.attributes['val'] === 'restart' ? 'restart' : 'continue')
}

/** Rows and cells may stand in content controls. */
function partsOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return []
    if (child.name === name) return [child]
    return WRAPPERS.has(child.name) ? partsOf(child, name) : []
  })
}

/** Deleted and hidden rows are not. */
function isShown(row: XmlElement): boolean {
  const properties = childOf(row, 'trPr')
  return !childOf(properties, 'del') && !isOn(properties, 'hidden')
}

/** Column of the grid → its left edge in twips. Not every writer says how wide its columns are. */
function edgesOf(table: XmlElement): (column: number) => number {
  const columns = childrenOf(childOf(table, 'tblGrid'), 'gridCol').map(({ attributes }) =>
    Math.max(0, parseFloat(attributes['w'] ?? '')),
  )
  const hasWidths = columns.some((width) => width > 0)
  const edges = [0]
  for (const width of columns) {
    edges.push((edges.at(-1) ?? 0) + (hasWidths && !Number.isNaN(width) ? width : SOME_WIDTH))
  }
  return (column) => edges[column] ?? (edges.at(-1) ?? 0) + (column - edges.length + 1) * SOME_WIDTH
}
