import type { LintSettings, RuleSetting, SeveritySetting } from '../lint/settings.js'
import type { Locale } from '../model/diagnostic.js'
import type { ReadLimits } from '../model/limits.js'
import type { BodyKind, Deadline, RegimeId, RegimeVariant } from '../model/regime.js'
import type { BodyFacts, Rule } from '../rule/rule.js'
import type { ConfigSettings, RuleOptions, RuleSeverity, RuleValue } from './config.js'

/** Settings together with who made them: a preset, a file, a flag. */
export interface Layer extends ConfigSettings {
  readonly origin: string
}

/** A value in force and where it was set; the rule's own default has the origin `default`. */
export interface Sourced<Value> {
  readonly value: Value
  readonly origin: string
}

export interface ResolvedRule {
  readonly messages: Readonly<Record<string, Sourced<SeveritySetting>>>
  readonly options?: Sourced<RuleOptions>
}

/** What is in force for one file. */
export interface Resolved {
  readonly rules: Readonly<Record<string, ResolvedRule>>
  readonly regime?: Sourced<RegimeId>
  /** A plugin's variant of a regime, in place of one of ours. */
  readonly variant?: Sourced<RegimeVariant>
  readonly locale?: Sourced<Locale>
  /** Path of the waivers' file. */
  readonly waivers?: Sourced<string>
  readonly body?: Sourced<BodyFacts>
  readonly deadlines?: Sourced<Readonly<Partial<Record<BodyKind, string>>>>
  readonly limits?: Sourced<Readonly<Partial<ReadLimits>>>
}

/** Applies layers, weakest first, to the defaults of the rules. */
export function resolve(
  layers: readonly Layer[],
  rules: readonly Rule[],
  variants: readonly RegimeVariant[] = [],
): Resolved {
  return {
    rules: Object.fromEntries(rules.map((rule) => [rule.id, resolveRule(rule, layers)])),
    ...regimeOf(last('regime', layers), variants),
    ...last('locale', layers),
    ...last('waivers', layers),
    ...merged('body', layers),
    ...merged('deadlines', layers),
    ...merged('limits', layers),
  }
}

function resolveRule(rule: Rule, layers: readonly Layer[]): ResolvedRule {
  let messages = defaultsOf(rule)
  let options: Sourced<RuleOptions> | undefined
  for (const { rules = {}, origin } of layers) {
    const own = rules[rule.id]
    if (own !== undefined) {
      messages = everyMessage(rule, severityOf(own), origin)
      const given = optionsOf(own)
      if (given) options = { value: given, origin }
    }
    for (const id of Object.keys(rule.messages)) {
      const value = rules[`${rule.id}/${id}`]
      if (value !== undefined) messages[id] = { value: inForce(rule, id, severityOf(value)), origin }
    }
  }
  return { messages, ...(options ? { options } : {}) }
}

function defaultsOf(rule: Rule): Record<string, Sourced<SeveritySetting>> {
  return everyMessage(rule, rule.offByDefault ? 'off' : 'on', 'default')
}

function everyMessage(
  rule: Rule,
  severity: RuleSeverity,
  origin: string,
): Record<string, Sourced<SeveritySetting>> {
  const entries = Object.keys(rule.messages).map((id) => [id, { value: inForce(rule, id, severity), origin }])
  return Object.fromEntries(entries) as Record<string, Sourced<SeveritySetting>>
}

function inForce(rule: Rule, message: string, severity: RuleSeverity): SeveritySetting {
  return severity === 'on' ? (rule.messages[message]?.severity ?? 'off') : severity
}

function severityOf(value: RuleValue): RuleSeverity {
  return typeof value === 'string' ? value : value[0]
}

function optionsOf(value: RuleValue): RuleOptions | undefined {
  return typeof value === 'string' ? undefined : value[1]
}

type Single = 'regime' | 'locale' | 'waivers'
type Merged = 'body' | 'deadlines' | 'limits'

function last<Key extends Single>(key: Key, layers: readonly Layer[]): Partial<Pick<Resolved, Key>> {
  const layer = layers.findLast((candidate) => candidate[key] !== undefined)
  const found = layer ? { [key]: { value: layer[key], origin: layer.origin } } : {}
  return found as unknown as Partial<Pick<Resolved, Key>>
}

/** A variant holds where its base applies; naming one of ours makes that one apply. */
function regimeOf(
  { regime }: Partial<Pick<Resolved, 'regime'>>,
  variants: readonly RegimeVariant[],
): Pick<Resolved, 'regime' | 'variant'> {
  if (!regime) return {}
  const variant = variants.find(({ id }) => id === regime.value)
  return variant ? { variant: { value: variant, origin: regime.origin } } : { regime }
}

/** Facts of several layers add up; the origin is the last layer that gave one. */
function merged<Key extends Merged>(key: Key, layers: readonly Layer[]): Partial<Pick<Resolved, Key>> {
  const giving = layers.filter((layer) => layer[key] !== undefined)
  const value = Object.assign({}, ...giving.map((layer) => layer[key])) as object
  const origin = giving.at(-1)?.origin
  return (origin === undefined ? {} : { [key]: { value, origin } }) as Partial<Pick<Resolved, Key>>
}

/** The settings as the engine takes them. */
export function lintSettingsOf(resolved: Resolved, locale: Locale): LintSettings {
  return {
    locale,
    rules: Object.fromEntries(Object.entries(resolved.rules).map(([id, rule]) => [id, ruleSettingOf(rule)])),
    ...(resolved.body ? { body: resolved.body.value } : {}),
    ...(resolved.variant ? { variant: resolved.variant.value } : {}),
    ...(isPartial(resolved) ? { isPartial: true } : {}),
    ...(resolved.deadlines ? { deadlines: deadlinesOf(resolved.deadlines.value) } : {}),
  }
}

/** `--only` and `--skip` are for one run; what a configuration turns off stays off. */
function isPartial({ rules }: Resolved): boolean {
  return Object.values(rules).some(({ messages }) =>
    Object.values(messages).some(({ origin }) => origin === '--only' || origin === '--skip'),
  )
}

function ruleSettingOf({ messages, options }: ResolvedRule): RuleSetting {
  const severities = Object.entries(messages).map(([id, { value }]) => [id, value] as const)
  const shared = options ? { options: options.value } : {}
  if (severities.every(([, severity]) => severity === 'off')) return { severity: 'off', ...shared }
  return { messages: Object.fromEntries(severities), ...shared }
}

function deadlinesOf(
  given: Readonly<Partial<Record<BodyKind, string>>>,
): Partial<Record<BodyKind, Deadline>> {
  const entries = Object.entries(given).map(([kind, day]) => [kind, deadlineOf(day)])
  return Object.fromEntries(entries) as Partial<Record<BodyKind, Deadline>>
}

function deadlineOf(day: string): Deadline {
  const [month, date] = day.split('-').map(Number)
  return { month: month ?? 1, day: date ?? 1 }
}
