import { describe, expect, it } from '@jest/globals'
import { sectionNumbering } from '../../rules/section-numbering/index.js'
import { lint } from '../lint.js'

const check = (text: string, locale: 'zh' | 'en' = 'zh') =>
  lint(sectionNumbering, text, { year: 2016, locale })
const parts = (ordinals: string): string =>
  [...ordinals].map((ordinal, at) => `${ordinal}、第${at}种情况\n内容。`).join('\n')

describe('section-numbering', () => {
  it('accepts ordinals that run on', async () => {
    expect(await check(parts('一二三四五六七八九十'))).toEqual([])
  })

  it('points at the ordinal behind a gap', async () => {
    expect(await check(parts('一二四'))).toEqual(['5:1 序号不连续：此处是“四、”，应当是“三、”'])
    expect(await check(parts('一二四'), 'en')).toEqual(['5:1 Ordinals with a gap: “四、”, expected “三、”'])
  })

  it('points at a gap among sub-headings, in their own style', async () => {
    expect(await check('一、概述\n（一）做法\n很多。\n（三）成效\n不少。\n二、其他\n没有。')).toEqual([
      '4:1 序号不连续：此处是“（三）”，应当是“（二）”',
    ])
  })

  it('points at a gap in a list, once the list has begun', async () => {
    expect(await check('一、概述\n1.抓学习。\n2.抓检查。\n4.抓培训。')).toEqual([
      '4:1 序号不连续：此处是“4.”，应当是“3.”',
    ])
    expect(await check('一、概述\n2.抓学习。\n4.抓检查。')).toEqual([])
  })

  it('points at a repeated ordinal', async () => {
    expect(await check(parts('一二二三'))).toEqual(['5:1 序号重复：此处又是“二、”，应当是“三、”'])
    expect(await check(parts('一一二'))).toEqual(['3:1 序号重复：此处又是“一、”，应当是“二、”'])
  })

  it('points at parts that begin anew', async () => {
    expect(await check(parts('一二三一二'))).toEqual(['7:1 序号重新起算：此处是“一、”，按前文应当是“四、”'])
  })

  it('points at a first ordinal other than 一', async () => {
    expect(await check(`${parts('三四')}`)).toEqual(['1:1 序号不连续：此处是“三、”，应当是“一、”'])
  })

  it('finds two in one report', async () => {
    expect(await check(parts('一三四六'))).toHaveLength(2)
  })

  it('lets lists begin anew below one heading', async () => {
    expect(
      await check(
        '一、问题\n1.更新不及时。\n2.形式单一。\n改进如下：\n1.定期检查。\n2.增加图解。\n二、其他\n没有。',
      ),
    ).toEqual([])
  })

  it('does not judge lists within lists of the same look', async () => {
    expect(
      await check('1. 概述\n很好。\n2. 公开\n分两种：\n1. 网站\n2. 公开栏\n3. 微信\n3. 申请\n没有。'),
    ).toEqual([])
  })

  it('lets an annex begin anew', async () => {
    expect(await check(`${parts('一二三')}\n附件：填报说明\n${parts('一二')}`)).toEqual([])
  })

  it('lets sub-headings go on from one part to the next', async () => {
    expect(
      await check('一、甲\n（一）子\n一。\n（二）丑\n二。\n二、乙\n（三）寅\n三。\n（四）卯\n四。'),
    ).toEqual([])
  })

  it('is silent where the ordinal stands in the text', async () => {
    expect(await check('一、概述\n认真执行条例，并且二、做好公开。\n三、其他\n没有。')).toEqual([])
  })
})

describe('section-numbering of 一是…二是…', () => {
  const list = (text: string, locale?: 'zh' | 'en') => check(`一、概述\n${text}\n二、其他\n没有。`, locale)

  it('points at the item behind a gap', async () => {
    expect(await list('一是加强领导。三是加强培训。')).toEqual(['2:8 序号不连续：此处是“三是”，应当是“二是”'])
  })

  it('tells of 一是, 三是, 三是 once', async () => {
    expect(await list('一是加强领导；三是加强培训；三是加强检查。')).toHaveLength(1)
  })

  it('points at a repeated item', async () => {
    expect(await list('一是加强领导。二是加强培训。二是加强检查。', 'en')).toEqual([
      '2:15 Repeated ordinal “二是”, expected “三是”',
    ])
  })

  it('accepts lists one after the other and lists within lists', async () => {
    expect(await list('一是学习。二是检查。下一步：一是改版。二是培训。三是考核。')).toEqual([])
    expect(await list('一是学习：一是学条例，二是学办法。二是检查。三是培训。')).toEqual([])
  })

  it('accepts an item in another form', async () => {
    expect(await list('一是学习。二要检查。三是培训。')).toEqual([])
    expect(await list('一是学习。其二是检查。三是培训。')).toEqual([])
    expect(await list('一是学习。二我局加强检查。三是培训。')).toEqual([])
  })

  it('accepts a list whose first item lost the mark before it', async () => {
    expect(await list('一是学习。二是检查。做好平台建设一是改版。二是培训。')).toEqual([])
  })

  it('tells of a misprinted ordinal once, and not of the next, which goes on', async () => {
    const text =
      '一、概述\n公开35条。\n一、主动公开政府信息情况\n公开35条。\n三、依申请公开政府信息情况\n没有收到。\n四、收费情况\n没有收费。'
    expect(await lint(sectionNumbering, text, { year: 2016 })).toEqual([
      '3:1 序号重复：此处又是“一、”，应当是“二、”',
    ])
  })

  it('still tells of a gap behind a repeated ordinal', async () => {
    const text =
      '一、概述\n公开35条。\n二、主动公开政府信息情况\n公开35条。\n二、依申请公开政府信息情况\n没有收到。\n五、收费情况\n没有收费。'
    expect(await lint(sectionNumbering, text, { year: 2016 })).toHaveLength(2)
  })

  it('does not take the rows of the prescribed table for parts', async () => {
    const text =
      '一、总体情况\n公开35条。\n二、主动公开政府信息情况\n公开35条。\n三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量0 四、结转下年度继续办理0\n五、政府信息公开行政复议、行政诉讼情况\n没有。\n六、其他需要报告的事项\n没有。'
    expect(await lint(sectionNumbering, text, { year: 2022 })).toEqual([
      '7:1 序号不连续：此处是“五、”，应当是“四、”',
    ])
  })
})
