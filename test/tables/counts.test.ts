import { describe, expect, it } from '@jest/globals'
import { zeroClaim } from '../../rules/zero-claim/index.js'
import { lint } from '../lint.js'
import { tableFour, tableThree } from '../rules/tableTexts.js'

const report = (sentence: string): string =>
  `青禾市民政局2022年政府信息公开工作年度报告\n一、总体情况\n${sentence}\n三、收到和处理政府信息公开申请情况\n${tableThree()}\n四、政府信息公开行政复议、行政诉讼情况\n${tableFour('2 0 1 0 3 1 0 0 1 2 0 0 0 4 4')}`

describe('what tables count although the text says that there is nothing', () => {
  it.each([
    ['2022年未收到政府信息公开申请。', '一、本年新收政府信息公开申请数量 › 总计'],
    ['没有上年结转的申请。', '二、上年结转政府信息公开申请数量 › 总计'],
    ['没有不予公开的情况。', '4.保护第三方合法权益 › 总计'],
    ['全年没有发生因政府信息公开引起的行政复议。', '行政复议 › 总计'],
    ['所有申请均已办结。', '四、结转下年度继续办理 › 总计'],
  ])('“%s” is held against %s', async (sentence, place) => {
    const found = await lint(zeroClaim, report(sentence), { year: 2022 })
    expect(found).toEqual([expect.stringContaining(place)])
  })

  it.each([
    '不存在应公开而不予公开的情形。',
    '全年未发生因信息公开被行政复议纠错或行政诉讼败诉情形。',
    '未收取信息处理费。',
  ])('“%s” is about nothing that they count', async (sentence) => {
    expect(await lint(zeroClaim, report(sentence), { year: 2022 })).toEqual([])
  })
})
