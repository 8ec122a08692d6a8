import type { Bilingual } from '../../model/regime.js'
import { messageOf } from '../../model/thrown.js'
import type { Declaration } from '../../rule/declared/declaration.js'
import type { Rule } from '../../rule/rule.js'
import { ConfigError } from '../configError.js'
import type { LoadedConfig, Reader } from '../load.js'
import { rulesWith, type Extras } from './extras.js'
import { isId } from '../ruleName.js'
import { isLoaded, loadPlugin } from './loadPlugin.js'
import { locatePlugin } from './locatePlugin.js'
import { ratioMistakes } from './ratioMistakes.js'

/** What one configuration adds to the extras of those that extend it. Throws `ConfigError`. */
export async function withOwnExtras(loaded: LoadedConfig, extras: Extras, reader: Reader): Promise<Extras> {
  const { config, path } = loaded
  const origin = reader.show(path)
  let all = extras
  for (const name of [config.plugins ?? []].flat()) all = await withPlugin(name, path, all, reader)
  const declared = Object.entries(config.declare ?? {})
  const mistakes = (
    await Promise.all(declared.map(([id, declaration]) => mistakesIn(id, declaration)))
  ).flat()
  if (mistakes.length > 0) throw new ConfigError(origin, mistakes)
  // The configuration that extends another has the last word.
  all = { ...all, declared: { ...Object.fromEntries(declared), ...all.declared } }
  const twice = repeated(rulesWith(reader.rules, all))
  if (twice) throw new ConfigError(origin, [twice])
  return all
}

async function withPlugin(name: string, from: string, extras: Extras, { show }: Reader): Promise<Extras> {
  const path = locatePlugin(name, from)
  if (path === undefined) {
    throw new ConfigError(show(from), [
      { zh: `plugins 中的插件“${name}”不存在`, en: `plugins names “${name}”, which does not exist` },
    ])
  }
  if (extras.plugins.some((known) => known.path === path)) return extras
  const plugin = await loadPlugin(path)
  if (isLoaded(plugin)) {
    const other = extras.plugins.find((known) => known.name === plugin.name)
    if (other) throw new ConfigError(show(from), [sameName(plugin.name, [other.path, path].map(show))])
    return { ...extras, plugins: [...extras.plugins, plugin] }
  }
  const problem = {
    zh: `插件 ${name} 无法使用，其规则没有运行（${plugin.zh}）`,
    en: `The plugin ${name} cannot be used, its rules did not run (${plugin.en})`,
  }
  return { ...extras, problems: [...extras.problems, problem] }
}

/** The name tells presets and formatters of plugins apart. */
function sameName(name: string, paths: readonly string[]): Bilingual {
  return {
    zh: `两个插件的 name 都是 ${name}：${paths.join('、')}`,
    en: `Two plugins have the name ${name}: ${paths.join(' and ')}`,
  }
}

/** What the schema cannot say of a declaration. */
async function mistakesIn(id: string, declaration: Declaration): Promise<Bilingual[]> {
  const at = `declare.${id}`
  if (!isId(id)) {
    return [
      {
        zh: `${at} 应由小写字母、数字和连字符组成`,
        en: `${at} must consist of small letters, digits and hyphens`,
      },
    ]
  }
  const unfit = unfitKey(declaration)
  if (unfit !== undefined) {
    return [
      {
        zh: `${at} 是 ${declaration.check}，没有“${unfit}”这一项`,
        en: `${at} is a ${declaration.check}, which has no “${unfit}”`,
      },
    ]
  }
  return declaration.check === 'pattern'
    ? mistakesInPattern(at, declaration.pattern)
    : ratioMistakes(at, declaration)
}

const KEYS: Readonly<Record<Declaration['check'], readonly string[]>> = {
  'required-phrase': ['phrases', 'in'],
  'forbidden-phrase': ['phrases', 'in'],
  'required-section': ['titles'],
  pattern: ['pattern', 'in'],
  ratio: ['part', 'whole', 'least', 'most'],
}
const SHARED = ['check', 'severity', 'zh', 'en', 'basis', 'regimes']

function unfitKey(declaration: Declaration): string | undefined {
  return Object.keys(declaration).find(
    (key) => !SHARED.includes(key) && !KEYS[declaration.check].includes(key),
  )
}

function mistakesInPattern(at: string, pattern: string): Bilingual[] {
  try {
    new RegExp(pattern, 'gu')
    return []
  } catch (error) {
    return [
      {
        zh: `${at}.pattern 不是正则表达式（${messageOf(error)}）`,
        en: `${at}.pattern is no regular expression (${messageOf(error)})`,
      },
    ]
  }
}

function repeated(rules: readonly Rule[]): Bilingual | undefined {
  const seen = new Map<string, Rule>()
  for (const rule of rules) {
    const other = seen.get(rule.id)
    if (other) {
      return {
        zh: `规则 ${rule.id} 重复：${[other, rule].map(ownerOf('zh')).join('和')}都有`,
        en: `The rule ${rule.id} exists twice: in ${[other, rule].map(ownerOf('en')).join(' and in ')}`,
      }
    }
    seen.set(rule.id, rule)
  }
  return undefined
}

function ownerOf(locale: keyof Bilingual): (rule: Rule) => string {
  return ({ plugin }) => {
    if (plugin !== undefined) return locale === 'zh' ? `插件 ${plugin}` : `the plugin ${plugin}`
    return locale === 'zh' ? '本工具或配置' : 'this tool or the configuration'
  }
}
