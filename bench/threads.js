// Whole-process time of 1,000 text reports in one thread, in several, and from the cache of a run before; and of as many
// processes as there are processors, each with its share and nothing to tell the others: what the machine gives at most.
// Usage: node bench/threads.js [runs]        aims: several threads within 0.65, the cache within 0.25 of one thread
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const work = join(root, '.tmp', 'threads')
const REPORTS = 1000
const runs = Number(process.argv[2] ?? 5)

const processors = availableParallelism()
makeReports()
const command = [join(root, 'bin/disclosure-lint.js'), '--no-config', '--fail-on', 'never', '-f', 'compact']
const ways = {
  'one thread': ['--concurrency', '1'],
  'several threads': ['--concurrency', 'auto'],
  cached: ['--concurrency', '1', '--cache'],
}
run(ways.cached)
const times = Object.fromEntries([...Object.keys(ways), 'processes'].map((name) => [name, []]))
const outputs = new Set()
// Interleaved: a busy minute on the machine slows every way alike.
for (let at = 0; at < runs; at += 1) {
  for (const [name, flags] of Object.entries(ways)) {
    const { milliseconds, stdout } = run(flags)
    times[name].push(milliseconds)
    outputs.add(stdout)
  }
  times.processes.push(await runApart())
}

console.log(`${REPORTS} text reports, ${processors} processors, ${runs} runs: best and median`)
const [base] = Object.values(times)
for (const [name, all] of Object.entries(times)) {
  const [least, middle] = [best(all), median(all)]
  const ratios = `${(least / best(base)).toFixed(2)} ${(middle / median(base)).toFixed(2)}`
  console.log(
    `  ${name.padEnd(16)} ${least.toFixed(0).padStart(6)} ${middle.toFixed(0).padStart(6)} ms   × ${ratios}`,
  )
}
console.log(outputs.size === 1 ? '  the same output every time' : '  OUTPUTS DIFFER')

function run(flags) {
  const start = performance.now()
  const args = [...command, ...flags, 'texts']
  const { stdout } = spawnSync(process.execPath, args, { cwd: work, maxBuffer: 1 << 30 })
  return { milliseconds: performance.now() - start, stdout: stdout.toString() }
}

async function runApart() {
  const start = performance.now()
  const started = Array.from({ length: processors }, (_, at) =>
    spawn(process.execPath, [...command, ...ways['one thread'], `share${at}`], {
      cwd: work,
      stdio: 'ignore',
    }),
  )
  await Promise.all(started.map((child) => once(child, 'close')))
  return performance.now() - start
}

function best(values) {
  return Math.min(...values)
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}

/** The examples over and over. */
function makeReports() {
  rmSync(work, { recursive: true, force: true })
  mkdirSync(join(work, 'texts'), { recursive: true })
  for (let at = 0; at < processors; at += 1) mkdirSync(join(work, `share${at}`))
  const folder = join(root, 'examples')
  const examples = readdirSync(folder)
    .filter((name) => /\.(txt|md)$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
  for (let at = 0; at < REPORTS; at += 1) {
    const text = examples[at % examples.length]
    writeFileSync(join(work, 'texts', `${at}.txt`), text)
    // In turns of all examples, so that each share holds every one of them.
    writeFileSync(join(work, `share${Math.floor(at / examples.length) % processors}`, `${at}.txt`), text)
  }
}
