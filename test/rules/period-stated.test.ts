import { describe, expect, it } from '@jest/globals'
import { periodStated } from '../../rules/period-stated/index.js'
import { lint, resultOf } from '../lint.js'

const check = (sentence: string, options = {}) =>
  lint(
    periodStated,
    `青山县水利局2022年政府信息公开工作年度报告\n${sentence}\n一、总体情况\n2022年公开12条。`,
    options,
  )

describe('period-stated', () => {
  it.each([
    '2022年1月1日起至2022年12月30日',
    '2022年1月1日至2023年1月1日',
    '2022年2月1日至12月31日',
    '2022年1月至11月',
  ])('points at a period that is no whole year: %s', async (span) => {
    expect(await check(`本报告统计期限自${span}止。`)).toEqual([
      `2:9 统计期限“${span}”不是一个完整年度，应当自 2022 年1月1日起至 2022 年12月31日止`,
    ])
  })

  it('says so in English', async () => {
    expect(await check('统计期限为2022年1月1日至12月30日。', { locale: 'en' })).toEqual([
      '2:6 Statistics period “2022年1月1日至12月30日” is no whole year, expected 1 January 2022 to 31 December 2022',
    ])
  })

  it('points at a date that lost a part', async () => {
    expect(await check('统计期限自2022月1日起至2022年12月31日止。')).toEqual([
      '2:6 统计期限“2022月1日起至2022年12月31日止”的日期不完整，应当自 2022 年1月1日起至 2022 年12月31日止',
    ])
  })

  it('mentions that no period is stated, at the end of the preface', async () => {
    expect(await check('根据条例规定编制。')).toEqual([
      '2:10 没有写明数据的统计期限，应当写明自1月1日起至12月31日止',
    ])
  })

  it.each([
    '统计期限自2022年1月1日起至2022年12月31日止。',
    '统计时限：2022年1月1日-12月31日。',
    '统计期间2022年1月—12月。',
    '本报告反映2022年1月1日至12月31日的情况，2022年3月1日至5月31日开展检查。',
  ])('accepts %s', async (sentence) => {
    expect(await check(sentence)).toEqual([])
  })

  it('accepts the first reports, which begin in May 2008', async () => {
    const text = '青山县水利局2008年政府信息公开年度报告\n统计期限自2008年5月1日起至2008年12月31日止。'
    expect(await lint(periodStated, text)).toEqual([])
  })

  it('leaves another whole year to year-consistent', async () => {
    expect(await check('统计期限自2021年1月1日起至2021年12月31日止。')).toEqual([])
  })

  it('says that it cannot read dates without their digits', async () => {
    const text = '青山县水利局2022年政府信息公开年度报告\n统计期限为202211日至20221231日。\n一、总体情况'
    const { diagnostics, notAssessed } = await resultOf(periodStated, text)
    expect(diagnostics).toEqual([])
    expect(notAssessed).toMatchObject([{ reason: '统计期限的日期丢失了数字，无法判断' }])
  })

  it('accepts a short period for which the sentence has a reason', async () => {
    expect(
      await check('由于机构改革，我局于2022年9月1日挂牌，统计期限自2022年9月1日起至2022年12月31日止。'),
    ).toEqual([])
  })
})
