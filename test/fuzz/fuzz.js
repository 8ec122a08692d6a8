// Damages files by chance and lints them: no crash, no hang, no unhandled rejection; a refusal in a sentence is fine.
// Usage: node test/fuzz/fuzz.js [--runs 10000] [--seed 1] [--only docx,pdf] [--keep folder] [files or folders…]
// `--runs` counts for each format; without files the fixtures are damaged. What fails is kept in `--keep`.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Slower than this is a hang. */
const LONGEST = 20_000
const SLOW = 4000
const EXTENSIONS = [
  'txt',
  'md',
  'html',
  'docx',
  'doc',
  'wps',
  'rtf',
  'pdf',
  'ofd',
  'xlsx',
  'xls',
  'mht',
  'zip',
]

if (isMainThread) await main()
else await work()

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      runs: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
      keep: { type: 'string', default: join(tmpdir(), 'disclosure-lint-fuzz') },
    },
  })
  const bundle = join(root, '.tmp', 'fuzz', 'attempt.mjs')
  await bundled(bundle)
  const paths =
    positionals.length > 0 ? positionals : [join(root, 'test', 'fixtures'), join(root, 'examples')]
  const files = paths.flatMap(filesIn).filter((file) => EXTENSIONS.includes(formatOf(file)))
  const formats = [...new Set(files.map(formatOf))].filter(
    (name) => !values.only || values.only.split(',').includes(name),
  )
  let failed = 0
  for (const format of formats) {
    const task = {
      bundle,
      files: files.filter((file) => formatOf(file) === format),
      runs: Number(values.runs),
      keep: values.keep,
    }
    failed += await fuzzed(format, task, Number(values.seed))
  }
  process.exitCode = failed > 0 ? 1 : 0
}

/** Runs one format to its end; a worker that hangs or dies is replaced, and goes on behind the run it fell over. */
async function fuzzed(format, task, firstSeed) {
  const counts = { linted: 0, refused: 0 }
  const start = performance.now()
  let failed = 0
  let slowest = 0
  for (let seed = firstSeed; seed < firstSeed + task.runs;) {
    seed = await new Promise((resolve) => {
      let at = seed
      let since = performance.now()
      const worker = new Worker(fileURLToPath(import.meta.url), {
        workerData: { ...task, from: seed, to: firstSeed + task.runs },
      })
      const watch = setInterval(() => performance.now() - since > LONGEST && end('hangs'), 500)
      const end = (fault) => {
        clearInterval(watch)
        worker.removeAllListeners()
        void worker.terminate()
        if (fault) failed += 1
        if (fault) console.log(`${format} seed ${at}: ${fault}`)
        resolve(at + 1)
      }
      worker.on('message', ({ seed: next, outcome, fault, milliseconds }) => {
        if (outcome) counts[outcome] += 1
        slowest = Math.max(slowest, milliseconds ?? 0)
        if (milliseconds > SLOW) console.log(`${format} seed ${next}: ${milliseconds.toFixed(0)} ms`)
        if (fault) end(fault)
        else at = next
        since = performance.now()
      })
      worker.on('error', (error) => end(`worker died: ${error.stack ?? error}`))
      worker.on('exit', () => end())
    })
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  console.log(
    `${format}: ${task.runs} runs over ${task.files.length} files in ${seconds} s, ${counts.linted} linted, ${counts.refused} refused, ${failed} failed, slowest ${slowest.toFixed(0)} ms`,
  )
  return failed
}

async function work() {
  const { bundle, files, keep, from, to } = workerData
  const { attempt, mutated, randomOf } = await import(bundle)
  const sources = files.map((file) => readFileSync(file))
  for (let seed = from; seed < to; seed += 1) {
    const random = randomOf(seed)
    const pick = () => Math.floor(random() * files.length)
    const at = pick()
    const bytes = mutated(new Uint8Array(sources[at]), new Uint8Array(sources[pick()]), random)
    parentPort.postMessage({ seed })
    const kept = join(keep, `${seed}${extname(files[at])}`)
    const start = performance.now()
    try {
      const outcome = await attempt(bytes, `report${extname(files[at])}`)
      parentPort.postMessage({ seed, outcome, milliseconds: performance.now() - start })
    } catch (error) {
      mkdirSync(keep, { recursive: true })
      writeFileSync(kept, bytes)
      parentPort.postMessage({ seed, fault: `${files[at]} → ${kept}\n${error.stack ?? error}` })
      return
    }
  }
}

function bundled(outfile) {
  return build({
    stdin: {
      contents: `export { attempt } from './test/fuzz/attempt.ts'\nexport { mutated, randomOf } from './test/fuzz/mutate.ts'`,
      resolveDir: root,
    },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
    logLevel: 'warning',
  })
}

function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function formatOf(file) {
  return extname(file).slice(1).toLowerCase()
}
