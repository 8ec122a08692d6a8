import { describe, expect, it } from '@jest/globals'
import { ReadError } from '../../src/read/document.js'
import { reportOf } from '../lint.js'

const PARTS = '一、概述\n学校公开35条。\n二、主动公开情况\n公开35条。\n三、依申请公开情况\n没有收到。'

describe('a report for an academic year', () => {
  it.each([
    `青山大学2020-2021学年信息公开工作年度报告\n${PARTS}`,
    `青山学院信息公开年报\n统计期限为2020年9月1日至2021年8月31日。\n${PARTS}`,
  ])('answers to rules of its own', async (text) => {
    await expect(reportOf(text)).rejects.toThrow(ReadError)
    expect((await reportOf(text, { regime: 'cn-2019' })).regime.id).toBe('cn-2019')
  })

  it('is none where a calendar year speaks of school years', async () => {
    const text = `青山县教育局2020年政府信息公开工作年度报告\n统计期限为2020年1月1日至2020年12月31日。\n一、概述\n2020-2021学年招生方案已公开。`
    expect((await reportOf(text)).year?.value).toBe(2020)
  })

  it('is none where the period is merely wrong', async () => {
    const text = `青山县教育局2020年政府信息公开工作年度报告\n统计期限为2020年9月1日至2020年12月31日。\n${PARTS}`
    expect((await reportOf(text)).year?.value).toBe(2020)
  })
})

describe('a report of a public institution', () => {
  const RULES = '根据《公共企事业单位信息公开规定制定办法》（国办发〔2020〕50号）编制。'

  it('answers to rules of its own', async () => {
    const text = `青山县人民医院2022年度信息公开工作年度报告\n${RULES}\n${PARTS}`
    await expect(reportOf(text)).rejects.toThrow(/public institution/)
    expect((await reportOf(text, { regime: 'cn-2021' })).regime.id).toBe('cn-2021')
  })

  it.each([
    `青山县人民医院2022年政府信息公开工作年度报告\n${RULES}\n${PARTS}`,
    `青山县卫生健康局2022年政府信息公开工作年度报告\n一、总体情况\n落实《公共企事业单位信息公开规定制定办法》。`,
    `青山县人民医院2022年信息公开工作年度报告\n根据《中华人民共和国政府信息公开条例》编制。\n${PARTS}`,
  ])('is read where it follows the authorities', async (text) => {
    expect((await reportOf(text)).year?.value).toBe(2022)
  })
})
