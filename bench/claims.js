// Time for the figures and claims of a report against remark-parse on the same text: warm, same process, processor time.
// Usage: node bench/claims.js [files…]        (the examples, when none are named)
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { importSource } from './sources.js'
import { processorTime } from './timing.js'

const ROUNDS = Number(process.env['ROUNDS'] ?? 1500)
const examples = fileURLToPath(new URL('../examples/', import.meta.url))
const named = process.argv.slice(2)
const files = named.length > 0 ? named : readdirSync(examples).map((name) => `${examples}${name}`)

const { parsedSearch, readFigures, readClaims } = await importSource('bench/claims.entry.ts')
const remark = unified().use(remarkParse)
let ours = 0
let theirs = 0
for (const file of files.filter((name) => /\.(txt|md)$/.test(name))) {
  const text = readFileSync(file, 'utf8')
  const search = await parsedSearch(text, file.endsWith('.md') ? 'markdown' : 'text')
  const parse = processorTime(() => remark.parse(text), ROUNDS)
  const figures = processorTime(() => readFigures(search), ROUNDS)
  const { sentences } = readFigures(search)
  const claims = processorTime(() => readClaims(sentences, search), ROUNDS)
  ours += figures + claims
  theirs += parse
  print(file.split('/').at(-1), text.length, parse, figures, claims)
}
const hostile = await parsedSearch('12其中3，'.repeat(5_000_000 / 6), 'text', 2022)
const started = process.cpuUsage().user
readClaims(readFigures(hostile).sentences, hostile)
console.log(`5 MB of numbers and 其中: ${((process.cpuUsage().user - started) / 1e6).toFixed(1)} s`)
console.log(`together: ${(ours / theirs).toFixed(2)} × remark-parse`)

function print(name, length, parse, figures, claims) {
  const ratio = ((figures + claims) / parse).toFixed(2)
  console.log(
    `${name}: ${length} characters, remark-parse ${parse.toFixed(3)} ms, figures ${figures.toFixed(3)} ms, claims ${claims.toFixed(3)} ms: ${ratio} ×`,
  )
}
