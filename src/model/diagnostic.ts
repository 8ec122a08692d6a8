import type { AcceptedDiagnostic, Notice } from './acceptance.js'
import type { Range } from './range.js'
import type { Basis, Bilingual, RegimeId } from './regime.js'

/** The worst first. */
export const SEVERITIES = ['error', 'warning', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]
export type Locale = 'zh' | 'en'
/** Whether the document is at fault, or may be only what the reader made of it. */
export type Origin = 'document' | 'reader'

/** A finding completed by the engine: what every formatter shows. */
export interface Diagnostic {
  readonly ruleId: string
  readonly messageId: string
  readonly severity: Severity
  /** Findings that may be the reader's own are no more than what is certain: their severity is lowered. */
  readonly origin: Origin
  readonly message: string
  /** Advice that is certain, e.g. which part to leave out for the sum to hold. */
  readonly hint?: string
  /** Which of the rule's notes the hint is: with `data` it can be said in another language. */
  readonly hintId?: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  /**
   * Where in the report, in words: the path of section titles, or table, row and column; in formats without
   * lines with page and numbers: 第2页 · 表三 第14行“（七）总计”第7列.
   */
  readonly place: string
  /** Where the finding stands in a format without lines; `line` and `column` count in the extracted text. */
  readonly at?: At
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

/** Page, paragraph, or table with row and column (covered ones count), from 1. */
export interface At {
  readonly page?: number
  readonly paragraph?: number
  readonly table?: number
  readonly row?: number
  readonly column?: number
}

export interface RelatedPlace {
  readonly message: string
  /** Another report; absent where the place is in the same one. */
  readonly file?: string
  /** In words, in formats without lines. */
  readonly place?: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  /** Offsets in the extracted text. */
  readonly range: Range
  /** Which of the rule's notes the message is, and its data besides those of the finding. */
  readonly noteId?: string
  readonly data?: Readonly<Record<string, string | number>>
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
  /** Which of the rule's notes the reason is, and its data. */
  readonly noteId?: string
  readonly data?: Readonly<Record<string, string | number>>
  /** The reason in both languages, where it is no rule's. */
  readonly texts?: Bilingual
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
  readonly coverage: Coverage
  readonly internalErrors: readonly InternalError[]
  readonly errorCount: number
  readonly warningCount: number
  readonly infoCount: number
}

export interface Coverage {
  readonly rulesRun: number
  readonly rulesAssessed: number
  /** Pages, pictures and parts of the file that could not be read. */
  readonly unread: number
}

export interface InternalError {
  readonly ruleId: string
  /** The plugin that the rule comes from. */
  readonly plugin?: string
  readonly message: string
}

/** A file that could not be linted: never counted as passed. */
export interface FileFailure {
  readonly file: string
  readonly message: string
  /** The message in both languages, where it is ours. */
  readonly texts?: Bilingual
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
