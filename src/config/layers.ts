import { existsSync } from 'node:fs'
import { dirname, isAbsolute, resolve } from 'node:path'
import type { Rule } from '../rule/rule.js'
import { checkNames, refuseShape } from './checkConfig.js'
import type { Config, ConfigSettings } from './config.js'
import { ConfigError } from './configError.js'
import { loadFile, type LoadedConfig, type Reader } from './load.js'
import { meant } from './nearest.js'
import { noExtras, rulesWith, type Extras } from './plugins/extras.js'
import { isPreset, PRESETS, presetLayer } from './presets.js'
import type { Layer } from './resolve.js'
import { breachesOf } from './validator.js'

/** A layer that may hold for some files only. */
export interface FileLayer extends Layer {
  /** Patterns as in `.gitignore`; all files when absent. */
  readonly files?: readonly string[]
}

interface Layers {
  /** Weakest first. */
  readonly layers: readonly FileLayer[]
  readonly ignore: readonly string[]
  readonly extras: Extras
}

/** A configuration with all it extends, laid out. */
export async function layersOf(loaded: LoadedConfig, reader: Reader): Promise<Layers> {
  return expand(loaded, { chain: [], extras: noExtras }, reader)
}

/** What is known of the configurations that extend this one. */
interface Above {
  readonly chain: readonly string[]
  readonly extras: Extras
}

async function expand(loaded: LoadedConfig, above: Above, reader: Reader): Promise<Layers> {
  const { path, config } = loaded
  refuseShape(loaded, reader)
  const chain = [...above.chain, path]
  const layers: FileLayer[] = []
  const ignore: string[] = []
  let extras = await extrasWith(loaded, above.extras, reader)
  for (const name of [config.extends ?? []].flat()) {
    const base = await expandBase(name, path, { chain, extras }, reader)
    layers.push(...base.layers)
    ignore.push(...base.ignore)
    extras = base.extras
  }
  const origin = reader.show(path)
  await checkNames(loaded, reader, extras)
  layers.push({ ...settingsIn(config, path), origin })
  config.overrides?.forEach((override, at) => {
    layers.push({
      ...settingsIn(override, path),
      origin: `${origin} overrides[${at}]`,
      files: [override.files].flat(),
    })
  })
  return { layers, ignore: [...ignore, ...(config.ignore ?? [])], extras }
}

/** Most configurations bring nothing of their own. */
async function extrasWith(loaded: LoadedConfig, extras: Extras, reader: Reader): Promise<Extras> {
  const { plugins, declare } = loaded.config
  if (plugins === undefined && declare === undefined) return extras
  const { withOwnExtras } = await import('./plugins/ownExtras.js')
  return withOwnExtras(loaded, extras, reader)
}

async function expandBase(name: string, from: string, above: Above, reader: Reader): Promise<Layers> {
  const { chain, extras } = above
  if (isPreset(name)) return { layers: [presetOf(name, reader.rules, extras)], ignore: [], extras }
  const own = presetConfig(name, extras)
  const path = own ? name : isPath(name) ? resolve(dirname(from), name) : undefined
  if (path === undefined) throw unknownPreset(name, reader.show(from), extras)
  if (chain.includes(path)) throw cycle([...chain, path].map(reader.show))
  if (!own && !existsSync(path)) throw noFile(name, reader.show(from))
  const base = own ? { path, config: own, breaches: breachesOf(own) } : await loadFile(path, reader)
  return expand(base, above, own ? { ...reader, show: (shown) => shown } : reader)
}

function presetOf(name: (typeof PRESETS)[number], rules: readonly Rule[], extras: Extras): FileLayer {
  return presetLayer(name, rulesWith(rules, extras))
}

/** `yunxi:strict`, a preset of the plugin `yunxi`. */
function presetConfig(name: string, { plugins }: Extras): Config | undefined {
  const [owner, preset = ''] = name.split(':')
  return plugins.find((plugin) => plugin.name === owner)?.presets?.[preset]
}

function isPath(name: string): boolean {
  return isAbsolute(name) || /[\\/]|\.\w+$/.test(name)
}

function unknownPreset(name: string, from: string, { plugins }: Extras): ConfigError {
  const own = plugins.flatMap((plugin) =>
    Object.keys(plugin.presets ?? {}).map((preset) => `${plugin.name}:${preset}`),
  )
  const known = [...PRESETS, ...own]
  const { zh, en } = meant(name, known)
  return new ConfigError(from, [
    {
      zh: `extends 中没有预设“${name}”，可以是 ${known.join('、')} 或文件路径${zh}`,
      en: `extends has no preset “${name}”; it can be ${known.join(', ')} or the path of a file${en}`,
    },
  ])
}

function noFile(name: string, from: string): ConfigError {
  return new ConfigError(from, [
    { zh: `extends 中的“${name}”：没有这个文件`, en: `extends names “${name}”: no such file` },
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
  const { rules, regime, locale, body, deadlines, limits, waivers } = settings
  return {
    ...(rules ? { rules } : {}),
    ...(regime ? { regime } : {}),
    ...(locale ? { locale } : {}),
    ...(body ? { body } : {}),
    ...(deadlines ? { deadlines } : {}),
    ...(limits ? { limits } : {}),
    ...(waivers ? { waivers: resolve(dirname(path), waivers) } : {}),
  }
}
