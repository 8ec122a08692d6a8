import type { ExtractedBlock, ExtractedCell } from '../extracted.js'
import { partsOf, type Part } from './parts.js'
import type { Sheet, SheetCell } from './spreadsheet.js'

/** 第二十条第（一）项: a row of one cell that is part of the table. */
const ARTICLE = /^第[一二三四五六七八九十]+条/

/** A sheet → titles and notes as paragraphs, the rest as tables. */
export function blocksOf({ cells }: Sheet): ExtractedBlock[] {
  return partsOf(cells).flatMap((part) => {
    const rows = rowsOf(part)
    const lone = rows.map((row) => isLone(row, part))
    let first = 0
    while (first < rows.length && lone[first] && !ARTICLE.test(rows[first]?.[0]?.text ?? '')) first += 1
    let last = rows.length
    while (last > first && lone[last - 1]) last -= 1
    const above = rows.slice(0, first).flat()
    const below = rows.slice(last).flat()
    const table = { ...part, from: part.from + first, to: part.from + last }
    return [...above.map(paragraphOf), ...(last > first ? [tableOf(table)] : []), ...below.map(paragraphOf)]
  })
}

function rowsOf({ cells, from, to }: Part): SheetCell[][] {
  const rows = Array.from({ length: to - from }, (): SheetCell[] => [])
  for (const cell of cells) if (cell.text !== '') rows[cell.row - from]?.push(cell)
  return rows
}

/** One cell and nothing beside it. */
function isLone(row: readonly SheetCell[], { cells }: Part): boolean {
  const [cell] = row
  if (!cell || row.length > 1 || cell.rowSpan > 1) return false
  return !cells.some((other) => other.row < cell.row && other.row + other.rowSpan > cell.row)
}

function paragraphOf({ text }: SheetCell): ExtractedBlock {
  return { kind: 'paragraph', text }
}

function tableOf({ from, to, cells }: Part): ExtractedBlock {
  const own = cells.filter(({ row }) => row >= from && row < to)
  const edges = [...new Set(own.flatMap(({ column, colSpan }) => [column, column + colSpan]))]
  const columns = edges.toSorted((a, b) => a - b)
  const numbers = new Map(columns.map((edge, at) => [edge, at]))
  const placed = own.map((cell) => {
    const column = numbers.get(cell.column) ?? 0
    return { ...cell, column, colSpan: (numbers.get(cell.column + cell.colSpan) ?? column + 1) - column }
  })
  return { kind: 'table', rows: withBlanks(placed, from, to, columns.length - 1) }
}

/** Cells of the grid that hold nothing are cells too, but for columns that hold nothing at all. */
function withBlanks(cells: readonly SheetCell[], from: number, to: number, width: number): ExtractedCell[][] {
  const height = to - from
  const taken = Array.from({ length: height }, () => new Uint8Array(width))
  const used = new Uint8Array(width)
  for (const { row, column, rowSpan, colSpan } of cells) {
    for (let down = row - from; down < Math.min(row - from + rowSpan, height); down += 1) {
      taken[down]?.fill(1, column, column + colSpan)
    }
    used.fill(1, column, column + colSpan)
  }
  const numbers = Array.from(used, (_, at) => used.subarray(0, at).reduce((sum, use) => sum + use, 0))
  const rows = Array.from({ length: height }, (): ExtractedCell[] => [])
  for (const { row, column, rowSpan, colSpan, text } of cells) {
    rows[row - from]?.push({ text, column: (numbers[column] ?? 0) + 1, rowSpan, colSpan })
  }
  rows.forEach((row, down) => {
    for (let column = 0; column < width; column += 1) {
      if (used[column] && !taken[down]?.[column]) row.push({ text: '', column: (numbers[column] ?? 0) + 1 })
    }
    row.sort((a, b) => a.column - b.column)
  })
  return rows
}
