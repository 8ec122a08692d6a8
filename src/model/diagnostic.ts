import type { AcceptedDiagnostic, Notice } from './acceptance.js'
import type { Range } from './range.js'
import type { Basis, RegimeId } from './regime.js'

export type Severity = 'error' | 'warning' | 'info'
export type Locale = 'zh' | 'en'

/** A finding completed by the engine: what every formatter shows. */
export interface Diagnostic {
  readonly ruleId: string
  readonly messageId: string
  readonly severity: Severity
  readonly message: string
  /** Advice that is certain, e.g. which part to leave out for the sum to hold. */
  readonly hint?: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  /** Where in the report, in words: the path of section titles, or table, row and column. */
  readonly place: string
  /** Offsets in the extracted text, which `inspect --text` prints. */
  readonly range: Range
  /** The text pointed at, shortened. */
  readonly quote: string
  readonly data: Readonly<Record<string, string | number>>
  readonly related: readonly RelatedPlace[]
  readonly basis: Basis
  /** Survives edits elsewhere in the file. */
  readonly fingerprint: string
  readonly fix?: DiagnosticFix
}

export interface RelatedPlace {
  readonly message: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  /** Offsets in the extracted text. */
  readonly range: Range
}

/** Replace `[start, end)` of the source file, in UTF-16 units, by `text`. */
export interface DiagnosticFix {
  readonly start: number
  readonly end: number
  readonly text: string
  /** `automatic` fixes are applied by `--fix`; a `suggestion` only shows what to write. */
  readonly kind: 'automatic' | 'suggestion'
}

export interface NotAssessed {
  readonly ruleId: string
  readonly reason: string
}

/** What was said of one report. */
export interface Result {
  readonly file: string
  readonly regime: RegimeId
  readonly year?: number
  readonly body?: string
  /** What counts; what is accepted stands apart. */
  readonly diagnostics: readonly Diagnostic[]
  /** Findings that were accepted on purpose: they do not count, but are never lost. */
  readonly accepted: readonly AcceptedDiagnostic[]
  /** What is wrong with the directives of the report. */
  readonly notices: readonly Notice[]
  readonly notAssessed: readonly NotAssessed[]
  /** Rules that ran, of those that apply to the regime and are not switched off. */
  readonly coverage: { readonly rulesRun: number; readonly rulesAssessed: number }
  readonly internalErrors: readonly InternalError[]
  readonly errorCount: number
  readonly warningCount: number
  readonly infoCount: number
}

export interface InternalError {
  readonly ruleId: string
  readonly message: string
}

/** A file that could not be linted: never counted as passed. */
export interface FileFailure {
  readonly file: string
  readonly message: string
}

/** All results of one call. */
export interface Run {
  readonly results: readonly Result[]
  readonly failures: readonly FileFailure[]
  /** Fixes that were made; absent where none were asked for. */
  readonly fixed?: number
  /** What is wrong with waivers and baseline; absent where there are none. */
  readonly notices?: readonly Notice[]
  /** The baseline's file; absent where findings are compared with none. */
  readonly baseline?: string
}
