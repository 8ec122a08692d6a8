import { describe, expect, it } from '@jest/globals'
import { contactValid } from '../../rules/contact-valid/index.js'
import { lint } from '../lint.js'

const check = (preface: string, options = {}) =>
  lint(contactValid, `${preface}\n一、总体情况\n公开12条。`, { year: 2022, ...options })

describe('contact-valid', () => {
  it('points at every malformed detail', async () => {
    expect(
      await check('（邮编：45000，电话：0371-660000，传真：0571-8700000，电子邮箱：slj@example,cn）'),
    ).toEqual([
      '1:5 邮政编码“45000”是 5 位，应当是 6 位',
      '1:14 号码“0371-660000”位数有误：不计区号为 6 位，应为 7 位或 8 位',
      '1:29 号码“0571-8700000”位数与区号不符：该区号没有 7 位的号码',
      '1:47 电子邮箱“slj@example,cn”格式有误，应当形如 name@example.cn',
    ])
  })

  it('knows half of a number, unless the other half stands behind it', async () => {
    expect(await check('电话：021-5033。')).toEqual([
      '1:4 号码“021-5033”位数有误：不计区号为 4 位，应为 7 位或 8 位',
    ])
    expect(await check('电话：0571-8700  0000，021-5033-0000，0371-12345。')).toEqual([])
  })

  it('joins a number that a line of fixed length breaks', async () => {
    const broken = (text: string) => check(text.replaceAll('/', '\n　　'))
    expect(await broken('邮政编码：450/000；电话：0371-6600/0000，传真：0371-66/000000。')).toEqual([])
    expect(await broken('邮政编码：45000/2022年度报告如下，电话：0371-660000/3件申请。')).toEqual([
      '1:6 邮政编码“45000”是 5 位，应当是 6 位',
      expect.stringContaining('号码“0371-660000”位数有误'),
    ])
  })

  it('says so in English', async () => {
    expect(
      await check('（邮编：45000，电话：0371-660000，传真：0571-8700000，电子邮箱：slj@@example.cn）', {
        locale: 'en',
      }),
    ).toEqual([
      '1:5 Post code “45000” has 5 digits, expected 6',
      '1:14 Number “0371-660000” has 6 digits without area code, expected 7 or 8',
      '1:29 Number “0571-8700000” has 7 digits after the area code, which this area does not use',
      '1:47 Malformed e-mail address “slj@@example.cn”, expected the form name@example.cn',
    ])
  })

  it.each([
    '电话：0371—66000000、（0371）66000001转801、0371 66000002-12',
    '电话：0561-3060000，传真：0851-27610000',
    '电话：66000000，手机：13900000000，热线：12345，12315，400-810-0000',
    '邮编：４５００００，电子邮箱：slj＠163.com，邮箱：slj@mail.example.gov.cn',
    '邮箱：slj#example.cn，电子邮件：slj[at]example.cn，邮箱：政务网信箱',
    '电话：037166000000，传真：0371-66000000-8001',
    '邮编：电话：传真：',
    '电话：8801',
    '电话：660000',
  ])('accepts %s', async (preface) => {
    expect(await check(preface)).toEqual([])
  })

  it('points at labels with nothing behind them, unless nothing is given at all', async () => {
    expect(await check('请联系（地址：青山县人民路8号，邮编：电话： 传真：）')).toEqual([
      '1:17 “邮编：电话： 传真：”之后没有内容，应当写明具体内容',
    ])
    expect(await check('请联系我局，电话：66000000，邮编：，传真：', { locale: 'en' })).toEqual([
      '1:19 Nothing behind “邮编：”, expected the details',
      '1:23 Nothing behind “传真：”, expected the details',
    ])
    expect(await check('邮编：电话：66000000，地址：\n青山县人民路8号\n传真：\n1、66000001')).toEqual([
      '1:1 “邮编：”之后没有内容，应当写明具体内容',
    ])
    expect(await check('电话/传真：66000000，公开了地址、电话：见下。邮编 电话：见上')).toEqual([])
  })

  it('does not measure the numbers of years in which they still grew', async () => {
    expect(await check('电话：0571-8700000', { year: 2012 })).toEqual([])
  })
})
