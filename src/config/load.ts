import { lilconfig } from 'lilconfig'
import type { Rule } from '../rule/rule.js'
import type { Config } from './config.js'
import { configSchema } from './configSchema.js'
import { ConfigError } from './configError.js'
import { loaders, unloadable } from './loaders.js'
import { mistakeOf, tellingOf } from './mistakes.js'
import { NAME, PLACES } from './places.js'
import { breachesOf } from './validator.js'

/** A configuration as its file gives it, checked. */
export interface LoadedConfig {
  readonly path: string
  readonly config: Config
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
    return found ? checked(found.filepath, found.config, reader) : undefined
  })
}

/** The configuration in a named file. Throws `ConfigError`. */
export async function loadFile(path: string, reader: Reader): Promise<LoadedConfig> {
  return telling(path, reader, async () => {
    const found = await lilconfig(NAME, options).load(path)
    return checked(path, found?.config, reader)
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
function checked(path: string, config: unknown, { rules }: Reader): LoadedConfig {
  const breaches = tellingOf(breachesOf(config ?? {}))
  if (breaches.length === 0) return { path, config: (config ?? {}) as Config }
  throw new ConfigError(
    path,
    breaches.map((breach) => mistakeOf(breach, { config, rules, schema: configSchema(rules) })),
  )
}
