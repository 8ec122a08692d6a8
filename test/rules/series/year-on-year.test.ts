import { describe, expect, it } from '@jest/globals'
import { yearOnYear } from '../../../rules/year-on-year/index.js'
import { compare } from '../../series.js'

const report = (sentence: string): string =>
  `云溪县水利局政府信息公开工作年度报告\n\n一、总体情况\n${sentence}\n\n二、其他需要报告的事项\n没有。\n`

async function found(before: string, now: string): Promise<string[]> {
  const { diagnostics } = await compare(
    yearOnYear,
    { year: 2022, text: report(before) },
    { year: 2023, text: report(now) },
  )
  return diagnostics.map(({ messageId, message }) => `${messageId} ${message}`)
}

describe('year-on-year against last year’s report', () => {
  it('recomputes a rate whose base is last year’s figure of the same name', async () => {
    expect(
      await found('全年共收到政府信息公开申请160件。', '全年共收到政府信息公开申请200件，同比增长20%。'),
    ).toEqual(['growth 由 160件 到 200件，增加 40（25%），文中为“同比增长20%”（对照 2022.txt）'])
  })

  it('sees a fall that is called a rise', async () => {
    expect(
      await found('全年共收到政府信息公开申请260件。', '全年共收到政府信息公开申请200件，较上年增长20%。'),
    ).toEqual([expect.stringMatching(/^direction /)])
  })

  it('checks a difference in the same unit', async () => {
    expect(
      await found('全年共收到政府信息公开申请160件。', '全年共收到政府信息公开申请200件，较上年增加30件。'),
    ).toEqual([expect.stringMatching(/^growth /)])
  })

  it.each([
    '注：因统计口径调整，上年数据按新口径计算。',
    '2022年报告误报申请数量，上年实际收到166件，现予更正。',
  ])('is not assessed where the report says “%s”', async (note) => {
    const { diagnostics, notAssessed } = await compare(
      yearOnYear,
      { year: 2022, text: report('全年共收到政府信息公开申请160件。') },
      { year: 2023, text: report(`全年共收到政府信息公开申请200件，同比增长20%。\n${note}`) },
    )
    expect(diagnostics).toEqual([])
    expect(notAssessed.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('没有与上一年度报告核对'),
    ])
  })

  it.each([
    ['a rate that is rounded', '全年共收到申请1163件。', '全年共收到申请1200件，同比增长3.2%。'],
    ['a rate that is cut', '全年共收到申请1163件。', '全年共收到申请1200件，同比增长3.1%。'],
    ['another name', '全市共收到信息公开申请160件。', '全年共收到政府信息公开申请200件，同比增长20%。'],
    ['another unit', '全年共收到申请160人次。', '全年共收到申请200件，同比增长20%。'],
    ['two figures of one name', '上半年收到申请60件。另收到申请90件。', '收到申请200件，同比增长20%。'],
    [
      'a whole and its part, either of which may have grown',
      '全年共收到申请160件，其中网上收到申请90件。',
      '全年共收到申请192件，其中网上收到申请100件，同比增长20%。',
    ],
    ['an approximate base', '全年共收到申请近160件。', '全年共收到申请200件，同比增长20%。'],
    ['an approximate rate', '全年共收到申请160件。', '全年共收到申请200件，同比增长约20%。'],
    ['a part of the year', '全年共收到申请160件。', '上半年共收到申请200件，同比增长20%。'],
    [
      'a base that the text gives itself',
      '全年共收到申请160件。',
      '全年共收到申请200件，比上年的180件增长11.1%。',
    ],
  ])('says nothing of %s', async (_name, before, now) => {
    expect(await found(before, now)).toEqual([])
  })
})
