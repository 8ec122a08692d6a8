import type { Grid, Slot } from './grids.js'
import { labelKey } from './labelKey.js'
import type { Piece } from './lex.js'
import type { Source } from './source.js'
import type { Term, Vocabulary } from './vocabulary.js'

/** 法律 / 服务 / 机构 and one more, at most. */
const MOST_CELLS = 4
const ORDINAL = /^\s*(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])/

/** Cells below each other that make a label. */
interface Broken {
  readonly slots: readonly Slot[]
  readonly term: Term
}

/**
 * Labels that a clerk broke by hand, with a row of the table for each line, made one. Such a label stands where its
 * figures are; a heading in the last of its rows.
 */
export function withBrokenLabels(
  source: Source,
  { terms }: Vocabulary,
  pieces: readonly Piece[],
): readonly Piece[] {
  if (!pieces.some(isFragment)) return pieces
  const cells = new Map<Slot, Piece[]>()
  for (const piece of pieces) {
    if (!piece.slot) continue
    const own = cells.get(piece.slot)
    if (own) own.push(piece)
    else cells.set(piece.slot, [piece])
  }
  const joined = new Map<Slot, Piece | undefined>()
  for (const slot of cells.keys()) {
    const broken = joined.has(slot) ? undefined : brokenFrom(source, terms, slot, cells)
    const kept = broken && keptOf(broken.slots, cells)
    if (!broken || !kept) continue
    for (const own of broken.slots) joined.set(own, undefined)
    joined.set(kept, labelOf(source, broken, kept, cells))
    if (!isBesideFigures(kept, cells)) moveDown(broken.slots, cells, joined)
  }
  if (joined.size === 0) return pieces
  return pieces.flatMap((piece) => {
    const { slot } = piece
    if (!slot || !joined.has(slot)) return [piece]
    return cells.get(slot)?.[0] === piece ? (joined.get(slot) ?? []) : []
  })
}

function isFragment({ kind, slot }: Piece): boolean {
  return kind === 'text' && slot !== undefined
}

/** From a cell down as far as its text makes a label with that of the cells below. */
function brokenFrom(
  source: Source,
  terms: ReadonlyMap<string, Term>,
  first: Slot,
  cells: ReadonlyMap<Slot, readonly Piece[]>,
): Broken | undefined {
  const slots: Slot[] = []
  let text = ''
  let found: Broken | undefined
  for (let slot: Slot | undefined = first; slot && slots.length < MOST_CELLS; slot = below(slot)) {
    const own = cells.get(slot)
    if (!own?.every(({ kind }) => kind === 'label' || kind === 'text')) break
    slots.push(slot)
    text += source.folded.slice(slot.range.start, slot.range.end).trim()
    const term = slots.length > 1 ? terms.get(labelKey(text)) : undefined
    // The last cell is the rest of a label, no label with an ordinal of its own.
    if (term && !ORDINAL.test(source.folded.slice(slot.range.start))) found = { slots: [...slots], term }
  }
  return found
}

function below({ grid, row, column, width }: Slot): Slot | undefined {
  return grid.rows[row + 1]?.find((slot) => slot.column === column && slot.width === width)
}

/** The cell beside the figures, or the last one of none; `undefined` where several rows have figures. */
function keptOf(slots: readonly Slot[], cells: ReadonlyMap<Slot, readonly Piece[]>): Slot | undefined {
  const hasFigures = ({ grid, row }: Slot): boolean =>
    rowOf(grid, row).some((slot) => isValue(cells.get(slot)))
  const beside = slots.filter(hasFigures)
  return beside.length > 1 ? undefined : (beside[0] ?? slots.at(-1))
}

function isBesideFigures({ grid, row }: Slot, cells: ReadonlyMap<Slot, readonly Piece[]>): boolean {
  return rowOf(grid, row).some((slot) => isValue(cells.get(slot)))
}

/** 其他 needs no second line: its heading stands in the first of the rows of 商业 / 企业, with a blank cell below. */
function moveDown(
  slots: readonly Slot[],
  cells: ReadonlyMap<Slot, readonly Piece[]>,
  joined: Map<Slot, Piece | undefined>,
): void {
  for (const { grid, row } of slots.slice(0, -1)) {
    for (const slot of rowOf(grid, row)) {
      const [piece, ...others] = cells.get(slot) ?? []
      const under = below(slot)
      const isBlank =
        under !== undefined && (cells.get(under)?.every(({ kind }) => kind === 'blank') ?? false)
      const own = joined.get(slot) ?? piece
      const isGone = joined.has(slot) && !joined.get(slot)
      if (!own || own.kind !== 'label' || others.length > 0 || !isBlank || isGone) continue
      joined.set(slot, undefined)
      joined.set(under, { ...own, slot: under, line: cells.get(under)?.[0]?.line ?? own.line })
    }
  }
}

function rowOf({ rows }: Grid, row: number): readonly Slot[] {
  return rows[row] ?? []
}

function isValue(pieces: readonly Piece[] | undefined): boolean {
  return pieces?.some(({ kind }) => kind === 'value') ?? false
}

function labelOf(
  { folded }: Source,
  { slots: [first], term }: Broken,
  slot: Slot,
  cells: ReadonlyMap<Slot, readonly Piece[]>,
): Piece {
  const { start, end } = slot.range
  const line = cells.get(slot)?.[0]?.line ?? 0
  const hasOrdinal = first !== undefined && ORDINAL.test(folded.slice(first.range.start, first.range.end))
  return { kind: 'label', term, start, end, hasOrdinal, line, slot }
}
