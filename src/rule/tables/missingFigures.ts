import type { Table, TableCell } from '../../model/table.js'
import { equationsOf, holds, type Equation } from './equations.js'
import type { CellPlace } from './faults.js'
import { chiefTerm } from './words.js'

/** A blank cell whose figure the equations tell. */
export interface MissingFigure {
  readonly at: CellPlace
  readonly expected: number
  readonly isTotal: boolean
}

export interface MissingFigures {
  readonly cells: readonly MissingFigure[]
  /** Equations that hold for no reading of their blanks that is certain. */
  readonly open: readonly Equation[]
}

/** What the equations say about cells without a figure, where reading them as 0 breaks an equation. */
export function missingFigures(table: Table): MissingFigures {
  const broken = equationsOf(table).filter(
    (equation) => equation.relation === '=' && equation.hasBlank && !holds(equation),
  )
  const needs = new Map<TableCell, Set<number>>()
  const found = new Map<TableCell, MissingFigure>()
  for (const equation of broken) {
    const empty = emptyTerms(equation)
    const [term] = empty
    if (!term || empty.length > 1) continue
    const { row, cell, factor } = term
    const expected = -factor * (equation.leftSum - equation.rightSum)
    needs.set(cell, (needs.get(cell) ?? new Set()).add(expected))
    const isTotal = found.get(cell)?.isTotal === true || chiefTerm(equation).cell === cell
    if (expected > 0) found.set(cell, { at: { row, cell }, expected, isTotal })
  }
  const cells = [...found.values()].filter(({ at }) => needs.get(at.cell)?.size === 1)
  const known = new Set(cells.map(({ at }) => at.cell))
  const open = broken.filter(
    (equation) =>
      equation.identity.kind === 'sum' && !emptyTerms(equation).every(({ cell }) => known.has(cell)),
  )
  return { cells, open }
}

export function emptyTerms({ left, right }: Equation): Equation['left'] {
  return [...left, ...right].filter(({ cell }) => cell.value === undefined)
}
