import { join } from 'node:path'
import { RULE_SEVERITIES, type ConfigSettings, type RuleValue } from '../../config/config.js'
import type { Layer } from '../../config/resolve.js'
import { isRuleName, ruleIdOf, ruleNameOf, type RuleName } from '../../config/ruleName.js'
import type { LoadedPlugin } from '../../config/plugins/plugin.js'
import { settingsFor, type FileSettings, type SettingsSource } from '../../config/settings.js'
import { oneOf } from '../../config/nearest.js'
import type { Locale } from '../../model/diagnostic.js'
import type { RegimeId } from '../../model/regime.js'
import type { Rule } from '../../rule/rule.js'
import type { Arguments } from './arguments.js'
import { displayName } from '../files/files.js'
import { UsageError } from '../usageError.js'

/** Where settings come from, as the flags have it; what they say themselves is stronger than any configuration. */
export async function settingsSourceOf(
  args: Arguments,
  rules: readonly Rule[],
  cwd: string,
): Promise<SettingsSource> {
  const place = placeOf(args, rules, cwd)
  const known = await rulesNamed(args, place)
  const only = namesOf(args.values('only'), known)
  const skip = namesOf(args.values('skip'), known)
  if (only.length > 0 && only.every((name) => isSkipped(name, skip))) throw new UsageError(NOTHING_LEFT)
  const regime = args.value('regime') as RegimeId | undefined
  const locale = args.value('locale') as Locale | undefined
  return {
    ...place,
    layers: [
      ...args.values('rule').map((value) => layerOf('--rule', ruleSettings(value, known))),
      ...(regime ? [layerOf('--regime', { regime })] : []),
      ...(locale ? [layerOf('--locale', { locale })] : []),
    ],
    only,
    skip,
  }
}

function isSkipped({ rule, message }: RuleName, skip: readonly RuleName[]): boolean {
  return skip.some((name) => name.rule.id === rule.id && (name.message ?? message) === message)
}

/** A run that checks nothing would pass. */
const NOTHING_LEFT = {
  zh: '--only 指定的规则都被 --skip 去掉了，没有规则可以运行',
  en: '--skip leaves none of the rules that --only names: nothing would be checked',
}

/** The plugins that the configuration of the working directory names. */
export async function pluginsHere(
  args: Arguments,
  rules: readonly Rule[],
  cwd: string,
): Promise<readonly LoadedPlugin[]> {
  return (await settingsHere(placeOf(args, rules, cwd))).extras?.plugins ?? []
}

function placeOf(args: Arguments, rules: readonly Rule[], cwd: string): Place {
  return { rules, cwd, ...configFileOf(args), show: (path) => displayName(path, cwd) }
}

function settingsHere(place: Place): Promise<FileSettings> {
  return settingsFor({ ...place, layers: [], only: [], skip: [] })(join(place.cwd, 'report.txt'))
}

function configFileOf(args: Arguments): Pick<SettingsSource, 'configFile'> {
  const config = args.value('config')
  const isOff = args.flag('config') === false
  if (isOff && config)
    throw new UsageError({
      zh: '--config 和 --no-config 不能同时使用',
      en: '--config and --no-config cannot be used together',
    })
  if (isOff) return { configFile: false }
  return config ? { configFile: config } : {}
}

type Place = Omit<SettingsSource, 'layers' | 'only' | 'skip'>

/** Flags may name rules that the configuration of the working directory brings. */
async function rulesNamed(args: Arguments, place: Place): Promise<readonly Rule[]> {
  const { rules } = place
  const names = ['rule', 'only', 'skip']
    .flatMap((flag) => args.values(flag))
    .flatMap((value) => value.split(','))
  const isKnown = (name: string): boolean =>
    rules.some(({ id }) => id === ruleIdOf(name.split(':', 1).join('')))
  if (names.every((name) => name === '' || isKnown(name))) return rules
  return (await settingsHere(place)).rules
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
  const [name = '', ...rest] = value.split(':')
  const severity = rest.length === 0 ? 'on' : rest.join(':')
  checkedName(name, rules)
  if (!(RULE_SEVERITIES as readonly string[]).includes(severity)) throw unknownSeverity(severity)
  return { rules: { [name]: severity as RuleValue } }
}

function unknownSeverity(severity: string): UsageError {
  const { zh, en } = oneOf(severity, RULE_SEVERITIES)
  return new UsageError({ zh: `没有级别“${severity}”，${zh}`, en: `No severity “${severity}”; ${en}` })
}
