import { describe, expect, it } from '@jest/globals'
import { tableSum } from '../../rules/table-sum/index.js'
import { cellValue } from '../../rules/cell-value/index.js'
import { lint, resultOf } from '../lint.js'
import { ANNEX, tableFour, tableThree } from './tableTexts.js'

const sum = (text: string, year = 2022): Promise<string[]> => lint(tableSum, text, { year })

describe('table-sum', () => {
  it('points at a total that differs from its parts', async () => {
    expect(await sum(tableFour('10 1 0 0 9 0 0 0 0 0 5 0 0 0 5'))).toEqual([
      '4:20 “表四 › 行政复议 › 总计”为 9，各项相加（10+1）为 11，少 2',
    ])
  })

  it('says so in English', async () => {
    expect(
      await lint(tableSum, tableFour('10 1 0 0 12 0 0 0 0 0 5 0 0 0 5'), { year: 2022, locale: 'en' }),
    ).toEqual(['4:20 “Table 4 › 行政复议 › 总计” is 12, but its parts (10+1) add up to 11: 1 too many'])
  })

  it('points at two totals in one table', async () => {
    expect(await sum(tableFour('10 1 0 0 0 0 0 0 0 0 5 0 0 0 0'))).toHaveLength(2)
  })

  it('names the one cell that breaks its row, its column and the balance, and the figure that mends all', async () => {
    const { diagnostics } = await resultOf(tableSum, tableThree({ '（七）': '31 1 0 0 0 0 14' }), {
      year: 2022,
    })
    expect(diagnostics).toMatchObject([
      {
        messageId: 'cell',
        quote: '31',
        data: { found: 31, expected: 13, count: 3 },
        place: '表三 › （七）总计 › 自然人',
      },
    ])
    expect(diagnostics[0]?.related.map(({ message }) => message)).toEqual([
      '“表三 › （七）总计 › 总计”为 14，各项相加为 32',
      '“表三 › （七）总计 › 自然人”为 31，各项相加为 13',
      '“自然人”列：新收与上年结转共 14（12+2），办结与结转下年度共 32（31+1）',
    ])
  })

  it('gives the place of a cell in words, with the group it stands in', async () => {
    const { diagnostics } = await resultOf(tableSum, tableThree({ '5.属于': '0 4 0 0 0 0 0' }), {
      year: 2022,
    })
    expect(diagnostics[0]?.place).toBe('表三 › （三）不予公开 › 5.属于三类内部事务信息 › 商业企业')
  })

  it('takes two figures in each other’s place for one finding', async () => {
    expect(await sum(tableThree({ '一、': '1 12 0 0 0 0 13' }))).toEqual([
      '2:22 “表三 › 一、本年新收政府信息公开申请数量”的数依次为 1、12，按 12、1 排列时不成立的 2 个等式全部成立',
    ])
  })

  it('takes two wrong cells of a column for one finding', async () => {
    const { diagnostics } = await resultOf(
      tableSum,
      tableThree({ '一、': '15 1 0 0 0 0 13', '二、': '4 0 0 0 0 0 2' }),
      { year: 2022 },
    )
    expect(diagnostics).toMatchObject([
      { messageId: 'cells', data: { found: '15、4', expected: '12、2', count: 3 } },
    ])
  })

  it('finds two independent wrong cells', async () => {
    const found = await sum(tableThree({ '4.保护': '9 0 0 0 0 0 1', '（一）': '7 8 0 0 0 0 8' }))
    expect(found).toHaveLength(2)
    expect(found.every((message) => message.includes('应为'))).toBe(true)
  })

  it('asks for a total left blank, once for all of them', async () => {
    const text = tableThree({ '一、': '12 1 0 0 0 0 ', '（一）': '7 1 0 0 0 0 ' })
    expect(await sum(text)).toEqual([
      '2:46 “表三 › 一、本年新收政府信息公开申请数量 › 总计”没有填数，按各项相加应为 13（没有填数的合计共 2 格）',
    ])
  })

  it('takes no column for that of the group beside it where a copy lost the first one', async () => {
    const results = '结果纠正 | 其他结果 | 尚未审结 | 总计'
    const text = `某某市水利局2023年政府信息公开工作年度报告\n\n四、政府信息公开行政复议、行政诉讼情况\n\n| 行政复议 | | | | 行政诉讼 | | | | | | | | | |
|${'---|'.repeat(14)}
| ${results} | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |
| | | | | 结果维持 | ${results} | 结果维持 | ${results} |
| 0 | 0 | 1 | 4 | 2 | 0 | 0 | 1 | 3 | 1 | 0 | 0 | 0 | 1 |
`
    expect(await sum(text)).toEqual([])
  })

  it('stays silent about blanks that may well be 0', async () => {
    expect(await sum(tableFour('2  1  3 1   1 2 0 0 0 0 0'))).toEqual([])
  })

  it('does not add up channels of proactive disclosure, which overlap', async () => {
    expect(await sum(ANNEX.replace('2.政府公报公开 条 6 22', '2.政府公报公开 条 60 220'), 2012)).toEqual([])
  })

  it('adds up requests and replies of an annex in both columns', async () => {
    expect(await sum(ANNEX.replace('2.网上申请数 条 3 5', '2.网上申请数 条 3 6'), 2012)).toEqual([
      '5:17 “附表 › 受理政府信息公开申请总数 › 历年累计”为 9，各项相加（4+6）为 10，少 1',
    ])
  })

  it('does not miss parts where a copy cut the annex off', async () => {
    const cut = ANNEX.split('\n').slice(0, 6).join('\n')
    expect(await sum(cut, 2012)).toEqual([])
  })

  it('does not judge figures that run together, and says that it did not', async () => {
    const text = tableFour('10 1 0 0 0 0 0 0 0 0 5 0 0 0 0')
      .replaceAll(/ ?\| ?/g, '')
      .replace('10100', '10100')
    expect((await resultOf(tableSum, text, { year: 2022 })).diagnostics).toEqual([])
  })

  it('keeps rows known from memory only below error', async () => {
    const text = `统计指标 单位 统计数
三、依申请公开情况 ——
（一）收到申请数 件 18
1.当面申请数 件 4
2.传真申请数 件 0
3.网络申请数 件 9
4.信函申请数 件 2
（二）申请办结数 件 15
1.按时办结数 件 15
2.延期办结数 件 0`
    const { diagnostics } = await resultOf(tableSum, text, { year: 2016 })
    expect(diagnostics).toMatchObject([{ messageId: 'unverified', severity: 'warning' }])
  })

  it.each([
    ['right', ' 7 1 0 0 0 0', '空）、7、1、0、0、0、0，疑似整体右移一格'],
    ['left', '1 0 0 0 0 8 ', '1、0、0、0、0、8、（空），疑似整体左移一格'],
  ])('tells of a row shifted to the %s once, with its blank cell', async (_side, figures, words) => {
    const text = tableThree({ '（一）予以公开': figures })
    expect(await sum(text)).toEqual([expect.stringContaining(words)])
    expect(await lint(cellValue, text, { year: 2022 })).toEqual([])
  })

  it('tells of a shifted table 四 once', async () => {
    expect(await sum(tableFour('0 2 0 1 0 3 1 0 0 1 2 0 0 0 4'))).toEqual([
      expect.stringContaining('疑似整体右移一格'),
    ])
  })

  it('takes a wrong total for no shift', async () => {
    const found = await sum(tableThree({ '（七）': '13 1 0 0 0 0 0' }))
    expect(found).toEqual([expect.stringContaining('应为 14')])
  })

  it('names the wrong cell of a table that leaves blank what is 0, in one finding', async () => {
    const blank = (text: string): string => text.replace(/ 0(?= \|)/g, ' ')
    expect(await sum(blank(tableThree()))).toEqual([])
    for (const [row, wrong, found, right] of [
      ['（七）', '20 1 0 0 0 0 14', 20, 13],
      ['一、', '12 8 0 0 0 0 13', 8, 1],
      ['1.本机关', '5 0 0 0 0 0 3', 5, 3],
      ['（一）', '7 1 0 0 0 0 9', 9, 8],
    ] as const)
      expect(await sum(blank(tableThree({ [row]: wrong })))).toEqual([
        expect.stringContaining(`为 ${String(found)}，空白格按 0 计应为 ${String(right)}：`),
      ])
  })

  it('asks no figure of a blank among parts that make their total', async () => {
    const text = tableThree({ '（七）': '20 1 0 0 0 0 14', '二、': ' 0 0 0 0 0 0' })
    expect(await sum(text)).not.toContainEqual(expect.stringContaining('没有填数，而合计'))
  })

  it('adds up nothing where only totals are filled in', async () => {
    const totals = tableThree().replace(/^(\|.*?\|)(?: \d+ \|){6}(?= \d+ \|$)/gm, '$1 | | | | | |')
    expect(await sum(totals)).toEqual([])
    expect(await sum(totals.replace(/ 14 \|/, ' 15 |'))).toHaveLength(1)
  })
})
