import { describe, expect, it } from '@jest/globals'
import { overviewAspects } from '../../rules/overview-aspects/index.js'
import { lint, resultOf } from '../lint.js'

const overview = (text: string): string => `一、总体情况\n${text}\n二、主动公开政府信息情况\n公开文件1件。`
const ALL = '主动公开35条，依申请公开2件，审查发布40篇，维护网站栏目6个，培训1次。'
const check = (text: string, options = {}) =>
  lint(overviewAspects, overview(text), { year: 2022, ...options })

describe('overview-aspects', () => {
  it('accepts a mention of all five', async () => {
    expect(await check(ALL)).toEqual([])
  })

  it('points at the heading and names the aspects that are missing', async () => {
    expect(await check('主动公开35条，维护网站栏目6个，培训1次，审查发布40篇。')).toEqual([
      '1:1 “总体情况”没有提到依申请公开',
    ])
    expect(await check('主动公开35条，依申请公开2件，审查发布40篇。', { locale: 'en' })).toEqual([
      '1:1 “总体情况” does not mention platforms, supervision and support',
    ])
  })

  it('takes requests that came in for a mention of them', async () => {
    const rest = '主动公开35条，审查发布40篇，维护网站栏目6个，培训1次。'
    expect(await check(`${rest}全年收到申请12件，办结11件。`)).toEqual([])
  })

  it('asks governments for appraisal, evaluation and accountability, anywhere in the report', async () => {
    const body = { kind: 'government' } as const
    expect(await check(ALL, { body })).toEqual([
      '1:1 报告没有提到工作考核、社会评议、责任追究，各级人民政府的报告应当写明',
    ])
    expect(await check(`${ALL}纳入考核，开展社会评议，没有责任追究的情况。`, { body })).toEqual([])
  })

  it('cannot tell without 总体情况', async () => {
    const { notAssessed } = await resultOf(overviewAspects, '二、主动公开政府信息情况\n公开文件1件。', {
      year: 2022,
    })
    expect(notAssessed).toHaveLength(1)
  })

  it('leaves an empty overview and reports up to 2020 alone', async () => {
    expect(await check('')).toEqual([])
    expect(await lint(overviewAspects, overview('公开35条。'), { year: 2020 })).toEqual([])
  })
})
