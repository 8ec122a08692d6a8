import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { Ajv } from 'ajv'
import type { Regime, RegimeId } from '../../src/model/regime.js'
import { fold } from '../../src/model/fold.js'
import { regimes } from '../../src/parse/regime/regimes.js'
import { keysOfTitle } from '../../src/parse/sections/titles.js'

const schemas = new URL('../../schemas/', import.meta.url)
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, schemas), 'utf8'))
const stored = (id: RegimeId) => read(`regimes/${id}.json`) as Omit<Regime, 'forms'> & { forms: string[] }
const all = regimes.map((regime) => [regime.id, regime] as const)

describe('the regimes', () => {
  const validate = new Ajv({
    allErrors: true,
    formats: { regex: (source: string) => Boolean(new RegExp(source)) },
  }).compile(read('regime.schema.json') as object)

  it.each(all)('%s is as the schema says', (id) => {
    expect(validate(stored(id)) ? [] : validate.errors).toEqual([])
  })

  it.each(all)('%s names forms that are stored', (id) => {
    for (const form of stored(id).forms) expect(existsSync(new URL(`forms/${form}.json`, schemas))).toBe(true)
  })

  it.each(all)('%s recognises its own titles, the statute’s wording and the variants', (_id, regime) => {
    for (const { key, title, statuteTitles = [], aliases } of regime.contents)
      for (const known of [title, ...statuteTitles, ...aliases])
        expect({ known, keys: keysOfTitle(fold(known), regime) }).toEqual({ known, keys: [key] })
    for (const { key, title } of regime.customary)
      expect({ title, keys: keysOfTitle(fold(title), regime) }).toEqual({ title, keys: [key] })
  })

  it('follow each other without a year between them', () => {
    regimes.slice(1).forEach(({ validFrom }, at) => expect(regimes[at]?.validTo).toBe(validFrom - 1))
    expect(regimes.at(-1)?.validTo).toBeUndefined()
  })
})
