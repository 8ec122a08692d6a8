import { describe, expect, it } from '@jest/globals'
import { signatureStated } from '../../rules/signature-stated/index.js'
import { lint } from '../lint.js'

const check = (text: string, options = {}) => lint(signatureStated, text, { year: 2022, ...options })

describe('signature-stated', () => {
  it('points at the end of a report that nobody signed', async () => {
    expect(await check('一、总体情况\n公开12条。\n')).toEqual([
      '2:7 没有落款：文末和标题下都没有机关名称和日期',
    ])
    expect(await check('一、总体情况\n公开12条。', { locale: 'en' })).toEqual([
      '2:7 No signature: neither body nor date at the end or under the title',
    ])
  })

  it('points at a body without a date', async () => {
    expect(await check('一、总体情况\n公开12条。\n青山县水利局')).toEqual(['3:1 落款“青山县水利局”没有日期'])
    expect(await check('一、总体情况\n公开12条。\n青山县水利局', { locale: 'en' })).toEqual([
      '3:1 Signature “青山县水利局” without a date',
    ])
  })

  it.each([
    '一、总体情况\n公开12条。\n青山县水利局\n2023年1月5日',
    '青山县水利局2022年政府信息公开工作年度报告\n（二〇二三年一月）\n一、总体情况\n公开12条。',
    '青山县水利局2022年政府信息公开工作年度报告\n发布时间：2023-01-05\n一、总体情况\n公开12条。',
  ])('accepts %s', async (text) => {
    expect(await check(text)).toEqual([])
  })
})
