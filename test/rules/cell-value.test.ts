import { describe, expect, it } from '@jest/globals'
import { cellValue } from '../../rules/cell-value/index.js'
import { lint, resultOf } from '../lint.js'
import { TABLE_TWO_OF_2019, tableFour, tableTwo } from './tableTexts.js'

const values = (text: string, year = 2022): Promise<string[]> => lint(cellValue, text, { year })

describe('cell-value', () => {
  it('points at words, a negative count and a fraction', async () => {
    const text = tableTwo({ documents: '| 行政规范性文件 | -2 | 1.5 | 见附件 |' })
    expect(await values(text)).toEqual([
      '4:13 “表二 › 行政规范性文件 › 本年制发件数”为 -2，应为不小于 0 的数',
      '4:18 “表二 › 行政规范性文件 › 本年废止件数”为 1.5，件数应为整数',
      '4:24 “表二 › 行政规范性文件 › 现行有效件数”填的是“见附件”，应为一个数',
    ])
  })

  it('says so in English', async () => {
    expect(await lint(cellValue, tableTwo({ licences: '见附件' }), { year: 2022, locale: 'en' })).toEqual([
      '7:10 “Table 2 › 行政许可 › 本年处理决定数量” holds “见附件”, expected a number',
    ])
  })

  it('tells blanks and marks apart, each once for a table', async () => {
    const text = tableTwo({ regulations: '| 规章 | / | — | |', documents: '| 行政规范性文件 | 2 | | 无 |' })
    expect(await values(text)).toEqual([
      '3:8 “表二 › 规章 › 本年制发件数”等 3 格填的是“/”一类的符号，没有的应填 0',
      '3:15 “表二 › 规章 › 现行有效件数”等 2 格是空的，没有的应填 0',
    ])
  })

  it('shows the other cells as related places', async () => {
    const { diagnostics } = await resultOf(cellValue, tableFour('              '), { year: 2022 })
    expect(diagnostics).toMatchObject([{ messageId: 'blank', data: { count: 15 } }])
    expect(diagnostics[0]?.related).toHaveLength(14)
  })

  it('accepts notes, thousands, money and signed changes', async () => {
    const text = tableTwo({
      documents: '| 行政规范性文件 | 22（其中修订16件） | 0（其中失效0件） | １２０ |',
      licences: '1，286',
      charges: '59237.2449',
    })
    expect(await values(text)).toEqual([])
    expect(await values(TABLE_TWO_OF_2019, 2019)).toEqual([])
  })

  it('does not take digits with a blank between them for words', async () => {
    expect(await values(tableTwo({ licences: '1 286' }))).toEqual([])
  })
})
