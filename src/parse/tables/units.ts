import type { Grid } from './grids.js'
import type { Piece } from './lex.js'

/** One row of a table as printed: a row of a marked grid, or labels and the values that follow them. */
export interface Unit {
  readonly pieces: readonly Piece[]
  readonly grid?: Grid
}

export function unitsOf(pieces: readonly Piece[]): Unit[] {
  const units: { pieces: Piece[]; grid?: Grid; row?: number }[] = []
  for (const piece of pieces) {
    const unit = units.at(-1)
    const { slot } = piece
    if (slot) {
      if (unit?.grid === slot.grid && unit.row === slot.row) unit.pieces.push(piece)
      else units.push({ pieces: [piece], grid: slot.grid, row: slot.row })
    } else if (unit && !unit.grid && !(isLabel(piece) && hasValue(unit.pieces))) unit.pieces.push(piece)
    else units.push({ pieces: [piece] })
  }
  return units.filter((unit, at) => !isPageNumber(unit, units[at - 1], units[at + 1]))
}

/** A number by itself between two marked tables, or between the parts of one that a page cut. */
function isPageNumber({ grid, pieces }: Unit, before: Unit | undefined, after: Unit | undefined): boolean {
  if (grid || !before?.grid || !after?.grid) return false
  return pieces.length < 3 && pieces.every(({ kind }) => kind === 'value')
}

export function isLabel({ kind }: Piece): boolean {
  return kind === 'label' || kind === 'text'
}

function hasValue(pieces: readonly Piece[]): boolean {
  const last = pieces.at(-1)
  return last !== undefined && !isLabel(last)
}
