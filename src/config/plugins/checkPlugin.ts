import { SEVERITIES } from '../../model/diagnostic.js'
import { REGIME_IDS, type Bilingual } from '../../model/regime.js'
import { isFields, type Fields } from '../fields.js'
import { oneOf } from '../nearest.js'
import { isId } from '../ruleName.js'
import type { PluginContent } from './plugin.js'

const PARTS: readonly string[] = ['name', 'rules', 'regimes', 'presets', 'formatters']
const CHECKS: Readonly<Record<string, string>> = { report: 'check', series: 'checkSeries', set: 'checkSet' }

/** What is wrong with a plugin, as one sentence; nothing where it can be used. */
export function mistakeInPlugin(plugin: unknown): Bilingual | undefined {
  if (!isFields(plugin)) {
    return {
      zh: '默认导出应为 definePlugin({ name, rules … })',
      en: 'its default export must be definePlugin({ name, rules … })',
    }
  }
  if (!isId(plugin.name)) {
    return {
      zh: 'name 应为小写字母、数字和连字符',
      en: 'its name must consist of small letters, digits and hyphens',
    }
  }
  for (const [key, value] of Object.entries(plugin)) {
    if (!PARTS.includes(key)) return unknownPart(key)
    if (['presets', 'formatters'].includes(key) && !isFields(value)) return wrongPart(key)
    if (['rules', 'regimes'].includes(key) && !Array.isArray(value)) return wrongPart(key)
  }
  const { regimes = [], rules = [] } = plugin as Partial<PluginContent>
  if (!regimes.every(isVariant)) return wrongPart('regimes')
  const taken = regimes.find(({ id }) => isOneOf(REGIME_IDS, id))
  if (taken) return takenRegime(taken.id)
  return rules.map(mistakeInRule).find((mistake) => mistake)
}

function mistakeInRule(rule: unknown, at: number): Bilingual | undefined {
  if (!isFields(rule) || !isId(rule.id)) {
    return {
      zh: `第 ${at + 1} 条规则的 id 应为小写字母、数字和连字符`,
      en: `the id of its rule ${at + 1} must consist of small letters, digits and hyphens`,
    }
  }
  const lacks = (what: string): Bilingual => ({
    zh: `规则 ${String(rule.id)} 缺少 ${what} 或其内容不对`,
    en: `its rule ${String(rule.id)} lacks ${what}, or it is not what it should be`,
  })
  const check = CHECKS[String(rule.scope)]
  if (check === undefined) return lacks('scope')
  if (typeof rule[check] !== 'function') return lacks(check)
  if (!isFields(rule.basis) || !('article' in rule.basis || isBilingual(rule.basis))) return lacks('basis')
  if (!isFields(rule.messages) || !Object.values(rule.messages).every(isMessage)) return lacks('messages')
  return undefined
}

function isVariant(regime: unknown): boolean {
  return isFields(regime) && isId(regime.id) && isOneOf(REGIME_IDS, regime.base)
}

function isMessage(message: unknown): boolean {
  return isBilingual(message) && isOneOf(SEVERITIES, (message as Fields).severity)
}

function isBilingual(value: unknown): boolean {
  return isFields(value) && typeof value.zh === 'string' && typeof value.en === 'string'
}

function isOneOf(known: readonly unknown[], value: unknown): boolean {
  return known.includes(value)
}

function unknownPart(key: string): Bilingual {
  const { zh, en } = oneOf(key, PARTS)
  return { zh: `没有“${key}”这一项，${zh}`, en: `there is no “${key}”; ${en}` }
}

function takenRegime(id: string): Bilingual {
  return { zh: `regimes 的 id 不能是本工具的 ${id}`, en: `the id of a regime cannot be ${id}, which is ours` }
}

function wrongPart(key: string): Bilingual {
  return { zh: `${key} 的内容不对`, en: `its ${key} are not what they should be` }
}
