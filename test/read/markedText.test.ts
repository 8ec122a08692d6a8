import { describe, expect, it } from '@jest/globals'
import { reportOf } from '../lint.js'

const TITLE = '柳溪县水利局2023年政府信息公开工作年度报告'

describe('Markdown headings in a file named as text', () => {
  const text = `# ${TITLE}\n\n## 一、总体情况\n\n一年来做了工作。\n\n## 二、主动公开政府信息情况\n\n公开二十条。\n`

  it('are headings, once each, without their marks', async () => {
    const report = await reportOf(text)
    expect(report.sections.map(({ title }) => title)).toEqual(['总体情况', '主动公开政府信息情况'])
    expect(report.title?.text).toBe(TITLE)
  })
})

describe('rows between bars without a rule line in Markdown', () => {
  const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rows = [
    row('行政复议', '', '', '', ''),
    row('结果维持', '结果纠正', '其他结果', '尚未审结', '总计'),
    row('2', '0', '', '1', '3'),
  ]

  it('are a table, blank cells and all, at their places in the file', async () => {
    const source = `# ${TITLE}\n\n${rows.join('\n')}\n`
    const report = await reportOf(source, { format: 'markdown' })
    const table = report.blocks.find(({ kind }) => kind === 'table')
    expect(table?.rows?.map(({ cells }) => cells.length)).toEqual([5, 5, 5])
    const last = table?.rows?.at(-1)?.cells.at(-1)?.range
    expect(last && report.text.slice(last.start, last.end)).toBe('3')
  })

  it('leave a sentence with bars alone', async () => {
    const report = await reportOf(`# ${TITLE}\n\n| 一句话\n没有表格 |\n`, { format: 'markdown' })
    expect(report.blocks.some(({ kind }) => kind === 'table')).toBe(false)
  })
})
