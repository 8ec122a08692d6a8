import { describe, expect, it } from '@jest/globals'
import { personalData } from '../../rules/personal-data/index.js'
import { lint } from '../lint.js'

const check = (text: string, options = {}) =>
  lint(personalData, `一、总体情况\n${text}`, { year: 2022, ...options })

describe('personal-data', () => {
  it('points at every identity number with a valid check digit', async () => {
    expect(
      await check('李某（11010519491231002X）、王某（440524188001010014）、张某（44052419800101001X）。'),
    ).toEqual(['2:4 有一个完整的公民身份号码，校验码正确，公开的报告中不应出现'])
    expect(
      await check('身份证１１０１０５１９４９１２３１００２Ｘ，又11010519491231002x。', { locale: 'en' }),
    ).toEqual([
      '2:4 A complete identity number with a valid check digit, expected none in a published report',
      '2:24 A complete identity number with a valid check digit, expected none in a published report',
    ])
  })

  it('points at a bank card after its label', async () => {
    expect(await check('缴入账号：4111 1111 1111 1111。')).toEqual([
      '2:6 有一个完整的银行卡号，校验位正确，公开的报告中不应出现',
    ])
  })

  it('points at a mobile number of somebody outside the office', async () => {
    expect(await check('申请人李某（手机：13900000000）要求公开。')).toEqual([
      '2:10 联系方式以外有一个完整的手机号码，公开的报告中应当隐去',
    ])
    expect(await check('申请人电话13900000000。', { locale: 'en' })).toEqual([
      '2:6 A complete mobile number outside the contact details, expected a masked one',
    ])
  })

  it.each([
    '统一社会信用代码11010519491231002X。',
    '身份证号110105194912310021，35*************123。',
    '账号：4111111111111112，流水4111111111111111。',
    '手机139****0000，值班电话13900000000，如有疑问请拨打13900000000。',
    '政府采购13575394432.52元，申请数量15130000154二、上年结转，访问13912345678次。',
    '编号1101051949123100211010519491231002。',
  ])('accepts %s', async (text) => {
    expect(await check(text)).toEqual([])
  })

  it('accepts the mobile by which the office is reached', async () => {
    const text = '联系人：王某，电话：13900000000，手机13800000000。\n一、总体情况\n公开12条。'
    expect(await lint(personalData, text, { year: 2022 })).toEqual([])
  })

  it('points at a mobile before a comma', async () => {
    expect(await check('申请人王某，手机13900000000，要求公开。')).toHaveLength(1)
  })
})
