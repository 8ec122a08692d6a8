import { layersOf, type FileLayer } from './layers.js'
import { loadFile, loadFrom, type LoadedConfig, type Reader } from './load.js'
import type { Rule } from '../rule/rule.js'
import { rulesWith, type Extras } from './plugins/extras.js'
import { matcherOf } from './patterns.js'
import type { Layer } from './resolve.js'

/** A configuration, ready to be asked about files. */
export interface Prepared {
  readonly path?: string
  readonly isIgnored: (path: string) => boolean
  readonly layersFor: (path: string) => readonly Layer[]
  readonly extras: Extras
  /** The rules of the package and its own. */
  readonly rules: readonly Rule[]
}

/** The configuration in a directory, if any. Throws `ConfigError`. */
export async function prepareFolder(folder: string, reader: Reader): Promise<Prepared | undefined> {
  const loaded = await loadFrom(folder, reader)
  return loaded && prepare(loaded, folder, reader)
}

/** A configuration given by name, with the directory its patterns are meant from. Throws `ConfigError`. */
export async function prepareFile(path: string, base: string, reader: Reader): Promise<Prepared> {
  return prepare(await loadFile(path, reader), base, reader)
}

async function prepare(loaded: LoadedConfig, base: string, reader: Reader): Promise<Prepared> {
  const { layers, ignore, extras } = await layersOf(loaded, reader)
  const matchers = layers.map(({ files }) => (files ? matcherOf(files, base) : () => true))
  return {
    path: loaded.path,
    isIgnored: matcherOf(ignore, base),
    layersFor: (path) => layers.filter((_layer: FileLayer, at) => matchers[at]?.(path)),
    extras,
    rules: rulesWith(reader.rules, extras),
  }
}
