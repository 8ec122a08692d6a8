import type { Rule } from '../rule/rule.js'
import { resolve, type Layer, type Resolved } from './resolve.js'
import type { RuleName } from './ruleName.js'
import { selectOnly, skip } from './select.js'

export interface SettingsSource {
  readonly rules: readonly Rule[]
  /** Stronger than any file, weakest first. */
  readonly layers: readonly Layer[]
  readonly only: readonly RuleName[]
  readonly skip: readonly RuleName[]
}

/** What is in force for one file. */
export interface FileSettings {
  readonly resolved: Resolved
  readonly isIgnored: boolean
}

export function settingsOf(source: SettingsSource): Resolved {
  const resolved = resolve(source.layers, source.rules)
  const selected = source.only.length > 0 ? selectOnly(resolved, source.only, source.rules) : resolved
  return source.skip.length > 0 ? skip(selected, source.skip) : selected
}
