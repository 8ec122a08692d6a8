import { dirname, resolve as resolvePath } from 'node:path'
import type { RegimeVariant } from '../model/regime.js'
import type { Rule } from '../rule/rule.js'
import { hasPlace } from './places.js'
import type { Extras } from './plugins/extras.js'
import type { Prepared } from './prepare.js'
import { resolve, type Layer, type Resolved } from './resolve.js'
import type { RuleName } from './ruleName.js'
import { selectOnly, skip } from './select.js'

export interface SettingsSource {
  readonly rules: readonly Rule[]
  readonly cwd: string
  /** `undefined`: search upward from each file; `false`: none. */
  readonly configFile?: string | false
  /** Stronger than any file, weakest first. */
  readonly layers: readonly Layer[]
  readonly only: readonly RuleName[]
  readonly skip: readonly RuleName[]
  /** Shortens a path for people. */
  readonly show: (path: string) => string
}

/** What is in force for one file. */
export interface FileSettings {
  readonly resolved: Resolved
  readonly isIgnored: boolean
  /** The rules of the package and those that the configuration brings. */
  readonly rules: readonly Rule[]
  /** Absent where it brings none. */
  readonly extras?: Extras
  /** The configuration that was found. */
  readonly configFile?: string
}

type Found = Omit<Prepared, 'extras' | 'rules'> & Partial<Prepared>

const NOTHING: Found = { isIgnored: () => false, layersFor: () => [] }

/** Settings for files, asked one at a time. Directories and configurations are looked at once. Throws `ConfigError`. */
export function settingsFor(source: SettingsSource): (path: string) => Promise<FileSettings> {
  const prepared = preparer(source)
  const merged = new Map<string, Resolved>()
  return async (path) => {
    const config = await prepared(path)
    const layers = [...config.layersFor(path), ...source.layers]
    const key = [config.path, ...layers.map(({ origin }) => origin)].join('\n')
    const { rules = source.rules, extras } = config
    const resolved = merged.get(key) ?? select(resolve(layers, rules, variantsOf(extras)), source, rules)
    merged.set(key, resolved)
    return {
      resolved,
      isIgnored: config.isIgnored(path),
      rules,
      ...(extras ? { extras } : {}),
      ...(config.path === undefined ? {} : { configFile: config.path }),
    }
  }
}

function variantsOf(extras: Extras | undefined): RegimeVariant[] {
  return extras?.plugins.flatMap(({ regimes = [] }) => regimes) ?? []
}

function select(resolved: Resolved, source: SettingsSource, rules: readonly Rule[]): Resolved {
  const selected = source.only.length > 0 ? selectOnly(resolved, source.only, rules) : resolved
  return source.skip.length > 0 ? skip(selected, source.skip) : selected
}

function preparer(source: SettingsSource): (path: string) => Promise<Found> {
  const { configFile, cwd } = source
  if (configFile === false) return () => Promise.resolve(NOTHING)
  if (configFile !== undefined) {
    let named: Promise<Found> | undefined
    return () => (named ??= searchNamed(resolvePath(cwd, configFile), source))
  }
  const folders = new Map<string, Promise<Found>>()
  const search = (folder: string): Promise<Found> => {
    const known = folders.get(folder) ?? searchFolder(folder, search, source)
    folders.set(folder, known)
    return known
  }
  return (path) => search(dirname(path))
}

async function searchFolder(
  folder: string,
  search: (folder: string) => Promise<Found>,
  source: SettingsSource,
): Promise<Found> {
  if (hasPlace(folder)) {
    const { prepareFolder } = await import('./prepare.js')
    const prepared = await prepareFolder(folder, source)
    if (prepared) return prepared
  }
  const parent = dirname(folder)
  return parent === folder ? NOTHING : search(parent)
}

/** Patterns of a configuration given by name are meant from the working directory. */
async function searchNamed(path: string, source: SettingsSource): Promise<Found> {
  const { prepareFile } = await import('./prepare.js')
  return prepareFile(path, source.cwd, source)
}
