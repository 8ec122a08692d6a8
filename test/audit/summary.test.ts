import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { Ajv } from 'ajv'
import { inFolder } from '../cli/command.js'
import { fileOf } from './province/formats.js'
import { figuresOf } from './province/figures.js'
import { sentencesOf } from './province/prose.js'
import { contentOf } from './province/report.js'

const BODY = '云溪县水利局'
const YEARS = [2020, 2022, 2023]

describe('summary.json', () => {
  it('keeps the contract, with what is missing, not read and wrong', async () => {
    const figures = figuresOf(BODY, YEARS, () => ({ kind: 'carried-in', by: 2 }))
    const reports = YEARS.map((year) => {
      const own = figures.get(year)
      if (!own) throw new Error(`No figures of ${year}`)
      const sentences = sentencesOf(`${BODY} ${year}`, 8)
      return [
        `reports/${BODY}${year}.txt`,
        fileOf(contentOf({ body: BODY, year, figures: own, sentences }), 'txt'),
      ]
    })
    const files = { ...Object.fromEntries(reports), [`reports/${BODY}2019.txt`]: '' } as Record<
      string,
      string
    >
    const list = `bodies:\n  - name: ${BODY}\n    years: 2019-2023\n`
    await inFolder({ ...files, 'bodies.yaml': list }, async ({ run, read }) => {
      expect((await run('audit reports --concurrency 1 -o out')).code).toBe(2)
      const summary = JSON.parse(read('out/summary.json')) as { bodies: { years: object }[] }
      const schema = JSON.parse(readFileSync('schemas/summary.schema.json', 'utf8')) as object
      const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema)
      validate(summary)
      expect(validate.errors).toBeNull()
      expect(summary.bodies[0]?.years).toMatchObject({ 2019: 'unread', 2021: 'missing' })
    })
  })
})
