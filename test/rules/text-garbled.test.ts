import { describe, expect, it } from '@jest/globals'
import { textGarbled } from '../../rules/text-garbled/index.js'
import { lint } from '../lint.js'

const inYear = (text: string, options = {}) => lint(textGarbled, text, { year: 2022, ...options })

describe('text-garbled', () => {
  it('points at lost characters and names them', async () => {
    expect(await inYear('一、总体情况\n公开��条，图\ufffc，另\u0001有。')).toEqual([
      '2:3 2 个字符无法显示（U+FFFD），原来的文字或符号已丢失',
      '2:8 1 个字符无法显示（U+FFFC），原来的文字或符号已丢失',
      '2:11 1 个字符无法显示（U+0001），原来的文字或符号已丢失',
    ])
  })

  it('counts the bullets of a symbol font once', async () => {
    expect(await inYear('\uf06c公开信息。\n\uf06c回应关切。\n\uf0d8解读政策。')).toEqual([
      '1:1 2 个字符无法显示（U+F06C），原来的文字或符号已丢失',
      '3:1 1 个字符无法显示（U+F0D8），原来的文字或符号已丢失',
    ])
  })

  it('points at question marks before, after and between Chinese text', async () => {
    const message = (text: string) => `“${text}”是转换编码时留下的问号，原来的文字或空格已丢失`
    expect(await inYear('????2022年工作。\n涉及业务咨询。??\n??一、?概述\n（二）?方式；公开??目录')).toEqual([
      `2:8 ${message('??')}`,
      `3:1 ${message('??')}`,
      `3:5 ${message('?')}`,
      `4:4 ${message('?')}`,
      `4:10 ${message('??')}`,
    ])
  })

  it('knows UTF-8 read as Windows-1252 and as GBK', async () => {
    const message = (text: string) => `“${text}”是乱码，文字曾按错误的编码读取`
    expect(await inYear('公开ä¸­å›½信息\n公开锛?鎴戝眬銆傚凡\n公开锟斤拷锟斤拷信息烫烫烫')).toEqual([
      `1:3 ${message('ä¸­å›½')}`,
      `2:3 ${message('锛?鎴戝眬銆')}`,
      `3:3 ${message('锟斤拷锟斤拷')}`,
      `3:11 ${message('烫烫烫')}`,
    ])
  })

  it('takes no document number for broken that a line ends within', async () => {
    expect(await inYear('按照有关通知（国办公开办函〔\n2021〕30号）要求编制。')).toEqual([])
    expect(await inYear('按照有关通知（国办公开办函2021〕30号）要求编制。')).toHaveLength(1)
  })

  it('points at dates that lost figures or units', async () => {
    const message = (text: string) => `日期“${text}”不完整，应当写明年、月、日的数字和单位`
    expect(await inYear('期限自202211日至20221231日。\n自2022月1日起至年12月31日止。')).toEqual([
      `1:4 ${message('202211日')}`,
      `1:12 ${message('20221231日')}`,
      `2:2 ${message('2022月1日')}`,
      `2:11 ${message('年12月31日')}`,
    ])
  })

  it('points at a span of which only the last unit is left', async () => {
    expect(await inYear('2022111231日我局网站公布12条，日均2022次。')).toEqual([
      '1:1 日期“2022111231日”不完整，应当写明年、月、日的数字和单位',
    ])
  })

  it('points at a year of five figures', async () => {
    const message = (text: string) => `日期“${text}”不完整，应当写明年、月、日的数字和单位`
    expect(await inYear('附20223年度工作计划。')).toEqual([`1:2 ${message('20223年')}`])
    expect(await inYear('点击量21010次，比20100年均多；有3个月月均5条，年年公开。')).toEqual([])
  })

  it('points at a year run together with its month', async () => {
    expect(await inYear('截至202212月，共公开12条。2022年12月底。')).toEqual([
      '1:3 日期“202212月”不完整，应当写明年、月、日的数字和单位',
    ])
  })

  it('points at a year without 年 before 以来', async () => {
    expect(await inYear('2022以来，公开12条；2021年以来共公开2022条。')).toEqual([
      '1:1 日期“2022以来”不完整，应当写明年、月、日的数字和单位',
    ])
  })

  it('points at dates of which only the figures are left', async () => {
    const message = (text: string) => `日期“${text}”不完整，应当写明年、月、日的数字和单位`
    expect(await inYear('期限自 2022 1 1日起至 2022 12 31日止。')).toEqual([
      `1:5 ${message('2022 1 1日')}`,
      `1:17 ${message('2022 12 31日')}`,
    ])
    expect(await inYear('期限自 2022 年 1 月 1 日起至 2022 年 12 月 31 日止，共 2022 3 5 日均。')).toEqual([])
  })

  it('points at dates in words that lost their 〇, and at a closing date without its month', async () => {
    const message = (text: string) => `日期“${text}”不完整，应当写明年、月、日的数字和单位`
    expect(
      await inYear('截至1231日，共公开12条，202212月均访问2022次。\n二二二年三月五日\n二〇二二年三月五日'),
    ).toEqual([`1:3 ${message('1231日')}`, `2:1 ${message('二二二年三月五日')}`])
  })

  it('points at document numbers that lost a bracket', async () => {
    const message = (text: string) => `文号“${text}”不完整，年份应当写在一对括号里`
    expect(await inYear('根据（国办公开办函〔202130号）和某政办2022〕7号，共3条。')).toEqual([
      `1:10 ${message('〔202130号')}`,
      `1:23 ${message('2022〕7号')}`,
    ])
    expect(
      await inYear('根据国办函〔2021〕30号、某政办[2022] 7号、〔 2022〕8号，见第202130号公告。'),
    ).toEqual([])
  })

  it('knows brackets of GBK that were read a byte further on', async () => {
    expect(await inYear('一、总体情况\n?。ㄒ唬┲鲃庸_信息。')).toEqual([
      '2:3 “ㄒ唬┲鲃庸_信息”是乱码，文字曾按错误的编码读取',
    ])
  })

  it('knows tags that lost their first character', async () => {
    expect(await inYear('公布某市/span>2022年度报告?span>，首页>年报>正文，详见 a/b/p，示意图p>q。')).toEqual(
      ['1:5 残留网页或文字处理软件的代码“/span>”，全文共 2 处'],
    )
  })

  it('gathers left-over code in one finding', async () => {
    expect(
      await inYear('一、总体情况\n<!--[if !supportLists]-->7、<!--[endif]-->公开&nbsp;信息<o:p></o:p>'),
    ).toEqual(['2:1 残留网页或文字处理软件的代码“<!--[if !supportLists]-->”，全文共 5 处'])
  })

  it('speaks English', async () => {
    expect(await inYear('公开\ufffd条。??\nï¼Œå…¬\n2022月1日\n<br>', { locale: 'en' })).toEqual([
      '1:3 Unreadable text: 1 × U+FFFD, the original characters are lost',
      '1:6 Question marks “??” left by a conversion, the original characters are lost',
      '2:1 Garbled text “ï¼Œå…¬”, read in a wrong encoding',
      '3:1 Incomplete date “2022月1日”, expected year, month and day with figures and units',
      '4:1 Left-over code “<br>” of a web page or word processor, 1 in the whole text',
    ])
  })

  it.each([
    '怎么申请？？看图解。Why not??',
    '网址 http://www.example.gov.cn/a?id=1&lt=2，下载 www.example.gov.cn/?p=2。',
    '根据<条例>和《通知》<2021>，申请-->受理-->答复，3<5。',
    '2022年12月底前，2022年1月1日至12月31日，截至年底。自年初起。',
    'Café é，naïve，温度20℃，×÷±·。',
    '时段为20220101-20221231，月均访问2022次，共2022条，点击量20225日均55次。',
  ])('accepts %s', async (sentence) => {
    expect(await inYear(`一、总体情况\n${sentence}`)).toEqual([])
  })

  it('reads entities and tags of Markdown as what they mean', async () => {
    expect(await inYear('一、总体情况\n\n公开&nbsp;信息<br>20条 AT&amp;T。', { format: 'markdown' })).toEqual(
      [],
    )
  })

  it('points at days that no calendar has', async () => {
    expect(
      await inYear('一、总体情况\n截至9月31日，2月30日、2022年13月5日、2023年2月29日和5月32日。'),
    ).toEqual([
      '2:3 日历上没有“9月31日”这一天',
      '2:9 日历上没有“2月30日”这一天',
      '2:15 日历上没有“2022年13月5日”这一天',
      '2:26 日历上没有“2023年2月29日”这一天',
      '2:37 日历上没有“5月32日”这一天',
    ])
    expect(
      await inYear('一、总体情况\n2024年2月29日、2月29日、12月31日、11月30日、10月31日、1月31日。'),
    ).toEqual([])
  })

  it('points at fields of a word processor that lead nowhere', async () => {
    expect(await inYear('一、总体情况\n公开信息错误！未找到引用源。条。')).toEqual([
      '2:5 残留网页或文字处理软件的代码“错误！未找到引用源”，全文共 1 处',
    ])
  })
})
