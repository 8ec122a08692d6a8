import type { FormBlock } from '../../model/form.js'
import type { RowTrouble, TableColumn } from '../../model/table.js'
import type { Header } from './header.js'
import type { Piece } from './lex.js'
import type { Source } from './source.js'
import { apart, isRunTogether } from './runTogether.js'
import { isLabel, type Unit } from './units.js'

/** A printed value and the column it stands in. */
export interface PlacedValue {
  readonly column: TableColumn
  readonly start: number
  readonly end: number
}

export interface RowValues {
  readonly placed: readonly PlacedValue[]
  readonly trouble?: RowTrouble
  readonly printedValues: number
  /** There are too few values, and one of them is long enough to be two. */
  readonly isMaybeRun?: true
  /** Zeros that ran together were told apart: other cells of the copy may run together as well. */
  readonly isApart?: true
}

type Placement = Omit<RowValues, 'printedValues'>

/** Gives the values of a row to columns: by the place of their cells, or, all being there, by their order. */
export function valuesOf(
  source: Source,
  unit: Unit,
  block: FormBlock,
  header: Header | undefined,
): RowValues {
  const printedValues = unit.pieces.filter(({ kind }) => kind === 'value').length
  if (!header) return { placed: [], trouble: 'header', printedValues }
  const aligned = alignmentFor(header, unit)
  const byPlace = aligned && placedByColumn(source, unit, aligned, header.order.length)
  return { printedValues, ...(byPlace ?? placedByOrder(source, unit, block, header)) }
}

/** The heading's columns hold for this row if it stands in the same grid, or in one cut off from it by a page. */
export function alignmentFor(header: Header, { grid }: Unit): Header['aligned'] {
  if (!grid || !header.grid) return undefined
  const isSame = grid === header.grid || (grid.isRectangular && grid.width === header.grid.width)
  return isSame ? header.aligned : undefined
}

/** `undefined` where a value stands outside the columns, or two in one: then the grid is not what it seems. */
function placedByColumn(
  { folded }: Source,
  { pieces }: Unit,
  aligned: NonNullable<Header['aligned']>,
  count: number,
): Placement | undefined {
  const cells = new Map<string, PlacedValue>()
  let isBeyond = false
  for (const { slot, kind } of pieces) {
    if (!slot) continue
    const column = aligned.get(slot.column)
    if (!column) {
      isBeyond ||= kind === 'value' && !isDash(folded.slice(slot.range.start, slot.range.end))
      continue
    }
    const id = column.key ?? column.label
    const before = cells.get(id)
    const { start, end } = slot.range
    if (before && before.start === start) continue
    // A merged cell that a copy repeats in each of its columns says the same in all of them.
    // Two cells under one heading: the rest of a table that a page cut has columns of its own.
    const isSame = before && folded.slice(before.start, before.end).trim() === folded.slice(start, end).trim()
    if (before && !(isSame && pieces.filter(isValue).length > count)) return undefined
    if (!before) cells.set(id, { column, start, end })
  }
  return isBeyond ? undefined : { placed: [...cells.values()] }
}

function isValue({ kind }: Piece): boolean {
  return kind === 'value' || kind === 'blank'
}

/** —— in the column of units. */
function isDash(folded: string): boolean {
  return /^[\s-]*$/.test(folded)
}

function placedByOrder(source: Source, unit: Unit, block: FormBlock, { order }: Header): Placement {
  const { pieces, grid } = unit
  const first = firstCell(pieces)
  const printed = grid ? pieces.slice(first) : pieces.filter((piece) => !isLabel(piece))
  const all = grid ? printed : apart(source, printed)
  const columns = columnsFor(all.length, block, order)
  const values = grid ? trimBlanks(all, order.length) : onOneLine(source, pieces, all, columns.length)
  if (!values) return { placed: [], trouble: 'count' }
  const trouble = grid ? undefined : gluedIn(source, values)
  if (trouble) return { placed: [], trouble }
  const isOneColumn = block.columns.length === 1 && !isOwn(all.length, order)
  const chosen = isOneColumn ? theOneOf(source, unit, values) : values
  if (chosen.length !== columns.length) {
    const label = pieces[first - 1]
    return grid ? { placed: [], trouble: 'count' } : miscounted(source, values, columns.length, label)
  }
  const placed = chosen.map(({ start, end }, at) => ({ column: columns[at] as TableColumn, start, end }))
  return all.length > printed.length ? { placed, isApart: true } : { placed }
}

