import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

export const NAME = 'disclosure-lint'

/** File names of a configuration, the first found in a directory counts. */
export const PLACES: readonly string[] = [
  'package.json',
  ...['json', 'yaml', 'yml', 'js', 'cjs', 'mjs'].map((extension) => `.${NAME}rc.${extension}`),
  `.${NAME}rc`,
  ...['js', 'cjs', 'mjs', 'ts', 'cts', 'mts', 'json', 'yaml', 'yml'].map(
    (extension) => `${NAME}.config.${extension}`,
  ),
]

/** Whether a directory may hold a configuration: cheaper to ask than to load what reads it. */
export function hasPlace(folder: string): boolean {
  return PLACES.some((place) => isPlace(join(folder, place)))
}

/** Whether a file of this name is a configuration; a package.json only where it has our key. */
export function isPlace(path: string): boolean {
  if (!existsSync(path)) return false
  return basename(path) !== 'package.json' || hasKey(path)
}

/** A package.json that is broken is not ours to complain of. */
function hasKey(path: string): boolean {
  const manifest = contentOf(path)
  // What cannot be read may hold settings: loading it says why not.
  if (manifest === undefined) return true
  if (!manifest.includes(`"${NAME}"`)) return false
  try {
    return Object.hasOwn(JSON.parse(manifest) as object, NAME)
  } catch {
    return false
  }
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
