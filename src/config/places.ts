import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

export const NAME = 'disclosure-lint'

/** File names of a configuration, the first found in a directory counts. */
export const PLACES: readonly string[] = [
  'package.json',
  ...['json', 'yaml', 'yml', 'js', 'cjs', 'mjs'].map((extension) => `.${NAME}rc.${extension}`),
  ...['js', 'cjs', 'mjs', 'json', 'yaml', 'yml'].map((extension) => `${NAME}.config.${extension}`),
]

/** Whether a directory may hold a configuration: cheaper to ask than to load what reads it. */
export function hasPlace(folder: string): boolean {
  return PLACES.some((place) => isPlace(join(folder, place)))
}

/** Whether a file of this name is a configuration; a package.json only where it has our key. */
export function isPlace(path: string): boolean {
  if (!existsSync(path)) return false
  return basename(path) !== 'package.json' || KEY.test(readFileSync(path, 'utf8'))
}

const KEY = new RegExp(`"${NAME}"\\s*:`)
