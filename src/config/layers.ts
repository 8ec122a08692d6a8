import { dirname, isAbsolute, resolve } from 'node:path'
import type { ConfigSettings } from './config.js'
import { ConfigError } from './configError.js'
import { loadFile, type LoadedConfig, type Reader } from './load.js'
import { nearest } from './nearest.js'
import { isPreset, PRESETS, presetLayer } from './presets.js'
import type { Layer } from './resolve.js'

/** A layer that may hold for some files only. */
export interface FileLayer extends Layer {
  /** Patterns as in `.gitignore`; all files when absent. */
  readonly files?: readonly string[]
}

export interface Layers {
  /** Weakest first. */
  readonly layers: readonly FileLayer[]
  readonly ignore: readonly string[]
}

/** A configuration with all it extends, laid out. */
export async function layersOf(loaded: LoadedConfig, reader: Reader): Promise<Layers> {
  return expand(loaded, [], reader)
}

async function expand(
  { path, config }: LoadedConfig,
  above: readonly string[],
  reader: Reader,
): Promise<Layers> {
  const chain = [...above, path]
  const layers: FileLayer[] = []
  const ignore: string[] = []
  for (const name of listOf(config.extends)) {
    const base = await expandBase(name, path, chain, reader)
    layers.push(...base.layers)
    ignore.push(...base.ignore)
  }
  const origin = reader.show(path)
  layers.push({ ...settingsIn(config, path), origin })
  config.overrides?.forEach((override, at) => {
    layers.push({
      ...settingsIn(override, path),
      origin: `${origin} overrides[${at}]`,
      files: listOf(override.files),
    })
  })
  return { layers, ignore: [...ignore, ...(config.ignore ?? [])] }
}

async function expandBase(
  name: string,
  from: string,
  chain: readonly string[],
  reader: Reader,
): Promise<Layers> {
  if (isPreset(name)) return { layers: [presetLayer(name, reader.rules)], ignore: [] }
  if (!isPath(name)) throw unknownPreset(name, reader.show(from))
  const path = resolve(dirname(from), name)
  if (chain.includes(path)) throw cycle([...chain, path].map(reader.show))
  return expand(await loadFile(path, reader), chain, reader)
}

function isPath(name: string): boolean {
  return isAbsolute(name) || /[\\/]|\.\w+$/.test(name)
}

function unknownPreset(name: string, from: string): ConfigError {
  const meant = nearest(name, PRESETS)
  return new ConfigError(from, [
    {
      zh: `extends 中没有预设“${name}”，可以是 ${PRESETS.join('、')} 或文件路径${meant ? `；是否指 ${meant}` : ''}`,
      en: `extends has no preset “${name}”; allowed: ${PRESETS.join(', ')} or the path of a file${meant ? `; did you mean ${meant}?` : ''}`,
    },
  ])
}

function cycle(paths: readonly string[]): ConfigError {
  const shown = paths.join(' → ')
  return new ConfigError(paths[0] ?? '', [
    { zh: `extends 循环引用：${shown}`, en: `extends leads back to itself: ${shown}` },
  ])
}

/** Paths become absolute: they are meant from the configuration's own folder. */
function settingsIn(settings: ConfigSettings, path: string): ConfigSettings {
  const { rules, regime, locale, body, deadlines, waivers } = settings
  return {
    ...(rules ? { rules } : {}),
    ...(regime ? { regime } : {}),
    ...(locale ? { locale } : {}),
    ...(body ? { body } : {}),
    ...(deadlines ? { deadlines } : {}),
    ...(waivers ? { waivers: resolve(dirname(path), waivers) } : {}),
  }
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}
