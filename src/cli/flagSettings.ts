import type { ConfigSettings, RuleValue } from '../config/config.js'
import type { Layer } from '../config/resolve.js'
import { isRuleName, ruleNameOf, type RuleName } from '../config/ruleName.js'
import { nearest } from '../config/nearest.js'
import type { Locale } from '../model/diagnostic.js'
import type { RegimeId } from '../model/regime.js'
import type { Rule } from '../rule/rule.js'
import type { Arguments } from './arguments.js'
import { UsageError } from './usageError.js'

/** What the flags say about rules and reports; stronger than any configuration. */
export interface FlagSettings {
  readonly layers: readonly Layer[]
  readonly only: readonly RuleName[]
  readonly skip: readonly RuleName[]
}

const SEVERITIES = ['error', 'warning', 'info', 'off', 'on'] as const

export function flagSettingsOf(args: Arguments, rules: readonly Rule[]): FlagSettings {
  const regime = args.value('regime') as RegimeId | undefined
  const locale = args.value('locale') as Locale | undefined
  return {
    layers: [
      ...args.values('rule').map((value) => layerOf('--rule', ruleSettings(value, rules))),
      ...(regime ? [layerOf('--regime', { regime })] : []),
      ...(locale ? [layerOf('--locale', { locale })] : []),
    ],
    only: namesOf(args.values('only'), rules),
    skip: namesOf(args.values('skip'), rules),
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
