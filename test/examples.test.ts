import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { rules } from '../rules/index.js'
import { lint } from '../src/lint/lint.js'
import { defaultSettings } from '../src/lint/settings.js'
import { parseReport } from '../src/parse/parse.js'
import { read } from '../src/read/read.js'

/**
 * Reports written for the project, each for one situation that real reports are in. `expected.json` lists
 * every finding as `rule/message severity line`. UPDATE_EXAMPLES=1 writes it anew: read the difference.
 */
const folder = new URL('../examples/', import.meta.url)
const list = new URL('expected.json', folder)
const files = readdirSync(folder).filter((name) => /\.(txt|md)$/.test(name))

async function findingsOf(name: string): Promise<string[]> {
  const document = await read(readFileSync(new URL(name, folder)), name)
  const input = { file: name, source: document.source, parsed: parseReport(document) }
  const { diagnostics, internalErrors } = lint(input, rules, defaultSettings)
  expect(internalErrors).toEqual([])
  return diagnostics.map(
    ({ ruleId, messageId, severity, line }) => `${ruleId}/${messageId} ${severity} ${line}`,
  )
}

describe('examples', () => {
  it('are found as expected, nothing more and nothing less', async () => {
    const found: Record<string, string[]> = {}
    for (const name of files) found[name] = await findingsOf(name)
    if (process.env['UPDATE_EXAMPLES']) writeFileSync(list, `${JSON.stringify(found, null, 2)}\n`)
    expect(found).toEqual(JSON.parse(readFileSync(list, 'utf8')))
  })

  it('show reports without a fault', () => {
    const expected = JSON.parse(readFileSync(list, 'utf8')) as Record<string, string[]>
    expect(expected['lanshan-water-2011.txt']).toEqual([])
    expect(expected['qinglan-county-2023.md']).toEqual([])
    expect(expected['lanshan-street-2022.md']).toEqual([])
  })
})
