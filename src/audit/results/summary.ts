import type { Bilingual, RegimeId } from '../../model/regime.js'
import type { Severity } from '../../model/diagnostic.js'
import type { AuditFailure, AuditNotice } from '../grid.js'

export type Counts = Readonly<Record<Severity, number>>

/** What an audit found, in numbers: `summary.json`. */
export interface Summary {
  readonly schemaVersion: 1
  readonly tool: { readonly name: string; readonly version: string }
  readonly coverage: Coverage
  readonly totals: Counts & {
    readonly accepted: number
    readonly notAssessed: number
    /** Rules that failed; each is a bug, and the exit code is 2. */
    readonly internalErrors: number
  }
  readonly years: readonly YearSummary[]
  readonly bodies: readonly BodySummary[]
  readonly districts: readonly GroupSummary[]
  readonly rules: readonly RuleSummary[]
  readonly notAssessed: readonly NotAssessedSummary[]
  /** Bodies with most errors and warnings per report. */
  readonly worst: readonly RankedBody[]
  /** Bodies whose errors and warnings fell most from their first report to their last. */
  readonly improved: readonly ImprovedBody[]
  /** The same problem of one body in three years or more. */
  readonly repeated: readonly RepeatedProblem[]
  readonly failures: readonly AuditFailure[]
  readonly notices: readonly AuditNotice[]
}

export interface Coverage {
  /** Files that were found. */
  readonly files: number
  readonly read: number
  readonly failed: number
  readonly bodies: number
  /** Body and year pairs with a report, of those that are expected or lie between two reports. */
  readonly cells: { readonly filled: number; readonly expected: number }
  readonly withoutYear: number
  readonly withoutBody: number
  readonly copies: number
  /** Reports with tables that could not be read. */
  readonly partlyRead: number
  /** Reports that were compared with the one of the year before. */
  readonly compared: number
}

export interface YearSummary extends Counts {
  readonly year: number
  readonly reports: number
  readonly clean: number
}

export interface BodyCell extends Counts {
  readonly file: string
  readonly regime: RegimeId
}

export type Absence = 'missing' | 'unread'

export interface BodySummary extends Counts {
  readonly name: string
  readonly district: string
  readonly kind?: string
  readonly parent?: string
  readonly reports: number
  /** By year; `missing` where a report is expected, `unread` where a file that could not be read may be it. */
  readonly years: Readonly<Record<number, BodyCell | Absence>>
}

export interface GroupSummary extends Counts {
  readonly name: string
  readonly bodies: number
  readonly reports: number
}

export interface RuleSummary {
  readonly rule: string
  readonly message: string
  /** What the rule demands, in a sentence of its page. */
  readonly demand?: Bilingual
  readonly severity: Severity
  readonly count: number
  readonly bodies: number
  readonly byYear: Readonly<Record<number, number>>
}

export interface NotAssessedSummary {
  readonly rule: string
  readonly reason: string
  readonly count: number
}

export interface RankedBody extends Counts {
  readonly name: string
  readonly reports: number
  /** (errors × 3 + warnings) ÷ reports. */
  readonly perReport: number
}

export interface ImprovedBody {
  readonly name: string
  readonly from: { readonly year: number; readonly problems: number }
  readonly to: { readonly year: number; readonly problems: number }
}

export interface RepeatedProblem {
  readonly name: string
  readonly rule: string
  readonly message: string
  readonly years: readonly number[]
}
