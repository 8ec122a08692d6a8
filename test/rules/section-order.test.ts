import { describe, expect, it } from '@jest/globals'
import { sectionOrder } from '../../rules/section-order/index.js'
import { lint } from '../lint.js'

const report = (titles: string[]): string =>
  titles.map((title, at) => `${'一二三四五六'[at]}、${title}\n没有。`).join('\n')
const check = (titles: string[], locale: 'zh' | 'en' = 'zh') =>
  lint(sectionOrder, report(titles), { year: 2022, locale })
const OVERALL = '总体情况'
const PROACTIVE = '主动公开政府信息情况'
const REQUESTS = '收到和处理政府信息公开申请情况'
const REMEDIES = '政府信息公开行政复议、行政诉讼情况'
const PROBLEMS = '存在的主要问题及改进情况'
const OTHER = '其他需要报告的事项'

describe('section-order', () => {
  it('accepts the prescribed order, with a part missing too', async () => {
    expect(await check([OVERALL, PROACTIVE, REQUESTS, REMEDIES, PROBLEMS, OTHER])).toEqual([])
    expect(await check([OVERALL, REQUESTS, OTHER])).toEqual([])
  })

  it('points at the part that stands too late', async () => {
    expect(await check([OVERALL, REQUESTS, PROACTIVE])).toEqual([
      '5:1 “主动公开政府信息情况”排在“收到和处理政府信息公开申请情况”之后，规定的顺序是在它之前',
    ])
    expect(await check([OVERALL, REQUESTS, PROACTIVE], 'en')).toEqual([
      '5:1 “主动公开政府信息情况” stands behind “收到和处理政府信息公开申请情况”, expected before it',
    ])
  })

  it('finds two parts out of order', async () => {
    expect(await check([OTHER, OVERALL, PROACTIVE])).toHaveLength(2)
  })

  it('does not judge a heading for two parts, nor a further part', async () => {
    expect(await check([OVERALL, '行政复议、行政诉讼情况和存在的问题及改进情况', PROACTIVE])).toEqual([])
    expect(await check([OVERALL, '建议提案办理', PROACTIVE])).toEqual([])
  })

  it('leaves reports up to 2018 alone', async () => {
    expect(await lint(sectionOrder, report([PROBLEMS, PROACTIVE]), { year: 2016 })).toEqual([])
  })
})
