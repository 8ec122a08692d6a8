import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A module of the sources or of the tests as it stands now, by its path in the project. */
export async function importSource(path) {
  const outfile = join(root, '.tmp', 'sources', path.replace(/\.ts$/, '.mjs'))
  await build({
    entryPoints: [join(root, path)],
    outfile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
  })
  return import(pathToFileURL(outfile).href)
}
