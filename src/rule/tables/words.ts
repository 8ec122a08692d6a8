import type { Table } from '../../model/table.js'
import { named } from '../named.js'
import { chiefTerm, round, sumOf, type Equation, type Term } from './equations.js'
import { cellName, withoutNote } from './place.js'

/** 60+10+2, without the zeros. */
export function sumText(terms: readonly Term[]): string {
  const values = terms.map(({ cell }) => cell.value ?? 0).filter((value) => value !== 0)
  return values.length === 0 ? '0' : values.join('+')
}

/** Data of a sum that does not hold: the total as printed and what its parts make. */
export function sumData(table: Table, equation: Equation): Record<string, string | number> {
  const total = chiefTerm(equation)
  const parts = equation.left.length === 1 ? equation.right : equation.left
  const found = total.cell.value ?? 0
  const expected = sumOf(parts)
  return {
    ...named(cellName(table, total.row, total.cell.column)),
    found,
    terms: sumText(parts),
    expected,
    ...difference(found, expected),
  }
}

/** Data of a column in which what came in is not what went out. */
export function balanceData({
  left,
  right,
  leftSum,
  rightSum,
  off,
}: Equation): Record<string, string | number> {
  return {
    column: withoutNote(left[0]?.cell.column.label ?? ''),
    inflow: leftSum,
    inflowTerms: sumText(left),
    outflow: rightSum,
    outflowTerms: sumText(right),
    difference: Math.abs(off),
  }
}

function difference(found: number, expected: number): { labelZh: string; labelEn: string } {
  const by = Math.abs(round(found - expected))
  return found > expected
    ? { labelZh: `多 ${by}`, labelEn: `${by} too many` }
    : { labelZh: `少 ${by}`, labelEn: `${by} too few` }
}
