// Builds dist/: cli/main.cjs (all that a run over a text file needs), cli/*.cjs (what is loaded when it is needed),
// index.js (the public API), a code cache for this Node, and schemas/config.schema.json from the rules.
import { Buffer } from 'node:buffer'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire, isBuiltin } from 'node:module'
import { basename, resolve } from 'node:path'
import process from 'node:process'
import { Ajv } from 'ajv'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'
import { format } from 'prettier'

const COMMAND = resolve('src/cli')
const SCHEMA = 'schemas/config.schema.json'
/** Formats that are read with the command, and parts of the command that are not. */
const OFTEN = ['./stylish.js', './compact.js', './json.js']
const RARE = ['auditCommand', 'help', 'initRule', 'ownFormatter', 'writeFiles']

const options = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minify: true,
  charset: 'ascii',
  // Packages that bring files of their own or are rarely needed.
  external: ['lilconfig', 'yaml', '@e965/xlsx', '@hyzyla/pdfium', 'piscina', '@duckdb/node-api'],
  metafile: true,
  logLevel: 'warning',
}

/** Made when it is asked for. */
const URL_OF_FILE = 'const __meta={get url(){return require("node:url").pathToFileURL(__filename).href}};'
/**
 * As a script, which has a code cache, a file that is one function of a module's own names; it calls it itself where
 * it is required. To wrap 800 KB when they are read takes 2 ms.
 */
const NAMES = 'exports,require,module,__filename'
const AS_FUNCTION = {
  banner: { js: `(f=>typeof module==='object'?f(${NAMES}):f)(function(${NAMES}){${URL_OF_FILE}` },
  footer: { js: '})' },
}

const { cacheFile, compile, start } = createRequire(import.meta.url)('./bin/disclosure-lint.js')
// First of all: V8 tells a cache of other code by its length alone.
await rm(cacheFile, { force: true })
const { rules, configSchema, ajvOptions } = await importSource('src/config/schemaSource.ts')
const schema = configSchema(rules)
await writeWhenChanged(SCHEMA, await format(JSON.stringify(schema), { parser: 'json', printWidth: 110 }))

// A thread that reads a file needs no more than the readers.
const entries = new Map([
  ['main', resolve('src/cli/main.ts')],
  ['read', resolve('src/read/read.ts')],
])
const builds = []
for (const [name, entry] of entries) builds.push(await buildCommand(name, entry))
builds.push(await buildApi())
await escapeExpressions('dist/cli/main.cjs')
await removeStale('dist')
await writeCodeCache()

/** One CommonJS file; what it imports dynamically becomes an entry of its own. */
function buildCommand(name, entry) {
  return build({
    ...options,
    entryPoints: { [name]: entry },
    outdir: 'dist/cli',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    // The code cache knows no dynamic import, and what a thread reads with need not pass the loader of ES modules, which
    // takes a tenth of reading a PDF. What is required is CommonJS too.
    supported: { 'dynamic-import': name !== 'main' && name !== 'read' },
    define: { 'import.meta.url': '__meta.url' },
    ...(name === 'main' ? AS_FUNCTION : { banner: { js: URL_OF_FILE } }),
    // yargs measures its help with string-width, whose emoji tables take 40 ms to compile.
    alias: { 'string-width': './src/format/stringWidth.ts' },
    plugins: [
      { name: 'without-node', setup: leaveNodeOut },
      { name: 'lazy-imports', setup: leaveLazyImports },
      { name: 'compiled-schema', setup: compileSchema },
      { name: 'data', setup: parseData },
    ],
  })
}

function buildApi() {
  return build({
    ...options,
    entryPoints: { index: 'src/index.ts', testing: 'src/testing.ts' },
    outdir: 'dist',
    chunkNames: 'api/[name]-[hash]',
    // Its callers see its code in their stack traces.
    minify: false,
    format: 'esm',
    splitting: true,
    plugins: [{ name: 'compiled-schema', setup: compileSchema }],
  })
}

