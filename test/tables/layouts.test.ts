import { describe, expect, it } from '@jest/globals'
import { cellOf, type Table } from '../../src/model/table.js'
import { cellValue } from '../../rules/cell-value/index.js'
import { tableRequired } from '../../rules/table-required/index.js'
import { tableSum } from '../../rules/table-sum/index.js'
import { lint, reportOf } from '../lint.js'
import { tableThree } from '../rules/tableTexts.js'

type Format = 'text' | 'html'
const tableOf = async (text: string, format: Format = 'html'): Promise<Table | undefined> =>
  (await reportOf(text, { year: 2022, format })).tables.find(({ form }) => form)

const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
const FIGURES = [2, 0, 1, 0, 3, 1, 0, 0, 1, 2, 0, 0, 0, 4, 4]

describe('table 四 from top to bottom', () => {
  const groups = ['行政复议', '未经复议直接起诉', '复议后起诉']
  const lines = groups.flatMap((group, at) =>
    RESULTS.map((result, index) => {
      const figure = String(FIGURES[5 * at + index])
      return index === 0 ? [group, result, figure] : [result, figure]
    }),
  )

  it.each([
    [
      'HTML',
      `<table>${lines
        .map(
          (texts) =>
            `<tr>${texts.map((text, at) => `<td${texts.length > 2 && at === 0 ? ' rowspan="5"' : ''}>${text}</td>`).join('')}</tr>`,
        )
        .join('')}</table>`,
      'html',
    ],
    ['bars', lines.map((texts) => `| ${texts.join(' | ')} |`).join('\n'), 'text'],
    ['tabs', lines.map((texts) => texts.join('\t')).join('\n'), 'text'],
  ] as const)('is read from %s', async (_name, text, format) => {
    const table = await tableOf(text, format)
    expect(table?.rows[0]?.cells.map(({ value }) => value)).toEqual(FIGURES)
  })

  it('is not read where a result is left out', async () => {
    const text = lines
      .filter((_texts, at) => at !== 7)
      .map((texts) => texts.join('\t'))
      .join('\n')
    expect(await tableOf(text, 'text')).toBeUndefined()
  })
})

const HEAD = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
/** Rows of table 三 that hold: label and figures. */
const ROWS = tableThree()
  .split('\n')
  .slice(1)
  .map((line) => {
    const texts = line.split('|').map((text) => text.trim())
    return { label: texts.slice(1, -8).at(-1) ?? '', figures: texts.slice(-8, -1) }
  })

const htmlRow = (texts: readonly string[], spans: readonly number[]): string =>
  `<tr>${texts.map((text, at) => `<td colspan="${String(spans[at])}">${text}</td>`).join('')}</tr>`

