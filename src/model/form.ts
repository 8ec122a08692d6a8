import type { Bilingual } from './regime.js'

/** What a cell of a form may hold. */
export type ValueKind =
  | 'count' // a whole number, 0 or more
  | 'signed' // 本年增/减: +19, -8
  | 'decimal'
  | 'money'

export interface FormRow {
  readonly key: string
  /** As the form prints it, with its ordinal; absent where the form prints none (table 四). */
  readonly label?: string
  /** Other printed forms of the same label that nobody need complain about. */
  readonly aliases?: readonly string[]
  /** Printed forms that name what another row counts: the row is read, and the label is worth a note. */
  readonly misprints?: readonly string[]
  /** The group it stands under. */
  readonly parent?: string
  /** Heads a group and holds no figures of its own. */
  readonly heading?: true
  /** Reports leave it out at will. */
  readonly optional?: true
  readonly kind?: ValueKind
  readonly unit?: string
  /** Known from memory only: what is checked with it stays below error. */
  readonly unverified?: true
}

export interface FormColumn {
  readonly key: string
  readonly label: string
  /** The headings above it, outermost first. */
  readonly groups?: readonly string[]
  readonly aliases?: readonly string[]
  readonly optional?: true
  readonly kind?: ValueKind
  readonly unit?: string
}

/** A part of a form with columns of its own: table 二 has one for each item of Art. 20. */
export interface FormBlock {
  readonly key: string
  readonly label?: string
  readonly columns: readonly FormColumn[]
  readonly rows: readonly FormRow[]
}

interface IdentityBase {
  /** An equation for each column over row keys, or for each row over column keys. */
  readonly each: 'column' | 'row'
  /** Only these columns or rows; all when absent. */
  readonly only?: readonly string[]
  /** What the equation says, in words. */
  readonly label: Bilingual
  /** Usually holds; breaking it is worth a note, not an error. */
  readonly soft?: true
}

/** Whole = all its parts. */
export interface SumIdentity extends IdentityBase {
  readonly kind: 'sum'
  readonly total: string
  readonly parts: readonly string[]
  /** The list of parts differs from place to place: what is printed must add up once the list is known to have ended. */
  readonly open?: true
}

/** What comes in = what goes out (勾稽关系). */
export interface BalanceIdentity extends IdentityBase {
  readonly kind: 'balance'
  readonly left: readonly string[]
  readonly right: readonly string[]
}

/** A subset is at most its whole. */
export interface AtMostIdentity extends IdentityBase {
  readonly kind: 'at-most'
  readonly part: string
  readonly whole: string
}

/** Least ≤ … ≤ greatest. */
export interface OrderedIdentity extends IdentityBase {
  readonly kind: 'ordered'
  readonly keys: readonly string[]
}

/** The same figure stands in another table of the report. */
export interface EqualAcrossIdentity extends IdentityBase {
  readonly kind: 'equal-across'
  readonly key: string
  readonly other: { readonly form: string; readonly row: string; readonly column: string }
}

export type Identity = SumIdentity | BalanceIdentity | AtMostIdentity | OrderedIdentity | EqualAcrossIdentity

/** A prescribed table, as stored in `schemas/forms/<id>.json`. */
export interface Form {
  readonly id: string
  /** Versions of one table share a family: a report needs one of each family. */
  readonly family: string
  /** Year of the version, where there are several. */
  readonly version?: string
  /** Short name: 表三. */
  readonly name: Bilingual
  readonly label: Bilingual
  /** Key of the statutory content that the table gives. */
  readonly content?: string
  /** Printed words that only this family has; a table is looked for around them. */
  readonly anchors: readonly string[]
  /** Other headings of the form that are neither row nor column. */
  readonly heads: readonly string[]
  /** Fewest rows that make it this table and not a sentence with the same words. */
  readonly leastRows: number
  /** A province's own form: rows and labels differ from place to place and are not checked. */
  readonly isLocal?: true
  readonly blocks: readonly FormBlock[]
  readonly identities: readonly Identity[]
}

/** Rows that hold figures: the heading of a group, （三）不予公开, stands for those below it. */
export function figureRows(form: Form | undefined, keys: readonly string[]): string[] {
  const rows = form?.blocks.flatMap((block) => block.rows) ?? []
  const isHeading = (key: string): boolean => rows.some((row) => row.key === key && row.heading)
  return keys.flatMap((key) =>
    isHeading(key) ? rows.flatMap((row) => (row.parent === key ? [row.key] : [])) : [key],
  )
}
