import { describe, expect, it } from '@jest/globals'
import { cellValue } from '../../rules/cell-value/index.js'
import { tableRequired } from '../../rules/table-required/index.js'
import { tableStructure } from '../../rules/table-structure/index.js'
import { tableSum } from '../../rules/table-sum/index.js'
import { lint, reportOf } from '../lint.js'
import { tableThree } from '../rules/tableTexts.js'

const RULES = [cellValue, tableRequired, tableStructure, tableSum]
const ZEROS = ' 0 |'.repeat(7)
const BLANKS = ' |'.repeat(7)
const TITLE = '青禾市民政局2022年政府信息公开工作年度报告\n\n'

async function findings(table: string): Promise<string[]> {
  const found = await Promise.all(RULES.map((rule) => lint(rule, TITLE + table, { year: 2022 })))
  // The text holds one table of three.
  return found.flat().filter((line) => !/缺少表[二四]/.test(line))
}

/** Table 三 with one row of it printed otherwise; `~`: what stands before the label, `^`: as many blank cells. */
function withRow(label: string, printed: (figures: string) => string): string {
  const table = tableThree()
  const row = table.split('\n').find((line) => line.includes(label)) ?? ''
  const [before = '', figures = ''] = row.split(label)
  expect(row).not.toBe('')
  return table.replace(
    row,
    printed(figures.replace(/^ \|/, ''))
      .replaceAll('~', before)
      .replaceAll('^', before.replaceAll(/[^|]+/g, ' ')),
  )
}

/** The last row of its head in several rows. */
function withHeads(rows: readonly (readonly string[])[]): string {
  const lines = tableThree().split('\n')
  const first = lines.findIndex((line) => line.includes('一、本年新收'))
  const heads = rows.map((cells) => `| | ${cells.join(' | ')} |`)
  return [...heads, ...lines.slice(first).map((line) => `| ${line.split('| ').slice(-8).join('| ')}`)].join(
    '\n',
  )
}

describe('labels with a row of the table for each line', () => {
  it.each([
    [
      'below the figures',
      '5.要求行政机关确认或重新出具已获取信息',
      '5.要求行政机关确认或重新出',
      '具已获取信息',
    ],
    ['of the first row', '一、本年新收政府信息公开申请数量', '一、本年新收政府信息公开', '申请数量'],
    [
      'of which the beginning names the row as well',
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '1.申请人无正当理由逾期不补正、行政机关',
      '不再处理其政府信息公开申请',
    ],
  ])('are whole: %s', async (_, label, first, rest) => {
    const table = withRow(label, (figures) => `~${first} |${figures}\n^${rest} |${BLANKS}`)
    expect(await findings(table)).toEqual([])
  })

  it.each([
    ['5.要求行政机关确认或重新出具已获取信息', '5.要求行政机关确认或重新出', '具已获取信息'],
    ['四、结转下年度继续办理', '四、结转下年度', '继续办理'],
  ])('are whole above the figures', async (label, first, rest) => {
    const table = withRow(label, (figures) => `~${first} |${BLANKS}\n^${rest} |${figures}`)
    expect(await findings(table)).toEqual([])
  })

  it('are two rows where both have figures', async () => {
    const table = withRow('8.属于行政查询事项', () => `~8.属于行政 |${ZEROS}\n| 查询事项 |${ZEROS}`)
    expect(await findings(table)).not.toEqual([])
  })
})

describe('headings with a row of the table for each line', () => {
  const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']

  it.each([
    [
      'two',
      [
        ['自然', '商业', '科研', '社会公', '法律服', '其他', '总'],
        ['人', '企业', '机构', '益组织', '务机构', '', '计'],
      ],
    ],
    [
      'four, below the heads of groups',
      [
        ['自然人', '法人或其他组织', '', '', '', '', '总计'],
        ['', '商业', '科研', '社会', '法律', '其他', ''],
        ['', '企业', '机构', '公益', '服务', '', ''],
        ['', '', '', '组织', '机构', '', ''],
      ],
    ],
  ])('name their columns over %s rows', async (_, rows) => {
    const table = withHeads(rows)
    expect(await findings(table)).toEqual([])
    const { tables } = await reportOf(TITLE + table)
    expect(tables[0]?.rows[0]?.cells.map(({ column }) => column.label)).toEqual(columns)
  })
})
