import { describe, expect, it } from '@jest/globals'
import { compact } from '../../src/format/compact.js'
import { json } from '../../src/format/json.js'
import { formatNames, isFormatName, loadFormatter } from '../../src/format/registry.js'
import { context, run } from './run.js'

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
