import type { Printed } from './printed.js'

/** The full grid: a merged cell stands in each of its places, or only in the first. */
export function filled(table: Printed, repeat: boolean): string[][] {
  const grid: (string | undefined)[][] = table.map(() => [])
  table.forEach((cells, at) => {
    let column = 0
    for (const { text, columns, rows } of cells) {
      while (grid[at]?.[column] !== undefined) column += 1
      for (let down = 0; down < rows; down += 1)
        for (let across = 0; across < columns; across += 1) {
          const line = grid[at + down]
          if (line) line[column + across] = repeat || (down === 0 && across === 0) ? text : ''
        }
      column += columns
    }
  })
  return grid.map((line) => line.map((text) => text ?? ''))
}
