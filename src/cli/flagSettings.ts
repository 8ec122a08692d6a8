import type { ConfigSettings, RuleValue } from '../config/config.js'
import type { Layer } from '../config/resolve.js'
import { isRuleName, ruleNameOf, type RuleName } from '../config/ruleName.js'
import type { SettingsSource } from '../config/settings.js'
import { nearest } from '../config/nearest.js'
import type { Locale } from '../model/diagnostic.js'
import type { RegimeId } from '../model/regime.js'
import type { Rule } from '../rule/rule.js'
import type { Arguments } from './arguments.js'
import { displayName } from './files.js'
import { UsageError } from './usageError.js'

const SEVERITIES = ['error', 'warning', 'info', 'off', 'on'] as const

/** Where settings come from, as the flags have it; what they say themselves is stronger than any configuration. */
export function settingsSourceOf(args: Arguments, rules: readonly Rule[], cwd: string): SettingsSource {
  const config = args.value('config')
  const regime = args.value('regime') as RegimeId | undefined
  const locale = args.value('locale') as Locale | undefined
  return {
    rules,
    cwd,
    ...(args.flag('config') === false ? { configFile: false } : config ? { configFile: config } : {}),
    layers: [
      ...args.values('rule').map((value) => layerOf('--rule', ruleSettings(value, rules))),
      ...(regime ? [layerOf('--regime', { regime })] : []),
      ...(locale ? [layerOf('--locale', { locale })] : []),
    ],
    only: namesOf(args.values('only'), rules),
    skip: namesOf(args.values('skip'), rules),
    show: (path) => displayName(path, cwd),
  }
}

function layerOf(origin: string, settings: ConfigSettings): Layer {
  return { ...settings, origin }
}

function namesOf(values: readonly string[], rules: readonly Rule[]): RuleName[] {
  return values
    .flatMap((value) => value.split(','))
    .filter((name) => name !== '')
    .map((name) => checkedName(name, rules))
}

function checkedName(name: string, rules: readonly Rule[]): RuleName {
  const found = ruleNameOf(name, rules)
  if (!isRuleName(found)) throw new UsageError(found)
  return found
}

/** `ID`, `ID:SEVERITY` or `ID/MESSAGE:SEVERITY`. */
function ruleSettings(value: string, rules: readonly Rule[]): ConfigSettings {
  const [name = '', severity = 'on'] = value.split(':')
  checkedName(name, rules)
  if (!(SEVERITIES as readonly string[]).includes(severity)) throw unknownSeverity(severity)
  return { rules: { [name]: severity as RuleValue } }
}

function unknownSeverity(severity: string): UsageError {
  const meant = nearest(severity, SEVERITIES)
  return new UsageError({
    zh: `没有级别“${severity}”，可以是 ${SEVERITIES.join('、')}${meant ? `；是否指 ${meant}` : ''}`,
    en: `No severity “${severity}”; it can be ${SEVERITIES.join(', ')}${meant ? `; did you mean ${meant}?` : ''}`,
  })
}
