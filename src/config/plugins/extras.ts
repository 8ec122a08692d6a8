import type { Bilingual } from '../../model/regime.js'
import type { Declaration } from '../../rule/declared/declaration.js'
import { declaredRule } from '../../rule/declared/declaredRule.js'
import type { Rule } from '../../rule/rule.js'
import { isLoaded, loadPlugin } from './loadPlugin.js'
import type { LoadedPlugin } from './plugin.js'

/** What a configuration brings besides settings. */
export interface Extras {
  readonly plugins: readonly LoadedPlugin[]
  readonly declared: Readonly<Record<string, Declaration>>
  /** Plugins that cannot be used: whole sentences. */
  readonly problems: readonly Bilingual[]
}

/** As much of it as another thread needs to have the same rules. */
export interface ExtraSources {
  readonly plugins: readonly string[]
  readonly declared: Extras['declared']
}

export const noExtras: Extras = { plugins: [], declared: {}, problems: [] }

export function rulesWith(rules: readonly Rule[], { plugins, declared }: Omit<Extras, 'problems'>): Rule[] {
  return [
    ...rules,
    ...plugins.flatMap((plugin) => plugin.rules ?? []),
    ...Object.entries(declared).map(([id, declaration]) => declaredRule(id, declaration)),
  ]
}

/** The same rules in another thread. */
export async function rulesFrom(rules: readonly Rule[], sources: ExtraSources): Promise<Rule[]> {
  const plugins = await Promise.all(sources.plugins.map(loadPlugin))
  return rulesWith(rules, { plugins: plugins.filter(isLoaded), declared: sources.declared })
}
