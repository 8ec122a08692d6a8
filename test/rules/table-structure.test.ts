import { describe, expect, it } from '@jest/globals'
import { tableStructure } from '../../rules/table-structure/index.js'
import { lint, resultOf } from '../lint.js'
import { ANNEX, TABLE_TWO_OF_2019, tableFour, tableThree, tableTwo } from './tableTexts.js'

const structure = (text: string, year = 2022): Promise<string[]> => lint(tableStructure, text, { year })

describe('table-structure', () => {
  it('names rows that were left out', async () => {
    expect(await structure(tableThree({ '7.属于': null, '4.无正当': null }))).toEqual([
      '1:4 表三缺少 2 行：7.属于行政执法案卷、4.无正当理由大量反复申请',
    ])
  })

  it('says so in English', async () => {
    expect(await lint(tableStructure, tableThree({ '7.属于': null }), { year: 2022, locale: 'en' })).toEqual([
      '1:4 Table 3 lacks rows: 1 (7.属于行政执法案卷)',
    ])
  })

  it('finds a misspelt label and mends it', async () => {
    const text = tableThree()
      .replace('三类内部事务', '三类内容事务')
      .replace('四类过程性信息', '四类过程性性信息')
    const { diagnostics } = await resultOf(tableStructure, text, { year: 2022 })
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '表三的“5.属于三类内容事务信息”，格式规定为“5.属于三类内部事务信息”',
      '表三的“6.属于四类过程性性信息”，格式规定为“6.属于四类过程性信息”',
    ])
    expect(diagnostics[0]?.fix).toMatchObject({ text: '5.属于三类内部事务信息', kind: 'automatic' })
  })

  it('finds a slip in the instruction of a label', async () => {
    expect(await structure(tableThree().replace('只计这一情形', '只计这一情况'))).toHaveLength(1)
  })

  it('asks for the three rows of 其他处理 where the form of 2021 applies', async () => {
    const text = tableThree({ '2.申请人': null, '3.其他': null }).replace(
      '（六）其他处理 | 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '（六）其他处理',
    )
    const [message] = await structure(text)
    expect(message).toMatch(/表三的“（六）其他处理”只有一行，2021年的格式分为 3 行/)
    expect(await structure(text, 2020)).toEqual([])
  })

  it('accepts notes, width, abbreviations and blanks inside labels', async () => {
    const text = tableThree()
      .replace('（三）不予公开', '(三)不予 公开')
      .replace('3.危及“三安全一稳定”', '3、危及"三安全一稳定"')
      .replace('1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '1.逾期不补正')
    expect(
      await structure(`${tableTwo()}\n\n${text}\n\n${tableFour('0 0 0 0 0 0 0 0 0 0 0 0 0 0 0')}`),
    ).toEqual([])
  })

  it('leaves a label alone that a copy cut off at a stroke', async () => {
    expect(await structure(TABLE_TWO_OF_2019.replaceAll('本年增/减', '本年增/'), 2020)).toEqual([])
    expect(await structure(TABLE_TWO_OF_2019.replaceAll('本年增/减', '本年增/减量'), 2020)).toHaveLength(2)
  })

  it('does not speak about rows and labels of provincial annexes', async () => {
    expect(await structure(ANNEX.replace('2.网上申请数', '2.网上申请件数'), 2015)).toEqual([])
    expect(await structure(ANNEX.replace(/\n行政.*/g, ''), 2015)).toEqual([])
  })

  it('points at an annex that stops within a group', async () => {
    const cut = ANNEX.slice(0, ANNEX.indexOf('2.网上申请数') - 1)
    expect(await structure(cut, 2015)).toEqual([
      expect.stringContaining('附表到“1.当面申请数”为止，没有其后的 5 行：对申请的答复总数'),
    ])
  })

  it('does not count rows in a table that the copy tore', async () => {
    const torn = tableThree({ '7.属于': null }).replace('| 4.保护第三方合法权益 ', '')
    const { diagnostics, notAssessed } = await resultOf(tableStructure, torn, { year: 2022 })
    expect(diagnostics).toEqual([])
    expect(notAssessed).toHaveLength(1)
  })
})
