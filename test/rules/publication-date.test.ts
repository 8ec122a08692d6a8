import { describe, expect, it } from '@jest/globals'
import { publicationDate } from '../../rules/publication-date/index.js'
import { lint, resultOf } from '../lint.js'

const report = (year: number, body: string, date: string, head = '') =>
  `${body}${year}年政府信息公开工作年度报告\n${head}\n一、总体情况\n${year}年公开12条。\n${body}\n${date}`
const check = (year: number, body: string, date: string, options = {}) =>
  lint(publicationDate, report(year, body, date), options)

describe('publication-date', () => {
  it('points at a department after 31 January', async () => {
    expect(await check(2022, '青山县水利局', '2023年2月1日')).toEqual([
      '6:1 日期 2023-02-01 晚于公布期限 2023-01-31',
    ])
    expect(await check(2022, '青山县水利局', '二〇二三年二月', { locale: 'en' })).toEqual([
      '6:1 Date 2023-02 is after the deadline 2023-01-31',
    ])
  })

  it('points at a government after 31 March, and at anybody under the 2008 Regulation', async () => {
    expect(await check(2022, '青山县人民政府', '2023年4月1日')).toHaveLength(1)
    expect(await check(2012, '青山县水利局', '2013年4月1日')).toHaveLength(1)
  })

  it('points at a date before the year ended', async () => {
    expect(await check(2017, '青山县水利局', '2017年2月10日')).toEqual([
      '6:1 日期 2017-02-10 在报告年度 2017 年结束以前，年度报告应当在次年公布',
    ])
    expect(await check(2017, '青山县水利局', '2017年12月20日', { locale: 'en' })).toEqual([
      '6:1 Date 2017-12-20 is before the end of the report year 2017, expected a date in the following year',
    ])
  })

  it.each([
    [2022, '青山县水利局', '2023年1月31日'],
    [2022, '青山县水利局', '2023年1月'],
    [2022, '青山县人民政府', '2023年3月31日'],
    [2022, '青山新区管理委员会', '2023年3月1日'],
    [2022, '青山县人民政府办公室', '2023年3月1日'],
    [2012, '青山县水利局', '二〇一三年三月'],
    [2017, '青山县水利局', '2017年12月31日'],
    [2014, '青山县水利局', '2015年1月2日'],
  ])('accepts %i, %s, %s', async (year, body, date) => {
    expect(await check(year, body, date)).toEqual([])
  })

  it('takes no change of a page for its publication', async () => {
    const page = (label: string) =>
      `青山县水利局2022年政府信息公开工作年度报告\n${label}：2023-04-13 来源：水利局 浏览：\n一、总体情况\n2022年公开12条。`
    expect(await lint(publicationDate, page('更新时间'))).toEqual([])
    expect(await lint(publicationDate, page('发布时间'))).toEqual([
      '2:6 日期 2023-04-13 晚于公布期限 2023-01-31',
    ])
  })

  it('only mentions a township after the departments’ deadline', async () => {
    expect(await check(2022, '青山县白云镇人民政府', '2023年2月20日')).toEqual([
      '6:1 日期 2023-02-20 晚于 2023-01-31：条例没有规定乡镇、街道的期限，通常与部门相同',
    ])
    const [late] = (await resultOf(publicationDate, report(2022, '青山县白云镇人民政府', '2023年4月20日')))
      .diagnostics
    expect(late?.messageId).toBe('late')
  })

  it('follows the kind of body and the deadlines of the settings', async () => {
    expect(
      await check(2022, '青山新区管理委员会', '2023年3月1日', { body: { kind: 'department' } }),
    ).toHaveLength(1)
    expect(
      await check(2022, '青山县水利局', '2023年1月28日', {
        deadlines: { department: { month: 1, day: 26 } },
      }),
    ).toEqual(['6:1 日期 2023-01-28 晚于公布期限 2023-01-26'])
  })

  it('judges an unsigned report by the time of its page', async () => {
    const page = (time: string) =>
      `青山县水利局2022年政府信息公开工作年度报告\n发布时间：${time}\n根据条例编制。\n一、总体情况\n2022年公开12条。`
    const found = async (time: string) =>
      (await resultOf(publicationDate, page(time))).diagnostics.map(
        ({ messageId, severity }) => `${messageId} ${severity}`,
      )
    expect(await found('2023-02-10')).toEqual(['late warning'])
    expect(await found('2023-01-10')).toEqual([])
    expect(await found('2022-01-10')).toEqual(['premature-page info'])
    expect(await found('2024-02-10')).toEqual([])
  })

  it('only mentions a page later than a signature in time', async () => {
    const text = report(2022, '青山县水利局', '2023年1月20日', '发布时间：2023-02-10')
    expect(await lint(publicationDate, text, { locale: 'en' })).toEqual([
      '2:6 The page was published on 2023-02-10, after the deadline 2023-01-31, though the report is signed in time',
    ])
    expect(
      await lint(publicationDate, report(2022, '青山县水利局', '2023年1月20日', '发布时间：2022-02-10')),
    ).toEqual([])
  })

  it.each([
    '一、总体情况\n截至2022年12月31日，公开12条。2022年3月1日，召开会议。',
    '一、总体情况\n| 填报日期 | 2022年12月1日 |\n| 公开 | 12 |',
  ])('takes no date of a sentence or a table for the publication: %s', async (text) => {
    const { diagnostics, notAssessed } = await resultOf(publicationDate, text, { year: 2022 })
    expect(diagnostics).toEqual([])
    expect(notAssessed).toMatchObject([{ reason: '没有落款日期，也没有发布日期' }])
  })

  it('says that it cannot judge without a year, and ignores a date of long before', async () => {
    expect((await resultOf(publicationDate, '一、总体情况', { regime: 'cn-2021' })).notAssessed).toHaveLength(
      1,
    )
    expect(await check(2022, '青山县水利局', '2012年1月5日')).toEqual([])
  })
})
