import { describe, expect, it } from '@jest/globals'
import { page, readPages } from './pages.js'

const widths = [200, 100, 100]
const rows = [
  ['信息内容', '本年制发件数', '现行有效件数'],
  ['规章', '0', '2'],
  ['行政规范性文件', '1', '12'],
]
const texts = rows.map((row) => row.join(' | '))

function box(drawn: ReturnType<typeof page>, x0: number, y0: number, x1: number, y1: number): void {
  drawn.line(x0, y0, x1, y0).line(x0, y1, x1, y1).line(x0, y0, x0, y1).line(x1, y0, x1, y1)
}

describe('a border around the text of a page', () => {
  it('is none of a wider table that crosses it', () => {
    const drawn = page().text(100, 90, '二、主动公开政府信息情况').table(60, 120, widths, rows)
    box(drawn, 90, 60, 440, 760)
    expect(readPages(drawn)).toEqual(['二、主动公开政府信息情况', ...texts])
  })

  it('may be drawn without ends where it runs over several pages', () => {
    const drawn = page().text(100, 90, '二、主动公开政府信息情况').table(60, 120, widths, rows)
    drawn.line(90, 30, 90, 800).line(440, 30, 440, 800)
    expect(readPages(drawn)).toEqual(['二、主动公开政府信息情况', ...texts])
  })

  it('encloses text above and below a table that reaches its sides', () => {
    const drawn = page().text(70, 90, '二、主动公开政府信息情况').table(60, 120, widths, rows)
    const small = { size: 10 }
    drawn.text(70, 240, '三、收到和处理政府信息公开申请情况', small)
    drawn.text(70, 260, '本局全年没有收到政府信息公开申请，也没有结转的申请。', small)
    box(drawn, 60, 60, 460, 760)
    expect(readPages(drawn)).toEqual([
      '二、主动公开政府信息情况',
      ...texts,
      '三、收到和处理政府信息公开申请情况',
      '本局全年没有收到政府信息公开申请，也没有结转的申请。',
    ])
  })

  it('encloses text between two tables, and nothing below the last one', () => {
    const drawn = page().table(60, 80, widths, rows).table(60, 240, widths, rows)
    drawn.text(70, 180, '三、收到和处理政府信息公开申请情况', { size: 16 })
    box(drawn, 60, 60, 460, 760)
    expect(readPages(drawn)).toEqual([...texts, '三、收到和处理政府信息公开申请情况', ...texts])
  })

  it('gives each of two tables the columns that it has, and the page its number', () => {
    const drawn = page()
      .table(60, 80, widths, rows)
      .table(60, 700, [100, 300], [['本年新收', '7']])
    drawn
      .text(70, 180, '三、收到和处理政府信息公开申请情况', { size: 16 })
      .text(240, 745, '—2—', { size: 10 })
    box(drawn, 60, 60, 460, 760)
    expect(readPages(drawn)).toEqual([
      ...texts,
      '三、收到和处理政府信息公开申请情况',
      '本年新收 | 7',
      '‹—2—›',
    ])
  })

  it('does not make text of the title of a group of rows', () => {
    const drawn = page().table(60, 80, widths, rows, 200)
    drawn.line(60, 680, 60, 760).line(460, 680, 460, 760).line(60, 760, 460, 760)
    drawn.text(62, 700, '一、主动公开情况', { size: 10 })
    expect(readPages(drawn)).toEqual([...texts, '一、主动公开情况 1×3'])
  })

  it('leaves a table alone whose inner columns have lines of their own', () => {
    const drawn = page().table(
      60,
      120,
      [120, 60, 180, 60],
      [...rows, ...rows].map((row) => [...row, '7']),
      90,
    )
    const cells = readPages(drawn)
    expect(cells).toHaveLength(6)
    expect(cells[1]).toBe('规章 | 0 | 2 | 7')
  })

  it('keeps a note across all columns in its table', () => {
    const drawn = page().table(60, 120, widths, rows)
    drawn.text(62, 194, '备注：规章由县政府制发。', { size: 10 })
    drawn.line(60, 180, 60, 200).line(460, 180, 460, 200).line(60, 200, 460, 200)
    expect(readPages(drawn)).toEqual([...texts, '备注：规章由县政府制发。 1×3'])
  })
})
