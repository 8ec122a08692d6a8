import { describe, expect, it } from '@jest/globals'
import { sectionContent } from '../../rules/section-content/index.js'
import { lint, resultOf } from '../lint.js'

const check = (text: string, year = 2016, locale: 'zh' | 'en' = 'zh') =>
  lint(sectionContent, text, { year, locale })

describe('section-content', () => {
  it('accepts sections with text, with sub-headings, with a table and with 无', async () => {
    expect(
      await check(
        '一、概述\n（一）做法\n很多。\n二、主动公开政府信息情况\n| 渠道 | 条 |\n| 网站 | 35 |\n三、其他\n无',
      ),
    ).toEqual([])
  })

  it('points at a part with nothing below it', async () => {
    expect(await check('一、概述\n二、主动公开政府信息情况\n公开35条。')).toEqual(['1:1 “概述”之下没有内容'])
    expect(await check('一、概述\n二、主动公开政府信息情况\n公开35条。', 2016, 'en')).toEqual([
      '1:1 Nothing below the heading “概述”',
    ])
  })

  it('points at an empty sub-heading beside one with content', async () => {
    expect(await check('一、说明与附表\n（一）说明\n（二）附表\n公开数 35')).toEqual([
      '2:1 “说明”之下没有内容',
    ])
  })

  it('leaves parts to `table-required` where their tables are not seen', async () => {
    const parts = '二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n六、其他需要报告的事项'
    expect(await check(`一、总体情况\n公开35条。\n${parts}`, 2022)).toEqual([
      '5:1 “其他需要报告的事项”之下没有内容',
    ])
    expect(await check(`一、概述\n公开35条。\n${parts}`, 2016)).toHaveLength(3)
    const table =
      '第二十条第（一）项\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| 规章 | 0 | 0 | 0 |'
    expect(await check(`一、总体情况\n${table}\n${parts}`, 2022)).toHaveLength(2)
  })

  it('points at two empty parts, and says what to do about image tables', async () => {
    const text = '一、总体情况\n公开35条。\n五、存在的主要问题及改进情况\n六、其他需要报告的事项'
    const { diagnostics } = await resultOf(sectionContent, text, { year: 2022 })
    expect(diagnostics.map(({ line, hint }) => [line, hint?.slice(0, 11)])).toEqual([
      [3, '此处如为图片格式的表格'],
      [4, '此处如为图片格式的表格'],
    ])
  })

  it('takes short lines that all stand alone for a list', async () => {
    expect(await check('一、改进措施\n（一）加强领导\n（二）加强培训\n（三）加强检查')).toEqual([])
  })

  it('takes a sentence with an ordinal for an item of a list', async () => {
    expect(
      await check('一、问题\n（一）更新不够及时。\n（二）形式单一，缺少图解\n（三）人员\n多为兼职。'),
    ).toEqual([])
  })

  it('leaves annexes alone, which may be files of their own', async () => {
    const text =
      '一、概述\n公开35条。\n二、存在的问题\n更新慢。\n三、说明和附表\n（一）说明\n数据截至年末。\n（二）附表\n四、附件'
    expect(await lint(sectionContent, text, { year: 2016 })).toEqual([])
  })
})
