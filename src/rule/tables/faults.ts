import type { Table, TableCell } from '../../model/table.js'
import { equationsOf, holds, round, type CellPlace, type Equation } from './equations.js'
import { missingFigures, type MissingFigure } from './missingFigures.js'
import { shiftsOf, type Shift } from './shifts.js'

/** What is wrong with a table's figures: one entry for each probable cause. */
export type Fault =
  /** Changing this one cell mends every equation; no other cell does. */
  | {
      readonly kind: 'cell'
      readonly at: CellPlace
      readonly expected: number
      readonly broken: readonly Equation[]
    }
  /** Several cells of one row or column: put in another order (`order`), or changed, they mend every equation. */
  | {
      readonly kind: 'order' | 'cells'
      readonly line: readonly CellPlace[]
      readonly expected: readonly number[]
      readonly broken: readonly Equation[]
    }
  /** All figures of a row stand one column too far. */
  | (Shift & { readonly kind: 'shift' })
  /** An equation does not hold, and nothing tells which of its figures is wrong. */
  | { readonly kind: 'equation'; readonly broken: readonly [Equation, ...Equation[]] }

/** What is wrong with a table's figures, and the figures that it lacks. */
export interface Analysis {
  readonly faults: readonly Fault[]
  readonly missing: readonly MissingFigure[]
  /** Sums with blanks that no fault and no missing figure explains. */
  readonly open: readonly Equation[]
}

/** Finds what broke a table's equations. Inequalities are left to `table-bounds`. */
export function analysisOf(table: Table, tables?: readonly Table[]): Analysis {
  const equations = equationsOf(table, tables).filter(
    ({ relation, identity }) => relation === '=' && !identity.soft,
  )
  const broken = equations.filter((equation) => !holds(equation))
  if (broken.length === 0) return { faults: [], missing: [], open: [] }
  const shifts = shiftsOf(table, equations)
  const shifted = shifts.map(({ row }) => row)
  const blank = missingFigures(equations, shifted)
  const kept = [...equations.filter((one) => !one.hasBlank && holds(one)), ...blank.kept]
  const open = withoutUnfilled(blank.open)
  const isOpen = (one: Equation): boolean =>
    !one.hasBlank && !one.terms.some(({ row }) => shifted.includes(row))
  const cells = wrongCells([...broken.filter(isOpen), ...open], kept)
  const explained = cells.flatMap((fault) => fault.broken)
  const faults: Fault[] = [...shifts.map((shift): Fault => ({ kind: 'shift', ...shift })), ...cells]
  const rest = broken.filter((one) => isOpen(one) && !explained.includes(one))
  return {
    faults: [...faults, ...otherFaults(table, rest, kept)],
    missing: blank.cells,
    open: open.filter((one) => one.identity.kind === 'sum' && !explained.includes(one)),
  }
}

/** An office that fills in totals alone left the parts blank on purpose: there is nothing to add up. */
function withoutUnfilled(open: readonly Equation[]): readonly Equation[] {
  const unfilled = open.filter(({ right }) => right.every(({ cell }) => cell.value === undefined))
  return unfilled.length < LEAST_UNFILLED ? open : open.filter((one) => !unfilled.includes(one))
}

const LEAST_UNFILLED = 3

export function faultsOf(table: Table, tables?: readonly Table[]): readonly Fault[] {
  return analysisOf(table, tables).faults
}

type CellFault = Extract<Fault, { kind: 'cell' }>

function wrongCells(broken: readonly Equation[], kept: readonly Equation[]): CellFault[] {
  const faults: CellFault[] = []
  let open = broken
  for (let fault = wrongCell(open, kept); fault; fault = wrongCell(open, kept)) {
    faults.push(fault)
    const explained = fault.broken
    open = open.filter((equation) => !explained.includes(equation))
  }
  return faults
}

/** Several cells of one line, or equations that nothing explains. */
function otherFaults(table: Table, open: readonly Equation[], kept: readonly Equation[]): Fault[] {
  const line = open.length > 1 ? wrongLine(table, open, kept) : undefined
  return line ? [line] : sharedLoss(open).map((group): Fault => ({ kind: 'equation', broken: group }))
}

