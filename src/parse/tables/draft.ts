import type { Form, FormBlock, FormRow } from '../../model/form.js'
import { addEmptyRows, markRunTogether, withoutShift } from './doubt.js'
import type { Piece } from './lex.js'
import { addHeading, readHeading, startAnew, startReading, type Draft, type Reading } from './reading.js'
import { isHeading, rowLabelOf, type RowLabel, type RowPlace } from './rowLabel.js'
import type { Source } from './source.js'
import { isLabel, type Unit } from './units.js'
import { alignmentFor, valuesOf } from './values.js'

/** Reads the printed rows as rows of one form. A form that begins anew is another table. */
export function draftsOf(
  source: Source,
  form: Form,
  units: readonly Unit[],
  versions: readonly Form[] = [],
): Draft[] {
  const reading = startReading(source, form, versions)
  units.forEach((unit, at) => {
    reading.at = at
    readUnit(reading, unit)
  })
  for (const { rows, empty } of reading.drafts) {
    addEmptyRows(rows, empty)
    markRunTogether(rows)
  }
  return reading.hasOrphans ? reading.drafts.map(withoutShift) : reading.drafts
}

function readUnit(reading: Reading, unit: Unit): void {
  const { source, form } = reading
  const labels = labelsOf(reading, unit)
  const label = rowLabelOf(source, form, labels, reading.used, reading.last)
  if (!unit.grid && labels[0]?.kind === 'text') completeLabel(reading.draft)
  reading.draft.labels.push(...labels)
  const isFilled = unit.pieces.some(({ kind }) => kind === 'value')
  const place = label.place ?? (isFilled ? unlabelledRow(form) : undefined)
  const hasHeading = readAsHeading(reading, labels, label, place)
  for (const other of label.others) addEmptyRow(reading, other)
  if (!place && !unit.grid && figuresOf(source, unit).length > 0) reading.hasOrphans = true
  if (hasHeading && !place) return
  const blank = !place && labels.length === 0 ? unlabelledRow(form) : undefined
  if (blank && unit.grid) addBlankRow(reading, unit, blank)
  else if (unit.pieces.length > labels.length) addRow(reading, unit, label, place)
  else if (label.place) addEmptyRow(reading, { place: label.place, piece: label.pieces[0] })
}

/** Whether labels name columns; those of a heading that has only begun may. */
function readAsHeading(
  reading: Reading,
  labels: readonly Piece[],
  label: RowLabel,
  place: RowPlace | undefined,
): boolean {
  const hasHeading = labels.some((piece) => isHeading(reading.form, piece))
  if (hasHeading) addHeading(reading, place === label.place && place ? label.header : labels)
  else if (!label.place && reading.headingState === 'new') reading.heading.push(...labels)
  return hasHeading
}

/** Text below a row may be the rest of its label: then nothing is misspelt about its beginning. */
function completeLabel({ rows }: Draft): void {
  const last = rows.at(-1)
  if (last?.isMisspelt) rows[rows.length - 1] = { ...last, isMisspelt: false }
}

/** A row of the form whose label stands there without values. */
function addEmptyRow(
  { draft }: Reading,
  { place, piece }: { place: RowPlace; piece: Piece | undefined },
): void {
  if (!piece) return
  const { start, end } = piece
  draft.empty.push({
    place,
    labels: [piece],
    isMisspelt: false,
    placed: [],
    trouble: 'no-values',
    printedValues: 0,
    start,
    end,
  })
}

/** Blank cells under the headings of table 四: its row, unless a row with figures follows. */
function addBlankRow({ source, draft }: Reading, unit: Unit, place: RowPlace): void {
  const values = valuesOf(source, unit, place.block, draft.headers.get(place.block))
  const [first] = unit.pieces
  if (!first || values.placed.length === 0) return
  const end = unit.pieces.at(-1)?.end ?? first.end
  draft.empty.push({ ...values, place, labels: [], isMisspelt: false, start: first.start, end })
}

