import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { matchesIn } from '../../model/matches.js'

/** Files that a module names: what it imports, and data that it may read. */
const NAMED = /['"](\.{1,2}\/[^'"\n]+)['"]/g
const PACKAGE = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//

/**
 * What tells one state of a plugin from another: the contents of its files as far as they name each other, and
 * the manifest of its package, which carries the version.
 */
export function pluginMark(entry: string): string {
  const digest = createHash('sha256')
  const files = new Set<string>([entry, ...manifestOf(entry)])
  for (const file of files) {
    const text = readFileSync(file, 'utf8')
    digest.update(`${file}\0${text}\0`)
    for (const [, name = ''] of matchesIn(text, NAMED)) {
      const path = resolve(dirname(file), name)
      if (existsSync(path) && statSync(path).isFile()) files.add(path)
    }
  }
  return digest.digest('base64')
}

function manifestOf(entry: string): string[] {
  const [, home] = PACKAGE.exec(entry.replaceAll('\\', '/')) ?? []
  const manifest = `${home}/package.json`
  return home !== undefined && existsSync(manifest) ? [manifest] : []
}
