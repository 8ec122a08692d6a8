import type { Severity } from '../model/diagnostic.js'
import type { Digest, Spot } from '../model/digest.js'
import type { Range } from '../model/range.js'
import type { Basis, Bilingual, BodyKind, Deadline, Regime, RegimeId } from '../model/regime.js'
import type { Report } from '../model/report.js'

/** What a rule may say: `{name}` in a text is replaced by the finding's data. */
export interface Message extends Bilingual {
  readonly severity: Severity
  /** Says that something is not there, which is not certain where the reader left a page or a picture out. */
  readonly absence?: Absence
  /** Speaks of what could not be read: `always`, or in formats that draw their letters one by one (PDF, OFD). */
  readonly reader?: 'always' | 'drawn'
}

/** What is missing: words of the report, a table, or part of a table that is there. */
export type Absence = 'text' | 'table' | 'part'

export type Data = Readonly<Record<string, string | number>>

/** What a rule yields: where, and which of its messages. */
export interface Finding<M extends string = string, N extends string = string> {
  readonly message: M
  readonly range: Range
  readonly data?: Data
  /** A note with advice; only where it is certain. */
  readonly hint?: N
  readonly related?: readonly RelatedFinding<N>[]
  /** Text only: a fix never touches a number. */
  readonly fix?: Fix
  /** Where it is, where words say it better than the headings above: 表三 › （七）总计 › 自然人. */
  readonly place?: Bilingual
}

export interface RelatedFinding<N extends string = string> {
  readonly note: N
  readonly range: Range
  readonly data?: Data
}

export interface Fix {
  readonly range: Range
  readonly text: string
  readonly kind: 'automatic' | 'suggestion'
}

/** Yielded instead of silence when what the rule needs is missing from the report. */
export interface NotAssessable<N extends string = string> {
  readonly notAssessed: N
  readonly data?: Data
}

/** Facts about the body that the settings give. */
export interface BodyFacts {
  readonly kind?: BodyKind
  readonly district?: string
}

export interface RuleContext {
  readonly report: Report
  readonly regime: Regime
  readonly body: BodyFacts
  /** The regime's deadlines, overridden by the settings. */
  readonly deadlines: Readonly<Record<BodyKind, Deadline>>
  readonly options: Readonly<Record<string, unknown>>
}

/** Two reports, as far as they are compared. */
export interface SeriesContext {
  readonly report: Digest
  /** The same body's report of the year before; for `similar` rules also a report of another body. */
  readonly previous: Digest
  readonly relation: 'year-before' | 'other-body'
  /** The body changed its name between the two reports, as the list of bodies says. */
  readonly isRenamed: boolean
  readonly options: Readonly<Record<string, unknown>>
}

/** What a rule yields about two reports; it points into `report`. */
export interface SeriesFinding<M extends string = string, N extends string = string> {
  readonly message: M
  readonly spot: Spot
  readonly data?: Data
  readonly place?: Bilingual
  readonly related?: readonly SeriesRelated<N>[]
}

export interface SeriesRelated<N extends string = string> {
  readonly note: N
  readonly spot: Spot
  readonly in: 'report' | 'previous'
  readonly data?: Data
}

/** A body whose reports are looked for, from the list of bodies or from what was read. */
export interface SetBody {
  readonly name: string
  readonly kind?: BodyKind
  readonly district?: string
  /** The government whose figures include this body's. */
  readonly parent?: string
  /** Years a report is expected for; absent where nobody said so. */
  readonly years?: readonly number[]
  /** For a government: every unit that its figures include stands in the list. */
  readonly unitsComplete?: true
  /** By year; the file that counts where there are several. */
  readonly files: Readonly<Record<number, string>>
  /** Years of which a file could not be read that may be this body's report. */
  readonly unreadYears: readonly number[]
}

/** Many bodies: the rule asks for the reports it needs, one at a time. */
export interface SetContext {
  readonly bodies: readonly SetBody[]
  readonly digestOf: (file: string) => Digest
  readonly options: Readonly<Record<string, unknown>>
}

/** What a rule yields about one body and year; `file` and `spot` are absent where there is no report. */
export interface SetFinding<M extends string = string, N extends string = string> {
  readonly message: M
  readonly body: string
  readonly year: number
  readonly file?: string
  readonly spot?: Spot
  readonly data?: Data
  readonly place?: Bilingual
  readonly related?: readonly SetRelated<N>[]
}

export interface SetRelated<N extends string = string> {
  readonly note: N
  readonly file: string
  readonly spot: Spot
  readonly data?: Data
}

/** What could not be assessed about one body and year. */
export interface SetNotAssessable<N extends string = string> extends NotAssessable<N> {
  readonly body: string
  readonly year: number
}

/** A literal basis, or the name of one of the regime's articles (`accuracy`, `contents`, `deadline`, `form`). */
export type BasisSource = Basis | { readonly article: string }

interface Shared<M, N> {
  readonly id: string
  /** Where its page is, as the URL of a Markdown file: `new URL('README.md', import.meta.url).href`. */
  readonly page?: string
  /** The plugin it comes from; set when that is loaded. */
  readonly plugin?: string
  /** Only these regimes; all when absent. */
  readonly regimes?: readonly RegimeId[]
  /** Off unless the settings turn it on. */
  readonly offByDefault?: true
  readonly basis: BasisSource
  readonly messages: Readonly<Record<keyof M & string, Message>>
  /** Texts for related places, hints and reasons of not being assessable. */
  readonly notes?: Readonly<Record<keyof N & string, Bilingual>>
  /** JSON Schema of the options, with defaults. */
  readonly options?: Readonly<Record<string, unknown>>
}

type Yielded<M, N> = Iterable<Finding<keyof M & string, keyof N & string> | NotAssessable<keyof N & string>>

type SeriesYielded<M, N> = Iterable<
  SeriesFinding<keyof M & string, keyof N & string> | NotAssessable<keyof N & string>
>
type SetYielded<M, N> = Iterable<
  SetFinding<keyof M & string, keyof N & string> | SetNotAssessable<keyof N & string>
>

interface ReportScope<M, N> {
  readonly scope: 'report'
  check(context: RuleContext): Yielded<M, N>
  /** What else the rule sees once last year's report is at hand. */
  checkSeries?(context: SeriesContext): SeriesYielded<M, N>
}
interface SeriesScope<M, N> {
  readonly scope: 'series'
  /** Also compares reports of different bodies whose sentences are alike. */
  readonly similar?: true
  checkSeries(context: SeriesContext): SeriesYielded<M, N>
}
interface SetScope<M, N> {
  readonly scope: 'set'
  checkSet(context: SetContext): SetYielded<M, N>
}

type Texts = Readonly<Record<string, unknown>>

/** A rule as its author writes it: findings name declared messages and notes only. */
export type RuleSource<M, N> = Shared<M, N> & (ReportScope<M, N> | SeriesScope<M, N> | SetScope<M, N>)

/** A rule as the engine sees it. */
export type Rule = RuleSource<Texts, Texts>
export type ReportRule = Extract<Rule, { scope: 'report' }>
export type SetRule = Extract<Rule, { scope: 'set' }>
/** Rules that compare two reports. */
export type SeriesRule = Rule & Required<Pick<ReportRule, 'checkSeries'>>
