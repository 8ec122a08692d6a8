import { describe, expect, it } from '@jest/globals'
import { stylish } from '../../src/format/stylish.js'
import { context, finding, remark, resultOf, run } from './run.js'

describe('stylish', () => {
  it('shows place, line with caret, related places, advice, basis, and what was not assessed', () => {
    expect(stylish(run, context)).toBe(
      `a.txt  云溪县水利局 · 2023年度 · cn-2021
  2:10  错误  各项之和为 11，合计为 12  parts-sum/differs
    │ 共公开政府信息“ 12件，其中甲5件。
    │                 ^^^^
    → 2:14  部分
    建议：漏列一项时相等
    依据（格式）：2021年格式
  3:1  提示  标点 重复  text-punctuation/doubled
    │ \u3000，，见下
    │ ^^^^^^^^^^
    依据（惯例）：惯例

未能核对 publication-date：没有公布日期（2 份）
已检查 2 份报告，1 个文件无法检查，1 个错误、0 个警告、1 个提示，其中 1 处可用 --fix 自动修正
`,
    )
  })

  it('speaks English', () => {
    const text = stylish({ ...run, fixed: 2 }, { ...context, locale: 'en', lineOf: () => undefined })
    expect(text).toContain('a.txt  云溪县水利局 · 2023 · cn-2021\n  2:10  error  ')
    expect(text).toContain('    Hint: 漏列一项时相等\n    Basis (form): 2021 form\n')
    expect(text).toContain('Not assessed: publication-date (没有公布日期) in 2 reports\n')
    expect(text).toMatch(
      /\n2 reports checked, 1 file could not be checked, 1 error, 0 warnings, 1 info, 2 fixed, 1 fixable with --fix\n$/,
    )
  })

  it('does not count the files of a reason where there is only one report', () => {
    expect(stylish({ results: [resultOf('a.txt')], failures: [] }, context)).toBe(
      '未能核对 publication-date：没有公布日期\n已检查 1 份报告，没有发现问题\n',
    )
  })

  it('colours severities and totals by the worst', () => {
    const info = { results: [resultOf('a.txt', remark)], failures: [] }
    expect(stylish(run, { ...context, color: true })).toContain('\u001b[31m错误\u001b[39m')
    expect(stylish(run, { ...context, color: true })).toContain('\u001b[31m1 个错误')
    expect(stylish(info, { ...context, color: true })).toContain('\u001b[36m0 个错误')
  })

  it('leaves the body out where it is not known', () => {
    expect(stylish({ results: [resultOf('a.txt', finding)], failures: [] }, context)).toMatch(
      /^a\.txt {2}cn-2021\n/,
    )
  })
})
