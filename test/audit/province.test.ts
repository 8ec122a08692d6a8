import { describe, expect, it } from '@jest/globals'
import { inFolder } from '../cli/command.js'
import { PLANTED } from './province/planted.js'
import { province } from './province/province.js'

const BETWEEN = [
  'carry-over',
  'stock-continuity',
  'text-reuse',
  'tables-repeated',
  'rollup-sum',
  'report-missing',
]

interface Finding {
  readonly body: string
  readonly year: number
  readonly rule: string
  readonly message_id: string
  readonly severity: string
  readonly message: string
}

describe('audit of a province', () => {
  it('finds every planted defect and invents none', async () => {
    const { files, bodiesYaml, bodies } = province()
    expect(bodies).toBe(60)
    await inFolder({ ...files, 'bodies.yaml': bodiesYaml }, async ({ run, read }) => {
      const { code, stdout } = await run('audit . --concurrency 1 --fail-on never')
      expect(code).toBe(0)
      expect(stdout).toContain('60 个机关')
      const findings = read('disclosure-audit/tables/findings.ndjson')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Finding)
      const between = findings.filter(({ rule, message_id: id, message }) =>
        rule === 'year-on-year' ? id !== '' && message !== '' : BETWEEN.includes(rule),
      )
      const found = between.map(({ body, year, rule, message_id: id }) => `${body} ${year} ${rule}/${id}`)
      const expected = PLANTED.map(({ body, year, finding }) => `${body} ${year} ${finding}`)
      expect(found.sort()).toEqual(expected.sort())
      const others = findings.filter(
        ({ severity, rule }) => severity !== 'info' && !BETWEEN.includes(rule) && rule !== 'year-on-year',
      )
      expect(others.map(({ body, year, message }) => `${body} ${year} ${message}`)).toEqual([])
    })
  }, 120_000)
})
