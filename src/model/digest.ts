import type { At } from './diagnostic.js'
import type { FigurePeriod, Measure, UnitFamily } from './figure.js'
import type { Range } from './range.js'
import type { Bilingual, BodyKind, RegimeId } from './regime.js'

/** A place in a report, complete: all that a finding says of it when the report itself is gone. */
export interface Spot {
  readonly range: Range
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly place: string
  readonly at?: At
  readonly quote: string
}

/** What is compared between reports: a fraction of the report, kept on disk while thousands are read. */
export interface Digest {
  readonly file: string
  readonly body?: { readonly name: string; readonly kind?: BodyKind }
  readonly year?: number
  readonly regime: RegimeId
  /** The day it was published, or the one it is signed with. */
  readonly dated?: string
  /** Where a finding about the report as a whole points. */
  readonly head: Spot
  /** One of each family. */
  readonly tables: readonly DigestTable[]
  /** Families of tables whose figures could not be told apart. */
  readonly unread: readonly string[]
  /** Sentences and footnotes that give a reason for figures. */
  readonly remarks: readonly Remark[]
  readonly figures: readonly DigestFigure[]
  readonly changes: readonly Change[]
  readonly passages: readonly Passage[]
}

export interface DigestTable {
  readonly form: string
  /** 表三. */
  readonly name: Bilingual
  readonly family: string
  /** `row.column` → number; `null` where something else stands in the cell. */
  readonly values: Readonly<Record<string, number | null>>
  /** Cells that rules speak of, by `row.column`. */
  readonly cells: Readonly<Record<string, DigestCell>>
  readonly spot: Spot
  /** The report has several tables of the family: which one counts is not known. */
  readonly isRepeated?: true
}

export interface DigestCell {
  /** Row and column in words, without the table. */
  readonly name: string
  readonly column: string
  readonly text: string
  /** 22（其中修订16件）: the bracket. */
  readonly note?: string
  readonly spot: Spot
}

/** A sentence that gives a reason: because of a reform, counted anew, corrected. */
export interface Remark {
  /** Folded, without blanks. */
  readonly words: string
  readonly spot: Spot
}

/** An exact number of the running text with the words before it. */
export interface DigestFigure {
  /** The words that say what is counted, folded, without years and blanks. */
  readonly label: string
  readonly value: number
  readonly unit: string
  readonly family: UnitFamily
  readonly measure?: Measure
  readonly period: FigurePeriod
  readonly year?: number
  readonly spot: Spot
}

/** 3646件，同比增长1.05%: a change whose base stands in last year's report. */
export interface Change {
  readonly now: DigestFigure
  readonly kind: 'rate' | 'difference'
  readonly direction: 'up' | 'down'
  /** What the printed change may stand for, rounded or cut at its last digit. */
  readonly low: number
  readonly high: number
  readonly decimals: number
  /** As printed: 同比增长1.05%. */
  readonly printed: string
  readonly spot: Spot
}

/** A part of the report and its own sentences: zero statements and fixed wording are left out. */
export interface Passage {
  readonly title: string
  readonly spot: Spot
  readonly sentences: readonly Sentence[]
}

export interface Sentence {
  /** Folded, without blanks; years are counted from the report's own. */
  readonly words: string
  readonly spot: Spot
}
