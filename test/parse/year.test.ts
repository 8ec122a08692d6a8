import { describe, expect, it } from '@jest/globals'
import { reportOf } from '../lint.js'

const yearOf = async (text: string, options = {}) => {
  const { year } = await reportOf(text, { regime: 'cn-2021', ...options })
  return year && [year.value, year.from]
}

describe('the report year', () => {
  it('is what the caller gives, before anything printed', async () => {
    expect(await yearOf('青山县水利局2021年政府信息公开年度报告\n一、概述', { year: 2022 })).toEqual([
      2022,
      'option',
    ])
  })

  it('is the title’s, else the period’s, else the most frequent, else the year before the signature', async () => {
    expect(await yearOf('青山县水利局2022年政府信息公开年度报告\n一、概述')).toEqual([2022, 'title'])
    expect(await yearOf('统计期限自2022年1月1日至12月31日。\n一、概述\n2023年，我局将努力。')).toEqual([
      2022,
      'period',
    ])
    expect(await yearOf('一、概述\n2022年公开12条，比2021年多2条。2022年没有申请。')).toEqual([2022, 'text'])
    expect(await yearOf('一、概述\n公开12条。\n青山县水利局\n2023年1月5日')).toEqual([2022, 'signature'])
  })

  it('is what a report without a title calls itself, before what it speaks of', async () => {
    const text = '\n二、概述\n2021年公开12条。2021年无申请。'
    const named = '《青山县水利局2022年政府信息公开工作年度报告》'
    expect(await yearOf(`一、引言\n编制了${named}（以下简称年报）。${text}`)).toEqual([2022, 'text'])
    expect(await yearOf(`一、引言\n去年公布了${named}。${text}`)).toEqual([2021, 'text'])
    expect(await yearOf(`一、引言\n根据《关于编制2022年报告的通知》（以下简称通知）。${text}`)).toEqual([
      2021,
      'text',
    ])
  })

  it('is not the title’s where period and text, or text and signature, agree on another', async () => {
    const text = '2022年公开12条。2022年无申请。2022年无收费。'
    expect(
      await yearOf(`青山县水利局2021年政府信息公开年度报告\n统计期限自2022年1月1日至12月31日。\n${text}`),
    ).toEqual([2022, 'period'])
    expect(
      await yearOf(`青山县水利局2021年政府信息公开年度报告\n${text}\n青山县水利局\n2023年1月5日`),
    ).toEqual([2022, 'text'])
  })

  it('is the title’s where only one of them differs', async () => {
    expect(
      await yearOf(
        '青山县水利局2022年政府信息公开年度报告\n统计期限自2021年1月1日至12月31日。\n2022年公开12条。',
      ),
    ).toEqual([2022, 'title'])
  })

  it('is no year of a document number or of a date', async () => {
    expect(
      await yearOf('根据青政办〔2019〕12号和2018年5月1日的通知编制。\n一、概述\n2022年公开12条。'),
    ).toEqual([2022, 'text'])
    expect(await yearOf('一、概述\n公开12条。')).toBeUndefined()
  })
})
