import { Buffer } from 'node:buffer'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { Ajv } from 'ajv'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'
import { format } from 'prettier'

const SCHEMA = 'schemas/config.schema.json'

const { rules, configSchema, ajvOptions } = await load('src/config/schemaSource.ts')
const schema = configSchema(rules)
await writeWhenChanged(SCHEMA, await format(JSON.stringify(schema), { parser: 'json', printWidth: 110 }))

const { metafile } = await build({
  entryPoints: { cli: 'src/cli/run.ts', index: 'src/index.ts' },
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  // CommonJS that requires modules of Node, or brings files of its own; loaded only where needed.
  external: ['lilconfig', 'yaml', 'cfb', '@e965/xlsx', '@hyzyla/pdfium'],
  // yargs measures its help with string-width, whose emoji tables take 40 ms to compile.
  alias: { 'string-width': './src/format/stringWidth.ts' },
  plugins: [{ name: 'compile-schema', setup: compileSchema }],
  metafile: true,
  logLevel: 'warning',
})
await removeStale('dist', new Set(Object.keys(metafile.outputs)))

/** Chunks of earlier builds; the new ones stand first, so that a command running meanwhile finds its own. */
async function removeStale(folder, fresh) {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = `${entry.parentPath}/${entry.name}`
    if (entry.isFile() && path.endsWith('.js') && !fresh.has(path)) await rm(path)
  }
}

/** The rules and the schema made from them, as the sources have them now. */
async function load(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}

/** Puts precompiled code in the place of the module that compiles the schema: ajv itself takes 45 ms to load. */
function compileSchema({ onLoad }) {
  onLoad({ filter: /src\/config\/validator\.ts$/ }, () => {
    const ajv = new Ajv({ ...ajvOptions, code: { source: true, esm: true, lines: true } })
    const code = standaloneCode.default(ajv, ajv.compile(schema))
    const exported = 'export const breachesOf = (config) => validate(config) ? [] : (validate.errors ?? [])'
    return { contents: `${code}\n${exported}`, loader: 'js' }
  })
}

async function writeWhenChanged(path, text) {
  const before = await readFile(path, 'utf8').catch(() => '')
  if (before !== text) await writeFile(path, text)
}
