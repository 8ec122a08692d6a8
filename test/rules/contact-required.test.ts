import { describe, expect, it } from '@jest/globals'
import { contactRequired } from '../../rules/contact-required/index.js'
import { lint } from '../lint.js'

const check = (preface: string, options = {}) =>
  lint(contactRequired, `${preface}\n一、概述\n2016年公开12条。`, { year: 2016, ...options })
const NONE = '没有联系方式：报告中没有地址、电话、传真或电子邮箱，应当写明公众如何与编制机关联系'

describe('contact-required', () => {
  it('points at the end of a preface that gives no way to reach the office', async () => {
    expect(await check('如有疑问，请与县水利局办公室联系。')).toEqual([`1:18 ${NONE}`])
    expect(await check('如有疑问，请联系。', { locale: 'en' })).toEqual([
      '1:10 No way to reach the office: the report gives no address, telephone, fax or e-mail, expected at least one',
    ])
  })

  it('points at the first heading where there is no preface', async () => {
    expect(await lint(contactRequired, '\n一、概述\n2016年公开12条。')).toEqual([`2:1 ${NONE}`])
  })

  it.each([
    '电子版见 http://www.example.gov.cn，邮编：450000。',
    '设立12345投诉热线和局长信箱。',
    '咨询电话接听200次，公开了单位地址和电子邮箱。',
  ])('does not take for a contact: %s', async (preface) => {
    expect(await check(preface)).toHaveLength(1)
  })

  it('does not take a page’s footer for a contact', async () => {
    const text = '一、概述\n2016年公开12条。\n聯絡我們\n電話：0371-66000000'
    expect(await lint(contactRequired, text)).toHaveLength(1)
  })

  it('mentions that there is only one way', async () => {
    expect(await check('电话：0371—66000000。')).toEqual(['1:4 联系方式只有电话，通常至少给出两种'])
    expect(await check('邮箱：slj@example.cn。', { locale: 'en' })).toEqual([
      '1:4 Only an e-mail address is given to reach the office, usually there are two ways',
    ])
  })

  it.each(['地址：青山县人民路8号，电话：（0371）66000000。', '电话：66000000；传真：66000001。'])(
    'accepts %s',
    async (preface) => {
      expect(await check(preface)).toEqual([])
    },
  )
})
