import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, isAbsolute, join, resolve } from 'node:path'

/** The file of a plugin that a configuration names by path or package; `undefined` where there is none. */
export function locatePlugin(name: string, from: string): string | undefined {
  if (/^\.{1,2}[\\/]/.test(name) || isAbsolute(name)) {
    const path = resolve(dirname(from), name)
    return existsSync(path) ? path : undefined
  }
  try {
    const path = createRequire(from).resolve(name)
    // A module of Node's own, such as fs, is no plugin.
    return isAbsolute(path) ? path : undefined
  } catch {
    return moduleOnly(name, dirname(from))
  }
}

/** A package that says nothing of `require` in its exports. */
function moduleOnly(name: string, folder: string): string | undefined {
  const home = join(folder, 'node_modules', name)
  const manifest = join(home, 'package.json')
  if (existsSync(manifest)) {
    const entry = entryOf(JSON.parse(readFileSync(manifest, 'utf8')) as Manifest)
    return entry === undefined ? undefined : join(home, entry)
  }
  const parent = dirname(folder)
  return parent === folder ? undefined : moduleOnly(name, parent)
}

interface Manifest {
  readonly exports?: Target
}
type Target = string | { readonly [condition: string]: Target }

function entryOf({ exports }: Manifest): string | undefined {
  const root = typeof exports === 'object' && '.' in exports ? exports['.'] : exports
  return targetOf(root)
}

function targetOf(target: Target | undefined): string | undefined {
  if (typeof target !== 'object') return target
  return targetOf(target.node ?? target.import ?? target.default)
}
