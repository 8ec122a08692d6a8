import { describe, expect, it } from '@jest/globals'
import { readPage } from './html.js'

const TABLE = `<table>
<tr><td rowspan="2">办理</td><td>予以<br>公开</td><td>3</td></tr>
<tr><td>不予公开</td><td>0</td></tr>
</table>`
const ROWS = [
  ['办理', '予以公开', '3'],
  ['不予公开', '0'],
]

describe('HTML within Markdown', () => {
  it('is read as a table with its spans, at its place in the file', async () => {
    const { blocks, flow, at, document } = await readPage(
      `# 年度报告\n\n二、主动公开\n${TABLE}\n\n三、其他`,
      'markdown',
    )
    expect(blocks).toEqual(['年度报告', '二、主动公开', ROWS, '三、其他'])
    expect(flow.blocks[2]?.rows?.[0]?.cells[0]?.rowSpan).toBe(2)
    expect(at('不予公开')).toMatch(/^不予公开<\/td><td>0/)
    expect(document.root.children[2]?.position?.start).toMatchObject({ line: 4, column: 1 })
  })

  it('may have blank lines and indents within the table', async () => {
    const { blocks } = await readPage(`甲\n\n${TABLE.replaceAll('\n', '\n\n    ')}\n\n乙`, 'markdown')
    expect(blocks).toEqual(['甲', ROWS, '乙'])
  })

  it('may stand in a page of its own on one line', async () => {
    const { blocks } = await readPage(
      `甲\n\n<html><body>${TABLE.replaceAll('\n', '')}</body></html>\n\n乙`,
      'markdown',
    )
    expect(blocks).toEqual(['甲', ROWS, '乙'])
  })

  it('is what follows a comment on its line: whoever reads the page sees it', async () => {
    const { blocks } = await readPage(
      '甲\n\n<!-- 注 -->公开3条。\n\n<!-- 注 --> 又4条。\n\n<!-- 注 -->\n乙 <!-- 丙 --> 丁',
      'markdown',
    )
    expect(blocks.slice(0, 3)).toEqual(['甲', '公开3条。', '又4条。'])
    expect(blocks.slice(3).join('')).toMatch(/^乙\s+丁$/)
  })

  it('breaks lines of a paragraph, and joins those of a cell', async () => {
    const { blocks } = await readPage(
      '一、概述<br>公开3条。\n\n| 商业<br/>企业 | 3 |\n|---|---|\n| 总计 | 3 |',
      'markdown',
    )
    expect(blocks).toEqual([
      '一、概述',
      '公开3条。',
      [
        ['商业企业', '3'],
        ['总计', '3'],
      ],
    ])
  })

  it('gives its paragraphs and leaves out comments', async () => {
    const { blocks } = await readPage(
      '<!-- 草稿 -->\n\n<div align="center"><h1>年度报告</h1></div>\n\n公开<b>3</b>条',
      'markdown',
    )
    expect(blocks).toEqual(['年度报告', '公开3条'])
  })

  it('does not swallow the text after a table that is never closed', async () => {
    const { blocks } = await readPage('<table><tr><td>甲</td><td>1</td></tr>\n\n**一、概述**', 'markdown')
    expect(blocks).toEqual([[['甲', '1']], '一、概述'])
  })
})