/** The cell that mends most equations, two at least, and breaks none; `undefined` where two cells would. */
function wrongCell(broken: readonly Equation[], kept: readonly Equation[]): CellFault | undefined {
  const innocent = new Set(kept.flatMap(({ terms }) => terms).map(({ cell }) => cell))
  const suspects = new Map<string, { at: CellPlace; expected: number; broken: Equation[] }>()
  const needs = new Map<TableCell, Set<number>>()
  for (const equation of broken) {
    for (const { row, cell, factor } of equation.terms) {
      if (innocent.has(cell)) continue
      const expected = round((cell.value ?? 0) - factor * equation.off)
      needs.set(cell, (needs.get(cell) ?? new Set()).add(expected))
      if (expected < 0 || !Number.isInteger(expected)) continue
      const key = `${cell.range.start}:${expected}`
      const suspect = suspects.get(key) ?? { at: { row, cell }, expected, broken: [] }
      suspect.broken.push(equation)
      suspects.set(key, suspect)
    }
  }
  const ranked = [...suspects.values()]
    .filter((suspect) => suspect.broken.length > 1 && needs.get(suspect.at.cell)?.size === 1)
    .sort((a, b) => b.broken.length - a.broken.length)
  const [first] = ranked
  if (!first) return undefined
  const rivals = ranked.filter(
    (suspect) =>
      suspect.at.cell !== first.at.cell && suspect.broken.some((equation) => first.broken.includes(equation)),
  )
  return rivals.some((rival) => rival.broken.length === first.broken.length)
    ? undefined
    : { kind: 'cell', ...first }
}

/** The one row or column whose figures, changed or put in another order, mend everything that is left. */
function wrongLine(table: Table, broken: readonly Equation[], kept: readonly Equation[]): Fault | undefined {
  const mended = [...linesOf(table)].flatMap((cells) => {
    const line = mendedLine(cells, broken, kept)
    return line ? [line] : []
  })
  const reordered = mended.filter(({ line, expected }) => sorted(line.map(valueOf)) === sorted(expected))
  const [only] = reordered.length > 0 ? reordered : mended
  if (!only || (reordered.length > 0 ? reordered : mended).length > 1) return undefined
  return { kind: reordered.length > 0 ? 'order' : 'cells', ...only, broken }
}

/** Rows, then columns. */
function* linesOf({ rows }: Table): Iterable<CellPlace[]> {
  for (const row of rows) yield row.cells.map((cell) => ({ row, cell }))
  const columns = new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column.key)))
  for (const column of columns)
    yield rows.flatMap((row) =>
      row.cells.filter((cell) => cell.column.key === column).map((cell) => ({ row, cell })),
    )
}

/** What the cells of a line would have to be for every broken equation to hold and every other to go on holding. */
function mendedLine(
  cells: readonly CellPlace[],
  broken: readonly Equation[],
  kept: readonly Equation[],
): { line: CellPlace[]; expected: number[] } | undefined {
  const own = new Set(cells.map(({ cell }) => cell))
  const changes = new Map<TableCell, number>()
  for (const equation of broken) {
    const terms = equation.terms.filter(({ cell }) => own.has(cell))
    const [term] = terms
    if (!term) return undefined
    if (terms.length > 1) continue
    const change = -term.factor * equation.off
    if ((changes.get(term.cell) ?? change) !== change) return undefined
    changes.set(term.cell, change)
  }
  const shift = (equation: Equation): number =>
    round(equation.terms.reduce((sum, { cell, factor }) => sum + factor * (changes.get(cell) ?? 0), 0))
  if (!broken.every((equation) => shift(equation) === -equation.off)) return undefined
  if (!kept.every((equation) => shift(equation) === 0)) return undefined
  const line = cells.filter(({ cell }) => changes.has(cell))
  const expected = line.map((place) => round(valueOf(place) + (changes.get(place.cell) ?? 0)))
  return expected.every((value) => value >= 0 && Number.isInteger(value)) ? { line, expected } : undefined
}

function valueOf({ cell }: CellPlace): number {
  return cell.value ?? 0
}

function sorted(values: readonly number[]): string {
  return values.toSorted((a, b) => a - b).join()
}

/**
 * The same identity off in several columns, and in the column of totals by as much as in all others together:
 * one loss, counted again in the total.
 */
function sharedLoss(broken: readonly Equation[]): [Equation, ...Equation[]][] {
  const groups: [Equation, ...Equation[]][] = []
  for (const identity of new Set(broken.map((equation) => equation.identity))) {
    const same = broken.filter((equation) => equation.identity === identity)
    const total = same.find((equation) => 'column' in equation.line && equation.line.column === 'total')
    const others = same.filter((equation) => equation !== total)
    const [first] = others
    const sum = round(others.reduce((all, equation) => all + equation.off, 0))
    if (total && first && total.off === sum) groups.push([first, ...others.slice(1), total])
    else for (const equation of same) groups.push([equation])
  }
  return groups
}
