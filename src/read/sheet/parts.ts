import type { SheetCell } from './spreadsheet.js'

/** Rows that belong together, from the first up to, but not including, the last. */
export interface Part {
  readonly from: number
  readonly to: number
  readonly cells: readonly SheetCell[]
}

/** A sheet → its parts: divided by empty rows, and where one table ends and the next has other columns. */
export function partsOf(cells: readonly SheetCell[]): Part[] {
  const parts: { from: number; to: number; cells: SheetCell[] }[] = []
  const printed = cells.filter(({ text }) => text !== '')
  for (const cell of printed.toSorted((a, b) => a.row - b.row || a.column - b.column)) {
    const last = parts.at(-1)
    const to = cell.row + cell.rowSpan
    if (last && cell.row <= last.to) {
      last.cells.push(cell)
      last.to = Math.max(last.to, to)
    } else parts.push({ from: cell.row, to, cells: [cell] })
  }
  const blank = cells.filter(({ text }) => text === '')
  return parts
    .map(({ from, to, cells: own }) => {
      const within = blank.filter(({ row, rowSpan }) => row >= from && row + rowSpan <= to)
      return { from, to, cells: [...own, ...within] }
    })
    .flatMap(divided)
}

/** 三、收到和处理政府信息公开申请情况: over a table, not in it, when the columns below it are others. */
const HEADING = /^[一二三四五六七八九十]+、/

/** Within a table rows share edges of columns; two tables set one under the other in one sheet do not. */
function divided(part: Part): Part[] {
  const edges = edgesOf(part)
  const crossed = new Set<number>()
  for (const { row, rowSpan } of part.cells) {
    for (let at = row + 1; at < row + rowSpan; at += 1) crossed.add(at)
  }
  const cuts: number[] = []
  let above: ReadonlySet<number> = new Set()
  /** A row of one cell belongs to what follows it. */
  let banner: number | undefined
  for (let row = part.from; row < part.to; row += 1) {
    const own = edges.get(row) ?? new Set()
    if (own.size === 0) banner ??= row
    else {
      const isOther = [...own].every((edge) => !above.has(edge))
      const isBelowHeading = banner !== undefined && own.size !== above.size && isHeading(part, banner)
      if (above.size > 0 && !crossed.has(row) && (isOther || isBelowHeading)) cuts.push(banner ?? row)
      banner = undefined
      above = own
    }
  }
  return [part.from, ...cuts].map((from, at) => cut(part, from, cuts[at] ?? part.to))
}

function isHeading({ cells }: Part, row: number): boolean {
  return cells.some((cell) => cell.row === row && HEADING.test(cell.text))
}

/** The edges between the cells of each row. */
function edgesOf({ cells, from }: Part): Map<number, Set<number>> {
  const edges = new Map<number, Set<number>>()
  const left = Math.min(...cells.map(({ column }) => column))
  for (const { row, rowSpan, column, colSpan } of cells) {
    for (let at = Math.max(row, from); at < row + rowSpan; at += 1) {
      const own = edges.get(at) ?? new Set()
      if (column > left) own.add(column)
      own.add(column + colSpan)
      edges.set(at, own)
    }
  }
  // The last edge of a row closes it.
  for (const own of edges.values()) own.delete(Math.max(...own))
  return edges
}

function cut(part: Part, from: number, to: number): Part {
  return { from, to, cells: part.cells.filter(({ row }) => row >= from && row < to) }
}
