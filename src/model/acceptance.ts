import type { Diagnostic } from './diagnostic.js'
import type { Bilingual } from './regime.js'

/** Why a finding does not count: a comment in the report, an entry of the waivers, or it stood in the baseline. */
export interface Acceptance {
  readonly by: AcceptedBy
  readonly reason: string
  readonly who?: string
  /** The last day it holds, `YYYY-MM-DD`. */
  readonly until?: string
}

export type AcceptedBy = 'directive' | 'waiver' | 'baseline'

/** A finding that stands in the report, but does not fail the run. */
export interface AcceptedDiagnostic extends Diagnostic {
  readonly acceptance: Acceptance
}

/** Something about an acceptance that wants a hand. It is no finding of the report. */
export interface Notice {
  /** `unused`: it accepts nothing; `expired`: its last day is over, which fails the run; `invalid`: it has no effect. */
  readonly kind: 'unused' | 'expired' | 'invalid'
  readonly by: AcceptedBy
  /** Where it is written. */
  readonly file: string
  readonly line?: number
  /** A whole sentence without the place. */
  readonly message: string
  /** The message in both languages. */
  readonly texts?: Bilingual
}
