import type { Form, FormBlock, FormRow } from '../../model/form.js'
import { labelKey } from './labelKey.js'
import type { Piece } from './lex.js'
import type { Source } from './source.js'
import { mostLike, type Likeness } from './similar.js'
import { keysOf, namesOf } from './vocabulary.js'

export interface RowPlace {
  readonly block: FormBlock
  readonly row: FormRow
}

/** What the labels of one printed row say. */
export interface RowLabel {
  /** The form's row; absent for a row of the body's own. */
  readonly place?: RowPlace
  readonly pieces: readonly Piece[]
  readonly isMisspelt: boolean
  /** Labels before it: headings of columns. */
  readonly header: readonly Piece[]
  /** Rows whose labels stand before it without values. */
  readonly others: readonly { readonly place: RowPlace; readonly piece: Piece }[]
}

/** Names the row; `used` are the rows already read, `last` the one read last. */
export function rowLabelOf(
  source: Source,
  form: Form,
  labels: readonly Piece[],
  used: ReadonlySet<FormRow>,
  last: FormRow | undefined,
): RowLabel {
  const header = labels.filter((piece) => isHeading(form, piece))
  const rows = labels.filter((piece) => isRow(form, piece, header.length > 0))
  const label = rows.at(-1)
  const others = rows.slice(0, -1).map((piece) => ({ piece, place: placeOf(form, piece, used, last) }))
  const texts = labels
    .slice(labels.findLastIndex((piece) => piece === label || isHeading(form, piece)) + 1)
    .filter(({ kind }) => kind === 'text')
  const above = (piece: Piece | undefined): Piece[] =>
    header.length === 0 || !piece
      ? []
      : labels.slice(0, labels.indexOf(piece)).filter((other) => isColumnWord(form, other))
  const own = texts.length > 0 ? misspeltRow(source, form, texts, used) : undefined
  const place = label && placeOf(form, label, used, last)
  if (own && !(label && own.kind === 'fragment')) {
    const before = label && place ? [...others, { piece: label, place }] : others
    return {
      place: own.place,
      pieces: own.pieces,
      isMisspelt: own.kind === 'misspelt',
      header: above(own.pieces[0]),
      others: before,
    }
  }
  if (label && place) {
    return { place, header: above(label), others, ...spelling(source, place.row, label, texts) }
  }
  const group = labels.filter((piece) => isGroup(form, piece))
  return { pieces: texts.length > 0 ? texts : group, isMisspelt: false, header, others }
}

/** The label with what follows it up to the values: its rest may hold a slip of the pen. */
function spelling(
  { folded }: Source,
  row: FormRow,
  label: Piece,
  texts: readonly Piece[],
): { pieces: readonly Piece[]; isMisspelt: boolean } {
  const rest = texts.filter(({ slot }) => slot === label.slot)
  const end = rest.at(-1)?.end ?? label.noteEnd ?? label.end
  const key = labelKey(folded.slice(label.start, end))
  const like = end > label.end ? mostLike(key, [row], (own) => namesOf(own).flatMap(keysOf)) : undefined
  return like?.kind === 'misspelt'
    ? { pieces: [{ ...label, end }], isMisspelt: true }
    : { pieces: [label], isMisspelt: false }
}

/** A word that only stands over columns, of this version of the form or of another. */
export function isHeading(form: Form, { term }: Piece): boolean {
  if (!term) return false
  return (term.isHead || term.columns.length > 0) && !term.rows.some((role) => role.form === form)
}

function isColumnWord(form: Form, piece: Piece): boolean {
  return (
    piece.kind === 'text' ||
    isHeading(form, piece) ||
    (piece.term?.columns.some((role) => role.form === form) ?? false)
  )
}

/** 总计 and 其他 name a row and a column: among headings of columns only the ordinal tells. */
function isRow(form: Form, { term, hasOrdinal }: Piece, amongHeadings: boolean): boolean {
  if (!term?.rows.some((role) => role.form === form && !role.row.heading)) return false
  const isColumn = term.columns.some((role) => role.form === form)
  return !isColumn || hasOrdinal === true || !amongHeadings
}

function isGroup(form: Form, { term }: Piece): boolean {
  return term?.rows.some((role) => role.form === form && role.row.heading) ?? false
}

/** One label may stand for several rows (被依法纠错数): the next one after the row read last. */
function placeOf(
  form: Form,
  { term }: Piece,
  used: ReadonlySet<FormRow>,
  last: FormRow | undefined,
): RowPlace {
  const roles = (term?.rows ?? []).filter((role) => role.form === form && !role.row.heading)
  const [only] = roles
  if (only && roles.length === 1) return { block: only.block, row: only.row }
  const free = roles.filter(({ row }) => !used.has(row))
  const order = form.blocks.flatMap(({ rows }) => rows)
  const next = free.find(({ row }) => !last || order.indexOf(row) > order.indexOf(last))
  const role = next ?? free[0] ?? roles[0]
  if (!role) throw new Error('A row label without a row')
  return { block: role.block, row: role.row }
}

function misspeltRow(
  { folded }: Source,
  form: Form,
  texts: readonly Piece[],
  used: ReadonlySet<FormRow>,
): { place: RowPlace; kind: Likeness<RowPlace>['kind']; pieces: readonly Piece[] } | undefined {
  const free = form.blocks.flatMap((block) =>
    block.rows.filter((row) => !row.heading && !used.has(row)).map((row) => ({ block, row })),
  )
  // What stands first may be the rest of the label above.
  for (let first = 0; first < texts.length; first += 1) {
    const own = texts.slice(first)
    const key = labelKey(own.map(({ start, end }) => folded.slice(start, end)).join(''))
    const like = mostLike(key, free, ({ row }) => namesOf(row).flatMap(keysOf))
    if (like) return { place: like.item, kind: like.kind, pieces: own }
  }
  return undefined
}
