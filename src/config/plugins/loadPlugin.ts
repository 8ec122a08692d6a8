import { pathToFileURL } from 'node:url'
import type { Bilingual } from '../../model/regime.js'
import { messageOf } from '../../model/thrown.js'
import { mistakeInPlugin } from './checkPlugin.js'
import type { LoadedPlugin, PluginContent } from './plugin.js'

/** A plugin, or why it cannot be used: that never stops the rules of others. */
export async function loadPlugin(path: string): Promise<LoadedPlugin | Bilingual> {
  try {
    const { default: plugin } = (await import(pathToFileURL(path).href)) as { readonly default?: unknown }
    return mistakeInPlugin(plugin) ?? loaded(plugin as PluginContent, path)
  } catch (error) {
    const [sentence = ''] = messageOf(error).split('\n')
    return { zh: sentence, en: sentence }
  }
}

/** Every rule carries the name of its plugin, so that a fault in it is told with that name. */
function loaded(plugin: PluginContent, path: string): LoadedPlugin {
  const rules = (plugin.rules ?? []).map((rule) => ({ ...rule, plugin: plugin.name }))
  return { ...plugin, rules, path }
}

export function isLoaded(plugin: LoadedPlugin | Bilingual): plugin is LoadedPlugin {
  return 'path' in plugin
}
