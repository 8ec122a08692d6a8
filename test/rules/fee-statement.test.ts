import { describe, expect, it } from '@jest/globals'
import { feeStatement } from '../../rules/fee-statement/index.js'
import { lint, resultOf } from '../lint.js'

const check = (text: string, locale: 'zh' | 'en' = 'zh') =>
  lint(feeStatement, `一、总体情况\n公开35条。\n六、其他需要报告的事项\n${text}`, { year: 2022, locale })

describe('fee-statement', () => {
  it.each([
    '2022年，无收取信息处理费情况。',
    '本年度收取信息公开处理费420元。',
    '我局没有就依申请公开收取费用。',
    '按照《政府信息公开信息处理费管理办法》，收费通知件数0件，总金额0元。',
  ])('accepts %s', async (text) => {
    expect(await check(text)).toEqual([])
  })

  it('points at part six where it says nothing of the fee', async () => {
    expect(await check('没有其他需要报告的事项。')).toEqual([
      '3:1 第六部分“其他需要报告的事项”没有写明本年度信息处理费的收取情况（金额，或者没有收取）',
    ])
    expect(await check('无。', 'en')).toEqual([
      '3:1 Part six “其他需要报告的事项” does not say what information-processing fee was charged (amount or none)',
    ])
  })

  it('does not take the fees of the tables for it', async () => {
    expect(
      await check(
        '无。\n行政事业性收费 0\n2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 0',
      ).then((found) => found.length),
    ).toBe(0)
    const text = `一、总体情况
公开35条。
二、主动公开政府信息情况
行政事业性收费 0
三、收到和处理政府信息公开申请情况
2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 0
六、其他需要报告的事项
无。`
    expect(await lint(feeStatement, text, { year: 2022 })).toHaveLength(1)
  })

  it('accepts a statement in another part', async () => {
    const text = '一、总体情况\n公开35条，没有收取信息处理费。\n六、其他需要报告的事项\n无。'
    expect(await lint(feeStatement, text, { year: 2022 })).toEqual([])
  })

  it('cannot tell without part six; leaves reports up to 2020 alone', async () => {
    const { notAssessed } = await resultOf(feeStatement, '一、总体情况\n公开35条。', { year: 2022 })
    expect(notAssessed).toHaveLength(1)
    expect(await lint(feeStatement, '六、其他需要报告的事项\n无。', { year: 2020 })).toEqual([])
  })
})
