import { existsSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { locatePlugin } from '../../config/plugins/locatePlugin.js'
import type { Formatter } from '../../format/formatter.js'
import { messageOf } from '../../model/thrown.js'
import type { Plugins } from './destinations.js'
import { UsageError } from '../usageError.js'

/**
 * A formatter by path or by the name of a package, as its default export, or of a plugin, as `yunxi:letter`;
 * `undefined` where there is no such thing.
 */
export async function ownFormatter(
  name: string,
  cwd: string,
  plugins: Plugins,
): Promise<Formatter | undefined> {
  const [, owner, format = ''] = OF_PLUGIN.exec(name) ?? []
  if (owner !== undefined) {
    const plugin = (await plugins()).find((loaded) => loaded.name === owner)
    const found = plugin?.formatters?.[format]
    return found === undefined ? undefined : checked(name, found)
  }
  const path = pathOf(name, cwd)
  if (path === undefined) return undefined
  return checked(name, await load(name, path))
}

/** `yunxi:letter`; one letter before the colon is a drive. */
const OF_PLUGIN = /^([a-z][a-z0-9-]+):([\w-]+)$/

function checked(name: string, formatter: unknown): Formatter {
  if (typeof formatter !== 'function') throw noFunction(name)
  return guarded(name, formatter as Formatter)
}

function pathOf(name: string, cwd: string): string | undefined {
  if (/^\.{1,2}[\\/]/.test(name) || isAbsolute(name) || /\.[cm]?js$/.test(name)) {
    const path = resolve(cwd, name)
    if (!existsSync(path)) throw missing(name)
    return path
  }
  return locatePlugin(name, join(cwd, 'package.json'))
}

async function load(name: string, path: string): Promise<unknown> {
  try {
    const module = (await import(pathToFileURL(path).href)) as { readonly default?: unknown }
    return module.default
  } catch (error) {
    throw broken(name, error)
  }
}

/** What goes wrong in it is told with its name. */
function guarded(name: string, formatter: Formatter): Formatter {
  return async (run, context) => {
    let output: unknown
    try {
      output = await formatter(run, context)
    } catch (error) {
      throw broken(name, error)
    }
    if (typeof output === 'string' || ArrayBuffer.isView(output)) return output as string | Uint8Array
    throw noFunction(name)
  }
}

function missing(name: string): UsageError {
  return new UsageError({
    zh: `没有输出格式的文件 ${name}`,
    en: `No such formatter: the file ${name} does not exist`,
  })
}

function noFunction(name: string): UsageError {
  return new UsageError({
    zh: `输出格式 ${name} 的默认导出应为返回文字的函数`,
    en: `The default export of the formatter ${name} must be a function that returns a text`,
  })
}

function broken(name: string, error: unknown): UsageError {
  const [sentence = ''] = messageOf(error).split('\n')
  return new UsageError({
    zh: `输出格式 ${name} 出错：${sentence}`,
    en: `The formatter ${name} failed: ${sentence}`,
  })
}
