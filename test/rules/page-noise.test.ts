import { describe, expect, it } from '@jest/globals'
import { pageNoise } from '../../rules/page-noise/index.js'
import { lint, resultOf } from '../lint.js'

const check = (text: string, options = {}) => lint(pageNoise, text, { year: 2022, ...options })

describe('page-noise', () => {
  it('mentions head and tail of a crawled page in one finding', async () => {
    const text =
      '当前位置：首页 时间：2023-01-05 打印 青山县水利局2022年政府信息公开年度报告 一、总体情况 公开12条。 附件下载'
    const { diagnostics } = await resultOf(pageNoise, text, { year: 2022 })
    expect(diagnostics).toMatchObject([
      {
        column: 1,
        message: '“当前位置：首页 时间：2023-01-05 打印”是网页或编辑软件的内容，不属于报告，全文共 2 处',
        related: [{ message: '此处也是', column: 62 }],
      },
    ])
  })

  it('mentions code left in a sentence', async () => {
    expect(await check('一、总体情况\n公开<!--[endif]-->12条。', { locale: 'en' })).toEqual([
      '2:3 “<!--[endif]-->” belongs to the page or the editor, not to the report; 1 in the whole text',
    ])
  })

  it('is silent about a clean report', async () => {
    expect(await check('一、总体情况\n网站设有“打印”“分享到”按钮，提供附件下载。\n附件：统计表')).toEqual([])
  })

  it('points at adverts planted in the page', async () => {
    expect(await check('一、总体情况\n公开12条。澳门威尼斯人官网开户送彩金。', { locale: 'en' })).toEqual([
      '2:7 “澳门威尼斯人官网” is an advertisement planted in the page, expected none in the report',
      '2:15 “开户送彩金” is an advertisement planted in the page, expected none in the report',
    ])
  })

  it.each([
    '警方查处“亚博体育”和百家乐投注窝点3个。',
    '城管部门清理高端模特上门小广告300处。',
    '推广开具电子发票，关注微信公众号，代开发票可电话预约。',
    '依托多彩金沙平台和半岛在线公开，提供上门服务，博物馆举办银河展。',
  ])('accepts %s', async (sentence) => {
    expect(await check(`一、总体情况\n${sentence}`)).toEqual([])
  })
})