describe('the rest of a table that a page cut', () => {
  it('is read by the order of its figures where its columns begin elsewhere', async () => {
    // Fifteen columns: two to a heading, the label over one; below the cut the label over five.
    const above = [1, 2, 2, 2, 2, 2, 2, 2]
    const below = [5, 1, 1, 1, 1, 2, 2, 2]
    const head = htmlRow(
      ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', ...HEAD],
      above,
    )
    const rows = ROWS.map(({ label, figures }, at) => htmlRow([label, ...figures], at < 12 ? above : below))
    const text = `<table>${head}${rows.join('')}</table>`
    const table = await tableOf(text)
    expect(table?.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual(
      ROWS.map(({ figures }) => figures),
    )
    expect(await lint(tableSum, text, { year: 2022, format: 'html' })).toEqual([])
  })
})

describe('columns in an order of the office’s own', () => {
  const moved = (texts: readonly string[]): string[] => [texts.at(-1) ?? '', ...texts.slice(0, -1)]

  it('are read where cells stand below their headings', async () => {
    const spans = HEAD.map(() => 1)
    const rows = ROWS.map(({ label, figures }) => htmlRow([label, ...moved(figures)], [1, ...spans]))
    const table = await tableOf(
      `<table>${htmlRow(['', ...moved(HEAD)], [1, ...spans])}${rows.join('')}</table>`,
    )
    expect(table && cellOf(table, 'received', 'naturalPerson')?.value).toBe(12)
    expect(table && cellOf(table, 'received', 'total')?.value).toBe(13)
  })

  it('are not guessed at in running text', async () => {
    const rows = ROWS.map(({ label, figures }) => [label, ...moved(figures)].join(' '))
    const head = '总计 自然人 法人或其他组织\n商业企业 科研机构 社会公益组织 法律服务机构 其他'
    expect(await lint(tableSum, [head, ...rows].join('\n'), { year: 2022 })).toEqual([])
  })
})

describe('a column of remarks behind the last', () => {
  const head = '自然人 法人或其他组织 总计 备注\n商业企业 科研机构 社会公益组织 法律服务机构 其他'

  it.each(['无', ''])('takes no figure for a remark (%s)', async (remark) => {
    const rows = ROWS.map(({ label, figures }) => [label, ...figures, remark].join(' '))
    const table = await tableOf([head, ...rows].join('\n'), 'text')
    expect(table && cellOf(table, 'received', 'naturalPerson')?.value).toBe(12)
    expect(table && cellOf(table, 'received', 'total')?.value).toBe(13)
  })

  it('may be blank or hold words', async () => {
    const spans = [1, ...HEAD.map(() => 1), 1]
    const rows = ROWS.map(({ label, figures }, at) =>
      htmlRow([label, ...figures, at === 3 ? '含撤回' : ''], spans),
    )
    const text = `<table>${htmlRow(['', ...HEAD, '备注'], spans)}${rows.join('')}</table>`
    expect(await lint(cellValue, text, { year: 2022, format: 'html' })).toEqual([])
  })
})

describe('cells between bars, a line for each label', () => {
  const text = `二、主动公开政府信息情况
第二十条第（一）项 | |||
信息内容 |
本年制发件数 |
本年废止件数 |
现行有效件数 |
规章 |
0 | 0 | 0 |
行政规范性文件 |
4 | 1 | 27 |
第二十条第（五）项 | |||
信息内容 |
本年处理决定数量 | ||
行政许可 |
114 | ||
第二十条第（六）项 | |||
信息内容 |
本年处理决定数量 | ||
行政处罚 |
43 | ||
行政强制 |
5 | ||
第二十条第（八）项 | |||
信息内容 |
本年收费金额（单位：万元） | ||
行政事业性收费 |
0.6 |
三、收到和处理政府信息公开申请情况`

  it('are read with the figures in the line below', async () => {
    const table = await tableOf(text, 'text')
    expect(table?.rows.map(({ key, cells }) => [key, ...cells.map(({ value }) => value)])).toEqual([
      ['regulations', 0, 0, 0],
      ['normativeDocuments', 4, 1, 27],
      ['licences', 114],
      ['penalties', 43],
      ['coercion', 5],
      ['charges', 0.6],
    ])
  })

  it('are not called missing where the copy ends within them', async () => {
    const cut = text.replace(/规章[^]*0\.6 \|/, '规章 |\n本单位没有规章 |')
    expect(await lint(tableRequired, cut, { year: 2022 })).toContainEqual(
      expect.stringContaining('没有读到表二'),
    )
  })
})

describe('blank cells of a copy with one cell a line', () => {
  const rows = [
    HEAD,
    ...ROWS.map(({ label, figures }) => [label, ...figures.map((text) => text.replace(/^0$/, ''))]),
  ]
  const shapes: readonly (readonly [string, (text: string) => string])[] = [
    ['a bar at the end of each', (text) => (text === '' ? '|' : `${text} |`)],
    ['a bar between them', (text) => `${text}\n|`],
  ]

  it.each(shapes)('are kept where the copy has %s', async (_name, print) => {
    const table = await tableOf(rows.flat().map(print).join('\n'), 'text')
    expect(table && cellOf(table, 'received', 'total')?.value).toBe(13)
    expect(table && cellOf(table, 'carriedIn', 'enterprise')?.status).toBe('blank')
    expect(table?.rows.filter(({ trouble }) => trouble)).toEqual([])
  })
})

describe('a heading that lost the second line of its labels', () => {
  const table = (heads: string): string => `第二十条第（一）项 | |||
信息内容 | ${heads} |
规章 | 0 | 0 | 0 |
规范性文件 | 3 | 2 | 21 |
第二十条第（五）项 | |||
信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
行政许可 | 12 | 0 | 9 |
其他对外管理服务事项 | 4 | 0 | 8 |
第二十条第（六）项 | |||
信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
行政处罚 | 7 | 0 | 5 |
行政强制 | 0 | 0 | 0 |
第二十条第（八）项 | |||
信息内容 | 上一年项目数量 | 本年增/减 | |
行政事业性收费 | 3 | +1 | |
第二十条第（九）项 | |||
信息内容 | 采购项目数 | 采购总金额 | |
政府集中采购 | 10 | 1424.4万元 |`

  it('is read where each beginning stands for one column', async () => {
    const read = await tableOf(table('本年新 | 本年新 | 对外公开总数量'), 'text')
    expect(read && cellOf(read, 'normativeDocuments', 'published')?.value).toBe(2)
    expect(read && cellOf(read, 'normativeDocuments', 'publishedTotal')?.value).toBe(21)
  })

  it('is not read where it may stand for either', async () => {
    const read = await tableOf(table('本年新 | 备注 | 对外公开总数量'), 'text')
    expect(read && cellOf(read, 'normativeDocuments', 'made')).toBeUndefined()
  })
})

describe('cells between labels and figures', () => {
  const text = (rows: string): string => tableThree().replace(/^\| 一、.*$/m, rows)

  it.each([
    ['before the figures', '| 一、本年新收政府信息公开申请数量 | | | 12 | 1 | 0 | 0 | 0 | 0 | 13 |'],
    ['behind the figures', '| 一、本年新收政府信息公开申请数量 | 12 | 1 | 0 | 0 | 0 | 0 | 13 | | |'],
  ])('only fill the row %s', async (_name, row) => {
    const read = await tableOf(text(row), 'text')
    expect(read && cellOf(read, 'received', 'naturalPerson')?.value).toBe(12)
    expect(read && cellOf(read, 'received', 'total')?.value).toBe(13)
  })

  it('leave a row unread that may be shifted either way', async () => {
    const read = await tableOf(
      text('| 一、本年新收政府信息公开申请数量 | | | 12 | 1 | 0 | 0 | 0 | | |'),
      'text',
    )
    expect(read && cellOf(read, 'received', 'naturalPerson')).toBeUndefined()
  })
})

describe('a page read across its columns', () => {
  it('does not give a figure to the column that was read before its own', async () => {
    const text = `第二十条第（一）项
信息内容
本年新制作数量
本年新公开数量
对外公开总数量
规章
0
0
0
规范性文件
3
2
21
本年增/减
处理决定数量
第二十条第（六）项
信息内容
上一年项目数量
行政处罚
72
-3
37`
    const read = await tableOf(text, 'text')
    expect(read && cellOf(read, 'penalties', 'decisions')).toBeUndefined()
    expect(read && cellOf(read, 'normativeDocuments', 'publishedTotal')?.value).toBe(21)
    expect(await lint(cellValue, text, { year: 2020 })).toEqual([])
  })

  it('leaves rows unread that share a cell', async () => {
    const shared = [...ROWS]
    const at = shared.findIndex(({ label }) => label.startsWith('4.无正当理由'))
    const [one, two] = shared.slice(at, at + 2)
    shared.splice(at, 2, {
      label: `${one?.label ?? ''}<br>${two?.label ?? ''}`,
      figures: (one?.figures ?? []).map((figure, index) => `${figure}<br>${two?.figures[index] ?? ''}`),
    })
    const rows = [{ label: '', figures: HEAD }, ...shared].map(
      ({ label, figures }) => `<tr>${[label, ...figures].map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
    )
    const read = await tableOf(`<table>${rows.join('')}</table>`)
    expect(read && cellOf(read, 'confirmation', 'total')).toBeUndefined()
    expect(read && cellOf(read, 'settled', 'total')?.value).toBe(14)
  })
})

describe('lines quoted in a mail', () => {
  it('hold figures like others', async () => {
    const text = `> 行政复议 | 行政诉讼
> ${RESULTS.join(' | ')} | 未经复议直接起诉 | 复议后起诉
> ${[...RESULTS, ...RESULTS].join(' | ')}
> ${FIGURES.join(' | ')}`
    const table = await tableOf(text, 'text')
    expect(table?.rows[0]?.cells.map(({ value }) => value)).toEqual(FIGURES)
  })
})

describe('the year of a caption right above a heading', () => {
  const rows = [
    '三、依申请公开情况\t——\t——',
    '（一）收到申请数\t件\t7',
    '1.当面申请数\t件\t2',
    '2.传真申请数\t件\t0',
    '3.网络申请数\t件\t4',
    '4.信函申请数\t件\t1',
    '（二）申请办结数\t件\t7',
    '1.按时办结数\t件\t6',
    '2.延期办结数\t件\t1',
  ].join('\n')

  it.each([
    '政府信息公开情况统计表（2018年度）',
    '政府信息公开情况统计表\n（2018年度）',
    '政府信息公开情况统计表',
  ])('heads no column: %s', async (caption) => {
    const text = `六、附件\n${caption}\n统计指标\t单位\t统计数\n${rows}`
    const { tables, unreadTables } = await reportOf(text, { year: 2018 })
    expect(unreadTables).toEqual([])
    expect(tables.flatMap((table) => table.rows.map(({ cells }) => cells[0]?.value))).toEqual(
      expect.arrayContaining([7, 2, 0, 4, 1, 6]),
    )
  })
})
