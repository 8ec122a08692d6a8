import type { Bilingual } from '../../model/regime.js'
import type { Rule } from '../../rule/rule.js'
import { ConfigError } from '../configError.js'
import type { LoadedConfig, Reader } from '../load.js'
import { mistakesIn } from './declarationMistakes.js'
import { rulesWith, type Extras } from './extras.js'
import { isLoaded, loadPlugin } from './loadPlugin.js'
import { locatePlugin } from './locatePlugin.js'

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
  const twice = repeated(rulesWith(reader.rules, all), all)
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

function repeated(rules: readonly Rule[], { declared }: Extras): Bilingual | undefined {
  const seen = new Map<string, Rule>()
  for (const rule of rules) {
    const other = seen.get(rule.id)
    if (other) {
      const [first, second] = [ownerOf(other, {}), ownerOf(rule, declared)]
      return {
        zh: `规则 ${rule.id} 重复，见于${first.zh}、${second.zh}`,
        en: `The rule ${rule.id} exists twice: in ${first.en} and in ${second.en}`,
      }
    }
    seen.set(rule.id, rule)
  }
  return undefined
}

/** Declared rules come last. */
function ownerOf({ id, plugin }: Rule, declared: Extras['declared']): Bilingual {
  if (plugin !== undefined) return { zh: `插件 ${plugin}`, en: `the plugin ${plugin}` }
  return id in declared
    ? { zh: '配置的 declare', en: 'declare of the configuration' }
    : { zh: '本工具', en: 'this tool' }
}
