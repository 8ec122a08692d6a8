// Time of reading a Word document of 19 pages (warm), from bytes to tree: numbers of headings, merged cells, places;
// against mammoth, which knows no numbers of headings and no places. Usage: node bench/docx.js
// Installs mammoth into .tmp/bench on the first run.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { importSource } from './sources.js'
import { median, wallTime } from './timing.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const work = join(root, '.tmp', 'bench')
const MAMMOTH = 'mammoth@1.13.0'
const PAGES = 19
/** So many times the example. */
const EXAMPLES = 1.85
const RUNS = 100
const MOST = 0.5
const FONT = '<w:rFonts w:hint="eastAsia" w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/>'

mkdirSync(work, { recursive: true })
const mammoth = install()
const { read } = await importSource('src/read/read.ts')
const { docxFile, listed, p, r, span, styled, tbl, tc, tr } = await importSource('test/read/word/docxFile.ts')
const { HEADING_LISTS, HEADING_STYLES } = await importSource('test/read/word/numbered.ts')

const bytes = Buffer.from(makeDocument())
writeFileSync(join(work, 'report.docx'), bytes)
const ours = []
const theirs = []
for (let run = 0; run < RUNS; run += 1) {
  ours.push(await wallTime(() => read(bytes, 'report.docx')))
  theirs.push(await wallTime(() => mammoth.convertToHtml({ buffer: bytes })))
}
const ratio = median(ours) / median(theirs)
console.log(`docx of ${PAGES} pages, ${(bytes.length / 1000).toFixed(0)} KB (median of ${RUNS}, warm)`)
console.log(`  mammoth  ${median(theirs).toFixed(1)} ms`)
console.log(`  reading  ${median(ours).toFixed(1)} ms  ${ratio.toFixed(2)} × mammoth, at most ${MOST}`)
if (ratio > MOST) process.exitCode = 1

function install() {
  if (!existsSync(join(work, 'node_modules', 'mammoth'))) {
    if (!existsSync(join(work, 'package.json'))) writeFileSync(join(work, 'package.json'), '{"private":true}')
    const flags = ['--no-audit', '--no-fund', '--prefix', work]
    execFileSync('npm', ['install', ...flags, MAMMOTH], { stdio: 'inherit' })
  }
  return createRequire(join(work, 'package.json'))('mammoth')
}

/** An example as offices write it: numbered heading styles, runs with fonts, tables with merged cells. */
function makeDocument() {
  const example = readFileSync(join(root, 'examples', 'qinglan-county-2023.md'), 'utf8')
  const blocks = example
    .split(/\n\n+/)
    .map((block) => (block.startsWith('|') ? tableOf(block) : paragraphOf(block)))
  return docxFile({
    styles: HEADING_STYLES,
    numbering: HEADING_LISTS,
    body: [...blocks, ...blocks, ...blocks].slice(0, Math.round(EXAMPLES * blocks.length)).join(''),
  })
}

function paragraphOf(block) {
  const text = escaped(block.replace(/^#+ /, '').replaceAll('\n', ''))
  const part = /^[一二三四五六七八九十]+、/.exec(text)?.[0]
  if (part) return styled('1', text.slice(part.length))
  const item = /^（[一二三四五六七八九十]+）/.exec(text)?.[0]
  if (item) return styled('2', text.slice(item.length))
  if (/^\d\./.test(text)) return listed(1, 2, text.slice(2))
  return p(r(text, FONT), '<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLine="640"/>')
}

/** Cells without text are covered by the cell before them. */
function tableOf(block) {
  const rows = block.split('\n').map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  const shown = rows.filter((cells) => !cells.every((cell) => /^:?-+:?$/.test(cell)))
  const width = Math.max(...shown.map((cells) => cells.length))
  return tbl(Array(width).fill(Math.round(9000 / width)), ...shown.map(rowOf))
}

function rowOf(cells) {
  const starts = cells.flatMap((cell, at) => (at === 0 || cell !== '' ? [at] : []))
  return tr(
    ...starts.map((start, at) => {
      const columns = (starts[at + 1] ?? cells.length) - start
      return tc(p(r(escaped(cells[start]), FONT), '<w:jc w:val="center"/>'), columns > 1 ? span(columns) : '')
    }),
  )
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
