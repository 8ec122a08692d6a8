import type { TableCell, TableRow } from '../../model/table.js'
import { chiefTerm, emptyTerms, holds, round, type CellPlace, type Equation, type Term } from './equations.js'

/** A blank cell whose figure the equations tell. */
export interface MissingFigure {
  readonly at: CellPlace
  readonly expected: number
  readonly isTotal: boolean
}

interface MissingFigures {
  readonly cells: readonly MissingFigure[]
  /** Equations that hold for no reading of their blanks that is certain. */
  readonly open: readonly Equation[]
  /** Sums with blanks that make their printed total when these are read as 0. */
  readonly kept: readonly Equation[]
}

/** What the equations say about cells without a figure, where reading them as 0 breaks an equation. */
export function missingFigures(equations: readonly Equation[], shifted: readonly TableRow[]): MissingFigures {
  // The end of a row that moved is blank: its figures are all there.
  const blank = equations.filter(
    ({ hasBlank, terms }) => hasBlank && !terms.some(({ row }) => shifted.includes(row)),
  )
  const broken = blank.filter((equation) => !holds(equation))
  const kept = blank.filter(holds)
  // Parts that make the printed total leave nothing for a blank among them.
  const complete = kept.filter(({ identity }) => identity.kind === 'sum').filter(hasTotal)
  const empty = new Set(complete.flatMap(emptyTerms).map(({ cell }) => cell))
  const needs = new Map<TableCell, Set<number>>()
  const found = new Map<TableCell, MissingFigure>()
  for (const equation of broken) {
    const term = missingTerm(equation)
    if (!term || empty.has(term.cell)) continue
    const { row, cell, factor } = term
    const expected = -factor * equation.off
    needs.set(cell, (needs.get(cell) ?? new Set()).add(expected))
    const isTotal = found.get(cell)?.isTotal === true || chiefTerm(equation).cell === cell
    if (expected > 0) found.set(cell, { at: { row, cell }, expected, isTotal })
  }
  const cells = [...found.values()].filter(({ at }) => needs.get(at.cell)?.size === 1)
  const known = new Map(cells.map(({ at, expected }) => [at.cell, expected]))
  return { cells, open: broken.filter((equation) => !isMended(equation, known)), kept: complete }
}

function hasTotal(equation: Equation): boolean {
  return chiefTerm(equation).cell.value !== undefined
}

/** The only blank of an equation, or the blank total over parts of which some are filled in. */
function missingTerm(equation: Equation): Term | undefined {
  const empty = emptyTerms(equation)
  if (equation.identity.kind !== 'sum') return empty.length === 1 ? empty[0] : undefined
  const total = chiefTerm(equation)
  return total.cell.value === undefined ? total : empty.length === 1 ? empty[0] : undefined
}

/** With the missing figures in place, and 0 in every other blank, the equation holds. */
function isMended(equation: Equation, known: ReadonlyMap<TableCell, number>): boolean {
  const added = emptyTerms(equation).reduce(
    (sum, { cell, factor }) => sum + factor * (known.get(cell) ?? 0),
    0,
  )
  return round(equation.off + added) === 0
}
