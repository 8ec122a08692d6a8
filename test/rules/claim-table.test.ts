import { describe, expect, it } from '@jest/globals'
import fc from '../property.js'
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
    for (const other of [
      '全年制发行政规范性文件2件，废止1件，现行有效12件。',
      '全年清理行政规范性文件40件，废止5件，现行有效35件。',
      '全年制发行政规范性文件2件，市教育局废止5件。',
      '全年制发行政规范性文件2件，修改3件，废止5件。',
    ])
      expect(await claims(other, tableTwo())).toEqual([])
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

  /** All three tables; none of them holds a 97. */
  const whole = (sentence: string): string =>
    `${TITLE}\n\n一、总体情况\n${sentence}\n二、主动公开政府信息情况\n${tableTwo()}\n${HEADING}\n${tableThree()}\n四、政府信息公开行政复议、行政诉讼情况\n${tableFour('2 0 1 0 3 1 0 0 1 2 0 0 0 4 4')}`

  it.each([
    '2022年，我局共收到政府信息公开申请97件。',
    '全年新收政府信息公开申请97件。',
    '2022年收到依申请公开政府信息申请97件。',
    '本年度受理政府信息公开申请97件，均在法定期限内答复。',
    '共收到信息公开申请97件。',
    '全年共接收依申请公开件97件。',
    '全年共收到97件政府信息公开申请，已全部办结。',
    '2022年，全市行政机关新收政府信息公开申请97件，上年结转2件。',
    '2022年，全市各级行政机关共收到政府信息公开申请97件。',
    '2022年我局收到政府信息公开申请13件，其中自然人申请97件，法人或其他组织申请1件。',
    '2022年新收政府信息公开申请13件，上年度结转97件。',
    '2022年新收政府信息公开申请13件，2021年结转97件。',
    '2022年新收政府信息公开申请13件，结转下年度继续办理97件。',
    '2022年新收政府信息公开申请13件，办结14件，结转至下年度办理97件。',
    '2022年新收政府信息公开申请13件，办结14件，97件结转下年度继续办理。',
    '2022年新收政府信息公开申请13件，办结97件。',
    '2022年新收政府信息公开申请13件，答复97件。',
    '2022年新收政府信息公开申请13件，按时办结97件，办结率100%。',
    '全年共办理政府信息公开申请97件。',
    '全年办结97件政府信息公开申请。',
    '2022年收到政府信息公开申请13件，予以公开8件、部分公开1件、不予公开97件、无法提供3件、其他处理0件。',
    '2022年收到政府信息公开申请13件。其中，予以公开8件，部分公开1件，不予公开2件，因本机关不掌握等原因无法提供97件。',
    '全年因政府信息公开被申请行政复议97件。',
    '因政府信息公开引起的行政复议案件97件、行政诉讼案件6件。',
    '2022年发生政府信息公开行政复议97件、行政诉讼6件。',
    '2022年，涉及政府信息公开的行政复议3件，行政诉讼97件。',
    '信息公开类行政复议97件，诉讼6件。',
    '全年收到政府信息公开类行政复议97件。',
    '全年制发行政规范性文件97件。',
    '2022年制发规范性文件97件。',
    '全年制发行政规范性文件2件，废止行政规范性文件97件，现行有效行政规范性文件12件。',
    '全年制发行政规范性文件2件，废止97件，现行有效12件。',
    '截至2022年底，现行有效行政规范性文件97件。',
    '我局全年新制发行政规范性文件97件。',
    '共收到政府信息公开申请13件，其中涉及自然人97件，商业企业1件。',
    '共收到政府信息公开申请13件，其中涉及自然人12件，商业企业97件。',
    '因政府信息公开引发的行政复议案件3件，其中维持97件。',
    '依申请公开方面。全年共收到申请97件，已按期答复。',
    '（二）依申请公开情况。2022年，我局收到公民、法人和其他组织提出的政府信息公开申请97件。',
    '2022年，我局收到各类政府信息公开申请97件。',
    '2022年，受理依申请公开97件。',
    '2022年共受理公开申请97件。',
  ])('points at the 97 of “%s”', async (sentence) => {
    const found = await lint(claimTable, whole(sentence), { year: 2022 })
    expect(found).toEqual([expect.stringContaining('为 97，')])
  })

  it.each([
    '全年共受理行政复议案件97件，审结90件。',
    '12345政务服务便民热线工单全部按期办理，共办结97件。',
    '承办人大代表建议、政协提案97件，全部办结。',
    '全年办结97件。',
    '通过政府网站收到政府信息公开申请97件。',
    '其中网上申请97件，信函申请3件。',
    '2022年政府信息公开申请量同比增加97件。',
    '收到政府信息公开申请13件，较上年增加97件。',
    '市政府办公室代表市政府受理政府信息公开申请97件。',
    '主动公开规范性文件97件。',
    '全市备案行政规范性文件97件。',
    '指导乡镇办理政府信息公开申请97件。',
    '办理信访件97件，答复率100%。',
    '近三年来共收到政府信息公开申请97件。',
    '2021年收到政府信息公开申请97件。',
    '累计收到政府信息公开申请97件。',
    '上半年收到政府信息公开申请97件。',
    '政务服务中心受理行政许可申请97件，办结97件。',
    '制发公文97件。',
    '印发党内规范性文件97件。',
    '审查规范性文件97件。',
    '依法审理行政复议案件97件，其中涉及政府信息公开3件。',
    '所属单位收到政府信息公开申请97件。',
    '收到政府信息公开申请13件，办结14件，其中延期答复97件。',
    '收到政府信息公开申请13件，按时答复14件。开展培训97次。',
    '全年出庭应诉行政诉讼案件97件。',
    '全年收到行政复议答复通知书97件。',
    '市住房城乡建设局收到政府信息公开申请97件。',
    '其中，市公安局97件，市自然资源局3件。',
    '收到要求公开征地信息的申请97件。',
    '涉及征地拆迁类申请97件，占90%。',
  ])('leaves “%s” alone', async (sentence) => {
    expect(await lint(claimTable, whole(sentence), { year: 2022 })).toEqual([])
  })
})
