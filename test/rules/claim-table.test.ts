import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { claimTable } from '../../rules/claim-table/index.js'
import { lint } from '../lint.js'
import { ANNEX, tableFour, tableThree, tableTwo } from './tableTexts.js'

const TITLE = '青禾市民政局2022年政府信息公开工作年度报告'
const HEADING = '三、收到和处理政府信息公开申请情况'
const said = (sentence: string, table = tableThree()): string =>
  `${TITLE}\n\n一、总体情况\n${sentence}\n${HEADING}\n${table}`
const claims = (sentence: string, table?: string): Promise<string[]> =>
  lint(claimTable, said(sentence, table), { year: 2022 })

describe('claim-table', () => {
  it('points at a figure that no reading of the table gives', async () => {
    expect(await claims('全年收到政府信息公开申请12件。')).toEqual([
      '4:13 正文“全年收到政府信息公开申请12件”为 12，表格中为 13（新收）、15（新收加上年结转）、14（办理结果总计），都不相符',
    ])
  })

  it('says so in English', async () => {
    const text = said('结转下年度继续办理3件。')
    expect(await lint(claimTable, text, { year: 2022, locale: 'en' })).toEqual([
      '4:10 The text gives 3 (“结转下年度继续办理3件”), the table 1 (carried out): none of them agrees',
    ])
  })

  it('points at two figures of one report', async () => {
    expect(await claims('全年新收政府信息公开申请12件，上年结转5件。')).toHaveLength(2)
  })

  it.each([
    '全年收到政府信息公开申请13件。',
    '我局共收办政府信息公开申请案件15件，其中自然人申请14件，法人或其他组织申请1件。',
    '全年办结政府信息公开申请14件，结转下年度继续办理1件。',
    '收到13件政府信息公开申请。',
    '予以公开8件、部分公开1件、不予公开2件、无法提供3件、其他处理0件。',
    '通过网络收到政府信息公开申请9件。',
    '区政府办公室代表区政府受理政府信息公开申请7件。',
    '上半年收到政府信息公开申请6件。',
    '全年收到政府信息公开申请约20件。',
    '政务服务中心受理行政许可申请1203件。',
  ])('accepts “%s”', async (sentence) => {
    expect(await claims(sentence)).toEqual([])
  })

  it('points at an outcome among others that agree', async () => {
    const found = await claims('予以公开8件、部分公开1件、不予公开6件、无法提供3件、其他处理0件。')
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('不予公开6件')
  })

  it('compares reviews and lawsuits, one column or both', async () => {
    const table = tableFour('2 0 1 0 3 1 0 0 1 2 0 0 0 4 4')
    expect(await claims('全年因政府信息公开引发的行政复议案件3件，行政诉讼案件6件。', table)).toEqual([])
    expect(await claims('全年因政府信息公开引发的行政复议案件5件。', table)).toHaveLength(1)
    expect(await claims('全年备案政府信息公开行政复议案件5件，行政诉讼案件9件。', table)).toEqual([])
  })

  it('compares normative documents with table 二', async () => {
    expect(
      await claims(
        '全年制发行政规范性文件2件，废止行政规范性文件1件，现行有效行政规范性文件12件。',
        tableTwo(),
      ),
    ).toEqual([])
    expect(await claims('全年制发行政规范性文件7件。', tableTwo())).toHaveLength(1)
  })

  it('compares with the year or the cumulative column of an annex', async () => {
    const annex = (sentence: string): Promise<string[]> =>
      lint(claimTable, `青禾市民政局2012年政府信息公开工作年度报告\n${sentence}\n附表\n${ANNEX}`, {
        year: 2012,
      })
    expect(await annex('2012年主动公开政府信息86条。')).toEqual([])
    expect(await annex('2012年主动公开政府信息412条。')).toEqual([])
    expect(await annex('2012年主动公开政府信息68条。')).toHaveLength(1)
  })

  it('finds every wrong number of requests, and none that a reading gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), async (count) => {
        const found = await claims(`全年收到政府信息公开申请${count}件。`)
        expect(found).toHaveLength([13, 14, 15].includes(count) ? 0 : 1)
      }),
      { numRuns: 40 },
    )
  })
})
