import { describe, expect, it } from '@jest/globals'
import { feeAmount } from '../../rules/fee-amount/index.js'
import { lint } from '../lint.js'

const fee = (sentence: string): Promise<string[]> =>
  lint(feeAmount, `六、其他需要报告的事项\n${sentence}`, { year: 2023 })

describe('fee-amount', () => {
  it('points at an amount that is no multiple of ten yuan', async () => {
    expect(await fee('2023年收取信息处理费425元。')).toEqual([
      '2:13 信息处理费为 425元：按件每件 100 元起、按量每页 10 元起计收，金额应当是 10 元的整数倍',
    ])
  })

  it('says so in English', async () => {
    const [message] = await lint(feeAmount, '六、其他需要报告的事项\n2023年收取信息处理费425元。', {
      year: 2023,
      locale: 'en',
    })
    expect(message).toMatch(/The information-processing fee is 425元: .* a multiple of 10 yuan$/)
  })

  it('looks at the parts as well', async () => {
    expect(
      await fee('2023年收取信息处理费2950元。其中，市民政局1件，收取425元；市财政局2件，收取2525元。'),
    ).toHaveLength(2)
  })

  it('accepts amounts that the fee can come to', async () => {
    expect(
      await fee('2023年收取信息处理费2950元。其中，市民政局1件，收取420元；市财政局2件，收取0.253万元。'),
    ).toEqual([])
  })

  it('is not about other fees', async () => {
    expect(await fee('2023年没有收取信息处理费，收取行政事业性收费1234.5元。')).toEqual([])
    expect(await fee('2023年用于公开工作的经费12345元。')).toEqual([])
  })
})
