import { describe, expect, it } from '@jest/globals'
import { tableRequired } from '../../rules/table-required/index.js'
import { tableStructure } from '../../rules/table-structure/index.js'
import { lint, reportOf } from '../lint.js'

const HEAD =
  '青禾市民政局2022年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他'
const LABELS = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '三、本年度办理结果（一）予以公开',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  '（三）不予公开1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
  '3.危及“三安全一稳定”',
  '4.保护第三方合法权益',
  '5.属于三类内部事务信息',
]

/** The rows of a page that a crawler kept without its marks. */
const page = (...figures: readonly string[]): string =>
  HEAD + LABELS.map((label, at) => label + (figures[at] ?? '0000000')).join('')

async function rowOf(text: string, key: string): Promise<string> {
  const { tables } = await reportOf(text)
  const row = tables[0]?.rows.find((candidate) => candidate.key === key)
  return row?.trouble ?? (row?.cells.map(({ value }) => value).join(' ') || 'no row')
}

describe('figures that run together', () => {
  it.each([
    ['0000000', '0 0 0 0 0 0 0'],
    ['0 0 0 0 0 00', '0 0 0 0 0 0 0'],
    ['0 0 0 0 0 01', '0 0 0 0 0 0 1'],
    ['12 0 0 0 0 0 12', '12 0 0 0 0 0 12'],
    ['000000 0', '0 0 0 0 0 0 0'],
  ])('%s are told apart, for no number begins with 0', async (printed, cells) => {
    expect(await rowOf(page(printed), 'received')).toBe(cells)
  })

  it.each(['640020470', '1000001', '000012', '0000012'])('%s are left alone', async (printed) => {
    expect(await rowOf(page(printed), 'received')).toBe('run-together')
  })

  it('keep their distance from the ordinal of the next row', async () => {
    const text = page('0000000', '0000000', '0000000', '0000000', '0 0 0 0 0 00', '3 0 0 0 0 0 3')
    expect(await rowOf(text, 'stateSecret')).toBe('0 0 0 0 0 0 0')
    expect(await rowOf(text, 'prohibitedByLaw')).toBe('3 0 0 0 0 0 3')
  })

  it('are no fault of the report', async () => {
    expect(await lint(tableRequired, page('640020470', '2000002'), { year: 2022 })).toEqual(
      expect.not.arrayContaining([expect.stringContaining('一行有')]),
    )
  })

  it('hide no label with a slip of the pen', async () => {
    const text = page().replace('4.保护第三方合法权益', '4.保护第三方合法权限')
    const found = await lint(tableStructure, text, { year: 2022 })
    expect(found.filter((message) => message.includes('格式规定为'))).toEqual([
      expect.stringContaining('“保护第三方合法权限”，格式规定为“保护第三方合法权益”'),
    ])
  })
})
