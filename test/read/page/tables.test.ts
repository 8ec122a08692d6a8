import { describe, expect, it } from '@jest/globals'
import { blocksOf } from '../../../src/read/page/blocks.js'
import { layOut } from '../../../src/read/page/layOut.js'
import { page, readPages } from './pages.js'

describe('ruled tables', () => {
  it('reads cells between lines', () => {
    const drawn = page().table(
      60,
      100,
      [100, 60, 60],
      [
        ['信息内容', '制发', '现行'],
        ['规章', '0', '3'],
      ],
    )
    expect(readPages(drawn)).toEqual(['信息内容 | 制发 | 现行', '规章 | 0 | 3'])
  })

  it('merges cells where a line is missing', () => {
    const drawn = page()
      .line(60, 100, 260, 100)
      .line(60, 140, 260, 140)
      .line(120, 120, 260, 120)
      .line(60, 100, 60, 140)
      .line(120, 100, 120, 140)
      .line(190, 120, 190, 140)
      .line(260, 100, 260, 140)
      .text(64, 124, '项目', { size: 10 })
      .text(150, 114, '申请人', { size: 10 })
      .text(130, 134, '自然人', { size: 10 })
      .text(200, 134, '总计', { size: 10 })
    expect(readPages(drawn)).toEqual(['项目 2×1 | 申请人 1×2', '自然人 | 总计'])
  })

  it('joins the text of a narrow cell, upright or turned', () => {
    const drawn = page()
      .table(
        60,
        100,
        [14, 80],
        [
          ['', '予以公开'],
          ['', '部分公开'],
        ],
        60,
      )
      .text(62, 112, '三', { size: 10 })
      .text(62, 124, '、', { size: 10 })
      .text(62, 136, '本', { size: 10 })
      .text(66, 165, '办理结果', { size: 10, turn: 1 })
    expect(readPages(drawn)).toEqual(['三、本 | 予以公开', '办理结果 | 部分公开'])
  })

  it('reads vertical writing from column to column to the left', () => {
    const drawn = page().table(60, 100, [40, 80], [['', '予以公开']], 60)
    const columns = ['三、本年度', '办理结果']
    columns.forEach((column, at) => {
      ;[...column].forEach((sign, down) => drawn.text(84 - 12 * at, 110 + 11 * down, sign, { size: 10 }))
    })
    expect(readPages(drawn)).toEqual(['三、本年度办理结果 | 予以公开'])
  })

  it('closes the sides of a table that has no lines there', () => {
    const drawn = page()
      .line(60, 100, 260, 100)
      .line(60, 120, 260, 120)
      .line(60, 140, 260, 140)
      .line(160, 100, 160, 140)
      .text(64, 114, '受理', { size: 10 })
      .text(170, 114, '7', { size: 10 })
      .text(64, 134, '办结', { size: 10 })
      .text(170, 134, '6', { size: 10 })
    expect(readPages(drawn)).toEqual(['受理 | 7', '办结 | 6'])
  })

  it('takes lines a few points apart for one', () => {
    const drawn = page()
      .table(
        60,
        100,
        [100, 60],
        [
          ['受理', '7'],
          ['办结', '6'],
        ],
      )
      .line(60, 123, 160, 123)
      .line(163, 100, 163, 140)
    expect(readPages(drawn)).toEqual(['受理 | 7', '办结 | 6'])
  })

  it('closes a side along a label that the page cuts', () => {
    const drawn = page().line(60, 700, 300, 700).line(60, 720, 300, 720).line(120, 740, 300, 740)
    for (const x of [120, 240]) drawn.line(x, 700, x, 760)
    const texts = ['一、新收', '三、办理', '予以公开', '部分公开']
    texts.forEach((text, at) =>
      drawn.text(at < 2 ? 62 : 130, 714 + 20 * (at < 2 ? at : at - 1), text, { size: 10 }),
    )
    drawn
      .text(250, 714, '7', { size: 10 })
      .text(250, 734, '3', { size: 10 })
      .text(250, 754, '4', { size: 10 })
    expect(readPages(drawn)).toEqual(['一、新收 |  | 7', '三、办理 2×1 | 予以公开 | 3', '部分公开 | 4'])
  })

  it('keeps the walls of two tables of almost one width apart', () => {
    const drawn = page()
      .table(62, 100, [100, 60], [['规章', '0']])
      .table(60, 700, [100, 64], [['本年新收', '7']], 60)
    const below = page(2).table(58.5, 60, [100, 64], [['上年结转', '1']])
    expect(readPages(drawn, below)).toEqual(['规章 | 0', '本年新收 | 7', '上年结转 | 1'])
    const tables = [drawn, below].flatMap((one) => layOut(one.build())).flatMap((part) => part.tables)
    expect(tables.map(({ xs }) => xs[0])).toEqual([62, 60, 58.5])
  })

  it('takes dots in a row for a line', () => {
    const drawn = page().text(64, 114, '规章', { size: 10 }).text(130, 114, '0', { size: 10 })
    drawn.text(64, 134, '文件', { size: 10 }).text(130, 134, '3', { size: 10 })
    for (const y of [100, 120, 140]) for (let x = 60; x <= 180; x += 3) drawn.dot(x, y)
    for (const x of [60, 120, 180]) for (let y = 103; y < 140; y += 3) drawn.dot(x, y)
    expect(readPages(drawn)).toEqual(['规章 | 0', '文件 | 3'])
  })

  it('takes neither an underline nor a frame around text for a table', () => {
    const drawn = page()
      .text(60, 100, '一、总体情况')
      .line(60, 104, 160, 104)
      .line(40, 40, 560, 40)
      .line(40, 800, 560, 800)
      .line(40, 40, 40, 800)
      .line(560, 40, 560, 800)
    expect(readPages(drawn)).toEqual(['一、总体情况'])
  })
})

