import type { Bilingual } from '../../model/regime.js'
import type { PluginContent } from './plugin.js'

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
const BASES = ['cn-2008', 'cn-2014', 'cn-2019', 'cn-2021']
const SEVERITIES = ['error', 'warning', 'info']
const CHECKS: Readonly<Record<string, string>> = { report: 'check', series: 'checkSeries', set: 'checkSet' }

type Unchecked = Readonly<Record<string, unknown>>

/** What is wrong with a plugin, as one sentence; nothing where it can be used. */
export function mistakeInPlugin(plugin: unknown): Bilingual | undefined {
  if (!isObject(plugin)) {
    return {
      zh: '没有默认导出（应为 definePlugin({ name, rules … })）',
      en: 'it has no default export (expected: definePlugin({ name, rules … }))',
    }
  }
  if (!isId(plugin.name)) {
    return {
      zh: 'name 应为小写字母、数字和连字符',
      en: 'its name must consist of small letters, digits and hyphens',
    }
  }
  for (const [key, value] of Object.entries(plugin)) {
    if (['presets', 'formatters'].includes(key) && !isObject(value)) return wrongPart(key)
    if (['rules', 'regimes'].includes(key) && !Array.isArray(value)) return wrongPart(key)
  }
  const { regimes = [], rules = [] } = plugin as Partial<PluginContent>
  if (!regimes.every(isVariant)) return wrongPart('regimes')
  return rules.map(mistakeInRule).find((mistake) => mistake)
}

function mistakeInRule(rule: unknown, at: number): Bilingual | undefined {
  if (!isObject(rule) || !isId(rule.id)) {
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
  if (!isObject(rule.basis) || !('article' in rule.basis || isBilingual(rule.basis))) return lacks('basis')
  if (!isObject(rule.messages) || !Object.values(rule.messages).every(isMessage)) return lacks('messages')
  return undefined
}

function isVariant(regime: unknown): boolean {
  return isObject(regime) && isId(regime.id) && BASES.includes(String(regime.base))
}

function isMessage(message: unknown): boolean {
  return isBilingual(message) && SEVERITIES.includes(String((message as Unchecked).severity))
}

function isBilingual(value: unknown): boolean {
  return isObject(value) && typeof value.zh === 'string' && typeof value.en === 'string'
}

function isObject(value: unknown): value is Unchecked {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && ID.test(value)
}

function wrongPart(key: string): Bilingual {
  return { zh: `${key} 的内容不对`, en: `its ${key} are not what they should be` }
}
