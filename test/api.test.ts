import { describe, expect, it } from '@jest/globals'
import { defineConfig, defineRule, lintText, ReadError, rules } from '../src/index.js'
import { COMPLETE, GARBLED } from './cli/reports.js'

const noBudget = defineRule({
  id: 'no-budget',
  scope: 'report',
  basis: { tier: 'practice', zh: '本单位的要求', en: 'House rule' },
  messages: { found: { severity: 'warning', zh: '提到了预算', en: 'The budget is mentioned' } },
  *check({ report }) {
    const at = report.folded.indexOf('信息处理费')
    if (at !== -1) yield { message: 'found', range: { start: at, end: at + 5 } }
  },
})

describe('lintText', () => {
  it('lints with the rules of the package', async () => {
    const { diagnostics, year, regime } = await lintText(GARBLED, { rules: { 'text-garbled': 'error' } })
    expect({ year, regime }).toEqual({ year: 2022, regime: 'cn-2021' })
    expect(diagnostics.find(({ ruleId }) => ruleId === 'text-garbled')).toMatchObject({
      severity: 'error',
      line: 6,
    })
  })

  it('lints with rules of the caller, in English, under a given name and regime', async () => {
    const result = await lintText(COMPLETE, {
      ruleSet: [noBudget],
      locale: 'en',
      file: 'x.md',
      format: 'markdown',
      regime: 'cn-2019',
    })
    expect(result).toMatchObject({ file: 'x.md', regime: 'cn-2019', warningCount: 1 })
    expect(result.diagnostics[0]?.message).toBe('The budget is mentioned')
  })

  it('takes the year where the text tells none, and refuses a text without any', async () => {
    expect((await lintText('一、总体情况\n公开有序。', { year: 2020 })).regime).toBe('cn-2019')
    await expect(lintText('今天天气很好。')).rejects.toBeInstanceOf(ReadError)
  })
})

describe('the public API', () => {
  it('offers types for configurations and lists the rules', () => {
    expect(defineConfig({ extends: 'strict' })).toEqual({ extends: 'strict' })
    expect(rules.length).toBeGreaterThan(20)
  })
})
