import type { Form, FormBlock, Identity } from '../../model/form.js'
import { onceEach, onceFor } from '../../model/once.js'
import { cellIn, rowOf, type Table, type TableCell, type TableRow } from '../../model/table.js'

export interface CellPlace {
  readonly row: TableRow
  readonly cell: TableCell
}

/** A cell with its sign in an equation. */
export interface Term extends CellPlace {
  readonly factor: 1 | -1
}

/** An identity of the form, written out with the figures of one column or row. */
export interface Equation {
  readonly identity: Identity
  /** Terms counted up (factor 1): the total, what came in, the part. */
  readonly left: readonly Term[]
  /** Terms counted against them (factor -1): the parts, what went out, the whole. */
  readonly right: readonly Term[]
  /** Both sides. */
  readonly terms: readonly Term[]
  /** `=`: both sides are the same; `<=`: the left is at most the right. */
  readonly relation: '=' | '<='
  readonly leftSum: number
  readonly rightSum: number
  /** By how much the left side is larger. */
  readonly off: number
  /** Row of the equation (parts side by side) or column (parts one below the other). */
  readonly line: { readonly row: TableRow } | { readonly column: string }
  /** A cell is blank or holds a mark: read as 0, which may not be what is meant. */
  readonly hasBlank: boolean
  /** A row known from memory only takes part. */
  readonly isUnverified: boolean
}

/** Money has decimals that binary fractions blur. */
export function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

/** The term an equation is about: its total, or what a column settled. */
export function chiefTerm({ left, right }: Equation): Term {
  const [chief] = left.length === 1 ? left : right
  if (!chief) throw new Error('An equation without terms')
  return chief
}

export function emptyTerms({ terms }: Equation): readonly Term[] {
  return terms.filter(({ cell }) => cell.value === undefined)
}

export function holds({ relation, leftSum, rightSum }: Equation): boolean {
  return relation === '=' ? isSame(leftSum, rightSum) : leftSum <= rightSum
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(a), Math.abs(b))
}

/** Every identity of the table's form for every column and row whose figures can all be read. */
export function equationsOf(table: Table, tables: readonly Table[] = [table]): readonly Equation[] {
  return equationsAmong(tables)(table)
}

/** Several rules ask for them. */
const equationsAmong = onceFor((tables: readonly Table[]) =>
  onceEach((table: Table) => writeAll(table, tables)),
)

function writeAll(table: Table, tables: readonly Table[]): Equation[] {
  const { form } = table
  if (!form) return []
  return form.identities.flatMap((identity) =>
    identity.each === 'column'
      ? byColumn(table, form, identity, tables)
      : byRow(table, form, identity, tables),
  )
}

function byColumn(table: Table, form: Form, identity: Identity, tables: readonly Table[]): Equation[] {
  const block = form.blocks.find(({ rows }) => rows.some(({ key }) => rowKeys(identity).includes(key)))
  const columns = (block?.columns ?? []).filter(({ key }) => !identity.only || identity.only.includes(key))
  return columns.flatMap(({ key: column }) => {
    const find = (key: string): Operand => {
      const row = rowOf(table, key)
      return { row, cell: cellIn(row, column) }
    }
    return write(identity, find, { column }, tables, (parts) => isListClosed(table, block, parts))
  })
}

function byRow(table: Table, form: Form, identity: Identity, tables: readonly Table[]): Equation[] {
  const rows = table.rows.filter(
    ({ key }) => key !== undefined && (!identity.only || identity.only.includes(key)),
  )
  return rows.flatMap((row) => {
    const find = (key: string): Operand => ({ row, cell: cellIn(row, key) })
    return write(identity, find, { row }, tables, () => true)
  })
}

interface Operand {
  readonly row: TableRow | undefined
  readonly cell: TableCell | undefined
}

/** The equations one identity makes in one line; none where a figure is missing. */
function write(
  identity: Identity,
  find: (key: string) => Operand,
  line: Equation['line'],
  tables: readonly Table[],
  isClosed: (parts: readonly string[]) => boolean,
): Equation[] {
  const side = (keys: readonly string[]): readonly Operand[] => keys.map(find)
  const equation = (
    above: readonly Operand[],
    against: readonly Operand[],
    relation: Equation['relation'],
  ): Equation[] => {
    const [left, right] = [termsOf(above, 1), termsOf(against, -1)]
    return left && right ? [compared(identity, left, right, relation, line)] : []
  }
  switch (identity.kind) {
    case 'sum': {
      const printed = identity.open ? identity.parts.filter((key) => find(key).row) : identity.parts
      if (printed.length < 2) return []
      const [parts, total] = [side(printed), side([identity.total])]
      return !identity.open || isClosed(printed) ? equation(total, parts, '=') : equation(parts, total, '<=')
    }
    case 'balance':
      return equation(side(identity.left), side(identity.right), '=')
    case 'at-most':
      return equation(side([identity.part]), side([identity.whole]), '<=')
    case 'ordered':
      return identity.keys
        .slice(1)
        .flatMap((key, at) => equation(side([identity.keys[at] ?? key]), side([key]), '<='))
    case 'equal-across': {
      const { form, row: key, column } = identity.other
      const other = tables.find((candidate) => candidate.form?.family === form || candidate.form?.id === form)
      const row = other && rowOf(other, key)
      return equation(side([identity.key]), [{ row, cell: cellIn(row, column) }], '=')
    }
  }
}

/** `undefined` where a cell is not printed, could not be placed, or holds words. */
function termsOf(operands: readonly Operand[], factor: Term['factor']): Term[] | undefined {
  const terms: Term[] = []
  for (const { row, cell } of operands) {
    if (!row || !cell || cell.status === 'text') return undefined
    terms.push({ row, cell, factor })
  }
  return terms
}

function compared(
  identity: Identity,
  left: readonly Term[],
  right: readonly Term[],
  relation: Equation['relation'],
  line: Equation['line'],
): Equation {
  const terms = [...left, ...right]
  const [leftSum, rightSum] = [sumOf(left), sumOf(right)]
  return {
    identity,
    left,
    right,
    terms,
    relation,
    leftSum,
    rightSum,
    off: round(leftSum - rightSum),
    line,
    hasBlank: terms.some(({ cell }) => cell.value === undefined),
    isUnverified: terms.some(({ row }) => row.facts?.unverified === true),
  }
}

export function sumOf(places: readonly CellPlace[]): number {
  return round(places.reduce((total, { cell }) => total + (cell.value ?? 0), 0))
}

/** The printed list of parts has ended when another row of the form follows it: the copy did not cut it off. */
function isListClosed(table: Table, block: FormBlock | undefined, parts: readonly string[]): boolean {
  const last = table.rows.findLastIndex(({ key }) => key !== undefined && parts.includes(key))
  return table.rows.slice(last + 1).some(({ key }) => block?.rows.some((row) => row.key === key) ?? false)
}

function rowKeys(identity: Identity): readonly string[] {
  switch (identity.kind) {
    case 'sum':
      return [identity.total]
    case 'balance':
      return identity.left
    case 'at-most':
      return [identity.part]
    case 'ordered':
      return identity.keys
    case 'equal-across':
      return [identity.key]
  }
}