/** Commands and frequent formats are small and stay in the command's own file; the rest and packages do not. */
function leaveLazyImports({ onResolve }) {
  onResolve({ filter: /.*/ }, ({ kind, path, resolveDir, importer }) => {
    if (kind !== 'dynamic-import' || options.external.includes(path) || isBuiltin(path)) return undefined
    if (OFTEN.includes(path)) return undefined
    const isFile = path.startsWith('.')
    const name = isFile ? basename(path, '.js') : path
    const isOfCommand = isFile && resolve(resolveDir, path).startsWith(COMMAND)
    if (isOfCommand && /src\/cli\//.test(importer) && !RARE.includes(name)) return undefined
    const entry = isFile ? resolve(resolveDir, path).replace(/\.js$/, '.ts') : path
    if ((entries.get(name) ?? entry) !== entry)
      throw new Error(`Two modules loaded lazily are called ${name}`)
    entries.set(name, entry)
    return { path: `./${name}.cjs`, external: true }
  })
}

/**
 * The command itself settles whether there is colour, and no name of a file is resolved against the current folder:
 * what chalk and vfile load for it takes a millisecond.
 */
function leaveNodeOut({ onResolve }) {
  const files = {
    '#supports-color': 'chalk/source/vendor/supports-color/browser.js',
    '#minproc': 'vfile/lib/minproc.browser.js',
  }
  onResolve({ filter: /^#(?:supports-color|minproc)$/ }, ({ path }) => ({
    path: resolve('node_modules', files[path]),
  }))
}

/** Puts precompiled code in the place of the module that compiles the schema: ajv itself takes 45 ms to load. */
function compileSchema({ onLoad }) {
  onLoad({ filter: /src\/config\/validator\.ts$/ }, () => {
    const ajv = new Ajv({ ...ajvOptions, code: { source: true, esm: true } })
    const code = standaloneCode.default(ajv, ajv.compile(schema))
    const exported = 'export const breachesOf = (config) => validate(config) ? [] : (validate.errors ?? [])'
    return { contents: `${code}\n${exported}`, loader: 'js' }
  })
}

/** Facts are parsed as JSON when they are asked for: as code they take longer, in V8's cache too. */
function parseData({ onLoad }) {
  onLoad({ filter: /schemas\/.*\.json$/ }, async ({ path }) => ({
    contents: `module.exports = JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(await readFile(path, 'utf8'))))})`,
    loader: 'js',
  }))
}

/** A module of the sources, as it stands now. */
async function importSource(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}

/** esbuild leaves regular expressions as they are; the file is read as ASCII, see `bin/disclosure-lint.js`. */
async function escapeExpressions(path) {
  const code = await readFile(path, 'utf8')
  const escaped = code.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  await writeFile(path, escaped)
}

/** Lints the examples, so that V8 has compiled what a run needs, and keeps the code. */
async function writeCodeCache() {
  const script = compile()
  const { run } = start(script)
  const output = { write: () => true }
  const io = { stdin: [], stdout: output, stderr: output, cwd: process.cwd(), env: {} }
  for (const name of ['stylish', 'compact', 'json']) {
    await run({ ...io, argv: ['examples', '--no-config', '--format', name] })
  }
  await writeFile(cacheFile, script.createCachedData())
}

/** Files of earlier builds; the new ones stand first, so that a command running meanwhile finds its own. */
async function removeStale(folder) {
  const outputs = builds.flatMap(({ metafile }) => Object.keys(metafile.outputs))
  const fresh = new Set(outputs.map((path) => resolve(path)))
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = resolve(entry.parentPath, entry.name)
    if (entry.isFile() && /\.(c?js|cache)$/.test(path) && !fresh.has(path)) await rm(path)
  }
}

async function writeWhenChanged(path, text) {
  const before = await readFile(path, 'utf8').catch(() => '')
  if (before !== text) await writeFile(path, text)
}
