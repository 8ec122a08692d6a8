import { describe, expect, it } from '@jest/globals'
import { reportOf } from '../lint.js'

const furnitureOf = async (text: string) => {
  const report = await reportOf(text, { year: 2022 })
  return report.furniture.map(({ start, end }) => report.text.slice(start, end).trim())
}

describe('page furniture', () => {
  it('is the head of a crawled page but not the title that stands only there', async () => {
    const text =
      '当前位置： 首页政务公开年报 青山县水利局2022年政府信息公开工作年度报告 来源：青山县水利局 时间：2023-01-10 10:00 --> 微信 微博 QQ空间 打印 根据《条例》编制本报告。'
    const report = await reportOf(text)
    expect(await furnitureOf(text)).toEqual([
      '当前位置： 首页政务公开年报',
      '来源：青山县水利局 时间：2023-01-10 10:00 --> 微信 微博 QQ空间 打印',
    ])
    expect(report.title?.text).toBe('青山县水利局2022年政府信息公开工作年度报告')
    expect(report.published?.date).toEqual({ year: 2023, month: 1, day: 10 })
    expect(report.preface && report.text.slice(report.preface.start, report.preface.end)).toBe(
      '根据《条例》编制本报告。',
    )
  })

  it('is a table of contents, whose pages are no figures', async () => {
    const parts = ['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况']
    const text = (leader: string, pages: readonly number[]): string =>
      [
        '青山县水利局2022年政府信息公开工作年度报告',
        '目 录',
        ...parts.map((part, at) => `${part}${leader}${pages[at]}`),
        ...parts.flatMap((part) => [part, '全年公开35条。']),
      ].join('\n')
    expect(await furnitureOf(text('……………', [1, 2, 4]))).toEqual([
      '目 录\n一、总体情况……………1\n二、主动公开政府信息情况……………2\n三、收到和处理政府信息公开申请情况……………4',
    ])
    expect(await furnitureOf(text(' ', [1, 1, 2]))).toHaveLength(1)
    expect(await furnitureOf(text(' ', [35, 41, 52]))).toHaveLength(1)
    expect(await furnitureOf(text(' ', [1, 1, 2]).replace('目 录\n', ''))).toEqual([])
  })

  it('takes in the dashes before the lines of a list of facts', async () => {
    const text =
      '- 索 引 号： A-2300-2023-00001\n- 发文机关： 县水利局\n- 标 题： 青山县水利局2022年政府信息公开工作年度报告\n- 发布日期： 2023-01-08\n本报告根据《条例》编制。\n一、总体情况\n公开35条。'
    const report = await reportOf(text)
    expect(report.title?.text).toBe('青山县水利局2022年政府信息公开工作年度报告')
    expect(report.body?.name).toBe('青山县水利局')
  })

  it('is the whole line of crumbs', async () => {
    const text =
      '当前位置：首页 > 青山县水利局 > 信息公开专栏 > 政府信息公开年度报告\n政府网站是公开的窗口，我局不断丰富公开形式。\n一、总体情况\n公开35条。'
    expect(await furnitureOf(text)).toEqual([
      '当前位置：首页 > 青山县水利局 > 信息公开专栏 > 政府信息公开年度报告',
    ])
  })

  it('ends with the crumbs where a sentence follows them on the line', async () => {
    const text = '当前位置：首页 > 年报 我局认真执行条例，公开35条。\n一、总体情况\n公开35条。'
    expect((await furnitureOf(text)).join('')).not.toContain('公开35条')
  })

  it('is the whole head where the text prints the title again', async () => {
    expect(
      await furnitureOf(
        '当前位置：首页 青山县水利局2022年政府信息公开年度报告 时间：2023-01-10 打印 青山县水利局2022年政府信息公开年度报告 根据《条例》编制。',
      ),
    ).toEqual(['当前位置：首页 青山县水利局2022年政府信息公开年度报告 时间：2023-01-10 打印'])
  })

  it.each([
    [
      '索 引 号 | 0144/2023-1 | 分 类 | 年报 |\n发布机构 | 县水利局 | 发文日期 | 2023-01-10 |\n根据《条例》编制。',
      10,
    ],
    [
      '标题: | 青山县水利局2022年政府信息公开年度报告 |\n发文日期: | 2023-01-11 | 发布机构: | 县水利局 |\n根据《条例》编制。',
      11,
    ],
    [
      '• 索引号：A-1\n• 公文生成日期：2023-01-12\n青山县水利局2022年政府信息公开年度报告\n根据《条例》编制。',
      12,
    ],
    [
      '青山县水利局2022年政府信息公开年度报告\n更新日期：2023-01-13 信息来源：县政务公开办 浏览：\n根据《条例》编制。',
      13,
    ],
    [
      '您现在的位置：首页 > 年报\n发布日期 2023-01-14\n青山县水利局2022年政府信息公开年度报告\n根据《条例》编制。',
      14,
    ],
  ])('is a table of facts about the page: %s', async (text, day) => {
    const report = await reportOf(text, { year: 2022 })
    expect(report.published?.date).toEqual({ year: 2023, month: 1, day })
    expect(report.folded.trimStart()).not.toMatch(/^(索|·|更|您|发)/)
  })

  it('is what follows the report: attachments, buttons, site notices', async () => {
    const text =
      '一、总体情况\n公开12条。\n附件下载\n上一篇：通知\n打印本页 关闭窗口\n版权所有：某网站 电话：0371-66000000'
    const report = await reportOf(text, { year: 2022 })
    expect(report.folded.trim().endsWith('12条。')).toBe(true)
    expect(report.contact).toEqual([])
  })

  it('is everything below the lists of an encyclopaedia, in traditional characters too', async () => {
    const [tail] = await furnitureOf(
      '一、總體情況\n公開12條。\n\n相關詞條\n某某條例。為了保障。\n\n熱門詞條\n聯絡我們',
    )
    expect(tail).toBe('相關詞條\n某某條例。為了保障。\n熱門詞條\n聯絡我們')
  })

  it('is code that editors leave in the text', async () => {
    expect(
      await furnitureOf(
        '一、总体情况\n公开<!--[if !supportLists]-->7、<!--[endif]-->12条。\nNormal 0 7.8 磅 0 2 false false /* Style Definitions */ table.MsoNormalTable {mso-style-name:普通表格;}',
      ),
    ).toEqual([
      '<!--[if !supportLists]-->',
      '<!--[endif]-->',
      'Normal 0 7.8 磅 0 2 false false /* Style Definitions */ table.MsoNormalTable {mso-style-name:普通表格;}',
    ])
  })

  it('is nothing in sentences that speak about it', async () => {
    expect(
      await furnitureOf(
        '青山县水利局2022年政府信息公开年度报告\n网站设有“打印”“分享到”等按钮，来源：省网；位置：大厅。\n一、总体情况\n提供附件下载、联系我们和我要纠错功能。\n附件：统计表',
      ),
    ).toEqual([])
  })
})
