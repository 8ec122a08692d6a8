import { describe, expect, it } from '@jest/globals'
import { textRepeated } from '../../rules/text-repeated/index.js'
import { lint, resultOf } from '../lint.js'

const word = (text: string) => `“${text}”连续出现两次，应当只保留一次`
const inYear = (text: string, options = {}) => lint(textRepeated, text, { year: 2022, ...options })

describe('text-repeated', () => {
  it('points at doubled words', async () => {
    expect(
      await inYear(
        '一、总体情况\n打造统一的的界面，不断健全健全机制，设立了设立窗口，取得了了成效，第第三季度，我局我局。',
      ),
    ).toEqual([
      `2:5 ${word('的')}`,
      `2:12 ${word('健全')}`,
      `2:19 ${word('设立')}`,
      `2:29 ${word('了')}`,
      `2:34 ${word('第')}`,
      `2:40 ${word('我局')}`,
    ])
  })

  it('points at a phrase of three characters and more, blanks within it included', async () => {
    expect(
      await inYear('全年举办庆祝建县 30 周年发布会庆祝建县 30 周年发布会共两场，进一步进一步规范。'),
    ).toEqual([`1:5 ${word('庆祝建县 30 周年发布会')}`, `1:35 ${word('进一步')}`])
  })

  it('points at the unit of a date printed twice', async () => {
    expect(await inYear('自2022年年1月1日起至12月月31日止，有3个月月均5条，年年公开。')).toEqual([
      `1:6 ${word('年')}`,
      `1:16 ${word('月')}`,
    ])
  })

  it('points at a short sentence printed twice, but not at members of a list or lines that say the same', async () => {
    expect(await inYear('四、收费情况\n全年没有收费。全年没有收费。')).toHaveLength(1)
    expect(await inYear('四、收费情况\n1.没有收费。2.没有收费。')).toEqual([])
    expect(await inYear('四、收费情况\n检索费没有。\n检索费没有。')).toEqual([])
    expect(await inYear('四、收费情况\n没有。没有。')).toEqual([])
  })

  it('suggests to leave out the second copy', async () => {
    const { diagnostics } = await resultOf(textRepeated, '公开，设立了设立窗口。', { year: 2022 })
    expect(diagnostics[0]?.fix).toEqual({ start: 6, end: 8, text: '', kind: 'suggestion' })
  })

  it('compares traditional characters as well and quotes them as printed', async () => {
    expect(await inYear('發揮媒體的的作用，不斷健全健全機制。')).toEqual([
      `1:5 ${word('的')}`,
      `1:12 ${word('健全')}`,
    ])
  })

  it('points at a sentence or a run of sentences printed again', async () => {
    const run = '我局举办了两期业务培训。办公室按季度通报了进展。'
    const { diagnostics } = await resultOf(textRepeated, `一、总体情况\n${run}${run}`, { year: 2022 })
    expect(
      diagnostics.map(({ line, column, endColumn, message }) => [line, column, endColumn, message]),
    ).toEqual([
      [2, 25, 49, '同一部分中重复了前面的语句“我局举办了两期业务培训。办公室按季度通报…”，应当只保留一次'],
    ])
    expect(diagnostics[0]?.related).toMatchObject([
      { message: '第一次出现在这里', line: 2, column: 1, endLine: 2, endColumn: 13 },
    ])
  })

  it('tells a repetition within a section from one in another section', async () => {
    const long = '各科室按照责任分工对照公开目录逐项自查并在规定时间内完成了整改。'
    const text = `一、总体情况\n${long}全年平稳。${long}\n二、主动公开\n${long}`
    expect(await inYear(text)).toEqual([
      '2:38 同一部分中重复了前面的语句“各科室按照责任分工对照公开目录逐项自查并…”，应当只保留一次',
      '4:1 语句“各科室按照责任分工对照公开目录逐项自查并…”在另一部分中已经出现过',
    ])
  })

  it('speaks English', async () => {
    expect(
      await inYear('统一的的界面。办公室按季度通报进展。办公室按季度通报进展。', { locale: 'en' }),
    ).toEqual([
      '1:3 “的” printed twice in a row, expected once',
      '1:19 Repeated sentence “办公室按季度通报进展。” within one section, expected once',
    ])
  })

  it.each([
    '常常、人人、层层、各级各类、方方面面、点点滴滴，依法依规，一个一个解决，逐件逐件核对，讨论讨论。',
    '进行了了解，为了了解情况，一目了然，达到目的的同时，公布标的的信息，有的的确不足，的的确确。',
    '县县委、市市场监管局、局局长、会会长、区区长、办公室室内、工作作风、管理理念、公开开展、中国国际。',
    '县人民政府政府信息公开公开指南，依申请公开公开流程，应急管理管理规定，教育教育基地，2022年年度报告。',
    '区管委会管委会办公室，市行政审批行政审批局，领导小组领导小组办公室，政府信息公开政府信息公开年报。',
    '公开了公开目录，规范了规范性文件，讨论了讨论稿，发布了发布会通知，研究研究再定。',
  ])('accepts %s', async (sentence) => {
    expect(await inYear(`一、总体情况\n${sentence}`)).toEqual([])
  })

  it('accepts a heading whose text begins with its words, and labels of a table run together', async () => {
    expect(
      await inYear(
        '四、收费情况收费情况良好，没有减免。\n结果维持其他结果总计结果维持其他结果总计结果维持其他结果总计00',
      ),
    ).toEqual([])
  })

  it('accepts zero statements that two sections must make', async () => {
    const zero = '2022年，我局未收到政府信息公开申请，也未发生因政府信息公开引起的行政复议和行政诉讼。'
    expect(await inYear(`一、总体情况\n${zero}\n三、收到和处理申请情况\n${zero}`)).toEqual([])
  })

  it.each(['认真落实落实各项制度。', '我局积极积极推进公开。', '进一步加大加大公开力度。'])(
    'points at a doubled verb or adverb in %s',
    async (sentence) => {
      expect(await inYear(`一、总体情况\n${sentence}`)).toHaveLength(1)
    },
  )

  it.each(['召开重点工作推进推进会。', '确保任务落实落实到位。', '检查制度落实落实情况。'])(
    'accepts two words that meet in %s',
    async (sentence) => {
      expect(await inYear(`一、总体情况\n${sentence}`)).toEqual([])
    },
  )

  it('points at the repeated first sentence of a part where a heading runs on into it', async () => {
    const sentence = '我局明确办公室负责政府信息公开的日常工作。'
    expect(await inYear(`一、总体情况 ${sentence}${sentence}二、主动公开政府信息情况 公开12条。`)).toEqual([
      '1:29 同一部分中重复了前面的语句“我局明确办公室负责政府信息公开的日常工作。”，应当只保留一次',
    ])
  })
})
