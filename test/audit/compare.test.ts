import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { compareResults, type Comparison } from '../../src/audit/results/compare.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'disclosure-lint-compare-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

interface Run {
  readonly reports: readonly number[]
  readonly findings: readonly { readonly year: number; readonly rule: string; readonly against?: number }[]
}

const body = '云溪县水利局'
const fileOf = (name: string, year: number): string => `${name}/${year}.txt`

function write(name: string, { reports, findings }: Run): string {
  const tables = join(folder, name, 'tables')
  mkdirSync(tables, { recursive: true })
  const save = (table: string, rows: readonly object[]): void =>
    writeFileSync(join(tables, `${table}.ndjson`), rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  save(
    'reports',
    reports.map((year) => ({ file: fileOf(name, year), body, year, status: 'read' })),
  )
  save(
    'findings',
    findings.map(({ year, rule, against }) => ({
      file: reports.includes(year) ? fileOf(name, year) : null,
      body,
      year,
      rule,
      message_id: 'm',
      severity: 'error',
      message: rule,
      against: against === undefined ? null : fileOf(name, against),
      fingerprint: rule,
    })),
  )
  return join(folder, name)
}

function compared(before: Run, after: Run): Record<keyof Comparison, readonly string[]> {
  const { fixed, fresh, open, unknown } = compareResults(write('old', before), write('new', after))
  const rules = (findings: Comparison['fixed']): string[] => findings.map(({ rule }) => rule)
  return { fixed: rules(fixed), fresh: rules(fresh), open: rules(open), unknown: rules(unknown) }
}

const between = { year: 2022, rule: 'carry-over', against: 2021 }
const own = { year: 2022, rule: 'table-sum' }
const none = { fixed: [], fresh: [], open: [], unknown: [] }

describe('two runs', () => {
  it('tell what is fixed, new and open', () => {
    const reports = [2021, 2022]
    const after = [own, { year: 2021, rule: 'title-form' }]
    expect(compared({ reports, findings: [between, own] }, { reports, findings: after })).toEqual({
      ...none,
      fixed: ['carry-over'],
      fresh: ['title-form'],
      open: ['table-sum'],
    })
  })

  it('call nothing fixed in a report that was not read again', () => {
    const before = { reports: [2021, 2022], findings: [between, own] }
    expect(compared(before, { reports: [2021], findings: [] })).toEqual({
      ...none,
      unknown: ['carry-over', 'table-sum'],
    })
  })

  it('call nothing fixed where the report it was found beside was not read again', () => {
    const before = { reports: [2021, 2022], findings: [between, own] }
    expect(compared(before, { reports: [2022], findings: [] })).toEqual({
      ...none,
      fixed: ['table-sum'],
      unknown: ['carry-over'],
    })
  })

  it('call a missing report found once it is there', () => {
    const before = { reports: [2021], findings: [{ year: 2022, rule: 'report-missing' }] }
    expect(compared(before, { reports: [2021, 2022], findings: [] })).toEqual({
      ...none,
      fixed: ['report-missing'],
    })
  })
})
