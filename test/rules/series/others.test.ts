import { describe, expect, it } from '@jest/globals'
import { reportMissing } from '../../../rules/report-missing/index.js'
import { rollupSum } from '../../../rules/rollup-sum/index.js'
import { stockContinuity } from '../../../rules/stock-continuity/index.js'
import { tablesRepeated } from '../../../rules/tables-repeated/index.js'
import { compare, survey } from '../../series.js'
import { ANNEX, tableThree, tableTwo } from '../tableTexts.js'

const stock = (figures: string): string => tableTwo({ documents: `| 行政规范性文件 | ${figures} |` })

async function stocks(before: string, now: string, note = ''): Promise<string[]> {
  const { diagnostics } = await compare(
    stockContinuity,
    { year: 2022, text: stock(before) },
    { year: 2023, text: `${stock(now)}\n${note}` },
  )
  return diagnostics.map(({ messageId }) => messageId)
}

describe('stock-continuity', () => {
  it('adds what was issued and takes off what was repealed', async () => {
    expect(await stocks('2 | 1 | 12', '3 | 2 | 13')).toEqual([])
    expect(await stocks('2 | 1 | 12', '3 | 2 | 14')).toEqual(['stock'])
  })

  it('takes notes in cells and below the table for explanations', async () => {
    expect(await stocks('2 | 1 | 12', '3（其中修订2件） | 2 | 11')).toEqual(['explained'])
    expect(await stocks('2 | 1 | 12', '3 | 2 | 10', '注：3件行政规范性文件有效期届满自然失效。')).toEqual([
      'explained',
    ])
  })

  it('points at what accounts for a cumulative count', async () => {
    const annex = (figures: string): string => ANNEX.replace('86 412', figures)
    const { diagnostics } = await compare(
      stockContinuity,
      { year: 2012, text: annex('86 412') },
      { year: 2013, text: `${annex('50 500')}\n\n注：历年累计数按新的口径统计。` },
    )
    const [found] = diagnostics.filter(({ messageId }) => messageId === 'explained')
    expect(found?.related.map(({ message }) => message)).toContain('说明')
  })

  it('says nothing where a figure is missing', async () => {
    expect(await stocks('2 | 1 | /', '3 | 2 | 14')).toEqual([])
  })
})

describe('tables-repeated', () => {
  const repeated = async (before: string, now: string): Promise<string[]> =>
    (await compare(tablesRepeated, { year: 2022, text: before }, { year: 2023, text: now })).diagnostics.map(
      ({ messageId }) => messageId,
    )

  it('tells equal tables from tables that differ in one figure', async () => {
    expect(await repeated(tableTwo(), tableTwo())).toEqual(['repeated'])
    expect(await repeated(tableTwo(), tableTwo({ licences: '287' }))).toEqual([])
  })

  it('leaves tables of a few small figures alone', async () => {
    const few = tableTwo({
      documents: '| 行政规范性文件 | 0 | 0 | 12 |',
      licences: '1',
      charges: '0',
    }).replace('| 37 |', '| 2 |')
    expect(await repeated(few, few)).toEqual([])
  })
})

describe('rollup-sum', () => {
  const unit = { year: 2023, text: tableThree(), parent: '云溪县人民政府' }
  const government = { year: 2023, body: '云溪县人民政府' }

  it('is not assessed for units without a table, and tells nothing above what is there', async () => {
    const { found, notAssessed } = await survey(rollupSum, [
      { ...government, text: tableThree(), isComplete: true },
      { ...unit, body: '云溪县水利局' },
      { ...unit, body: '云溪县教育局', text: '云溪县教育局2023年政府信息公开工作年度报告' },
    ])
    expect(found).toEqual([])
    expect(notAssessed.map(({ reason }) => reason)).toEqual([expect.stringContaining('有 1 个的报告缺失')])
  })

  it('asks for no unit in the years in which it did not exist', async () => {
    const merged = { ...unit, year: 2020, body: '云溪县广电局', years: [2019, 2020] }
    const { found, notAssessed } = await survey(rollupSum, [
      { ...government, text: tableThree({ '一、本年新收': '15 0 0 0 0 0 15' }), isComplete: true },
      { ...unit, body: '云溪县水利局' },
      merged,
    ])
    expect(notAssessed).toEqual([])
    expect(found.map(({ diagnostic }) => diagnostic.message)).toEqual([
      '“表三 › 一、本年新收政府信息公开申请数量 › 总计”为 15，所属 1 个单位（名录注明齐全）报告之和为 13（云溪县水利局 13），两数应当相等，共 1 格不等',
    ])
  })

  it('names a cell in which the government has nothing', async () => {
    const secret = '1.属于国家秘密'
    const { found } = await survey(rollupSum, [
      { ...government, text: tableThree() },
      { ...unit, body: '云溪县水利局', text: tableThree({ [secret]: '1 0 0 0 0 0 1' }) },
    ])
    expect(found.map(({ diagnostic }) => diagnostic.message)).toEqual([
      expect.stringMatching(/^“表三 › 1\.属于国家秘密 › 总计”为 0，少于所属 1 个单位报告之和 1/),
    ])
  })

  it('tells a government that has less than its units', async () => {
    const { found } = await survey(rollupSum, [
      { ...government, text: tableThree() },
      { ...unit, body: '云溪县水利局' },
      { ...unit, body: '云溪县教育局' },
    ])
    expect(found.map(({ diagnostic }) => diagnostic.message)).toEqual([
      '“表三 › 一、本年新收政府信息公开申请数量 › 总计”为 13，少于所属 2 个单位报告之和 26（云溪县水利局 13、云溪县教育局 13），共 9 格如此',
    ])
  })
})

describe('report-missing', () => {
  it('misses nothing before the first report and behind the last', async () => {
    const text = tableTwo()
    const { found } = await survey(reportMissing, [
      { year: 2020, body: '云溪县水利局', text },
      { year: 2023, body: '云溪县水利局', text },
      { year: 2018, body: '云溪县教育局', text },
    ])
    expect(found.map(({ body, year }) => `${body} ${year}`)).toEqual([
      '云溪县水利局 2021',
      '云溪县水利局 2022',
    ])
  })
})