/** What stands left of the columns with values; the whole row where no heading has named columns yet. */
function labelsOf(reading: Reading, unit: Unit): Piece[] {
  const isHeadingRow =
    unit.pieces.some((piece) => isHeading(reading.form, piece)) &&
    !unit.pieces.some(({ kind }) => kind === 'value')
  readHeading(reading)
  const columns = [...reading.draft.headers.values()].flatMap((header) => [
    ...(alignmentFor(header, unit)?.keys() ?? []),
  ])
  const firstColumn = isHeadingRow || columns.length === 0 ? Infinity : Math.min(...columns)
  return unit.pieces.filter((piece) => isLabel(piece) && (piece.slot?.column ?? 0) < firstColumn)
}

/** The one row of a form that prints no label for it (table 四). */
function unlabelledRow({ blocks }: Form): RowPlace | undefined {
  for (const block of blocks) for (const row of block.rows) if (row.label === undefined) return { block, row }
  return undefined
}

function addRow(reading: Reading, unit: Unit, label: RowLabel, place: RowPlace | undefined): void {
  const { source, form } = reading
  readHeading(reading)
  const own = place && placeOfOwn(reading, unit, place)
  if (own === 'read') return
  const block = place?.block ?? blockOf(form, reading.last)
  if (!block || (!own && !hasFigures(source, unit))) return
  const values = sharesCell(label)
    ? { placed: [], trouble: 'run-together' as const, printedValues: unit.pieces.filter(isFigure).length }
    : valuesOf(source, unit, block, reading.draft.headers.get(block))
  reading.headingState = 'read'
  reading.draft.grids.set(block, (reading.draft.grids.get(block) ?? new Set()).add(unit.grid))
  reading.draft.rows.push({
    labels: label.pieces,
    isMisspelt: label.isMisspelt,
    start: unit.pieces[0]?.start ?? 0,
    end: unit.pieces.at(-1)?.end ?? 0,
    ...values,
    ...(own ? { place: own } : {}),
  })
  if (!own) return
  reading.used.add(own.row)
  reading.last = own.row
}

/** A row that was read before is completed, or begins the table anew, or is none of the form's. */
function placeOfOwn(reading: Reading, unit: Unit, place: RowPlace): RowPlace | 'read' | undefined {
  if (!reading.used.has(place.row)) return place
  if (completesRow(reading, unit, place)) return 'read'
  if (isFirst(reading.form, place.row)) startAnew(reading)
  return reading.used.has(place.row) ? undefined : place
}

/** Two labels in one cell of a grid: each cell beside them holds the figures of two rows. */
function sharesCell({ pieces: [first], others }: RowLabel): boolean {
  return first?.slot !== undefined && others.some(({ piece }) => piece.slot === first.slot)
}

const isFigure = ({ kind }: Piece): boolean => kind === 'value'

/** Values that are more than marks. */
function figuresOf({ folded }: Source, { pieces }: Unit): Piece[] {
  return pieces.filter(({ kind, start, end }) => kind === 'value' && /\d/.test(folded.slice(start, end)))
}

/** More than the number of a page below the heading of a group. */
function hasFigures(source: Source, unit: Unit): boolean {
  const [first, ...others] = figuresOf(source, unit)
  const isBeside = unit.pieces.some((piece) => isLabel(piece) && piece.line === first?.line)
  return first !== undefined && (unit.grid !== undefined || others.length > 0 || isBeside)
}

/** A row whose other columns stand in a table of their own. */
function completesRow(reading: Reading, unit: Unit, { block, row }: RowPlace): boolean {
  const { source, draft } = reading
  const header = draft.headers.get(block)
  const at = draft.rows.findIndex(({ place }) => place?.row === row)
  const before = draft.rows[at]
  if (!header?.isPart || !before) return false
  const { placed, printedValues } = valuesOf(source, unit, block, header)
  const keys = new Set(before.placed.map(({ column }) => column.key))
  if (placed.length === 0 || placed.some(({ column }) => keys.has(column.key))) return false
  reading.headingState = 'read'
  draft.rows[at] = {
    ...before,
    placed: [...before.placed, ...placed],
    printedValues: before.printedValues + printedValues,
    end: unit.pieces.at(-1)?.end ?? before.end,
  }
  return true
}

function isFirst({ blocks }: Form, row: FormRow): boolean {
  return blocks[0]?.rows.slice(0, 2).includes(row) ?? false
}

function blockOf({ blocks }: Form, row: FormRow | undefined): FormBlock | undefined {
  return row && blocks.find(({ rows }) => rows.includes(row))
}
