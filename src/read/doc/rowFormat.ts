import type { CellFormat, RowFormat } from '../word/openTables.js'

/** [MS-DOC] 2.6.3, sprmT…. */
const DEFINE_TABLE = 0xd608
const VERTICAL_MERGE = 0xd62b
const MERGE = 0x5624
const SPLIT = 0x5625
/** Bits of a cell's description, [MS-DOC] 2.9.325. */
const IS_FIRST = 1
const IS_CONTINUED = 2
const VERTICAL = 5

/** The row after a modifier; the same where it is no modifier of rows. */
export function applyToRow(row: RowFormat | undefined, id: number, value: DataView): RowFormat | undefined {
  if (id === DEFINE_TABLE) return defined(value)
  if (!row) return undefined
  if (id === VERTICAL_MERGE && value.byteLength >= 2) {
    const vertical = verticalOf(value.getUint8(1))
    return withCells(row, value.getUint8(0), 1, (cell) => ({ ...cell, vertical }))
  }
  if (id !== MERGE && id !== SPLIT) return row
  const first = value.getUint8(0)
  const count = value.getUint8(1) - first
  return withCells(row, first, count, (cell, at) => ({
    ...cell,
    horizontal: id === SPLIT ? undefined : at === first ? 'right' : 'left',
  }))
}

function defined(value: DataView): RowFormat {
  const count = value.getUint8(0)
  const edges = Array.from({ length: count + 1 }, (_, at) => value.getInt16(1 + 2 * at, true))
  const cells = Array.from({ length: count }, (_, at): CellFormat => {
    const start = 1 + 2 * (count + 1) + 20 * at
    // Cells at the end may go undescribed.
    const bits = start + 2 <= value.byteLength ? value.getUint16(start, true) : 0
    const horizontal = bits & IS_FIRST ? 'right' : bits & IS_CONTINUED ? 'left' : undefined
    return { vertical: verticalOf((bits >> VERTICAL) & 3), horizontal }
  })
  return { edges, cells }
}

function verticalOf(bits: number): CellFormat['vertical'] {
  return bits === 3 ? 'down' : bits === 1 ? 'up' : undefined
}

function withCells(
  row: RowFormat,
  first: number,
  count: number,
  change: (cell: CellFormat, at: number) => CellFormat,
): RowFormat {
  const cells = row.cells.map((cell, at) => (at >= first && at < first + count ? change(cell, at) : cell))
  return { ...row, cells }
}
