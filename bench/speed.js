// Whole-process time of one report and of 1,000 reports, against `node -e 0`, markdownlint-cli2 and textlint.
// Usage: npm run bench        (installs the two other linters into .tmp/bench on the first run)
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median } from './timing.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const work = join(root, '.tmp', 'bench')
const OTHERS = ['markdownlint-cli2@0.22.0', 'textlint@15.8.0', 'textlint-rule-no-todo@2.0.1']
const REPORTS = 1000
const RUNS = 9

mkdirSync(work, { recursive: true })
install()
const examples = readdirSync(join(root, 'examples')).filter((name) => /\.(txt|md)$/.test(name))
const ours = [join(root, 'bin', 'disclosure-lint.js'), '--fail-on', 'never', '-f', 'compact']
const one = nearestTo(10_000)
const onOne = {
  'node -e 0': ['-e', '0'],
  'disclosure-lint': [...ours, '--no-config', one],
  'markdownlint-cli2': [bin('markdownlint-cli2'), one],
  textlint: [bin('textlint'), '--rule', 'no-todo', one],
}
report('one report of 10 KB', 'node -e 0', RUNS, onOne)
// Where the variable names a bundle of certificates, Node spends most of its start on them, and so does each of these.
if (process.env.NODE_EXTRA_CA_CERTS) {
  delete process.env.NODE_EXTRA_CA_CERTS
  report('one report of 10 KB, without NODE_EXTRA_CA_CERTS', 'node -e 0', RUNS, onOne)
}
many('the examples', examples)
// Markdown linters take their time for tables, which the reports before 2019 do not have.
many(
  'with the tables of 2019 and 2021',
  examples.filter((name) => name.endsWith('.md')),
)
many(
  'before 2019, running text',
  examples.filter((name) => name.endsWith('.txt')),
)

/** 1,000 reports: as text for us, the same text named .md for the Markdown linters. */
function many(title, names) {
  const folder = join(work, 'many')
  rmSync(folder, { recursive: true, force: true })
  for (const kind of ['texts', 'markdown']) mkdirSync(join(folder, kind), { recursive: true })
  for (let at = 0; at < REPORTS; at += 1) {
    const text = readFileSync(join(root, 'examples', names[at % names.length]))
    writeFileSync(join(folder, 'texts', `${at}.txt`), text)
    writeFileSync(join(folder, 'markdown', `${at}.md`), text)
  }
  const texts = join(folder, 'texts')
  const commands = {
    'disclosure-lint': [...ours, '--no-config', texts],
    'disclosure-lint, all rules': [...ours, '--config', allRules(), texts],
    'markdownlint-cli2': [bin('markdownlint-cli2'), '*.md'],
    textlint: [bin('textlint'), '--rule', 'no-todo', '*.md'],
  }
  report(`${REPORTS} reports: ${title}`, 'markdownlint-cli2', 3, commands, join(folder, 'markdown'))
}

function install() {
  if (OTHERS.every((other) => existsSync(join(work, 'node_modules', other.slice(0, other.lastIndexOf('@'))))))
    return
  writeFileSync(join(work, 'package.json'), '{"private":true}')
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', work, ...OTHERS], {
    stdio: 'inherit',
  })
}

function bin(name) {
  return join(work, 'node_modules', '.bin', name)
}

function allRules() {
  const file = join(work, 'all.json')
  writeFileSync(file, '{"extends":["all"]}')
  return file
}

/** The example whose size in bytes is nearest, as text. */
function nearestTo(bytes) {
  const texts = examples.map((name) => readFileSync(join(root, 'examples', name)))
  const [nearest] = texts.toSorted((a, b) => Math.abs(a.length - bytes) - Math.abs(b.length - bytes))
  const file = join(work, 'one.txt')
  writeFileSync(file, nearest)
  return file
}

function report(title, base, runs, commands, cwd = work) {
  const names = Object.keys(commands)
  const times = Object.fromEntries(names.map((name) => [name, []]))
  // Interleaved: a busy minute on the machine slows every command alike.
  for (let at = 0; at < runs; at += 1) for (const name of names) times[name].push(time(commands[name], cwd))
  console.log(`\n${title} (median of ${runs})`)
  for (const name of names) {
    const ratio = median(times[name]) / median(times[base])
    console.log(
      `  ${name.padEnd(28)} ${median(times[name]).toFixed(0).padStart(7)} ms  ${ratio.toFixed(2).padStart(6)} × ${base}`,
    )
  }
}

function time(args, cwd) {
  const start = performance.now()
  spawnSync(process.execPath, args, { cwd, maxBuffer: 1 << 30 })
  return performance.now() - start
}
