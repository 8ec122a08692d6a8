import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Loaders } from 'lilconfig'
import type { Bilingual } from '../model/regime.js'
import { messageOf } from '../model/thrown.js'
import { ConfigError } from './configError.js'
import { SYSTEM_ERRORS } from './systemErrors.js'

type Parse = (path: string, content: string) => unknown

/** How each kind of file becomes a value; what goes wrong is told with the file's path. */
export const loaders: Loaders = {
  '.json': telling(parseJson),
  '.yaml': telling(parseYaml),
  '.yml': telling(parseYaml),
  noExt: telling(parseYaml),
  '.js': telling(importDefault),
  '.mjs': telling(importDefault),
  '.cjs': telling(importDefault),
  '.ts': telling(importDefault),
  '.mts': telling(importDefault),
  '.cts': telling(importDefault),
}

function telling(parse: Parse): (path: string, content: string) => Promise<unknown> {
  return async (path, content) => {
    try {
      return await parse(path, content)
    } catch (error) {
      throw unloadable(path, error)
    }
  }
}

function parseJson(_path: string, content: string): unknown {
  return JSON.parse(content.replace(/^\uFEFF/, ''))
}

async function parseYaml(_path: string, content: string): Promise<unknown> {
  const { parse } = await import('yaml')
  return parse(content)
}

async function importDefault(path: string): Promise<unknown> {
  const loaded = (await import(pathToFileURL(path).href)) as { readonly default?: unknown }
  if (!('default' in loaded)) throw new ConfigError(path, [NO_DEFAULT])
  return loaded.default
}

const NO_DEFAULT = {
  zh: '没有默认导出，应为 export default { … }',
  en: 'has no default export; expected export default { … }',
}

/** Node strips types by itself from 22.18 on. */
const NO_TYPESCRIPT = {
  zh: '这个版本的 Node 不能读取 TypeScript，应为 Node 22.18 以上，或者改用 .mjs、.json、.yaml 文件',
  en: 'This version of Node cannot read TypeScript; expected Node 22.18 or later, or a .mjs, .json or .yaml file',
}
const TYPESCRIPT = /"\.[cm]?ts"/

const NO_LOADER = {
  zh: '配置文件应为 .json、.yaml、.yml、.js、.mjs、.cjs 或 .ts',
  en: 'a configuration is a .json, .yaml, .yml, .js, .mjs, .cjs or .ts file',
}
const UNKNOWN_KIND = /^No loader specified/

/** A configuration that cannot be read, parsed or run. */
export function unloadable(path: string, error: unknown): ConfigError {
  if (error instanceof ConfigError) return error
  // Searching a folder fails with the path of what was found in it.
  const { path: found = '' } = (error ?? {}) as Partial<NodeJS.ErrnoException>
  return new ConfigError(dirname(found) === path ? found : path, [reasonOf(error)])
}

function reasonOf(error: unknown): Bilingual {
  const { code } = (error ?? {}) as Partial<NodeJS.ErrnoException>
  const known = code === undefined ? undefined : SYSTEM_ERRORS[code]
  if (known) return known
  if (code === 'ERR_UNKNOWN_FILE_EXTENSION' && TYPESCRIPT.test(messageOf(error))) return NO_TYPESCRIPT
  if (UNKNOWN_KIND.test(messageOf(error))) return NO_LOADER
  // The parser of YAML draws the place below its first line.
  const sentence = (messageOf(error).split('\n')[0] ?? '').replace(/:$/, '')
  return { zh: `无法读取（${sentence}）`, en: `cannot be loaded (${sentence})` }
}
