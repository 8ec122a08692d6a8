import { pathToFileURL } from 'node:url'
import type { Bilingual } from '../../model/regime.js'
import { messageOf } from '../../model/thrown.js'
import { SYSTEM_ERRORS } from '../systemErrors.js'
import { mistakeInPlugin } from './checkPlugin.js'
import type { LoadedPlugin, PluginContent } from './plugin.js'

/** A plugin, or why it cannot be used: that never stops the rules of others. */
export async function loadPlugin(path: string): Promise<LoadedPlugin | Bilingual> {
  try {
    const { default: plugin } = (await import(pathToFileURL(path).href)) as { readonly default?: unknown }
    return mistakeInPlugin(plugin) ?? loaded(plugin as PluginContent, path)
  } catch (error) {
    return reasonOf(error)
  }
}

const NAMED = /'([^']{1,200})'/

/** What the system and Node say, in both languages; what the plugin itself throws, as it says it. */
function reasonOf(error: unknown): Bilingual {
  const { code = '', name } = (error ?? {}) as Partial<NodeJS.ErrnoException>
  const known = SYSTEM_ERRORS[code]
  if (known) return known
  const [sentence = ''] = messageOf(error).split('\n')
  const missing = code === 'ERR_MODULE_NOT_FOUND' ? NAMED.exec(sentence)?.[1] : undefined
  if (missing !== undefined)
    return { zh: `找不到其中引用的 ${missing}`, en: `It imports ${missing}, which was not found` }
  return { zh: name === 'SyntaxError' ? `语法有误：${sentence}` : sentence, en: sentence }
}

/** Every rule carries the name of its plugin, so that a fault in it is told with that name. */
function loaded(plugin: PluginContent, path: string): LoadedPlugin {
  const rules = (plugin.rules ?? []).map((rule) => ({ ...rule, plugin: plugin.name }))
  return { ...plugin, rules, path }
}

export function isLoaded(plugin: LoadedPlugin | Bilingual): plugin is LoadedPlugin {
  return 'path' in plugin
}
