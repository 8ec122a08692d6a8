import { describe, expect, it } from '@jest/globals'
import { reportOf } from '../lint.js'

const WHOLE = { from: { year: 2022, month: 1, day: 1 }, to: { year: 2022, month: 12, day: 31 } }
const periodOf = async (sentence: string) => {
  const { period, text } = await reportOf(
    `青山县水利局2022年政府信息公开年度报告\n${sentence}\n一、总体情况\n2022年公开12条。`,
  )
  return period && { ...period, range: text.slice(period.range.start, period.range.end) }
}

describe('the statistics period', () => {
  it.each([
    '统计期限自2022年1月1日起至2022年12月31日止。',
    '统计时限为2022年1月1日-12月31日。',
    '统计日期为2022年1月1日----2022年12月31日。',
    '统计期限从 2022 年 1 月 1 日 到 2022 年 12 月 31 日 止。',
    '所列数据的统计期间：2 0 2 2 年 1 月 1 日至2 0 2 2 年 1 2 月 3 1 日。',
    '统计周期：2022年1月1日0时至2022年12月31日24时。',
    '统计数据从2022.1.1至2022.12.31。',
    '数据期限为2022-01-01至2022-12-31。',
    '统计期限自2022年1月1日起，至本年12月31日止。',
    '统计期限自2022年1月1日起2022年12月31日止。',
    '统计期限自2022年1月1日机构挂牌之日起，至2022年12月31日止。',
  ])('is read from %s', async (sentence) => {
    expect(await periodOf(sentence)).toMatchObject({ ...WHOLE, isNamed: true })
  })

  it('may be given as a year, and is nothing damaged when written in an unknown way', async () => {
    expect(await periodOf('统计期限为2022年度。')).toMatchObject({
      from: { year: 2022, month: 1 },
      range: '2022年度',
    })
    expect(await periodOf('统计期限为2022年1月1日（含）至2022年12月31日（含）。')).toBeUndefined()
  })

  it('may give months only', async () => {
    expect(await periodOf('统计时段：2022年1月至12月。')).toMatchObject({
      from: { year: 2022, month: 1 },
      to: { year: 2022, month: 12 },
    })
  })

  it('is a whole year in the preface where nothing names it', async () => {
    const period = await periodOf('本报告反映2022年1月1日至12月31日的情况。')
    expect(period).toMatchObject({ range: '2022年1月1日至12月31日' })
    expect(period).not.toHaveProperty('isNamed')
  })

  it('is not a span of another matter', async () => {
    expect(await periodOf('2022年3月1日至5月31日，开展检查。')).toBeUndefined()
  })

  it('is unreadable where a copy lost its digits, and half readable where it lost some', async () => {
    expect(await periodOf('统计期限为202211日至20221231日。')).toEqual({
      range: '202211日至20221231日',
      isNamed: true,
    })
    expect(await periodOf('统计期限自2022月1日起至2022年12月31日止。')).toEqual({
      range: '2022月1日起至2022年12月31日止',
      isNamed: true,
      to: { year: 2022, month: 12, day: 31 },
    })
    expect(await periodOf('统计期限自2022年1月1日起至20221231日止。')).toMatchObject({
      from: { year: 2022, month: 1, day: 1 },
    })
  })

  it('reads dates in digits between 自, 起, 至 and 止', async () => {
    expect(await periodOf('统计期限自2015-1-1起至2015-12-31止。')).toMatchObject({
      from: { year: 2015, month: 1, day: 1 },
      to: { year: 2015, month: 12, day: 31 },
    })
  })
})
