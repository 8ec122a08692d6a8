import { loadCases, run, type Case, type Outcome } from './cases.js'

interface Tally {
  hits: number
  missed: number
  extra: number
}

const [folder = 'test/claims/cases'] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const verbose = process.argv.includes('--show')
const cases = loadCases(folder)
const outcomes: [Case, Outcome][] = []
for (const one of cases) outcomes.push([one, await run(one)])

const grave = tally(outcomes, (severity) => severity !== 'info')
const light = tally(outcomes, (severity) => severity === 'info')
print('error and warning', grave)
print('info', light)
const silent = cases.filter(({ expect }) => expect.length === 0).length
console.log(`${cases.length} cases, ${silent} of them silent`)

if (verbose)
  for (const [{ id, text }, { missed, extra }] of outcomes) {
    if (missed.length + extra.length === 0) continue
    console.log(`\n${id} ${text.replace(/\n/g, '⏎')}`)
    for (const { rule, message, quote } of missed) console.log(`  missed ${rule}/${message} ${quote}`)
    for (const { rule, message, severity, text: said } of extra)
      console.log(`  extra ${severity} ${rule}/${message} ${said}`)
  }

function tally(all: readonly [Case, Outcome][], counts: (severity: string) => boolean): Map<string, Tally> {
  const tallies = new Map<string, Tally>()
  const add = (rule: string, severity: string, key: keyof Tally): void => {
    if (!counts(severity)) return
    for (const name of [rule, 'all']) {
      const known = tallies.get(name) ?? { hits: 0, missed: 0, extra: 0 }
      known[key] += 1
      tallies.set(name, known)
    }
  }
  for (const [, { hits, missed, extra }] of all) {
    for (const { rule, severity } of hits) add(rule, severity, 'hits')
    for (const { rule, severity } of missed) add(rule, severity, 'missed')
    for (const { rule, severity } of extra) add(rule, severity, 'extra')
  }
  return tallies
}

function print(title: string, tallies: ReadonlyMap<string, Tally>): void {
  console.log(title)
  for (const [rule, { hits, missed, extra }] of [...tallies].sort()) {
    const precision = hits + extra === 0 ? 1 : hits / (hits + extra)
    const recall = hits + missed === 0 ? 1 : hits / (hits + missed)
    console.log(
      `  ${rule.padEnd(16)} precision ${precision.toFixed(3)} recall ${recall.toFixed(3)}  (${hits} right, ${missed} missed, ${extra} extra)`,
    )
  }
}
