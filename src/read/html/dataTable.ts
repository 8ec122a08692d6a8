import { gridOf, type Grid } from './grid.js'
import type { Element } from './tree.js'
import { weightOf, type Weights } from './weight.js'

/** A cell of a form holds a label or a figure, not pages of text. */
const LONGEST_CELL = 1500
const MOST_SENTENCES = 6
const LONGEST_LONE_CELL = 80

/** The grid of a table that holds data; `undefined` for one that only lays out the page. */
export function dataGridOf(table: Element, weights: Weights): Grid | undefined {
  const grid = gridOf(table)
  if (!grid || grid.columns < 2) return undefined
  const cells = grid.rows.flatMap((row) => row.cells)
  const longest = grid.rows.length === 1 ? LONGEST_LONE_CELL : LONGEST_CELL
  const isData = cells.every(({ element }) => {
    const { text, stops, structures } = weightOf(weights, element)
    return text <= longest && stops < MOST_SENTENCES && structures === 0
  })
  return isData ? grid : undefined
}
