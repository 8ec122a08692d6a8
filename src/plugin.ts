import type { Config } from './config/config.js'
import type { Formatter } from './format/formatter.js'
import type { RegimeVariant } from './model/regime.js'
import type { Rule } from './rule/rule.js'

/** What a module exports by default to be named under `plugins` in a configuration. */
export interface Plugin {
  /** Small letters, digits and hyphens; stands before the names of presets and formatters: `yunxi:strict`. */
  readonly name: string
  readonly rules?: readonly Rule[]
  /** For `extends: yunxi:strict`. */
  readonly presets?: Readonly<Record<string, Config>>
  /** For `regime: yunxi-2021`. */
  readonly regimes?: readonly RegimeVariant[]
  /** For `-f yunxi:letter=letter.txt`. */
  readonly formatters?: Readonly<Record<string, Formatter>>
}

/** Gives a plugin its types. */
export function definePlugin(plugin: Plugin): Plugin {
  return plugin
}
