import type { ErrorObject } from 'ajv'
import type { Bilingual } from '../model/regime.js'
import type { Rule } from '../rule/rule.js'
import type { Config, RuleValue } from './config.js'
import { ConfigError } from './configError.js'
import { configSchema } from './configSchema.js'
import type { LoadedConfig, Reader } from './load.js'
import { mistakeOf, tellingOf } from './mistakes.js'
import { rulesWith, type Extras } from './plugins/extras.js'
import { isRuleName, ruleNameOf } from './ruleName.js'

/** Refuses what must be right before anything else can be looked at: what it extends, what it brings. */
export function refuseShape(loaded: LoadedConfig, reader: Reader): void {
  const isFirst = ({ instancePath }: ErrorObject): boolean =>
    instancePath === '' || /^\/(?:extends|plugins|declare)(?:\/|$)/.test(instancePath)
  if (loaded.breaches.some(isFirst)) throw errorOf(loaded.breaches, loaded, reader)
}

/** Refuses the rest, now that it is known which rules there are. Throws `ConfigError`. */
export async function checkNames(loaded: LoadedConfig, own: Reader, extras: Extras): Promise<void> {
  const reader = { ...own, rules: rulesWith(own.rules, extras) }
  const left = loaded.breaches.filter((breach) => !isSettled(breach, reader, extras, loaded.config))
  if (left.length > 0) throw errorOf(left, loaded, reader)
  const mistakes = await mistakesInValues(loaded.config, reader.rules.slice(own.rules.length))
  if (mistakes.length > 0) throw new ConfigError(reader.show(loaded.path), mistakes)
}

/** The schema knows the rules of the package alone. */
function isSettled(
  breach: ErrorObject,
  { rules }: Reader,
  { problems, plugins }: Extras,
  config: Config,
): boolean {
  if (breach.keyword === 'enum' && /^(?:\/overrides\/\d+)?\/regime$/.test(breach.instancePath)) {
    const [, , at] = breach.instancePath.split('/')
    const { regime } = (at === undefined ? config : config.overrides?.[Number(at)]) ?? {}
    return plugins.some(({ regimes = [] }) => regimes.some(({ id }) => id === regime))
  }
  if (breach.keyword !== 'additionalProperties') return false
  if (!/^(?:\/overrides\/\d+)?\/rules$/.test(breach.instancePath)) return false
  // A plugin that did not load took the names of its rules with it.
  return problems.length > 0 || isRuleName(ruleNameOf(String(breach.params.additionalProperty), rules))
}

/** The severities and options of rules that the schema does not know. */
async function mistakesInValues(config: Config, rules: readonly Rule[]): Promise<Bilingual[]> {
  if (rules.length === 0) return []
  const all = [config, ...(config.overrides ?? [])].flatMap(({ rules: own }) => Object.entries(own ?? {}))
  const mistakes: Bilingual[] = []
  for (const [name, value] of all) {
    const found = ruleNameOf(name, rules)
    if (!isRuleName(found)) continue
    const { mistakeInValue } = await import('./plugins/ruleValue.js')
    const mistake = mistakeInValue(name, value as RuleValue, found)
    if (mistake) mistakes.push(mistake)
  }
  return mistakes
}

function errorOf(
  breaches: readonly ErrorObject[],
  { path, config }: LoadedConfig,
  reader: Reader,
): ConfigError {
  const { rules, show } = reader
  const checked = { config, rules, schema: configSchema(rules) }
  return new ConfigError(
    show(path),
    tellingOf(breaches).map((breach) => mistakeOf(breach, checked)),
  )
}
