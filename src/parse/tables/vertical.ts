import type { Form, FormBlock } from '../../model/form.js'
import { tableColumn } from './headings.js'
import type { Piece } from './lex.js'
import type { Draft, DraftRow } from './reading.js'
import { isLabel, type Unit } from './units.js'

/** The headings of a form without row labels, one below the other, each with its figure beside it (table 四). */
export function verticalDraft(form: Form, units: readonly Unit[]): Draft | undefined {
  const block = form.blocks.find(({ rows }) => rows.some(({ label }) => label === undefined))
  const [row] = block?.rows ?? []
  if (!block || !row) return undefined
  const entries = units.flatMap((unit) => {
    const entry = entryOf(form, block, unit)
    return entry ? [entry] : []
  })
  const isWhole =
    entries.length === block.columns.length &&
    block.columns.every(({ label }, at) => entries[at]?.label === label)
  const [first] = entries
  const last = entries.at(-1)
  if (!isWhole || !first || !last) return undefined
  const read: DraftRow = {
    place: { block, row },
    labels: [],
    isMisspelt: false,
    placed: block.columns.flatMap((column, at) => {
      const value = entries[at]?.value
      return value ? [{ column: tableColumn(column), start: value.start, end: value.end }] : []
    }),
    printedValues: entries.length,
    start: first.value.start,
    end: last.value.end,
  }
  const labels = units.flatMap(({ pieces }) => pieces.filter(isLabel))
  return { form, rows: [read], empty: [], headers: new Map(), grids: new Map(), labels, from: 0 }
}

/** A heading of a column, and the one value behind it. */
function entryOf(
  form: Form,
  block: FormBlock,
  { pieces }: Unit,
): { readonly label: string; readonly value: Piece } | undefined {
  const last = pieces.findLast(isLabel)
  const roles = last?.term?.columns.filter((role) => role.form === form && role.block === block)
  const label = roles?.[0]?.column.label
  const [value, ...others] = last ? pieces.slice(pieces.indexOf(last) + 1) : []
  return label !== undefined && value && others.length === 0 ? { label, value } : undefined
}
