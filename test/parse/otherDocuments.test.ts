import { describe, expect, it } from '@jest/globals'
import { ReadError } from '../../src/read/document.js'
import { reportOf } from '../lint.js'

const PARTS = '一、概述\n主动公开35条。\n二、主动公开情况\n公开35条。\n三、依申请公开情况\n没有收到。'

describe('a notice about the reports', () => {
  const NOTICE = '关于报送2022年政府信息公开工作年度报告的通知'

  it('is no report', async () => {
    const text = `${NOTICE}\n各乡镇：\n请于2023年1月20日前报送年度报告。\n青山县人民政府办公室\n2023年1月3日`
    await expect(reportOf(text)).rejects.toThrow(/does not look like a report/)
    expect((await reportOf(text, { regime: 'cn-2021' })).regime.id).toBe('cn-2021')
  })

  it('may carry a report below it', async () => {
    expect((await reportOf(`${NOTICE}\n${PARTS}`)).year?.value).toBe(2022)
  })

  it('is told from a report on notices', async () => {
    const text = `青山县教育局2022年政府信息公开工作年度报告\n根据《通知》编制。`
    expect((await reportOf(text)).year?.value).toBe(2022)
  })
})

describe('a document of another kind', () => {
  it.each([
    '青山县司法局2023年法治政府建设年度报告\n现将有关情况报告如下。\n一、主要举措\n（一）推进政务公开。主动公开政府信息214条，收到依申请公开3件。\n二、存在的不足和原因\n能力有待提升。',
    '青山县2023年政府工作报告\n各位代表：\n一、2023年工作回顾\n主动公开政府信息3120条。\n二、2024年工作安排\n无。',
    '青山县水利局2023年度部门决算公开说明\n一、部门基本情况\n二、收入支出决算总体情况说明\n收入3214.5万元。',
    '青山市2024年政务公开工作要点\n为做好政府信息公开工作，提出要点如下。\n一、加强重点领域信息公开\n二、规范依申请公开',
  ])('is refused in one sentence', async (text) => {
    await expect(reportOf(text)).rejects.toThrow(ReadError)
    expect((await reportOf(text, { regime: 'cn-2021' })).regime.id).toBe('cn-2021')
  })

  it.each([
    // Copies that lost their title, their headings, or both.
    `2022年，青山县教育局\n${PARTS}`,
    '青山县教育局2022年政府信息公开工作总结\n全年公开35条，没有收到申请。',
    '2022年，我局认真做好政府信息公开工作，全年公开35条，没有收到申请。',
    // A report in words of its own.
    '青山县教育局2022年信息公开年报\n一、基本做法\n全年公开35条。\n二、下步打算\n继续努力。',
  ])('is none where title, parts or opening words are those of a report', async (text) => {
    expect((await reportOf(text)).year?.value).toBe(2022)
  })
})
