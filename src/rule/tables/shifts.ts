import type { Table, TableCell, TableRow } from '../../model/table.js'
import { holds, round, type Equation } from './equations.js'

/** A row whose figures stand one column too far to the right or to the left. */
export interface Shift {
  readonly row: TableRow
  readonly direction: 'right' | 'left'
  /** Equations that do not hold as printed and do with the figures moved back. */
  readonly broken: readonly Equation[]
}

/** Columns that a row has at least: in two or three, a wrong figure may look like a shift. */
const FEWEST_CELLS = 5

/** Rows with figures that mend every equation they take part in when all of them move back by one column. */
export function shiftsOf(table: Table, equations: readonly Equation[]): Shift[] {
  const broken = equations.filter((equation) => !holds(equation))
  const suspects = table.rows.filter(
    (row) => row.cells.length >= FEWEST_CELLS && broken.filter(takesPart(row)).length > 1,
  )
  return suspects.flatMap((row) => {
    const own = equations.filter(takesPart(row))
    return (['right', 'left'] as const).flatMap((direction) =>
      isMended(row, own, direction) ? [{ row, direction, broken: broken.filter(takesPart(row)) }] : [],
    )
  })
}

const takesPart =
  (row: TableRow) =>
  ({ terms }: Equation): boolean =>
    terms.some((term) => term.row === row)

/** What moved out of the row was nothing, and what is missing at its other end can be told from the equations. */
function isMended({ cells }: TableRow, equations: readonly Equation[], direction: 'right' | 'left'): boolean {
  const step = direction === 'right' ? 1 : -1
  const gone = direction === 'right' ? cells[0] : cells.at(-1)
  const lost = direction === 'right' ? cells.at(-1) : cells[0]
  if (!gone || !lost || (gone.value ?? 0) !== 0 || gone.status === 'text') return false
  const values = new Map(cells.map((cell, at) => [cell, cells[at + step]?.value ?? 0]))
  const needs = new Set<number>()
  let mended = 0
  for (const equation of equations) {
    const off = offWith(equation, values, lost)
    const term = equation.terms.find(({ cell }) => cell === lost)
    if (term) needs.add(-term.factor * off)
    else if (off !== 0) return false
    else if (!holds(equation)) mended += 1
  }
  const [need = 0] = needs
  return mended > 1 && needs.size < 2 && need >= 0 && Number.isInteger(need)
}

/** By how much the left side is larger, the lost figure not counted. */
function offWith({ terms }: Equation, values: ReadonlyMap<TableCell, number>, lost: TableCell): number {
  const valueOf = (cell: TableCell): number => (cell === lost ? 0 : (values.get(cell) ?? cell.value ?? 0))
  return round(terms.reduce((sum, { cell, factor }) => sum + factor * valueOf(cell), 0))
}
