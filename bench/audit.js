// node bench/audit.js [files]: an audit of many reports against only reading and decoding them.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { build } from 'esbuild'

const MOST = Number(process.argv[2] ?? 10_000)
const TARGETS = { toReading: 8, megabytes: 700, again: 0.1, reuse: 1.5 }
const TICKS_A_SECOND = 100
const BIN = new URL('../bin/disclosure-lint.js', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'disclosure-lint-bench-'))
try {
  const { makeReports, parseSome, readAll } = await load('bench/audit.entry.ts')
  const small = join(folder, 'small')
  const large = join(folder, 'large')
  makeReports(small, MOST / 10)
  makeReports(large, MOST)
  await readAll(large)
  const before = process.cpuUsage()
  const reading = await timed(() => readAll(large))
  const readingWork = work(process.cpuUsage(before))
  const { files, bytes } = reading.value
  console.log(
    `${files} reports, ${(bytes / 1e6).toFixed(0)} MB; reading and decoding ${seconds(reading.time)}`,
  )
  const parsing = (await parseSome(large, MOST / 10)) * files
  console.log(
    `remark-parse alone, on two cores at best ${seconds(parsing / 2)}: ${(parsing / 2 / reading.time).toFixed(1)} × reading`,
  )
  const first = await audit('large', 'large.out')
  print('audit', first.time, first.time / reading.time, TARGETS.toReading, '× reading')
  // On a machine that others use too, only the processor's own time tells anything.
  print(
    'audit, processor',
    first.work,
    first.work / readingWork / 2,
    TARGETS.toReading,
    '× reading, on two cores',
  )
  console.log(`peak memory ${first.megabytes} MB (at most ${TARGETS.megabytes})`)
  const again = await audit('large', 'large.out')
  print('unchanged, processor', again.work, again.work / first.work, TARGETS.again, '× the first run')
  const tenth = await audit('small', 'small.out')
  console.log(
    `${MOST / 10} reports, processor ${seconds(tenth.work)}: ratio ${(first.work / tenth.work).toFixed(1)} (9 to 11)`,
  )
  const without = await audit('large', 'without.out', '--skip', 'text-reuse')
  print('text-reuse, processor', first.work, first.work / without.work, TARGETS.reuse, '× without it')
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function load(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    external: ['opencc-js', 'fast-check'],
    loader: { '.json': 'json' },
    logLevel: 'error',
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}

async function timed(act) {
  const begun = performance.now()
  const value = await act()
  return { value, time: performance.now() - begun }
}

async function audit(dir, out, ...flags) {
  let kilobytes = 0
  let ticks = 0
  const { time } = await timed(
    () =>
      new Promise((resolve, reject) => {
        const args = [BIN, 'audit', dir, '-o', out, '--fail-on', 'never', ...flags]
        const child = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' })
        const watch = setInterval(() => {
          kilobytes = Math.max(kilobytes, peakOf(child.pid))
          ticks = Math.max(ticks, ticksOf(child.pid))
        }, 50)
        child.on('close', (code) => {
          clearInterval(watch)
          if (code === 0) resolve()
          else reject(new Error(`audit ended with ${code}`))
        })
      }),
  )
  return { time, work: (1000 * ticks) / TICKS_A_SECOND, megabytes: Math.round(kilobytes / 1024) }
}

/** Linux keeps the peak itself. */
function peakOf(pid) {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

/** User and system time of a process and its threads so far. */
function ticksOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
    return Number(fields[11]) + Number(fields[12])
  } catch {
    return 0
  }
}

function work({ user, system }) {
  return (user + system) / 1000
}

function seconds(time) {
  return `${(time / 1000).toFixed(1)} s`
}

function print(name, time, ratio, target, unit) {
  console.log(`${name} ${seconds(time)}, ${ratio.toFixed(2)} ${unit} (at most ${target})`)
}