describe('tables over several pages', () => {
  const widths = [100, 60]

  it('joins the parts, page numbers between them', () => {
    const first = page(1)
      .table(60, 600, widths, [
        ['项目', '数量'],
        ['规章', '3'],
      ])
      .text(290, 800, '- 1 -')
    const second = page(2)
      .table(60, 60, widths, [['行政许可', '41']])
      .text(290, 800, '- 2 -')
    expect(readPages(first, second)).toEqual([
      '项目 | 数量',
      '规章 | 3',
      '行政许可 | 41',
      '‹- 1 -›',
      '‹- 2 -›',
    ])
  })

  it('takes a frame at the end of a page for its first row, and at the start of one for its last', () => {
    const [first, middle, last] = [page(1), page(2), page(3)]
    first.text(89, 700, '二、主动公开政府信息情况').table(60, 740, [200], [['第一项']])
    middle.table(
      60,
      60,
      [100, 100],
      [
        ['规章', '0'],
        ['文件', '3'],
      ],
      340,
    )
    last.table(60, 60, [200], [['合计 3']]).text(89, 120, '三、收到申请情况')
    expect(readPages(first, middle, last)).toEqual([
      '二、主动公开政府信息情况',
      '第一项 1×2',
      '规章 | 0',
      '文件 | 3',
      '合计3 1×2',
      '三、收到申请情况',
    ])
    expect(readPages(first, page(2).text(89, 100, '正文'))).toEqual([
      '二、主动公开政府信息情况',
      '第一项',
      '正文',
    ])
    const heading = page(1).table(60, 740, [200], [['二、主动公开政府信息情况']])
    expect(readPages(heading, middle)[0]).toBe('二、主动公开政府信息情况')
    const apart = page(2)
      .text(89, 300, '说明')
      .table(
        60,
        400,
        [100, 100],
        [
          ['规章', '0'],
          ['文件', '3'],
        ],
      )
    expect(readPages(first, apart).slice(1, 3)).toEqual(['第一项', '说明'])
  })

  it('takes no frame around whole pages for a row', () => {
    const framed = (number: number): ReturnType<typeof page> =>
      page(number).line(60, 30, 260, 30).line(60, 810, 260, 810).line(60, 30, 60, 810).line(260, 30, 260, 810)
    const second = page(2).table(
      60,
      60,
      [100, 100],
      [
        ['规章', '0'],
        ['文件', '3'],
      ],
    )
    const first = framed(1).text(89, 700, '总体情况良好。')
    expect(readPages(first, second)).toEqual(['总体情况良好。', '规章 | 0', '文件 | 3'])
  })

  it('leaves out a head that is repeated', () => {
    const first = page(1).table(60, 600, widths, [
      ['项目', '数量'],
      ['规章', '3'],
    ])
    const second = page(2).table(60, 60, widths, [
      ['项目', '数量'],
      ['行政许可', '41'],
    ])
    expect(readPages(first, second)).toEqual(['项目 | 数量', '规章 | 3', '行政许可 | 41'])
  })

  it('joins a row whose label the page cuts', () => {
    const four = [100, 40, 40, 40]
    const first = page(1)
      .table(60, 600, four, [['1.申请人无正当理由逾期不', '1', '0', '1']])
      .table(60, 620, four, [['2.未按收费通知', '2', '0', '2']])
    const second = page(2).table(60, 60, four, [
      ['要求缴纳费用', '', '', ''],
      ['3.其他', '5', '0', '5'],
    ])
    expect(readPages(first, second).at(-2)).toBe('2.未按收费通知要求缴纳费用 | 2 | 0 | 2')
  })

  it('keeps two rows of figures apart where borders apart from each other leave a blank cell at the cut', () => {
    const first = page(1).text(62, 614, '1.国家秘密', { size: 10 }).text(162, 614, '1', { size: 10 })
    first.line(60, 600, 200, 600).line(60, 620, 160, 620).line(60, 630, 200, 630)
    for (const x of [60, 160, 200]) first.line(x, 600, x, 630)
    const second = page(2).table(60, 62, [100, 40], [['2.其他禁止公开', '5']])
    expect(readPages(first, second)).toEqual(['1.国家秘密 | 1 2×1', '', '2.其他禁止公开 | 5'])
  })

  it('joins a table without lines at its sides whose label spans all rows of the page', () => {
    const open = (drawn: ReturnType<typeof page>, y: number): typeof drawn => {
      drawn
        .line(60, y, 300, y)
        .line(120, y + 20, 300, y + 20)
        .line(60, y + 40, 300, y + 40)
      return drawn.line(120, y, 120, y + 40).line(220, y, 220, y + 40)
    }
    const small = { size: 10 }
    const cells = (drawn: ReturnType<typeof page>, y: number, texts: readonly string[]): typeof drawn => {
      texts.forEach((text, at) => drawn.text(at % 2 === 0 ? 122 : 222, y + 14 + 20 * (at >> 1), text, small))
      return drawn
    }
    const first = cells(open(page(1), 700), 700, ['1.国家秘密', '1', '2.其他禁止公开', '2'])
    first.text(62, 724, '不予公开', small)
    const second = cells(open(page(2), 60), 60, ['3.危及安全', '3', '4.第三方权益', '4'])
    expect(readPages(first, second)).toEqual([
      '不予公开 4×1 | 1.国家秘密 | 1',
      '2.其他禁止公开 | 2',
      '3.危及安全 | 3',
      '4.第三方权益 | 4',
    ])
  })

  it('joins such a row of a form that is not filled in', () => {
    const four = [100, 40, 40, 40]
    const first = page(1).table(60, 600, four, [['1.国家秘密', '', '', '']])
    const form = first.table(60, 620, four, [['2.其他法律法规禁', '', '', '']])
    const second = page(2).table(60, 60, four, [
      ['止公开', '', '', ''],
      ['3.其他', '', '', ''],
    ])
    expect(readPages(form, second)).toEqual([
      '1.国家秘密 |  |  | ',
      '2.其他法律法规禁止公开 |  |  | ',
      '3.其他 |  |  | ',
    ])
  })

  it('goes on with a label that spans rows on both pages', () => {
    const first = page(1)
      .table(60, 700, widths, [
        ['1.属于国家秘密', '3'],
        ['2.其他', '4'],
      ])
      .line(30, 700, 30, 740)
      .line(30, 700, 60, 700)
      .line(30, 740, 60, 740)
      .text(34, 725, '三', { size: 10 })
    const second = page(2)
      .table(60, 60, widths, [
        ['3.重复申请', '5'],
        ['4.危及', '6'],
      ])
      .line(30, 60, 30, 100)
      .line(30, 60, 60, 60)
      .line(30, 100, 60, 100)
    expect(readPages(first, second)[0]).toBe('三 4×1 | 1.属于国家秘密 | 3')
  })

  it('goes on with a label in the middle of its rows that stands on the second page only', () => {
    const part = (number: number, closed: number, labels: readonly string[], own: string) => {
      const drawn = page(number)
      const bottom = 100 + 20 * labels.length
      labels.forEach((label, row) => {
        drawn.line(100, 100 + 20 * row, 260, 100 + 20 * row)
        drawn.text(104, 114 + 20 * row, label, { size: 10 }).text(204, 114 + 20 * row, '0', { size: 10 })
      })
      drawn.line(100, bottom, 260, bottom).line(60, closed, 260, closed).text(62, 114, own, { size: 8 })
      for (const x of [60, 100, 200, 260]) drawn.line(x, 100, x, bottom)
      return drawn
    }
    const joined = ['（四）无法 4×1 | 1.不掌握 | 0', '2.没有现成信息 | 0', '3.不明确 | 0', '4.其他 | 0']
    const above = part(1, 100, ['1.不掌握', '2.没有现成信息'], '')
    expect(readPages(above, part(2, 140, ['3.不明确', '4.其他'], '（四）无法'))).toEqual(joined)
    // Of one row on either page, only the missing lines tell.
    const one = part(1, 100, ['1.不掌握'], '')
    expect(readPages(one, part(2, 120, ['2.其他'], '（四）无法'))).toEqual([
      '（四）无法 2×1 | 1.不掌握 | 0',
      '2.其他 | 0',
    ])
    expect(readPages(one, part(2, 100, ['2.其他'], '（四）无法'))).toEqual([
      ' | 1.不掌握 | 0',
      '（四）无法 | 2.其他 | 0',
    ])
  })

  it('does not join tables with text between them', () => {
    const first = page(1).table(60, 600, widths, [
      ['项目', '数量'],
      ['规章', '3'],
    ])
    const second = page(2)
      .text(60, 50, '三、收到申请情况')
      .table(60, 60, widths, [
        ['受理', '7'],
        ['办结', '6'],
      ])
    expect(readPages(first, second)).toContain('三、收到申请情况')
  })
})

