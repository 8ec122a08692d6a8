import { describe, expect, it } from '@jest/globals'
import { page, readPages } from './pages.js'

/** Lines of sixteen characters: two columns of 240 points with a gap of 24. */
const WIDE = 15
const full = (start: string): string => start.padEnd(WIDE, '依法公开政府信息并及时答复申请人')
const LEFT = 45
const RIGHT = LEFT + WIDE * 16 + 24

function column(drawn: ReturnType<typeof page>, x: number, y: number, lines: readonly string[]): void {
  lines.forEach((line, at) => drawn.text(x, y + 24 * at, line))
}

describe('text in columns', () => {
  const left = ['一、总体情况', full('全年'), full('二是'), full('三是'), full('四是'), full('上')]
  const right = [full('下'), '加强培训。', full('五是'), full('六是'), '健全机制。', '（二）依申请公开']

  it('is read column by column below a title that runs across', () => {
    const drawn = page().text(120, 60, '某某县水利局2023年政府信息公开工作年度报告')
    column(drawn, LEFT, 120, left)
    column(drawn, RIGHT, 120, right)
    drawn.text(290, 800, '- 1 -')
    expect(readPages(drawn)).toEqual([
      '某某县水利局2023年政府信息公开工作年度报告',
      '一、总体情况',
      full('全年') + full('二是') + full('三是') + full('四是') + full('上') + full('下') + '加强培训。',
      full('五是') + full('六是') + '健全机制。',
      '（二）依申请公开',
      '‹- 1 -›',
    ])
  })

  it('may stand on lines of their own', () => {
    const drawn = page()
    column(drawn, LEFT, 120, left)
    column(drawn, RIGHT, 109, right)
    expect(readPages(drawn)).toHaveLength(4)
    expect(readPages(drawn)[1]).toContain(full('上') + full('下'))
  })

  it('may be a column of tables, which go on in the next one', () => {
    const first = page(1)
    column(first, LEFT, 120, left)
    const widths = [160, 80]
    first.table(
      RIGHT,
      100,
      widths,
      [
        ['信息内容', '本年制发件数'],
        ['规章', '0'],
      ],
      60,
    )
    first.text(250, 800, '- 1 -')
    const second = page(2).table(LEFT, 60, widths, [['行政规范性文件', '2']])
    column(second, RIGHT, 80, right)
    expect(readPages(first, second).filter((line) => line.includes('|'))).toEqual([
      '信息内容 | 本年制发件数',
      '规章 | 0',
      '行政规范性文件 | 2',
    ])
  })

  it('may be one of two pages on a sheet, with tables on both', () => {
    const sheet = page().table(45, 100, [120, 60], [['规章', '0']], 200)
    sheet.text(45, 80, '二、主动公开政府信息').text(45, 400, '三、收到和处理政府')
    sheet.text(320, 80, '信息公开申请情况').table(320, 90, [120, 60], [['受理', '7']], 200)
    expect(readPages(sheet)).toEqual([
      '二、主动公开政府信息',
      '规章 | 0',
      '三、收到和处理政府信息公开申请情况',
      '受理 | 7',
    ])
  })

  it('has a title above it whose lines are centred on each other', () => {
    const drawn = page()
      .text(57, 60, '某某县教育体育局2023年政府信息公开工作年度', { size: 22 })
      .text(265, 90, '报告', { size: 22 })
    column(drawn, LEFT, 140, left)
    column(drawn, RIGHT, 140, right)
    const body = page(2)
    for (let at = 0; at < 8; at += 1) body.text(57, 100 + 24 * at, full('正文').padEnd(29, '公开'))
    expect(readPages(drawn, body)[0]).toBe('某某县教育体育局2023年政府信息公开工作年度报告')
  })

  it('ends at a table that runs across', () => {
    const drawn = page()
    column(drawn, LEFT, 80, left)
    column(drawn, RIGHT, 80, right)
    drawn.table(
      LEFT,
      260,
      [160, 160, 160],
      [
        ['信息内容', '本年制发件数', '现行有效件数'],
        ['规章', '0', '2'],
      ],
    )
    drawn.text(LEFT, 360, '三、收到和处理政府信息公开申请情况')
    expect(readPages(drawn).slice(-3)).toEqual([
      '信息内容 | 本年制发件数 | 现行有效件数',
      '规章 | 0 | 2',
      '三、收到和处理政府信息公开申请情况',
    ])
  })

  it('is none where two short lines stand at the right', () => {
    const drawn = page()
    column(drawn, LEFT, 120, [
      full('全年'),
      full('二是'),
      full('三是'),
      '加强培训。',
      '健全机制。',
      '本局网站。',
    ])
    drawn.text(400, 216, '某某县水利局').text(400, 240, '2024年1月17日')
    expect(readPages(drawn).join('\n')).toContain('健全机制。 某某县水利局')
  })

  it('is none where figures stand beside their labels', () => {
    const drawn = page()
    const labels = [
      '主动公开政府信息的数量合计',
      '依申请公开的数量',
      '举办培训的次数',
      '接受培训的人数和次数',
    ]
    labels.forEach((label, at) =>
      drawn.text(LEFT, 100 + 24 * at, label).text(RIGHT, 100 + 24 * at, `${at}23件`),
    )
    expect(readPages(drawn).join('')).toContain('依申请公开的数量 123件')
  })
})
