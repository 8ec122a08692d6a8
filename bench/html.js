// Time of reading a page of 60 KB (warm), from bytes to tree: encoding, main content, tables with spans, places;
// against rehype-parse alone on the decoded text. Usage: node bench/html.js
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { importSource } from './sources.js'
import { median, wallTime } from './timing.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const work = join(root, '.tmp', 'html')
const SIZE = 60_000
const RUNS = 20
/** Reads in one run: garbage is then collected by whoever left it. */
const READS = 20
const MOST = 1.5

mkdirSync(work, { recursive: true })
const { read } = await importSource('src/read/read.ts')

const page = makePage()
const bytes = Buffer.from(page)
writeFileSync(join(work, 'page.html'), page)
const processor = unified().use(rehypeParse)
const ours = []
const theirs = []
for (let run = 0; run < RUNS; run += 1) {
  ours.push(await timeOf(() => read(bytes, 'page.html')))
  theirs.push(await timeOf(() => processor.parse(page)))
}
const ratio = median(ours) / median(theirs)
console.log(`page of ${(bytes.length / 1000).toFixed(0)} KB (median of ${RUNS} runs of ${READS}, warm)`)
console.log(`  rehype-parse alone  ${median(theirs).toFixed(2)} ms`)
console.log(
  `  reading             ${median(ours).toFixed(2)} ms  ${ratio.toFixed(2)} × rehype-parse, at most ${MOST}`,
)

async function timeOf(readOnce) {
  const time = await wallTime(async () => {
    for (let at = 0; at < READS; at += 1) await readOnce()
  })
  return time / READS
}

/** An example as a portal prints it, several times over: menus, styled paragraphs, tables with paragraphs in cells. */
function makePage() {
  const example = readFileSync(join(root, 'examples', 'qinglan-county-2023.md'), 'utf8')
  const blocks = example
    .split(/\n\n+/)
    .map((block) => (block.startsWith('|') ? tableOf(block) : paragraphOf(block)))
  const menu = Array.from(
    { length: 30 },
    (_, at) => `<li><a href="/list/${at}.html">栏目${at}</a></li>`,
  ).join('')
  const content = blocks.join('\n')
  const times = Math.round(SIZE / Buffer.byteLength(content))
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>年度报告_某县人民政府</title></head><body>
<div class="nav"><ul>${menu}</ul></div><div class="main"><div id="zoom">${content.repeat(times)}</div></div>
<div class="footer">主办：某县人民政府办公室</div></body></html>`
}

function paragraphOf(text) {
  return `<p style="text-indent: 2em"><span style="font-family: 仿宋_GB2312; font-size: 16pt">&nbsp;&nbsp;${text}</span></p>`
}

function tableOf(block) {
  const rows = block.split('\n').filter((row) => !/^[\s|:-]+$/.test(row))
  const cellsOf = (row) => row.split('|').slice(1, -1)
  const rowOf = (row) =>
    `<tr>${cellsOf(row)
      .map((cell) => `<td align="center"><p>${cell.trim()}</p></td>`)
      .join('')}</tr>`
  return `<table border="1" cellspacing="0"><tbody>${rows.map(rowOf).join('\n')}</tbody></table>`
}