/** Columns of the body's own (区政府, 街道) stand for the form's only one if each has its figure. */
const isOwn = (count: number, order: Header['order']): boolean =>
  count === order.length && order.every(({ key }) => key === undefined)

/** The columns that so many values may stand in. */
function columnsFor(count: number, block: FormBlock, order: Header['order']): Header['order'] {
  if (isOwn(count, order)) return order
  const named = block.columns.length === 1 ? order.slice(0, 1) : order
  // 备注 behind the last column is mostly blank.
  const isShort = named.at(-1)?.key === undefined && count === named.length - 1
  return isShort ? named.slice(0, -1) : named
}

const isFilled = ({ kind }: Piece): boolean => kind !== 'blank'
const textOf = ({ folded }: Source, { start, end }: Piece): string => folded.slice(start, end)

function gluedIn(source: Source, values: readonly Piece[]): RowTrouble | undefined {
  const isGlued = (piece: Piece): boolean => piece.isGlued === true || isRunTogether(textOf(source, piece))
  return values.filter(isFilled).some(isGlued) ? 'run-together' : undefined
}

/** The one figure of a row with one column, which a grid may repeat in all of its cells. */
function theOneOf(source: Source, { grid }: Unit, values: readonly Piece[]): readonly Piece[] {
  const filled = values.filter(isFilled)
  const isOne = new Set(filled.map((piece) => textOf(source, piece).trim())).size === 1
  return isOne && (grid || filled.length === 1) ? filled.slice(0, 1) : values
}

/** As many values as columns are wanted: where there are too few, one of them may be two. */
function miscounted(
  source: Source,
  values: readonly Piece[],
  wanted: number,
  label: Piece | undefined,
): Placement {
  const filled = values.filter(isFilled)
  if (filled.length >= wanted || !filled.some((piece) => /\d{2}/.test(textOf(source, piece))))
    return { placed: [], trouble: 'count' }
  const isBesideLabel = label?.end === filled[0]?.start
  return isBesideLabel
    ? { placed: [], trouble: 'run-together' }
    : { placed: [], trouble: 'count', isMaybeRun: true }
}

/** Behind the labels; the rest of a cell that spans rows may stand empty before them. */
function firstCell(pieces: readonly Piece[]): number {
  const value = pieces.findIndex(({ kind }) => kind === 'value')
  return pieces.findLastIndex((piece, at) => isLabel(piece) && (value === -1 || at < value)) + 1
}

/** The values that fill a line; what stands below them is the number of the page. */
function onOneLine(
  { text }: Source,
  pieces: readonly Piece[],
  all: readonly Piece[],
  count: number,
): readonly Piece[] | undefined {
  const trimmed = trimBlanks(all, count)
  if (!trimmed) return undefined
  const line = trimmed[0]?.line
  const own = trimmed.filter((piece) => piece.line === line)
  // Wide digits are broken over lines like characters: what stands below is the rest of a number.
  if (trimmed.some((piece) => piece.line !== line && WIDE_DIGIT.test(text.slice(piece.start, piece.end))))
    return trimmed
  const isRow = count > 1 || pieces.some((piece) => isLabel(piece) && piece.line === line)
  return own.length === count && isRow ? own : trimmed
}

const WIDE_DIGIT = /[０-９]/

/**
 * Cells that only fill the row up to the width of the grid: behind the last column, or between a label over several
 * columns and its values; `undefined` where either may be.
 */
function trimBlanks(values: readonly Piece[], count: number): readonly Piece[] | undefined {
  const surplus = values.length - count
  if (surplus <= 0) return values
  const first = values.findIndex(({ kind }) => kind !== 'blank')
  const behind = values.length - 1 - values.findLastIndex(({ kind }) => kind !== 'blank')
  if (first < surplus) return behind > 0 ? values.slice(0, Math.max(count, values.length - behind)) : values
  if (behind === 0) return values.slice(surplus)
  // The last column is a total: it is filled where any is.
  return behind === surplus && first > surplus ? values.slice(0, count) : undefined
}
