import { describe, expect, it } from '@jest/globals'
import { chooseRegime } from '../../src/parse/regime/regime.js'
import { reportOf } from '../lint.js'
import { tableFour, tableThree } from '../rules/tableTexts.js'

/** （六）其他处理 is one row in the form of 2019. */
const ONE_ROW = tableThree({ '1.申请人': null, '2.申请人': null, '3.其他': null }).replace(
  '| （七）总计',
  '| （六）其他处理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| （七）总计',
)

describe('regime', () => {
  it.each([
    [2008, 'cn-2008'],
    [2013, 'cn-2008'],
    [2014, 'cn-2014'],
    [2018, 'cn-2014'],
    [2019, 'cn-2019'],
    [2020, 'cn-2019'],
    [2021, 'cn-2021'],
    [2025, 'cn-2021'],
  ] as const)('follows from the report year: %i is %s', (year, id) => {
    expect(chooseRegime('', year, undefined)).toMatchObject({ id, from: 'year' })
  })

  it('follows from the year even where the report prints an older form', () => {
    const choice = chooseRegime('信息内容 上一年项目数量 本年增/减', 2023, undefined)
    expect(choice).toMatchObject({ id: 'cn-2021', from: 'year' })
    expect(choice.evidence.map(({ regime }) => regime)).toContain('cn-2019')
  })

  it('is taken from printed marks where no year is known, tables before citations', () => {
    expect(chooseRegime('依据国办公开办函〔2021〕30号。上一年项目数量', undefined, undefined)).toMatchObject({
      id: 'cn-2019',
      from: 'signature',
    })
  })

  it('can be given', async () => {
    const report = await reportOf('一、概述\n2023年，我局依法公开。', { regime: 'cn-2008' })
    expect(report.regime).toMatchObject({ id: 'cn-2008', from: 'option' })
  })

  it.each([
    ['the form of 2021', tableThree(), 'cn-2021'],
    ['a form of any year', tableFour('2 0 1 0 3 0 0 0 0 0 0 0 0 0 0'), 'cn-2021'],
    ['the form of 2019', ONE_ROW, 'cn-2019'],
  ])('is told by a table by itself: %s', async (_name, text, id) => {
    for (const format of ['text', 'markdown'] as const) {
      const report = await reportOf(text, { format })
      expect(report.regime).toMatchObject({ id, from: 'signature' })
      expect(report.doubts).toEqual([{ kind: 'prose' }])
    }
  })

  it('is refused where nothing tells it', () => {
    expect(() => chooseRegime('购物清单', undefined, undefined)).toThrow(/--regime/)
    expect(() => chooseRegime('', 1998, undefined)).toThrow(/1998/)
  })

  it('is refused for a text that is no report, though it prints a year', async () => {
    await expect(reportOf('2023年工作总结\n一、总体情况\n完成绿化12公顷。')).rejects.toThrow(
      /does not look like/,
    )
    await expect(reportOf('2023年政務公開\n一、总体情况\n公开12条。')).resolves.toMatchObject({
      regime: { id: 'cn-2021' },
    })
  })
})
