// Time for a report's tables, read and checked, against remark-parse with remark-gfm on the same text: warm, same
// process, processor time. At most as long as remark takes. Usage: node bench/tables.js
import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const ROUNDS = 150
const MOST = 1
const outfile = fileURLToPath(new URL('./.tables.mjs', import.meta.url))

const { samples, runs } = await load()
const remark = unified().use(remarkParse).use(remarkGfm)
let ours = 0
let theirs = 0
for (const sample of samples()) {
  const { reading, rules } = await runs(sample)
  const parse = time(() => remark.parse(sample.text))
  const read = time(reading)
  const check = time(rules)
  ours += read + check
  theirs += parse
  const ratio = ((read + check) / parse).toFixed(2)
  console.log(
    `${sample.name.padEnd(40)} ${String(sample.text.length).padStart(6)} characters, remark ${parse.toFixed(2)} ms, reading ${read.toFixed(2)} ms, rules ${check.toFixed(2)} ms: ${ratio} ×`,
  )
}
console.log(`together: ${(ours / theirs).toFixed(2)} × remark-parse + remark-gfm, at most ${MOST}`)
if (ours / theirs > MOST) process.exitCode = 1

/** Milliseconds of processor time for one run, after as many to warm up. */
function time(run) {
  for (let round = 0; round < ROUNDS; round += 1) run()
  const before = process.cpuUsage().user
  for (let round = 0; round < ROUNDS; round += 1) run()
  return (process.cpuUsage().user - before) / ROUNDS / 1000
}

async function load() {
  try {
    await build({
      entryPoints: [fileURLToPath(new URL('./tables.entry.ts', import.meta.url))],
      outfile,
      bundle: true,
      packages: 'external',
      format: 'esm',
      platform: 'node',
      logLevel: 'warning',
    })
    return await import(outfile)
  } finally {
    await rm(outfile, { force: true })
  }
}
