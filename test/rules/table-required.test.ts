import { describe, expect, it } from '@jest/globals'
import { tableRequired } from '../../rules/table-required/index.js'
import { lint, resultOf } from '../lint.js'
import { ANNEX, tableFour, tableThree, tableTwo } from './tableTexts.js'

const ZEROS = '0 0 0 0 0 0 0 0 0 0 0 0 0 0 0'
const required = (text: string, year = 2022): Promise<string[]> => lint(tableRequired, text, { year })

describe('table-required', () => {
  it('points at the section that has prose instead of its table', async () => {
    const text = `${tableTwo()}\n三、收到和处理政府信息公开申请情况\n收到申请2件，均已办结。\n四、政府信息公开行政复议、行政诉讼情况\n${tableFour(ZEROS)}`
    expect(await required(text)).toEqual([
      '15:1 缺少表三“收到和处理政府信息公开申请情况”：规定格式要求以表格报告，全文没有这张表',
    ])
  })

  it('says so in English', async () => {
    const text = `${tableTwo()}\n\n${tableThree()}\n四、政府信息公开行政复议、行政诉讼情况\n没有行政复议。`
    expect(await lint(tableRequired, text, { year: 2022, locale: 'en' })).toEqual([
      '42:1 Table 4 (“reviews and lawsuits”) is missing: the form demands it as a table, and the report has none',
    ])
  })

  it('does not call a table missing that may be a picture or an attachment', async () => {
    const text = `${tableTwo()}\n\n${tableThree()}\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n更新不及时。`
    expect(await required(text)).toEqual([
      '42:1 没有读到表四“政府信息公开行政复议、行政诉讼情况”：该部分没有文字表格，表格可能是图片或附件',
    ])
  })

  it('names a row with a figure too few, and places none of its figures', async () => {
    expect(await required(ANNEX.replace('条 6 22', '条 6'), 2012)).toEqual([
      '4:1 附表的“2.政府公报公开”一行有 1 个数，无法与各列对应，该行未核对',
    ])
  })

  it('counts a table whose figures run together as being there, and as not assessed', async () => {
    const text = `${tableTwo()}\n\n${tableThree()}\n\n${tableFour('2 1 3 1 7 0 0 0 0 0 13 2 4 0 19').replaceAll(/[ |]+/g, '')}`
    const { diagnostics, notAssessed } = await resultOf(tableRequired, text, { year: 2022 })
    expect(diagnostics).toEqual([])
    expect(notAssessed.map(({ reason }) => reason)).toEqual(['表四的数字连在一起，分不出各格，没有核对'])
  })

  it('accepts a provincial annex instead of the statistics table', async () => {
    expect(await required(ANNEX, 2015)).toEqual([])
    expect(await required('一、概述\n2015年，我局公开政府信息5条。', 2015)).toEqual([
      '2:18 没有附《政府信息公开情况统计表》',
    ])
    expect(await required('一、概述\n2015年，我局公开政府信息5条。统计表见附件。', 2015)).toEqual([])
  })

  it('demands nothing of reports before 2014', async () => {
    expect(await required('一、概述\n2012年，我局公开政府信息5条。', 2012)).toEqual([])
  })
})
