import { describe, expect, it } from '@jest/globals'
import { compact } from '../../src/format/compact.js'
import { github } from '../../src/format/github.js'
import { gitlab } from '../../src/format/gitlab.js'
import { htmlPage } from '../../src/format/htmlPage.js'
import { json } from '../../src/format/json.js'
import { rdjson } from '../../src/format/rdjson.js'
import { sarif } from '../../src/format/sarif.js'
import { formatNames, isFormatName, loadFormatter } from '../../src/format/registry.js'
import { context, finding, resultOf, run } from './run.js'

describe('compact', () => {
  it('gives one line a finding, that grep and editors read', () => {
    expect(compact(run)).toBe(
      `a.txt:2:10: error parts-sum/differs 各项之和为 11，合计为 12
a.txt:3:1: info text-punctuation/doubled 标点 重复
`,
    )
  })
})

describe('json', () => {
  it('holds tool, results, failures and summary', () => {
    expect(JSON.parse(json(run, context))).toEqual({
      schemaVersion: 1,
      tool: { name: 'disclosure-lint', version: '1.2.3' },
      results: run.results,
      failures: run.failures,
      notices: [],
      summary: {
        files: 2,
        failed: 1,
        errorCount: 1,
        warningCount: 0,
        infoCount: 1,
        accepted: { directive: 0, waiver: 0, baseline: 0 },
        notAssessed: 2,
        fixable: 1,
      },
    })
  })
})

describe('the registry', () => {
  it('knows its formats by name', async () => {
    expect(formatNames).toEqual(expect.arrayContaining(['stylish', 'compact', 'json', 'sarif']))
    expect(isFormatName('toString')).toBe(false)
    for (const name of formatNames) {
      const output = await (await loadFormatter(name))(run, context)
      expect(typeof output !== 'string' || output.endsWith('\n')).toBe(true)
    }
  })
})

describe('a place in another report', () => {
  const beside = {
    message: '上年',
    file: '2022.txt',
    line: 9,
    column: 3,
    endLine: 9,
    endColumn: 4,
    range: { start: 1, end: 2 },
  }
  const compared = { results: [resultOf('2023.txt', { ...finding, related: [beside] })], failures: [] }

  it('names its file, and is no place of this one', () => {
    expect(JSON.parse(sarif(compared, context))).toHaveProperty(
      'runs.0.results.0.relatedLocations.0.physicalLocation.artifactLocation.uri',
      '2022.txt',
    )
    expect(JSON.parse(rdjson(compared, context))).toHaveProperty(
      'diagnostics.0.relatedLocations.0.location',
      { path: '2022.txt', range: { start: { line: 9 }, end: { line: 9 } } },
    )
    const page = htmlPage(compared, { ...context, textOf: () => '共公开12件' })
    expect(page).toContain('<li>2022.txt:9:3 上年</li>')
    expect(page).not.toContain('id="r1-1"')
  })
})

describe('a place in a format without lines', () => {
  const paged = {
    results: [
      resultOf('a.pdf', { ...finding, at: { page: 2, table: 1, row: 3 }, place: '第2页 · 表三 第3行' }),
    ],
    failures: [],
  }

  it('is given in words, and no line is made up', () => {
    expect(github(paged, context)).toBe(
      '::error file=a.pdf,title=parts-sum/differs::第2页 · 表三 第3行 各项之和为 11，合计为 12\n',
    )
    expect(JSON.parse(gitlab(paged))).toMatchObject([
      {
        description: '第2页 · 表三 第3行 各项之和为 11，合计为 12',
        location: { path: 'a.pdf', lines: { begin: 1 } },
      },
    ])
    const places = [sarif(paged, context), rdjson(paged, context)]
    for (const place of places) {
      expect(place).toContain('第2页 · 表三 第3行')
      expect(place).not.toMatch(/"(?:startLine|line|region|range)"/)
    }
  })
})
