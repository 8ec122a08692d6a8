import { describe, expect, it } from '@jest/globals'
import { reportOf } from '../lint.js'

const PREFACE = '根据《中华人民共和国政府信息公开条例》，编制本报告。\n一、概述\n2016年，公开信息12条。'
const read = async (title: string, rest = PREFACE) => {
  const { title: found, body, text } = await reportOf(`${title}\n${rest}`)
  return [
    found?.text,
    found?.year?.value,
    found?.body && text.slice(found.body.start, found.body.end),
    body?.kind,
  ]
}

describe('the title of a report', () => {
  it.each([
    ['青山县水利局2016年政府信息公开工作年度报告', '青山县水利局', 'department'],
    ['2016年度青山县水利局政府信息公开年报', '青山县水利局', 'department'],
    ['青山县水利局关于2016年政府信息公开工作年度报告', '青山县水利局', 'department'],
    ['青山县人民政府信息公开2016年度工作报告', '青山县人民政府', 'government'],
    ['青山县白云镇政府2016年信息公开工作年度报告', '青山县白云镇政府', 'township'],
    ['青山新区2016年政府信息公开工作年度报告', '青山新区', undefined],
    ['青山县人民政府办公室二〇一六年政府信息公开年度报告', '青山县人民政府办公室', undefined],
    ['经济和信息化局2016年政府信息公开工作年度报告', '经济和信息化局', 'department'],
    ['本溪市水务局2016年政府信息公开工作年度报告', '本溪市水务局', 'department'],
    ['【图解】青山县水利局2016年政府信息公开工作年度报告', '青山县水利局', 'department'],
    ['特木里旗水利局2016年政府信息公开工作年度报告', '特木里旗水利局', 'department'],
    [
      '青江高新区管理委员会（青江市新阳区人民政府）2016年政府信息公开工作年度报告',
      '青江高新区管理委员会（青江市新阳区人民政府）',
      'government',
    ],
    ['青山县水利局（河长办）2016年度政府信息公开工作总结', '青山县水利局（河长办）', 'department'],
  ])('%s names its body and year', async (printed, body, kind) => {
    expect(await read(printed)).toEqual([printed, 2016, body, kind])
  })

  it('runs over two lines, and over blanks between the characters', async () => {
    expect(await read('青山县水利局\n2016年政府信息公开工作年度报告')).toEqual([
      '青山县水利局2016年政府信息公开工作年度报告',
      2016,
      '青山县水利局',
      'department',
    ])
    expect((await read('青 山 县 水 利 局 2016 年 政 府 信 息 公 开 年 度 报 告'))[0]).toBe(
      '青山县水利局2016年政府信息公开年度报告',
    )
  })

  it('begins below lines of navigation', async () => {
    const [title] = await read('无障碍\n请输入关键字\n青山县水利局2016年政府信息公开年度报告')
    expect(title).toBe('青山县水利局2016年政府信息公开年度报告')
  })

  it('is the second of two that are alike', async () => {
    const { title } = await reportOf(
      `青山县水利局2016年政府信息公开年度报告\n青山县水利局2016年政府信息公开年度报告\n${PREFACE}`,
    )
    expect(title?.range.start).toBe(22)
  })

  it('ends where the first sentence of a one-line page begins', async () => {
    const { title } = await reportOf(
      '青山县水利局 2016年政府信息公开工作年度报告 青山县水利局 根据《条例》编制。一、概述 2016年公开12条。',
    )
    expect(title?.text).toBe('青山县水利局2016年政府信息公开工作年度报告')
  })

  it('stands after the page number of a document site', async () => {
    const { title } = await reportOf(
      '1、 青山县水利局 2016 年度 政府信息公开工作年度报告 本报告根据《条例》编制。 一、概 述 公开12条。',
    )
    expect(title?.text).toBe('青山县水利局2016年度政府信息公开工作年度报告')
  })

  it('is a cover letter where a letter is printed', async () => {
    const { title } = await reportOf(
      '青山县水利局关于报送2016年度政府信息公开工作年度报告的函县政府办公室：根据《条例》要求，现公布如下。',
    )
    expect(title?.text).toBe('青山县水利局关于报送2016年度政府信息公开工作年度报告的函')
  })

  it.each([
    '一、概述\n2016年，我局公开信息12条。',
    '本报告根据《中华人民共和国政府信息公开工作年度报告格式》编制。2016年公开政府信息12条。',
    '县政府办公室：根据《条例》，我局编制了2016年度政府信息公开年度报告。',
    '信息公开 | 信息公开年报 | 2016年报 |\n本年度报告根据《条例》编制。2016年公开政府信息12条。',
    '当前位置：首页>政务公开>政府信息公开年报\n2016年，我局公开信息12条。',
  ])('is none where the text begins with a sentence, a heading or a menu: %s', async (text) => {
    expect((await reportOf(text, { regime: 'cn-2014' })).title).toBeUndefined()
  })

  it.each([
    [
      '首页 >> 信息公开 >> 年度报告 青山县水利局2016年政府信息公开年度报告 发布日期：2017-02-20',
      '青山县水利局',
    ],
    ['首页 / 信息公开 / 年报 青山县水利局2016年政府信息公开年度报告 来源：县水利局', '青山县水利局'],
    ['首页 > 信息公开 > 青山县水利局2016年度 政府信息公开年度报告 打印', '青山县水利局'],
  ])('begins behind the trail of a page on one line: %s', async (line, body) => {
    const report = await reportOf(`${line} 一、概述 2016年，公开信息12条。 二、主动公开情况 公开信息12条。`)
    expect(report.body?.name).toBe(body)
    expect(report.title?.text).toMatch(/^青山县水利局2016年/)
  })

  it('begins with a heading of its own below the trail', async () => {
    const { title, body } = await reportOf(
      '首页 > 年报\n\n# 国家税务总局青山市税务局\n# 2016年政府信息公开工作年度报告\n\n## 一、概述\n\n2016年公开信息12条。',
      { format: 'markdown' },
    )
    expect(title?.text).toContain('2016年政府信息公开工作年度报告')
    expect(body?.name).toBe('国家税务总局青山市税务局')
  })

  it.each(['来源：县水利局', '发布时间：2017-01-09', '2017-01-09 09:00', '引  言本报告'])(
    'ends before what a page glues to it: %s',
    async (rest) => {
      const { title } = await reportOf(
        `青山县水利局2016年政府信息公开工作年度报告${rest} 一、概述 2016年，公开信息12条。`,
      )
      expect(title?.text).toBe('青山县水利局2016年政府信息公开工作年度报告')
    },
  )

  it('is no cell of the facts above a page', async () => {
    const text = '生成日期： | 2017-01-16 | 组配分类： | 公开年报 | |\n一、总体情况\n2016年公开信息12条。'
    const { title, body } = await reportOf(text)
    expect([title, body]).toEqual([undefined, undefined])
  })

  it('is any first line that speaks of disclosure and is no sentence', async () => {
    expect(await read('2016年信息公开要点落实一览')).toEqual([
      '2016年信息公开要点落实一览',
      2016,
      undefined,
      undefined,
    ])
  })
})

describe('the body of a report', () => {
  it('is the one that signs where no title names it', async () => {
    const { body } = await reportOf('一、概述\n2016年公开政府信息12条。\n青山县水利局\n2017年1月3日')
    expect(body).toMatchObject({ name: '青山县水利局', from: 'signature', kind: 'department' })
  })

  it('is the one that the preface names where nobody signs', async () => {
    const { body } = await reportOf(
      '如有疑问，请与青山县水利局办公室联系。\n一、概述\n2016年公开政府信息12条。',
    )
    expect(body).toMatchObject({ name: '青山县水利局', from: 'preface' })
  })

  it('is unknown where the preface says 我局', async () => {
    expect((await reportOf('请与我局办公室联系。\n一、概述\n2016年公开政府信息12条。')).body).toBeUndefined()
  })
})
