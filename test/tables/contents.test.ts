import { describe, expect, it } from '@jest/globals'
import { sectionRequired } from '../../rules/section-required/index.js'
import { lint, reportOf } from '../lint.js'

const TEXT = `云岭县水利局2022年政府信息公开工作年度报告
一、总体情况
2022年，我局主动公开政府信息35条。
三、收到和处理政府信息公开申请情况
没有收到申请。
信息内容 本年制发件数 本年废止件数 现行有效件数
规章 0 0 0
行政规范性文件 2 1 12
信息内容 本年处理决定数量
行政许可 286
`

describe('a prescribed table without its heading', () => {
  it('is where its content stands', async () => {
    const { contents } = await reportOf(TEXT)
    expect(contents.find(({ key }) => key === 'proactive')).toMatchObject({ evidenceIn: 'table' })
  })

  it('keeps section-required from calling the content missing', async () => {
    const found = await lint(sectionRequired, TEXT)
    expect(found.filter((message) => message.includes('缺少') && message.includes('主动公开'))).toEqual([])
  })
})
