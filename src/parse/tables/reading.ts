import type { Form, FormBlock, FormRow } from '../../model/form.js'
import type { Grid } from './grids.js'
import { headerOf, type Header } from './header.js'
import type { Piece } from './lex.js'
import type { RowPlace } from './rowLabel.js'
import type { Source } from './source.js'
import type { RowValues } from './values.js'

export interface DraftRow extends RowValues {
  readonly place?: RowPlace
  readonly labels: readonly Piece[]
  readonly isMisspelt: boolean
  readonly start: number
  readonly end: number
}

/** A table read as one version of a form; the versions are then compared. */
export interface Draft {
  readonly form: Form
  readonly rows: DraftRow[]
  /** Labels of rows without values. */
  readonly empty: DraftRow[]
  readonly headers: Map<FormBlock, Header>
  /** The marked tables in which the rows of a block stand. */
  readonly grids: Map<FormBlock, Set<Grid | undefined>>
  /** Every label and other text seen, with values or without. */
  readonly labels: Piece[]
  /** Index of its first unit. */
  readonly from: number
}

/** How far the reading of a table has come. */
export interface Reading {
  readonly source: Source
  readonly form: Form
  /** Other versions of it. */
  readonly others: readonly Form[]
  readonly drafts: Draft[]
  draft: Draft
  /** Headings of columns, as they were met since the last row. */
  heading: Piece[]
  headingState: 'new' | 'read'
  used: Set<FormRow>
  last: FormRow | undefined
  /** Values stood where no row had been named. */
  hasOrphans: boolean
  /** Unit being read, and unit in which the heading began. */
  at: number
  headingFrom: number
}

export function startReading(source: Source, form: Form, versions: readonly Form[]): Reading {
  const draft = emptyDraft(form)
  return {
    source,
    form,
    others: versions.filter((version) => version !== form),
    drafts: [draft],
    draft,
    heading: [],
    headingState: 'new',
    used: new Set(),
    last: undefined,
    hasOrphans: false,
    at: 0,
    headingFrom: 0,
  }
}

function emptyDraft(form: Form): Draft {
  return { form, rows: [], empty: [], headers: new Map(), grids: new Map(), labels: [], from: 0 }
}

/** The form begins again: another table. */
export function startAnew(reading: Reading): void {
  reading.draft = {
    ...emptyDraft(reading.form),
    headers: new Map(reading.draft.headers),
    from: reading.headingState === 'new' && reading.heading.length > 0 ? reading.headingFrom : reading.at,
  }
  reading.drafts.push(reading.draft)
  reading.used = new Set()
  reading.last = undefined
}

/** Headings of columns, collected until a row follows. */
export function addHeading(reading: Reading, pieces: readonly Piece[]): void {
  if (reading.headingState === 'read' || reading.heading.length === 0) {
    reading.heading = []
    reading.headingFrom = reading.at
  }
  reading.heading.push(...pieces)
  reading.headingState = 'new'
}

/** A heading is complete when a row follows: only then its columns are known. */
export function readHeading(reading: Reading): void {
  if (reading.headingState === 'read' || reading.heading.length === 0) return
  for (const block of reading.form.blocks) {
    const header =
      headerOf(reading.source, reading.form, block, reading.heading) ?? otherHeader(reading, block)
    const { headers } = reading.draft
    if (header && (!headers.has(block) || header.isPart || isComplete(block, header)))
      headers.set(block, header)
  }
}

/** The heading that this block has in another version: an old form, half of it brought up to date. */
function otherHeader({ source, others, heading }: Reading, block: FormBlock): Header | undefined {
  for (const other of others) {
    const twin = other.blocks.find(({ key }) => key === block.key)
    const header = twin && headerOf(source, other, twin, heading)
    if (header && twin && isComplete(twin, header)) return header
  }
  return undefined
}

/** The heading of another block that shares a label says nothing about this one. */
function isComplete({ columns }: FormBlock, { order, aligned }: Header): boolean {
  const named = new Set([...order, ...(aligned?.values() ?? [])].map(({ key }) => key))
  return columns.every(({ key, optional }) => optional || named.has(key))
}
