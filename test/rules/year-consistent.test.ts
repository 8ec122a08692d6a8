import { describe, expect, it } from '@jest/globals'
import { yearConsistent } from '../../rules/year-consistent/index.js'
import { lint, resultOf } from '../lint.js'

const title = (year: number) => `青山县水利局${year}年政府信息公开工作年度报告\n`
const period = (year: number) => `统计期限自${year}年1月1日起至${year}年12月31日止。\n`
const text = (year: number) =>
  `一、概述\n${year}年公开12条。${year}年无申请。${year}年无收费。${year}年无复议。`
const check = (report: string, options = {}) => lint(yearConsistent, report, options)

describe('year-consistent', () => {
  it('points at a title whose year period and text contradict', async () => {
    const report = title(2021) + period(2022) + text(2022)
    expect(await check(report)).toEqual(['1:7 标题写的是 2021 年，报告内容是 2022 年的，两者应当一致'])
    expect(await check(report, { locale: 'en' })).toEqual([
      '1:7 Title says 2021, the report itself is about 2022',
    ])
  })

  it('points at a period of another year and shows where the report year comes from', async () => {
    const report = title(2022) + period(2021) + text(2022)
    expect(await check(report)).toEqual(['2:6 统计期限是 2021 年，与报告年度 2022 年不一致'])
    const [diagnostic] = (await resultOf(yearConsistent, report, { locale: 'en' })).diagnostics
    expect(diagnostic?.message).toBe('Statistics period is in 2021, expected the report year 2022')
    expect(diagnostic?.related).toMatchObject([
      { message: 'The report year 2022 follows from here', line: 1 },
    ])
  })

  it('points at a title of which the text never speaks', async () => {
    const report = title(2022) + text(2021)
    expect(await check(report)).toEqual(['1:7 标题写的是 2022 年，正文有 4 处写 2021 年'])
    expect(await check(report, { locale: 'en' })).toEqual([
      '1:7 Title says 2022, but the text says 2021 in 4 places',
    ])
  })

  it('points at title and period when the caller gives the year', async () => {
    expect(await check(title(2021) + period(2021), { year: 2022 })).toHaveLength(2)
  })

  it('accepts comparisons, plans and a signature in the next year', async () => {
    expect(
      await check(
        `${title(2022)}${period(2022)}一、概述\n2022年公开12条，2021年公开10条，2021年的结转、2021年的问题、2021年的整改均已完成。2022年新增。2023年将继续。\n青山县水利局\n2023年1月5日`,
      ),
    ).toEqual([])
  })

  it('accepts a report that hardly names years', async () => {
    expect(await check(`${title(2022)}一、概述\n2021年的问题已整改。`)).toEqual([])
  })

  it('trusts the signature against the text', async () => {
    expect(await check(`${title(2022)}${text(2021)}\n青山县水利局\n2023年1月5日`)).toEqual([])
  })

  it('says that it cannot compare without a year', async () => {
    const { notAssessed } = await resultOf(yearConsistent, '一、概述\n公开12条。', { regime: 'cn-2021' })
    expect(notAssessed).toMatchObject([{ ruleId: 'year-consistent', reason: '没有可以比较的年度' }])
  })

  it('needs fewer mentions where the text never names the title’s year', async () => {
    const body =
      '一、概述\n2022年公开12条。\n二、主动公开情况\n2022年公开12条。\n三、依申请公开情况\n2022年收到2件。'
    expect(await check(`${title(2021)}${body}`)).toHaveLength(1)
    expect(await check(`${title(2021)}${body}\n2021年的问题已整改。`)).toEqual([])
  })

  it('needs fewer still where the page was published after the text’s year', async () => {
    const body = (year: number) =>
      `${title(2021)}发布时间：${year}-01-13 来源：水利局 浏览：\n一、概述\n2022年公开12条。\n二、主动公开情况\n2022年公开12条。`
    expect(await check(body(2023))).toHaveLength(1)
    expect(await check(body(2022))).toEqual([])
    expect(await check(`${body(2023)}2021年的问题已整改。`)).toEqual([])
  })

  it('takes no plan for a year of the text', async () => {
    const plans =
      '一、概述\n全年公开12条。2023年将加强培训。\n五、存在的主要问题及改进情况\n2023年，我局一要学习，2023年二要公开，2023年三要检查。'
    expect(await check(`${title(2022)}${plans}`)).toEqual([])
  })

  it('points at a period left over in a report without title', async () => {
    const body =
      '一、概述\n2022年公开12条。\n二、主动公开情况\n2022年公开12条。\n三、依申请公开情况\n2022年收到2件。'
    expect(await check(`统计期限自2021年1月1日起至2021年12月31日止。\n${body}`)).toHaveLength(1)
    expect(await check(`统计期限自2022年1月1日起至2022年12月31日止。\n${body}`)).toEqual([])
    expect(
      await check(`统计期限自2021年1月1日起至2021年12月31日止。\n${body}\n2021年共收到3件。`, {
        regime: 'cn-2021',
      }),
    ).toEqual([])
  })
})
