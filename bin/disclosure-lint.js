#!/usr/bin/env node
// Runs the bundled command together with the code V8 compiled for it at build time: compiling it anew takes longer
// than linting a report. V8 refuses the cache of another version; its name keeps other platforms apart.
// CommonJS, as bin/package.json says: starting the loader of ES modules takes a tenth of Node's own start.
const { readFileSync } = require('node:fs')
const nodeModule = require('node:module')
const { join } = require('node:path')
const { Script } = require('node:vm')

const folder = join(__dirname, '..', 'dist', 'cli')
const file = join(folder, 'main.cjs')
const cacheFile = join(folder, `${process.version}-${process.platform}-${process.arch}.cache`)
const requireThere = nodeModule.createRequire(file)

/** The exports of `src/cli/main.ts`. */
function loadCommand() {
  const cachedData = readCache()
  if (cachedData) return start(compile(cachedData))
  // Node 22 keeps compiled code itself.
  nodeModule.enableCompileCache?.()
  return requireThere(file)
}

function compile(cachedData) {
  return new Script(readFileSync(file, 'latin1'), { filename: file, cachedData })
}

function start(script) {
  const module = { exports: {} }
  script.runInThisContext()(module.exports, requireThere, module, file)
  return module.exports
}

function readCache() {
  try {
    return readFileSync(cacheFile)
  } catch {
    return undefined
  }
}

module.exports = { cacheFile, compile, loadCommand, start }

if (require.main === module) loadCommand().main()
