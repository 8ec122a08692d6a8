// Time for a report's tables, read and checked, against remark-parse with remark-gfm on the same text: warm, same
// process, processor time. At most as long as remark takes. Usage: node bench/tables.js
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { importSource } from './sources.js'
import { processorTime } from './timing.js'

const ROUNDS = 150
const MOST = 1

const { samples, runs } = await importSource('bench/tables.entry.ts')
const remark = unified().use(remarkParse).use(remarkGfm)
let ours = 0
let theirs = 0
for (const sample of samples()) {
  const { reading, rules } = await runs(sample)
  const parse = processorTime(() => remark.parse(sample.text), ROUNDS)
  const read = processorTime(reading, ROUNDS)
  const check = processorTime(rules, ROUNDS)
  ours += read + check
  theirs += parse
  const ratio = ((read + check) / parse).toFixed(2)
  console.log(
    `${sample.name.padEnd(40)} ${String(sample.text.length).padStart(6)} characters, remark ${parse.toFixed(2)} ms, reading ${read.toFixed(2)} ms, rules ${check.toFixed(2)} ms: ${ratio} ×`,
  )
}
console.log(`together: ${(ours / theirs).toFixed(2)} × remark-parse + remark-gfm, at most ${MOST}`)
if (ours / theirs > MOST) process.exitCode = 1
