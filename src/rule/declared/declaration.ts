import type { Severity } from '../../model/diagnostic.js'
import type { Bilingual, RegimeId } from '../../model/regime.js'

interface Shared extends Bilingual {
  /** `warning` when absent. */
  readonly severity?: Severity
  /** What the demand rests on; the configuration itself when absent. */
  readonly basis?: Bilingual
  readonly regimes?: readonly RegimeId[]
}

/** One of the phrases must be there; blanks and the width of characters do not matter. */
interface RequiredPhrase {
  readonly check: 'required-phrase'
  readonly phrases: string | readonly string[]
  /** Key of a statutory content: only in its part. */
  readonly in?: string
}

/** None of the phrases may be there. */
interface ForbiddenPhrase extends Omit<RequiredPhrase, 'check'> {
  readonly check: 'forbidden-phrase'
}

/** One of the titles must stand over a section of any level. */
interface RequiredSection {
  readonly check: 'required-section'
  readonly titles: string | readonly string[]
}

/** Nothing may match the expression. */
interface ForbiddenPattern {
  readonly check: 'pattern'
  readonly pattern: string
  readonly in?: string
}

/** One figure of a table as a share of another. */
interface BoundedRatio {
  readonly check: 'ratio'
  /** `table/row/column`, by the keys that `extract` prints. */
  readonly part: string
  readonly whole: string
  readonly least?: number
  readonly most?: number
}

/** A rule without code, as a configuration declares it: the texts are its message. */
export type Declaration = Shared &
  (RequiredPhrase | ForbiddenPhrase | RequiredSection | ForbiddenPattern | BoundedRatio)
export type Check = Declaration['check']
export type Declared<C extends Check> = Extract<Declaration, { check: C }>
