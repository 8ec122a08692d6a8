import { describe, expect, it } from '@jest/globals'
import { textPunctuation } from '../../rules/text-punctuation/index.js'
import { applyFixes } from '../../src/lint/fix.js'
import { lint, resultOf } from '../lint.js'

const inYear = (text: string, options = {}) => lint(textPunctuation, text, { year: 2022, ...options })

describe('text-punctuation', () => {
  it('points at doubled and mixed marks', async () => {
    expect(await inYear('通过“网站”、、“公报”公开，，共20条。。包括预算、决算、。另有，、其他。')).toEqual([
      '1:7 标点“、、”重复，应当只用一个',
      '1:15 标点“，，”重复，应当只用一个',
      '1:21 标点“。。”重复，应当只用一个',
      '1:30 标点“、。”连用，应当只用其中一个',
      '1:34 标点“，、”连用，应当只用其中一个',
    ])
  })

  it('points at half-width marks between Chinese characters', async () => {
    expect(
      await inYear('主动开展学习,领会精神;其中:网站公开，信息及时，内容全面，回应关切.同时，解读政策.'),
    ).toEqual([
      '1:7 中文语句中用了半角标点“,”，应当用“，”',
      '1:12 中文语句中用了半角标点“;”，应当用“；”',
      '1:15 中文语句中用了半角标点“:”，应当用“：”',
      '1:35 中文语句中用了半角标点“.”，应当用“。”',
      '1:43 中文语句中用了半角标点“.”，应当用“。”',
    ])
  })

  it('says nothing of half-width marks in a copy that has no others, but of doubled ones', async () => {
    expect(await inYear('我局加强领导,健全机制,明确专人,,按时公开.')).toEqual([
      '1:17 标点“,,”重复，应当只用一个',
    ])
  })

  it('points at single blanks before marks, not at a copy that is full of them', async () => {
    expect(await inYear('加强领导 ，健全机制　。')).toEqual([
      '1:5 标点“，”前多了空格',
      '1:11 标点“。”前多了空格',
    ])
    expect(await inYear('公开 ，解读 ，回应 ，申请 ，复议 ，诉讼 。')).toEqual([])
  })

  it('speaks English', async () => {
    expect(await inYear('公开，，解读，。领导 ，学习,领会。', { locale: 'en' })).toEqual([
      '1:3 Doubled mark “，，”, expected one',
      '1:7 Marks “，。” side by side, expected one of them',
      '1:11 Blank before “，”, expected none',
      '1:15 Half-width mark “,” in Chinese text, expected “，”',
    ])
  })

  it('repairs what is certain and keeps the numbers', async () => {
    const text =
      '一、总体情况\n公开信息1,325条,,占92.5%，包括预算、。学习,领会 ，解读，、回应，2022年,共3条，均已答复，反映良好。'
    const { diagnostics } = await resultOf(textPunctuation, text, { year: 2022 })
    expect(applyFixes(text, diagnostics).output).toBe(
      '一、总体情况\n公开信息1,325条,占92.5%，包括预算。学习，领会，解读，、回应，2022年，共3条，均已答复，反映良好。',
    )
  })

  it.each([
    '全年公开1,325条，占92.5%，见 www.example.gov.cn/a,b.html，邮箱 xxgk@example.gov.cn。',
    '1.基础工作：“9·8”活动期间……发布——共12条，10:30开始，比分为2:1。',
    '二.公开情况，副县长艾力.买买提任组长，会议强调。。。要坚持。',
    '常见错误是“，，”和“。，”连用，应当避免，认真核对，仔细校对。',
    '2022年1月，2月，3月，各公开3,4,5条。',
  ])('accepts %s', async (sentence) => {
    expect(await inYear(sentence)).toEqual([])
  })

  it('leaves tables alone', async () => {
    expect(await inYear('| 公开，，解读 | 学习,领会 |\n| 一 | 二 |\n公开，解读，回应。')).toEqual([])
  })
})
