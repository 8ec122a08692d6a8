import type { Form, FormBlock, Identity } from '../../model/form.js'
import type { Table, TableCell, TableRow } from '../../model/table.js'

/** A cell with its sign in an equation. */
export interface Term {
  readonly row: TableRow
  readonly cell: TableCell
  readonly factor: 1 | -1
}

/** An identity of the form, written out with the figures of one column or row. */
export interface Equation {
  readonly identity: Identity
  /** Terms counted up (factor 1): the total, what came in, the part. */
  readonly left: readonly Term[]
  /** Terms counted against them (factor -1): the parts, what went out, the whole. */
  readonly right: readonly Term[]
  /** `=`: both sides are the same; `<=`: the left is at most the right. */
  readonly relation: '=' | '<='
  readonly leftSum: number
  readonly rightSum: number
  /** Row of the equation (parts side by side) or column (parts one below the other). */
  readonly line: { readonly row: TableRow } | { readonly column: string }
  /** A cell is blank or holds a mark: read as 0, which may not be what is meant. */
  readonly hasBlank: boolean
  /** A row known from memory only takes part. */
  readonly isUnverified: boolean
}

export function holds({ relation, leftSum, rightSum }: Equation): boolean {
  return relation === '=' ? isSame(leftSum, rightSum) : leftSum <= rightSum
}

/** Money has decimals that binary fractions blur. */
function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(a), Math.abs(b))
}

/** Every identity of the table's form for every column and row whose figures can all be read. */
export function equationsOf(table: Table, tables: readonly Table[] = [table]): Equation[] {
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
      const row = table.rows.find((candidate) => candidate.key === key)
      const cell = row?.cells.find((candidate) => candidate.column.key === column)
      return { row, cell }
    }
    return write(identity, find, { column }, tables, (parts) => isListClosed(table, block, parts))
  })
}

function byRow(table: Table, form: Form, identity: Identity, tables: readonly Table[]): Equation[] {
  const rows = table.rows.filter(
    ({ key }) => key !== undefined && (!identity.only || identity.only.includes(key)),
  )
  return rows.flatMap((row) => {
    const find = (key: string): Operand => ({ row, cell: row.cells.find((cell) => cell.column.key === key) })
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
  const side = (keys: readonly string[], factor: 1 | -1): Term[] | undefined =>
    termsOf(keys.map(find), factor)
  const equation = (
    left: Term[] | undefined,
    right: Term[] | undefined,
    relation: Equation['relation'],
  ): Equation[] => (left && right ? [compared(identity, left, right, relation, line)] : [])
  switch (identity.kind) {
    case 'sum': {
      const printed = identity.open ? identity.parts.filter((key) => find(key).row) : identity.parts
      if (printed.length < 2) return []
      const parts = side(printed, -1)
      const total = side([identity.total], 1)
      if (!identity.open || isClosed(printed)) return equation(total, parts, '=')
      return equation(parts?.map(flip), total?.map(flip), '<=')
    }
    case 'balance':
      return equation(side(identity.left, 1), side(identity.right, -1), '=')
    case 'at-most':
      return equation(side([identity.part], 1), side([identity.whole], -1), '<=')
    case 'ordered':
      return identity.keys
        .slice(1)
        .flatMap((key, at) => equation(side([identity.keys[at] ?? key], 1), side([key], -1), '<='))
    case 'equal-across': {
      const { form, row, column } = identity.other
      const other = tables.find((candidate) => candidate.form?.family === form || candidate.form?.id === form)
      const otherRow = other?.rows.find(({ key }) => key === row)
      const cell = otherRow?.cells.find((candidate) => candidate.column.key === column)
      return equation(side([identity.key], 1), termsOf([{ row: otherRow, cell }], -1), '=')
    }
  }
}

function flip(term: Term): Term {
  return { ...term, factor: term.factor === 1 ? -1 : 1 }
}

/** `undefined` where a cell is not printed, could not be placed, or holds words. */
function termsOf(operands: readonly Operand[], factor: 1 | -1): Term[] | undefined {
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
  const all = [...left, ...right]
  return {
    identity,
    left,
    right,
    relation,
    leftSum: sumOf(left),
    rightSum: sumOf(right),
    line,
    hasBlank: all.some(({ cell }) => cell.value === undefined),
    isUnverified: all.some(({ row }) => row.facts?.unverified === true),
  }
}

function sumOf(terms: readonly Term[]): number {
  const sum = terms.reduce((total, { cell }) => total + (cell.value ?? 0), 0)
  return Math.round(sum * 1e6) / 1e6
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
