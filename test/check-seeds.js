// Checks the five sample reports of ../shared/seeds against what must and must not be said of them.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const seeds = fileURLToPath(new URL('../../shared/seeds/', import.meta.url))
const RANK = { info: 0, warning: 1, error: 2 }

function check() {
  const expected = JSON.parse(readFileSync(`${seeds}expected.json`, 'utf8')).reports
  const faults = Object.entries(expected).flatMap(([file, demands]) => {
    const [result] = lint(`${seeds}${file}`)
    return judge(result, demands).map((fault) => `${file}: ${fault}`)
  })
  for (const fault of faults) console.log(fault)
  console.log(`check:seeds: ${Object.keys(expected).length} reports, ${faults.length} faults`)
  process.exitCode = faults.length === 0 ? 0 : 1
}

function lint(file) {
  const command = [`${root}bin/disclosure-lint.js`, '--no-config', '--fail-on', 'never', '-f', 'json', file]
  return JSON.parse(execFileSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 1 << 26 })).results
}

function judge(result, { regime, year, must = [], may = [], quiet = [], clean }) {
  const isAsked = (found) => must.some((demand) => fits(found, demand))
  const grave = result.diagnostics.filter(({ severity }) => RANK[severity] >= RANK.warning)
  const left = [...result.diagnostics]
  const missing = must.filter((demand) => !take(left, demand))
  const silenced = quiet.flatMap((entry) =>
    covers(entry) ? grave.filter((found) => breaks(found, entry) && !isAsked(found)) : [],
  )
  const unasked = left
    .filter(({ severity }) => RANK[severity] >= RANK.warning)
    .filter((found) => !may.some((entry) => fits(found, entry)))
  return [
    ...(result.regime === regime ? [] : [`regime ${result.regime}, expected ${regime}`]),
    ...(result.year === year ? [] : [`year ${result.year}, expected ${year}`]),
    ...missing.map(({ rule, line, why }) => `missing ${rule}${line ? ` at line ${line}` : ''}: ${why}`),
    ...silenced.map((found) => `must be quiet: ${say(found)}`),
    ...(clean ? grave : unasked).map((found) => `not asked for: ${say(found)}`),
  ]
}

/** Each demand takes one finding of its own: three missing sections are three findings. */
function take(left, demand) {
  const at = left.findIndex((found) => fits(found, demand))
  if (at !== -1) left.splice(at, 1)
  return at !== -1
}

function fits(found, { rule, severity = 'info', line }) {
  return (
    found.ruleId === rule &&
    RANK[found.severity] >= RANK[severity] &&
    (line === undefined || found.line === line)
  )
}

const covers = ({ rule, line, lines }) => rule !== undefined || line !== undefined || lines !== undefined

function breaks(found, { rule, line, lines = line === undefined ? undefined : [line] }) {
  return (rule === undefined || found.ruleId === rule) && (lines === undefined || lines.includes(found.line))
}

function say({ line, column, severity, ruleId, messageId, message }) {
  return `${line}:${column} ${severity} ${ruleId}/${messageId} ${message}`
}

if (existsSync(seeds)) check()
else console.log('check:seeds skipped: ../shared/seeds is not on this machine')
