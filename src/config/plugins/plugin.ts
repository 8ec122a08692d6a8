import type { RegimeVariant } from '../../model/regime.js'
import type { Rule } from '../../rule/rule.js'
import type { Config } from '../config.js'

/** What a plugin brings, checked. Its formatters are none of the configuration's business. */
export interface PluginContent {
  /** Stands before the names of its presets and formatters: `yunxi:strict`. */
  readonly name: string
  readonly rules?: readonly Rule[]
  readonly presets?: Readonly<Record<string, Config>>
  readonly regimes?: readonly RegimeVariant[]
  readonly formatters?: Readonly<Record<string, unknown>>
}

export interface LoadedPlugin extends PluginContent {
  readonly path: string
}
