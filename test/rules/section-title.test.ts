import { describe, expect, it } from '@jest/globals'
import { sectionTitle } from '../../rules/section-title/index.js'
import { lint, resultOf } from '../lint.js'

const check = (title: string, locale: 'zh' | 'en' = 'zh') =>
  lint(sectionTitle, `一、总体情况\n公开35条。\n${title}\n没有。`, { year: 2022, locale })

describe('section-title', () => {
  it.each([
    '二、主动公开政府信息情况',
    '二、主动公开政府信息的情况',
    '二、行政机关主动公开政府信息的情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议与行政诉讼情况',
    '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '五、政府信息公开工作存在的主要问题和改进情况',
    '六、其他需要报告的事项。',
  ])('accepts %s', async (title) => {
    expect(await check(title)).toEqual([])
  })

  it.each([
    [
      '二、主动公开政府政府信息情况',
      '3:3 标题“主动公开政府政府信息情况”有错字，应当是“主动公开政府信息情况”',
    ],
    ['二、主动公开政府政府情况', '3:3 标题“主动公开政府政府情况”有错字，应当是“主动公开政府信息情况”'],
    [
      '三、收到和处里政府信息公开申请情况',
      '3:3 标题“收到和处里政府信息公开申请情况”有错字，应当是“收到和处理政府信息公开申请情况”',
    ],
    [
      '四、政府信息公开行政法复议、行政诉讼情况',
      '3:3 标题“政府信息公开行政法复议、行政诉讼情况”有错字，应当是“政府信息公开行政复议、行政诉讼情况”',
    ],
    ['六、其他需要报告事', '3:3 标题“其他需要报告事”有错字，应当是“其他需要报告的事项”'],
  ])('points at the slip in %s', async (title, finding) => {
    expect(await check(title)).toEqual([finding])
  })

  it.each([
    '五、政府信息公开工作中存在的主要问题及改进情况',
    '五、存在的主要问题及改善情况',
    '六、其他需要报送的事项',
    '二、主动公开各类政府信息情况',
  ])('takes other words for no slip: %s', async (title) => {
    expect((await check(title)).every((finding) => !finding.includes('有错字'))).toBe(true)
  })

  it('mends a slip', async () => {
    const { diagnostics } = await resultOf(sectionTitle, '二、主动公开政府政府信息情况\n没有。', {
      year: 2022,
    })
    expect(diagnostics[0]?.fix).toEqual({
      start: 2,
      end: 14,
      text: '主动公开政府信息情况',
      kind: 'automatic',
    })
  })

  it.each([
    ['五、存在问题及改进措施', 'variant'],
    ['六、其它需要报告的事项', 'variant'],
    ['六、其他需报告的事项', 'variant'],
    ['二、主动公开政务信息情况', 'variant'],
    ['三、依申请公开政府信息情况', 'variant'],
  ])('calls %s another title and no slip', async (title, message) => {
    const { diagnostics } = await resultOf(sectionTitle, `${title}\n没有。`, { year: 2022 })
    expect(diagnostics.map(({ messageId, severity }) => [messageId, severity])).toEqual([[message, 'info']])
  })

  it('speaks English', async () => {
    expect(await check('五、存在问题及改进措施', 'en')).toEqual([
      '3:3 Title “存在问题及改进措施”, the form has “存在的主要问题及改进情况”',
    ])
  })

  it('finds two in one report', async () => {
    expect(await check('二、主动公开政府政府信息情况\n没有。\n五、存在问题及改进措施')).toHaveLength(2)
  })

  it('does not judge sub-headings, nor reports up to 2018', async () => {
    expect(await lint(sectionTitle, '一、总体情况\n（一）主动公开情况\n35条。', { year: 2022 })).toEqual([])
    expect(await lint(sectionTitle, '二、主动公开政府政府信息情况\n没有。', { year: 2016 })).toEqual([])
  })
})
