import type { ErrorObject } from 'ajv'
import { lilconfig } from 'lilconfig'
import type { Rule } from '../rule/rule.js'
import type { Config } from './config.js'
import { ConfigError } from './configError.js'
import { loaders, unloadable } from './loaders.js'
import { NAME, PLACES } from './places.js'
import { breachesOf } from './validator.js'

/** A configuration as its file gives it. */
export interface LoadedConfig {
  readonly path: string
  readonly config: Config
  /** Where it breaks the schema. */
  readonly breaches: readonly ErrorObject[]
}

/** What is needed to read a configuration and to speak of it. */
export interface Reader {
  readonly rules: readonly Rule[]
  /** Shortens a path for people. */
  readonly show: (path: string) => string
}

const options = { searchPlaces: [...PLACES], loaders, cache: false }

/** The configuration in one directory, if any. Throws `ConfigError`. */
export async function loadFrom(folder: string, reader: Reader): Promise<LoadedConfig | undefined> {
  return telling(folder, reader, async () => {
    const found = await lilconfig(NAME, { ...options, stopDir: folder }).search(folder)
    return found ? checked(found.filepath, found.config) : undefined
  })
}

/** The configuration in a named file. Throws `ConfigError`. */
export async function loadFile(path: string, reader: Reader): Promise<LoadedConfig> {
  return telling(path, reader, async () => {
    const found = await lilconfig(NAME, options).load(path)
    return checked(path, found?.config)
  })
}

async function telling<Loaded>(path: string, { show }: Reader, load: () => Promise<Loaded>): Promise<Loaded> {
  try {
    return await load()
  } catch (error) {
    const { path: at, mistakes } = unloadable(path, error)
    throw new ConfigError(show(at), mistakes)
  }
}

/** An empty file is an empty configuration. */
function checked(path: string, config: unknown): LoadedConfig {
  return { path, config: (config ?? {}) as Config, breaches: breachesOf(config ?? {}) }
}
