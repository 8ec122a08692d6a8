// node test/audit/killed.js [times]: kills an audit at a random moment, resumes it, and compares every byte of its
// results with those of an audit that was left alone.
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import process from 'node:process'
import { build } from 'esbuild'

const TIMES = Number(process.argv[2] ?? 10)
const BIN = new URL('../../bin/disclosure-lint.js', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'disclosure-lint-killed-'))
let differing = 0
try {
  const { makeProvince } = await load('test/audit/killed.entry.ts')
  makeProvince(folder)
  const begun = performance.now()
  await audit('whole')
  const time = performance.now() - begun
  const whole = resultsIn('whole')
  console.log(`${whole.size} files of results after ${Math.round(time)} ms`)
  for (let round = 1; round <= TIMES; round += 1) {
    rmSync(join(folder, 'killed'), { recursive: true, force: true })
    const after = Math.round(time * Math.random())
    await audit('killed', after)
    const kept = entriesIn('killed')
    await audit('killed')
    const others = differences(whole, resultsIn('killed'))
    differing += others.length
    const verdict = others.length === 0 ? 'equal' : `DIFFERENT: ${others.join(', ')}`
    console.log(`${round}: killed after ${after} ms with ${kept} reports kept; resumed: ${verdict}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = differing === 0 ? 0 : 1

async function load(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    loader: { '.json': 'json' },
    logLevel: 'error',
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}

/** Left alone, or killed after so many milliseconds. */
function audit(out, after) {
  return new Promise((resolve, reject) => {
    const args = [BIN, 'audit', 'reports', '-o', out, '--fail-on', 'never', '--concurrency', '2']
    const child = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' })
    const timer = after !== undefined && setTimeout(() => child.kill('SIGKILL'), after)
    child.on('close', (code) => {
      clearTimeout(timer)
      if (code === 0 || after !== undefined) resolve()
      else reject(new Error(`audit ended with ${code}`))
    })
  })
}

/** Everything that was written, by name; but the store, which only the tool itself reads. */
function resultsIn(out) {
  const root = join(folder, out)
  const names = readdirSync(root, { recursive: true }).filter(
    (name) => name.split(sep)[0] !== '.store' && statSync(join(root, name)).isFile(),
  )
  return new Map(names.sort().map((name) => [name, readFileSync(join(root, name))]))
}

function entriesIn(out) {
  try {
    const index = readFileSync(join(folder, out, '.store/index.ndjson'), 'utf8')
    return Math.max(0, index.split('\n').length - 2)
  } catch {
    return 0
  }
}

function differences(whole, resumed) {
  const names = new Set([...whole.keys(), ...resumed.keys()])
  return [...names].filter((name) => !whole.get(name) || !resumed.get(name)?.equals(whole.get(name)))
}
