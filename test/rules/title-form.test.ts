import { describe, expect, it } from '@jest/globals'
import { titleForm } from '../../rules/title-form/index.js'
import { lint, resultOf } from '../lint.js'

const REST = '\n根据条例规定编制本报告。\n一、概述\n2016年，公开信息12条。'
const check = (title: string, options = {}) => lint(titleForm, title + REST, options)

describe('title-form', () => {
  it('points at the beginning of a text without a title', async () => {
    expect(await lint(titleForm, '一、概述\n2016年，公开信息12条。')).toEqual([
      '1:1 没有标题：正文以“一、概述”开头，应当先有写明机关名称、年度和“政府信息公开工作年度报告”的标题',
    ])
    expect(await lint(titleForm, '\n\n本年报包括五个部分，2016年公开12条。', { locale: 'en' })).toEqual([
      '3:1 No title: the text begins with “本年报包括五个部分”, expected a title with body, year and 政府信息公开工作年度报告',
    ])
  })

  it('points below the page furniture where the title should stand', async () => {
    const text = '当前位置： 首页政务公开 时间：2017-01-10 打印 根据条例，编制2016年报告。'
    expect((await lint(titleForm, text))[0]).toMatch(/^1:31 没有标题：正文以“根据条例”开头/)
  })

  it.each([
    ['青山县水利局2016年政府信息公开工作报告', '工作报告'],
    ['青山县水利局2016年度政府信息公开工作总结', '工作总结'],
    ['青山县水利局关于2016年政府信息公开工作情况的报告', '情况的报告'],
    ['青山县水利局2016年政府信息公开情况总结（修订）', '情况总结'],
    ['青山县水利局2016年政府信息公开情况', '情况'],
  ])('points at another kind of document: %s', async (title, found) => {
    expect(await check(title)).toEqual([`1:1 标题称“${found}”，应当称“政府信息公开工作年度报告”`])
    expect(await check(title, { locale: 'en' })).toEqual([
      `1:1 Title calls it “${found}”, expected 政府信息公开工作年度报告 (annual report)`,
    ])
  })

  it('points at what a title lacks', async () => {
    expect(await check('青山县水利局政府信息公开工作年度报告')).toEqual([
      '1:1 标题缺少年度：“青山县水利局政府信息公开工作年度报告”',
    ])
    expect(await check('2016年政府信息公开报告', { locale: 'en' })).toEqual([
      '1:1 Title without the body, 年度报告 (annual report): “2016年政府信息公开报告”',
    ])
  })

  it('says both that the kind is another and that the body is missing', async () => {
    expect(await check('2016年政府信息公开工作总结')).toHaveLength(2)
  })

  it.each([
    '青山县水利局2016年政府信息公开年度报告',
    '青山县水利局2016年信息公开年报',
    '青山县水利局2016年度政府信息公开报告',
  ])('only mentions a slight difference of wording: %s', async (title) => {
    expect(await check(title)).toEqual([`1:1 标题“${title}”与条例用语“政府信息公开工作年度报告”略有出入`])
  })

  it('reads a title with the office that it is written to right behind it', async () => {
    const rest = '根据条例，现报告如下。一、概述 2016年，公开信息12条。'
    const title = '青山县水利局2016年度政府信息公开工作年度报告'
    expect(await lint(titleForm, `${title}县政府办公室：${rest}`)).toEqual([])
    expect(await lint(titleForm, `${title}已报送县政府办公室：${rest}`)).toHaveLength(1)
  })

  it('reads a title of another kind with the first part right behind it', async () => {
    const text = '青山县水利局2016年政务公开工作要点落实情况一、加强公开（一）公开预算。公开35条。'
    expect(await lint(titleForm, text, { year: 2016 })).toEqual([
      '1:1 标题称“情况”，应当称“政府信息公开工作年度报告”',
    ])
  })

  it.each([
    '青山县水利局2016年政府信息公开工作年度报告',
    '2016年度青山县水利局政府信息公开工作年度报告',
    '青山县水利局（河长办公室）2016年度\n政府信息公开工作年度报告',
    '青山县水利局关于2016年政府信息公开工作年度报告',
    '青山縣水利局2016年政府信息公開工作年度報告',
    '2016年政府信息公开工作年度报告\n青山县水利局\n2017年1月5日',
    '青山县水利局文件\n青水〔2017〕1号\n2016年政府信息公开工作年度报告',
  ])('accepts %s', async (title) => {
    expect(await check(title)).toEqual([])
  })

  it('finds the title below the sentence in which a page sums up what it shows', async () => {
    const summary = '来源 水利局\n内容概述 根据有关规定，特向社会公布青山县水利局2016年政府信息公开年度报告。'
    const title = '青山县水利局2016年度政府信息公开工作年度报告'
    const report = `${title}\n根据有关规定，编制本报告。\n一、概述\n公开35条。`
    expect(await lint(titleForm, `${summary}\n${report}`, { year: 2016 })).toEqual([])
    const sentence = report.replace(`${title}\n`, `${title}已经审议。\n`)
    expect(await lint(titleForm, `${summary}\n${sentence}`, { year: 2016 })).toHaveLength(1)
  })

  it('takes no lines of a wrapped paragraph for a title', async () => {
    const first = '根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和青山县人民政府信'
    const second = '息公开办公室的要求，编制本报告。'
    expect(await lint(titleForm, `${first}\n${second}\n一、概述\n公开35条。`, { year: 2016 })).toEqual([
      expect.stringContaining('没有标题'),
    ])
    const broken =
      '本年度报告根据《中华人民共和国政府信息公开条例》（以下简称《条例》）要求，综\n合2016年度青山市各县（区）政府和市级各部门的政府信息公开年度工作报告\n编制而成。\n一、概述\n公开35条。'
    expect(await lint(titleForm, broken, { year: 2016 })).toEqual([expect.stringContaining('没有标题')])
  })

  it('finds a title below a line of crumbs', async () => {
    const text =
      '您当前所在位置：首页>政府信息公开>政府部门信息公开>乡镇信息公开>白河镇>政府信息公开年报\n白河镇2016年政府信息公开工作年度报告\n一、概述\n公开35条。'
    expect(await lint(titleForm, text, { year: 2016 })).toEqual([])
  })

  it('takes no name of a table for the title where there is nothing but tables', async () => {
    const { diagnostics } = await resultOf(titleForm, '表二 主动公开政府信息情况\n行政许可 12', {
      year: 2022,
      doubts: [{ kind: 'prose' }],
    })
    expect(diagnostics).toEqual([])
    const named = await resultOf(titleForm, '2022年政府信息公开工作年度报告\n行政许可 12', {
      year: 2022,
      doubts: [{ kind: 'prose' }],
    })
    expect(named.diagnostics.map(({ messageId }) => messageId)).toEqual(['part-missing'])
  })
})