describe('tables without rules', () => {
  it('are read by alignment', () => {
    const drawn = page()
    const rows = [
      ['信息内容', '制发', '废止'],
      ['规章', '0', '1'],
      ['规范性文件', '12', '3'],
    ]
    rows.forEach((texts, row) =>
      texts.forEach((text, column) => drawn.text(60 + 150 * column, 100 + 24 * row, text)),
    )
    expect(readPages(drawn)).toEqual(['信息内容 | 制发 | 废止', '规章 | 0 | 1', '规范性文件 | 12 | 3'])
  })

  it('are no part of the report where labels run over lines', () => {
    const small = { size: 10 }
    const drawn = page().text(60, 80, '三、收到和处理政府信息公开申请情况', { size: 16 })
    drawn.text(220, 110, '自然人', small).text(280, 110, '法人', small).text(340, 110, '总计', small)
    const labels = ['1.属于国家秘密', '2.其他法律行政法规禁', '3.危及安全']
    labels.forEach((label, at) => {
      const y = 140 + 40 * at
      drawn.text(60, y, label, small).text(60, y + 12, '止公开等', small)
      for (const x of [230, 290, 350]) drawn.text(x, y + 6, String(at), small)
    })
    drawn.text(60, 280, '四、政府信息公开行政复议、行政诉讼情况', { size: 10 })
    const { blocks, unread } = blocksOf(layOut(drawn.build()))
    expect(unread).toEqual([1])
    const isText = (block: (typeof blocks)[number]): boolean => !('isFurniture' in block && block.isFurniture)
    expect(blocks.filter(isText).map((block) => 'text' in block && block.text)).toEqual([
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
    ])
  })

  it('stay text where a column is not certain', () => {
    const drawn = page()
    const rows = [
      ['受理', '0', '1'],
      ['办结', '12', '3'],
      ['结转', '5', '6'],
    ]
    rows.forEach((texts, row) =>
      texts.forEach((text, column) => drawn.text(60 + (150 - 40 * row) * column, 100 + 24 * row, text)),
    )
    expect(readPages(drawn)).toEqual(['受理 0 1', '办结 12 3', '结转 5 6'])
  })
})
