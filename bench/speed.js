// Whole-process time of one report and of 1,000 reports, against `node -e 0`, markdownlint-cli2 and textlint.
// Usage: npm run bench        (installs the two other linters into .tmp/bench on the first run)
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const work = join(root, '.tmp', 'bench')
const OTHERS = ['markdownlint-cli2@0.22.0', 'textlint@15.8.0', 'textlint-rule-no-todo@2.0.1']
const REPORTS = 1000
const RUNS = 9

mkdirSync(work, { recursive: true })
install()
const { texts, markdown, one } = makeReports()
const ours = [join(root, 'bin', 'disclosure-lint.js'), '--fail-on', 'never', '-f', 'compact']
const commands = {
  'node -e 0': { one: ['-e', '0'] },
  'disclosure-lint': { one: [...ours, '--no-config', one], many: [...ours, '--no-config', texts] },
  'disclosure-lint, all rules': { many: [...ours, '--config', allRules(), texts] },
  'markdownlint-cli2': {
    one: [bin('markdownlint-cli2'), one],
    many: [bin('markdownlint-cli2'), '*.md'],
  },
  textlint: {
    one: [bin('textlint'), '--rule', 'no-todo', one],
    many: [bin('textlint'), '--rule', 'no-todo', '*.md'],
  },
}
report('one report of 10 KB', 'one', 'node -e 0', RUNS)
report(`${REPORTS} reports`, 'many', 'markdownlint-cli2', 3)

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

/** The examples over and over: as text for us, the same text named .md for the Markdown linters. */
function makeReports() {
  const texts = join(work, 'texts')
  const markdown = join(work, 'markdown')
  for (const folder of [texts, markdown]) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder)
  }
  const examples = readdirSync(join(root, 'examples'))
    .filter((name) => /\.(txt|md)$/.test(name))
    .map((name) => readFileSync(join(root, 'examples', name), 'utf8'))
  for (let at = 0; at < REPORTS; at += 1) {
    writeFileSync(join(texts, `${at}.txt`), examples[at % examples.length])
    writeFileSync(join(markdown, `${at}.md`), examples[at % examples.length])
  }
  const size = (text) => Math.abs(Buffer.byteLength(text) - 10_000)
  const [nearest] = examples.toSorted((a, b) => size(a) - size(b))
  const one = join(work, 'one.txt')
  writeFileSync(one, nearest)
  return { texts, markdown, one }
}

function report(title, kind, base, runs) {
  const rows = Object.entries(commands).filter(([, command]) => command[kind])
  const times = Object.fromEntries(rows.map(([name]) => [name, []]))
  // Interleaved: a busy minute on the machine slows every command alike.
  for (let at = 0; at < runs; at += 1)
    for (const [name, command] of rows) times[name].push(time(command[kind]))
  console.log(`\n${title} (median of ${runs})`)
  for (const [name] of rows) {
    const ratio = median(times[name]) / median(times[base])
    console.log(
      `  ${name.padEnd(28)} ${median(times[name]).toFixed(0).padStart(7)} ms  ${ratio.toFixed(2).padStart(6)} × ${base}`,
    )
  }
}

function time(args) {
  const start = performance.now()
  spawnSync(process.execPath, args, { cwd: markdown, maxBuffer: 1 << 30 })
  return performance.now() - start
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}
