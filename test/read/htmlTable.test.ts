import { describe, expect, it } from '@jest/globals'
import { readPage } from './html.js'

describe('tables of a page', () => {
  it('keep their spans; covered positions have no cell', async () => {
    const { flow, blocks } = await readPage(
      `<table><tr><th rowspan="2" colspan=2>本列</th><th colspan="2">申请人</th></tr><tr><td>自然人</td><td>总计</td></tr>
       <tr><td rowspan=2>办理</td><td>予以公开</td><td>3</td><td>3</td></tr><tr><td>不予公开</td><td>0</td><td></td></tr></table>`,
    )
    expect(blocks).toEqual([
      [
        ['本列', '申请人'],
        ['自然人', '总计'],
        ['办理', '予以公开', '3', '3'],
        ['不予公开', '0', ''],
      ],
    ])
    expect(
      flow.blocks[0]?.rows?.map(({ cells }) => cells.map(({ rowSpan, colSpan }) => [rowSpan, colSpan])),
    ).toEqual([
      [
        [2, 2],
        [undefined, 2],
      ],
      [
        [undefined, undefined],
        [undefined, undefined],
      ],
      [
        [2, undefined],
        [undefined, undefined],
        [undefined, undefined],
        [undefined, undefined],
      ],
      [
        [undefined, undefined],
        [undefined, undefined],
        [undefined, undefined],
      ],
    ])
  })

  it('join what is broken to fit a column, and keep figures apart', async () => {
    const { blocks } = await readPage(
      `<table><tr><td><p>商业</p><p>企业</p></td><td>结果<br/>维持</td></tr>
       <tr><td>1<br>2</td><td><p>共</p><p>3</p></td></tr></table>`,
    )
    expect(blocks).toEqual([
      [
        ['商业企业', '结果维持'],
        ['1 2', '共 3'],
      ],
    ])
  })

  it('point into an empty cell', async () => {
    const { flow, document } = await readPage(
      '<table><tr><td>甲</td><td></td></tr><tr><td>乙</td><td>2</td></tr></table>',
    )
    const empty = flow.blocks[0]?.rows?.[0]?.cells[1]
    expect(document.source.slice(flow.toSource(empty?.range.start ?? 0))).toMatch(/^<\/td><\/tr><tr><td>乙/)
  })

  it('cut spans at their end, and drop columns in which no cell begins', async () => {
    const { flow } = await readPage(
      `<table><tr><td colspan="100">规章</td></tr><tr><td rowspan="99">甲</td><td colspan=3>1</td></tr><tr><td colspan=3>2</td></tr></table>`,
    )
    expect(flow.blocks[0]?.rows?.map(({ cells }) => cells.map((cell) => cell.colSpan ?? 1))).toEqual([
      [2],
      [1, 1],
      [1],
    ])
    expect(flow.blocks[0]?.rows?.[1]?.cells[0]?.rowSpan).toBe(2)
  })

  it('have no column for the seam that an editor left between two others', async () => {
    const { flow } = await readPage(
      `<table><tr><td colspan=2>复议</td><td colspan=3>诉讼</td></tr><tr><td>维持</td><td colspan=2>总计</td><td>维持</td><td>总计</td></tr>
       <tr><td>0</td><td colspan=2>0</td><td>1</td><td>1</td></tr></table>`,
    )
    expect(flow.blocks[0]?.rows?.map(({ cells }) => cells.map((cell) => cell.colSpan ?? 1))).toEqual([
      [2, 2],
      [1, 1, 1, 1],
      [1, 1, 1, 1],
    ])
  })

  it('that only lay out the page give paragraphs', async () => {
    const { blocks } = await readPage(
      `<table><tr><td><table><tr><td>临江县水务局年报</td></tr><tr><td>一、概述<p>公开3条。</p>
       <table><tr><td>公开</td><td>3</td></tr><tr><td>其他</td><td>4</td></tr></table></td></tr></table></td></tr></table>`,
    )
    expect(blocks).toEqual([
      '临江县水务局年报',
      '一、概述',
      '公开3条。',
      [
        ['公开', '3'],
        ['其他', '4'],
      ],
    ])
  })

  it('with pages of text in a cell lay out the page, here with a menu', async () => {
    const { blocks } = await readPage(
      `<table><tr><td>栏目</td><td>${'<p>公开政府信息。</p>'.repeat(8)}</td></tr><tr><td>甲</td><td>乙</td></tr></table>`,
    )
    expect(blocks).toEqual(Array.from({ length: 8 }, () => '公开政府信息。'))
  })

  it('give their caption before them', async () => {
    const { blocks } = await readPage('<table><caption>表一</caption><tr><td>甲<td>1<tr><td>乙<td>2</table>')
    expect(blocks[0]).toBe('表一')
  })

  it('hide what the page hides', async () => {
    const { blocks } = await readPage(
      '<table><tr><td>甲<td>1<tr style="display:none"><td>假<td>9<tr><td>乙<td>2<td style="display:none">9</table>',
    )
    expect(blocks).toEqual([
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
    ])
  })
})
