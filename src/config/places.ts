import { existsSync } from 'node:fs'
import { join } from 'node:path'

export const NAME = 'disclosure-lint'

/** File names of a configuration, the first found in a directory counts. */
export const PLACES: readonly string[] = [
  'package.json',
  ...['json', 'yaml', 'yml', 'js', 'cjs', 'mjs'].map((extension) => `.${NAME}rc.${extension}`),
  ...['js', 'cjs', 'mjs', 'json', 'yaml', 'yml'].map((extension) => `${NAME}.config.${extension}`),
]

/** Whether a directory may hold a configuration: cheaper to ask than to load what reads it. */
export function hasPlace(folder: string): boolean {
  return PLACES.some((place) => existsSync(join(folder, place)))
}
