import { lilconfig } from 'lilconfig'
import { rules } from '../../rules/index.js'
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

/** Shortens a path for people. */
export type Show = (path: string) => string

const options = { searchPlaces: [...PLACES], loaders, cache: false }

/** The configuration in one directory, if any. Throws `ConfigError`. */
export async function loadFrom(folder: string, show: Show): Promise<LoadedConfig | undefined> {
  return telling(folder, show, async () => {
    const found = await lilconfig(NAME, { ...options, stopDir: folder }).search(folder)
    return found ? checked(found.filepath, found.config) : undefined
  })
}

/** The configuration in a named file. Throws `ConfigError`. */
export async function loadFile(path: string, show: Show): Promise<LoadedConfig> {
  return telling(path, show, async () => checked(path, (await lilconfig(NAME, options).load(path))?.config))
}

async function telling<Loaded>(path: string, show: Show, load: () => Promise<Loaded>): Promise<Loaded> {
  try {
    return await load()
  } catch (error) {
    const { path: at, mistakes } = unloadable(path, error)
    throw new ConfigError(show(at), mistakes)
  }
}

/** An empty file is an empty configuration. */
function checked(path: string, config: unknown = {}): LoadedConfig {
  const breaches = tellingOf(breachesOf(config ?? {}))
  if (breaches.length === 0) return { path, config: (config ?? {}) as Config }
  throw new ConfigError(
    path,
    breaches.map((breach) => mistakeOf(breach, { config, rules, schema: configSchema(rules) })),
  )
}
