import { describe, expect, it } from '@jest/globals'
import { reportOf } from '../lint.js'

const signatureOf = async (text: string) => {
  const { signature } = await reportOf(text, { year: 2012 })
  return [signature?.body?.name, signature?.date?.date]
}
const DAY = { year: 2013, month: 1, day: 20 }

describe('the signature', () => {
  it.each([
    '2013年1月20日',
    '二〇一三年一月二十日',
    '二○一三年一月二十日',
    '二0一三年元月二十日',
    '2013 年 1 月 20 日',
  ])('ends the report with body and date: %s', async (date) => {
    expect(await signatureOf(`一、概述\n2012年公开12条。\n青山县水利局\n${date}`)).toEqual([
      '青山县水利局',
      DAY,
    ])
    expect(await signatureOf(`一、概述 2012年公开12条。 青山县水利局 ${date} 附件下载`)).toEqual([
      '青山县水利局',
      DAY,
    ])
    expect(await signatureOf(`一、概述 2012年公开12条。特此报告。青山县水利局${date}`)).toEqual([
      '青山县水利局',
      DAY,
    ])
  })

  it('stands before an annex', async () => {
    expect(
      await signatureOf(
        '一、概述 2012年公开12条。 二○一三年一月二十日 附件1：统计表 指标名称 2012年度 主动公开 条 12',
      ),
    ).toEqual([undefined, DAY])
  })

  it('stands under the title', async () => {
    expect(
      await signatureOf(
        '青山县水利局2012年政府信息公开年度报告\n青山县水利局\n2013年1月20日\n根据《条例》编制。\n一、概述\n公开12条。',
      ),
    ).toEqual(['青山县水利局', DAY])
    expect(
      await signatureOf('2012年政府信息公开年度报告\n青山县水利局\n根据《条例》编制。\n一、概述\n公开12条。'),
    ).toEqual(['青山县水利局', undefined])
  })

  it('may have its date in brackets', async () => {
    const body = '根据《条例》编制本报告。\n一、概述\n2012年公开12条。'
    const head = '2012年政府信息公开年度报告\n青山县水利局\n（2013年1月20日）'
    expect(await signatureOf(`${head}\n${body}`)).toEqual(['青山县水利局', DAY])
    expect(await signatureOf(`${body}\n青山县水利局\n（2013年1月20日）`)).toEqual(['青山县水利局', DAY])
  })

  it('is glued to the sentence before it: the name as it is printed elsewhere', async () => {
    expect(
      await signatureOf(
        '青山县水利局2012年政府信息公开年度报告 一、概述 公开12条。 二、其他需要报告的事项 暂无青山县水利局 2013年1月20日',
      ),
    ).toEqual(['青山县水利局', DAY])
  })

  it('may be a body alone', async () => {
    expect(await signatureOf('一、概述 2012年公开12条。 青山县人民政府 附件1：统计表')).toEqual([
      '青山县人民政府',
      undefined,
    ])
    expect(await signatureOf('一、概述\n2012年公开12条。\n青山县水利局')).toEqual(['青山县水利局', undefined])
  })

  it.each([
    '一、概述\n截至 2012年12月31日 ，公开12条。',
    '一、概述\n2012年公开12条。于2013年1月20日前办结。',
    '一、概述\n| 填报日期 | 2013年1月20日 |\n| 公开 | 12 |',
    '一、概述\n2012年公开12条。\n2013年13月40日',
  ])('is no date within a sentence or a table, and no impossible one: %s', async (text) => {
    expect(await signatureOf(text)).toEqual([undefined, undefined])
  })
})
