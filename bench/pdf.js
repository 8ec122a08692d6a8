// Whole-process time of a PDF, against `pdftotext -layout` (poppler-utils) on the same file.
// Usage: node bench/pdf.js [file.pdf]        (the fixture of LibreOffice, when none is named)
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const RUNS = 9
const root = fileURLToPath(new URL('..', import.meta.url))
const file = process.argv[2] ?? `${root}test/fixtures/pdf/libreoffice.pdf`
const ours = [`${root}bin/disclosure-lint.js`, '--no-config']
const commands = {
  'pdftotext -layout': ['pdftotext', '-layout', file, '-'],
  'node -e 0': [process.execPath, '-e', '0'],
  'disclosure-lint inspect --text': [process.execPath, ...ours, 'inspect', '--text', file],
  'disclosure-lint': [process.execPath, ...ours, '--fail-on', 'never', '-f', 'compact', file],
}
const names = Object.keys(commands)
const times = Object.fromEntries(names.map((name) => [name, []]))
// Interleaved: a busy minute on the machine slows every command alike.
for (let at = 0; at < RUNS; at += 1) for (const name of names) times[name].push(time(commands[name]))
const [base] = names
console.log(`${file} (median of ${RUNS})`)
for (const name of names) {
  const ratio = median(times[name]) / median(times[base])
  console.log(
    `  ${name.padEnd(32)} ${median(times[name]).toFixed(0).padStart(6)} ms  ${ratio.toFixed(2).padStart(6)} × ${base}`,
  )
}

function time([command, ...args]) {
  const start = performance.now()
  const { error, status } = spawnSync(command, args, { maxBuffer: 1 << 30 })
  if (error || status > 1) throw error ?? new Error(`${command} ended with ${status}`)
  return performance.now() - start
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}
