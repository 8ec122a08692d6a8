import { resolve } from 'node:path'
import { rules as builtInRules } from '../../rules/index.js'
import type { Resolved } from '../config/resolve.js'
import { settingsFor, type FileSettings } from '../config/settings.js'
import { displayName } from '../cli/files/files.js'
import type { Bilingual } from '../model/regime.js'
import type { Rule } from '../rule/rule.js'
import { checkSettings } from './checkSettings.js'
import type { ConfigOptions, LintFileOptions } from './options.js'

/** What is in force for one report. */
export interface EffectiveConfig {
  /** The configuration that was found; absent where there is none. */
  readonly configFile?: string
  readonly isIgnored: boolean
  /** Settings, each with the file, preset or option that set it. */
  readonly settings: Resolved
  /** The rules of this package and those that the configuration brings. */
  readonly rules: readonly Rule[]
  /** Plugins that cannot be used, each as a sentence. */
  readonly problems: readonly Bilingual[]
}

/** What is in force for a report, which need not exist. Throws `ConfigError` for a configuration that is wrong. */
export async function loadConfig(file: string, options: ConfigOptions = {}): Promise<EffectiveConfig> {
  const { cwd = resolve() } = options
  const { resolved, isIgnored, rules, configFile, extras } = await settingsBy(options)(resolve(cwd, file))
  return {
    ...(configFile === undefined ? {} : { configFile }),
    isIgnored,
    settings: resolved,
    rules,
    problems: extras?.problems ?? [],
  }
}

/** Settings of files, with those of the call on top. */
export function settingsBy(options: LintFileOptions): (path: string) => Promise<FileSettings> {
  const { cwd = resolve(), config, ruleSet = builtInRules, ...settings } = options
  const settingsOf = settingsFor({
    rules: ruleSet,
    cwd,
    ...(config === undefined ? {} : { configFile: config }),
    layers: [{ ...settings, origin: 'options' }],
    only: [],
    skip: [],
    show: (path) => displayName(path, cwd),
  })
  const checked = new Set<string | undefined>()
  return async (path) => {
    const found = await settingsOf(path)
    // The rules that may be named are those of the configuration that was found.
    if (!checked.has(found.configFile)) await checkSettings(settings, found.rules, found.extras?.plugins)
    checked.add(found.configFile)
    return found
  }
}
