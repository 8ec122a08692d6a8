import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { attempt } from './attempt.js'
import { mutated, randomOf } from './mutate.js'

const FOLDERS = ['formats', 'doc', 'pdf'].map((name) => join('test', 'fixtures', name))
const FORMATS = ['.txt', '.md', '.html', '.mht', '.docx', '.doc', '.wps', '.pdf', '.ofd', '.xlsx', '.xls']
const RUNS = 25

const files = FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))

/** A short run; `node test/fuzz/fuzz.js --runs 10000` is a long one. */
describe('damaged files', () => {
  it.each(FORMATS)('%s is linted or refused in a sentence', async (format) => {
    const sources = files.filter((file) => extname(file) === format).map((file) => readFileSync(file))
    const outcomes = { linted: 0, refused: 0 }
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const random = randomOf(seed)
      const pick = (): Uint8Array =>
        new Uint8Array(sources[Math.floor(random() * sources.length)] ?? new Uint8Array())
      outcomes[await attempt(mutated(pick(), pick(), random), `report${format}`)] += 1
    }
    expect(outcomes.linted + outcomes.refused).toBe(RUNS)
    expect(outcomes.linted).toBeGreaterThan(0)
  })
})
