import { describe, expect, it } from '@jest/globals'
import { tableStructure } from '../../rules/table-structure/index.js'
import { tableVersion } from '../../rules/table-version/index.js'
import { lint } from '../lint.js'
import { TABLE_TWO_OF_2019, tableThree, tableTwo } from './tableTexts.js'

describe('table-version', () => {
  it('points at the form of 2019 in a report on 2022', async () => {
    expect(await lint(tableVersion, TABLE_TWO_OF_2019, { year: 2022 })).toEqual([
      '1:3 表二用的是2019年的格式，2022 年度报告应当用2021年的格式',
    ])
  })

  it('says so in English', async () => {
    expect(await lint(tableVersion, TABLE_TWO_OF_2019, { year: 2022, locale: 'en' })).toEqual([
      '1:3 Table 2 has the form of 2019; a report on 2022 needs that of 2021',
    ])
  })

  it('accepts each form in its years', async () => {
    expect(await lint(tableVersion, TABLE_TWO_OF_2019, { year: 2020 })).toEqual([])
    expect(await lint(tableVersion, tableTwo(), { year: 2021 })).toEqual([])
  })

  it('accepts both forms side by side, and leaves table 三 to table-structure', async () => {
    expect(
      await lint(tableVersion, `${tableTwo()}\n\n上年度：\n\n${TABLE_TWO_OF_2019}`, { year: 2022 }),
    ).toEqual([])
    expect(await lint(tableVersion, tableThree(), { year: 2020 })).toEqual([])
  })

  it.each([
    ['rows', (text: string) => text],
    ['lines', (text: string) => text.replace(/[|\n]/g, '\n')],
  ])('points at a heading of 2019 in a table of 2021, printed as %s', async (_name, print) => {
    const mixed = print(
      tableTwo().replace(
        '本年制发件数 | 本年废止件数 | 现行有效件数',
        '本年新制作数量 | 本年新公开数量 | 对外公开总数量',
      ),
    )
    expect(await lint(tableVersion, mixed, { year: 2021 })).toEqual([
      expect.stringContaining(
        '表二“第二十条第（一）项”的表头是“本年新制作数量、本年新公开数量、对外公开总数量”，2021年的格式应为“本年制发件数、本年废止件数、现行有效件数”',
      ),
    ])
    expect(await lint(tableStructure, mixed, { year: 2021 })).toEqual([])
  })

  it('knows the form by its headings where a copy lost the blank cells', async () => {
    const lines = (table: string): string =>
      table
        .split(/[|\n]/)
        .map((cell) => cell.trim())
        .filter((cell) => cell !== '' && !/^[+-]?\d+$/.test(cell))
        .join('\n\n')
    const old = lines(TABLE_TWO_OF_2019)
    expect(await lint(tableVersion, old, { year: 2022 })).toEqual([
      expect.stringContaining('表二用的是2019年的格式'),
    ])
    expect(await lint(tableVersion, old, { year: 2020 })).toEqual([])
    expect(await lint(tableVersion, lines(tableTwo()), { year: 2022 })).toEqual([])
    expect(await lint(tableVersion, `${tableTwo()}\n\n上年度：\n\n${old}`, { year: 2022 })).toEqual([])
  })
})
