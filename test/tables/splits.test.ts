import { describe, expect, it } from '@jest/globals'
import { claimTable } from '../../rules/claim-table/index.js'
import { zeroClaim } from '../../rules/zero-claim/index.js'
import { lint } from '../lint.js'

/** An annex of two columns whose cells a copy ran together. */
const report = (sentence: string, { disclosed = '3181846', received = '25', refused = '00' } = {}): string =>
  `青禾市民政局2015年政府信息公开工作年度报告
一、概述
${sentence}
二、附表
指标名称单位2015年度历年累计主动公开信息数条${disclosed}其中：1.政府网站公开数条${disclosed}2.政府公报公开数条00受理政府信息公开申请总数条${received}其中：1.当面申请数条00 2.网上申请数条003.信函申请数条${received}对申请的答复总数条${received}其中：1.同意公开答复数条${received}2.同意部分公开答复数条00 3.不予公开答复数条${refused}行政复议数件00行政诉讼数件00`

const claims = (...text: Parameters<typeof report>): Promise<string[]> =>
  lint(claimTable, report(...text), { year: 2015 })
const zeros = (...text: Parameters<typeof report>): Promise<string[]> =>
  lint(zeroClaim, report(...text), { year: 2015 })

describe('figures of two columns that ran together', () => {
  it('are parted in every way: a figure of the text is one of them or wrong', async () => {
    expect(await claims('2015年主动公开政府信息318条。历年累计主动公开政府信息1846条。')).toEqual([])
    expect(await claims('2015年主动公开政府信息340条。')).toEqual([
      '3:14 正文“2015年主动公开政府信息340条”为 340，与表格不符：表格中主动公开数一行的数字连在一起（3181846），无论怎样划分都没有这个数',
    ])
    expect(await claims('在县政府网站累计主动公开政府信息1864条。')).toHaveLength(1)
    expect(await claims('在县政府网站累计主动公开政府信息1846条。')).toEqual([])
  })

  it('may be more for the year than for all years, as printed', async () => {
    expect(await claims('2015年主动公开政府信息74条。', { disclosed: '740' })).toEqual([])
  })

  it('belie that nothing was received, where the copy prints what is 0', async () => {
    expect(await zeros('2015年未收到政府信息公开申请。')).toEqual([
      expect.stringContaining('一行的数字连在一起（25），无论怎样划分，当年数都不是 0'),
    ])
    expect(await zeros('2015年未收到政府信息公开申请。', { received: '05' })).toEqual([])
    expect(await zeros('2015年未收到政府信息公开申请。', { received: '00' })).toEqual([])
    const blanks = report('2015年未收到政府信息公开申请。').replaceAll('条00', '条').replaceAll('件00', '件')
    expect(await lint(zeroClaim, blanks, { year: 2015 })).toEqual([])
  })

  it('say nothing where the copy left one column only', async () => {
    const text = report('2015年主动公开政府信息340条。').replace('2015年度历年累计', '年末统计')
    expect(await lint(claimTable, text, { year: 2015 })).toEqual([expect.stringContaining('为 3181846')])
  })
})
