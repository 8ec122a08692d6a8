import { createRequire } from 'node:module'
import { describe, expect, it } from '@jest/globals'
import type * as libphonenumber from 'libphonenumber-js/max'
import { isOfAreaLength, phoneOf } from '../../src/parse/contact/phone.js'
import { reportOf } from '../lint.js'

// Jest warns of the JSON that its ES modules import.
const require = createRequire(import.meta.url)
const { isValidPhoneNumber } = require('libphonenumber-js/max') as typeof libphonenumber

const contactOf = async (sentence: string) =>
  (await reportOf(`${sentence}\n一、概述\n公开12条。`, { year: 2022 })).contact.map(
    ({ kind, text, fault }) => `${kind} ${text}${fault ? ` !${fault}` : ''}`,
  )

describe('the contact details', () => {
  it('are read from a preface, labels glued or not', async () => {
    expect(
      await contactOf(
        '如有疑问，请与青山县水利局办公室联系（地址：青山县人民路8号（水利大厦）3楼 ；邮 编：450000电 话：0371-66000000传 真：0371—66000001电子邮箱：slj＠example.cn，网址：http://slj.example.cn/）。',
      ),
    ).toEqual([
      'office 青山县水利局办公室',
      'address 青山县人民路8号（水利大厦）3楼',
      'postcode 450000',
      'telephone 0371-66000000',
      'fax 0371—66000001',
      'email slj＠example.cn',
      'website http://slj.example.cn/',
    ])
  })

  it('are read behind 联系方式 without labels of their own', async () => {
    expect(await contactOf('联系方式：青山县水利局，青山县人民路8号3楼，7223456。')).toContain(
      'telephone 7223456',
    )
  })

  it.each([
    ['电话：0371—66000000', '0371—66000000'],
    ['电话：（0371）66000000', '（0371）66000000'],
    ['电话:0371 66000000', '0371 66000000'],
    ['电话：66000000', '66000000'],
    ['电话：0371-66000000转801', '0371-66000000转801'],
    ['电话：0371-66000000-801', '0371-66000000-801'],
    ['电话：+86-371-66000000', '+86-371-66000000'],
    ['电话：400-810-0000', '400-810-0000'],
    ['联系电话：139 0000 0000', '139 0000 0000'],
    ['联系方式：张某 0371-66000000', '0371-66000000'],
    ['可致电0371-66000000咨询', '0371-66000000'],
    ['电话：12345', '12345'],
    ['电话：66000000*801', '66000000*801'],
    ['请联系：气象局办公室66000000', '66000000'],
    ['Tel：66000000', '66000000'],
    ['工作人员：张某 法制科科长 66000000', '66000000'],
  ])('hold the number of %s', async (sentence, number) => {
    expect(await contactOf(sentence)).toEqual([`telephone ${number}`])
  })

  it('hold several numbers, and one for telephone and fax', async () => {
    expect(await contactOf('电话（传真）：0371-66000000/66000001、66000002')).toEqual([
      'telephone 0371-66000000',
      'telephone 66000001',
      'telephone 66000002',
    ])
  })

  it.each([
    '设立12345投诉热线，热线电话12315。',
    '厅长信箱收到来信185件，接听咨询电话200个。',
    '公开了单位地址、邮编、电话、传真和电子邮箱。',
    '请与县政府联系，邮编：电话：传真：',
    '邮箱：slj#example.cn（请将#换成@）',
    '网站地址：见门户',
  ])('are none in %s', async (sentence) => {
    expect((await contactOf(sentence)).filter((means) => !means.startsWith('office'))).toEqual([])
  })

  it('show what is malformed', async () => {
    expect(
      await contactOf(
        '电话：0371-660000，传真：0571-8700000，邮编：45000，邮箱：slj@example，电子邮箱：a@@b.cn',
      ),
    ).toEqual([
      'telephone 0371-660000 !telephone-length',
      'fax 0571-8700000 !telephone-area',
      'postcode 45000 !postcode',
      'email slj@example !email',
      'email a@@b.cn !email',
    ])
  })
})

describe('a telephone number', () => {
  it.each([
    ['0371-66000000', '371', '66000000'],
    ['(010)66000000', '10', '66000000'],
    ['02566000000', '25', '66000000'],
    ['371-66000000', '371', '66000000'],
    ['66000000', undefined, '66000000'],
  ])('%s has its area code apart', (printed, areaCode, local) => {
    expect(phoneOf(printed)).toEqual({ local, ...(areaCode ? { areaCode } : {}) })
  })

  it('is measured by the numbering plan', () => {
    expect(isOfAreaLength({ areaCode: '561', local: '3060000' })).toBe(true)
    expect(isOfAreaLength({ areaCode: '591', local: '8170000' })).toBe(false)
  })

  it('is measured by the same plan as libphonenumber has', () => {
    const isValid = (areaCode: string, length: number) =>
      isValidPhoneNumber(`0${areaCode}${'6'.repeat(length)}`, 'CN')
    for (let code = 10; code < 1000; code++)
      for (const length of [7, 8]) {
        const phone = { areaCode: String(code), local: '6'.repeat(length) }
        expect([phone, isOfAreaLength(phone)]).toEqual([phone, isValid(phone.areaCode, length)])
      }
  })

  it('reads labels and numbers broken by the end of a line', async () => {
    const { contact } = await reportOf(
      '如有疑问，可致县水利局，联系电\n话：0592-5551234，邮\n编：361000，传真：\n0592-5551235。',
      {
        year: 2022,
      },
    )
    expect(contact.map(({ kind, fault }) => [kind, fault])).toEqual([
      ['telephone', undefined],
      ['postcode', undefined],
      ['fax', undefined],
    ])
  })

  it('takes no year on the line below a label for a number', async () => {
    const { contact } = await reportOf('联系电话：\n2022年，我局公开35条。', { year: 2022 })
    expect(contact).toEqual([])
  })
})
