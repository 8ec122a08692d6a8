import { rules as builtInRules } from '../../rules/index.js'
import type { ConfigSettings } from '../config/config.js'
import type { LoadedPlugin } from '../config/plugins/plugin.js'
import type { Rule } from '../rule/rule.js'

/**
 * Settings of a call are held against the same schema as a configuration. Throws `ConfigError`. `plugins`: those of
 * the configuration, whose rules and regimes may be named too.
 */
export async function checkSettings(
  settings: ConfigSettings,
  ruleSet: readonly Rule[],
  plugins: readonly LoadedPlugin[] = [],
): Promise<void> {
  const isGiven = ([name, value]: [string, unknown]): boolean => value !== undefined && name !== 'signal'
  const config = Object.fromEntries(Object.entries(settings).filter(isGiven))
  if (Object.keys(config).length === 0) return
  const { checkNames } = await import('../config/checkConfig.js')
  const { breachesOf } = await import('../config/validator.js')
  const own = ruleSet.filter((rule) => !builtInRules.includes(rule))
  const regimes = plugins.flatMap((plugin) => plugin.regimes ?? [])
  await checkNames(
    { path: 'options', config, breaches: breachesOf(config) },
    { rules: builtInRules, show: (path) => path },
    { plugins: [{ name: 'options', path: '', rules: own, regimes }], declared: {}, problems: [] },
  )
}
