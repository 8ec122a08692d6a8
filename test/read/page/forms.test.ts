import { describe, expect, it } from '@jest/globals'
import { blocksOf } from '../../../src/read/page/blocks.js'
import { layOut } from '../../../src/read/page/layOut.js'
import { page, readPages } from './pages.js'

type Drawn = ReturnType<typeof page>

const small = { size: 10 }
const COLUMNS = 7

/** Lines of one cell around the middle of its row. */
function cell(drawn: Drawn, x: number, y: number, lines: readonly string[], pitch = 13): void {
  lines.forEach((line, at) => drawn.text(x, y + (at - (lines.length - 1) / 2) * pitch, line, small))
}

function heads(drawn: Drawn, y: number): void {
  drawn
    .text(70, y - 12, '（本列数据的勾稽关系为：第一项', small)
    .text(70, y + 2, '加第二项之和，等于第三项加第', small)
  drawn.text(70, y + 16, '四项之和）', small).text(370, y - 24, '申请人情况', small)
  cell(drawn, 250, y, ['自然人'])
  drawn.text(350, y - 10, '法人或其他组织', small)
  const narrow = [['商业', '企业'], ['科研', '机构'], ['社会公', '益组织'], ['法律服', '务机构'], ['其他']]
  narrow.forEach((lines, at) => cell(drawn, 295 + 42 * at, y + 16, lines))
  drawn.text(510, y, '总计', small)
}

/** Centred over their column; `''` is a blank cell. */
function figures(drawn: Drawn, y: number, texts: readonly string[]): void {
  texts.forEach((text, at) => drawn.text(262 + 42 * at - 2.5 * text.length, y, text, small))
}

const row = (at: number): string[] => Array.from({ length: COLUMNS }, (_, column) => String(at * 10 + column))

/** Label lines, how far in they begin, and whether figures follow. */
type Label = readonly [lines: readonly string[], x: number]

const FIRST: readonly Label[] = [
  [['一、本年新收政府信息公开申请', '数量'], 60],
  [['二、上年结转政府信息公开申请', '数量'], 60],
  [['（一）予以公开'], 84],
  [['（二）部分公开（区分处理的，', '只计这一情形，不计其他情形）'], 84],
  [['1.属于国家秘密'], 124],
  [['2.其他法律行政法', '规禁止公开'], 124],
  [['3.危及“三安全一', '稳定”'], 124],
  [['4.保护第三方合法', '权益'], 124],
  [['5.属于三类内部事', '务信息'], 124],
  [['6.属于四类过程性', '信息'], 124],
  [['7.属于行政执法案', '卷'], 124],
  [['8.属于行政查询事', '项'], 124],
]
const SECOND: readonly Label[] = [
  [['1.本机关不掌握相', '关政府信息'], 124],
  [['2.没有现成信息需', '要另行制作'], 124],
  [['3.补正后申请内容', '仍不明确'], 124],
  [['1.信访举报投诉类', '申请'], 124],
  [['2.重复申请'], 124],
  [['3.要求提供公开出', '版物'], 124],
  [['4.无正当理由大量', '反复申请'], 124],
  [['5.要求行政机关确', '认或重新出具已获', '取信息'], 124],
  [['（六）其他处理'], 84],
  [['（七）总计'], 84],
  [['四、结转下年度继续办理'], 60],
]

function body(drawn: Drawn, from: number, labels: readonly Label[], start: number, blank = -1): void {
  labels.forEach(([lines, x], at) => {
    const y = from + 42 * at
    cell(drawn, x, y, lines)
    figures(
      drawn,
      y,
      row(start + at).map((text, column) => (column === blank && at > 2 ? '' : text)),
    )
  })
}

function twoPages(blank?: number): [Drawn, Drawn] {
  const [first, second] = [page(1), page(2)]
  heads(first, 120)
  body(first, 170, FIRST, 1, blank)
  cell(first, 60, 460, ['三、本', '年度办', '理结果'])
  cell(first, 84, 500, ['（三）', '不予公', '开'])
  body(second, 80, SECOND, 13, blank)
  cell(second, 84, 122, ['（四）', '无法提', '供'])
  cell(second, 84, 290, ['（五）', '不予处', '理'])
  return [first, second]
}

const figuresOf = (lines: readonly string[]): string[] =>
  lines.filter((line) => /\| \d+$/.test(line)).map((line) => line.split(' | ').slice(-COLUMNS).join(' '))

describe('prescribed tables without rules', () => {
  it('have the columns of their heads and the rows of their labels, whatever lines these run over', () => {
    const lines = readPages(...twoPages())
    expect(lines.slice(0, 6)).toEqual([
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 3×3 | 申请人情况 1×7',
      '自然人 2×1 | 法人或其他组织 1×5 | 总计 2×1',
      '商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他',
      '一、本年新收政府信息公开申请数量 1×3 | 10 | 11 | 12 | 13 | 14 | 15 | 16',
      '二、上年结转政府信息公开申请数量 1×3 | 20 | 21 | 22 | 23 | 24 | 25 | 26',
      '三、本年度办理结果 20×1 | （一）予以公开 1×2 | 30 | 31 | 32 | 33 | 34 | 35 | 36',
    ])
    expect(lines[7]).toBe('（三）不予公开 8×1 | 1.属于国家秘密 | 50 | 51 | 52 | 53 | 54 | 55 | 56')
    expect(lines[15]).toBe(
      '（四）无法提供 3×1 | 1.本机关不掌握相关政府信息 | 130 | 131 | 132 | 133 | 134 | 135 | 136',
    )
    expect(lines).toHaveLength(3 + FIRST.length + SECOND.length)
    expect(figuresOf(lines)).toEqual([...FIRST, ...SECOND].map((_, at) => row(at + 1).join(' ')))
  })

  it('keep blank cells in their columns', () => {
    const lines = readPages(...twoPages(3))
    expect(lines[6]).toContain('| 40 | 41 | 42 |  | 44 | 45 | 46')
    expect(lines.at(-1)).toBe(
      '四、结转下年度继续办理 1×3 | 230 | 231 | 232 | 233 | 234 | 235 | 236'.replace('233', ''),
    )
  })

  it('may repeat their head on the next page', () => {
    const [first, second] = [page(1), page(2)]
    heads(first, 120)
    body(first, 170, FIRST, 1)
    heads(second, 80)
    body(second, 140, SECOND, 13)
    const lines = readPages(first, second)
    expect(figuresOf(lines)).toHaveLength(FIRST.length + SECOND.length)
    expect(lines.filter((line) => line.includes('商业企业'))).toHaveLength(1)
  })

  it('keep a label that is misspelt', () => {
    const labels = FIRST.map(([lines, x]): Label =>
      lines[0] === '1.属于国家秘密' ? [['1.属于国家密秘'], x] : [lines, x],
    )
    const [first, second] = [page(1), page(2)]
    heads(first, 120)
    body(first, 170, labels, 1)
    body(second, 80, SECOND, 13)
    expect(readPages(first, second)).toContainEqual(expect.stringMatching(/^1.属于国家密秘.* 50 \| 51/))
  })

  it.each([
    ['a figure between two columns', (drawn: Drawn) => drawn.text(283, 170, '7', small)],
    ['a figure between two rows', (drawn: Drawn) => drawn.text(262, 318, '7', small)],
    ['a row of figures without a label', (drawn: Drawn) => figures(drawn, 700, row(40))],
    ['another word among the labels', (drawn: Drawn) => drawn.text(84, 276, '其中：重点', small)],
  ])('are in doubt with %s', (_, add) => {
    const [first, second] = twoPages()
    add(first)
    const { blocks, unread } = blocksOf([first, second].flatMap((drawn) => layOut(drawn.build())))
    expect(unread).toEqual([1, 2])
    expect(blocks.filter(({ kind }) => kind === 'table')).toEqual([])
  })

  it('are in doubt where a head is missing', () => {
    const [first, second] = [page(1), page(2)]
    body(first, 170, FIRST, 1)
    body(second, 80, SECOND, 13)
    const { blocks } = blocksOf([first, second].flatMap((drawn) => layOut(drawn.build())))
    expect(blocks.filter(({ kind }) => kind === 'table')).toEqual([])
  })

  it('may indent the first line of a label', () => {
    const second = page(2)
    body(second, 80, SECOND, 13)
    const indented = page(1)
    heads(indented, 120)
    body(indented, 170, [[[], 60], ...FIRST.slice(1)], 1)
    indented.text(80, 164, '一、本年新收政府信息公开申请数', small).text(66, 177, '量', small)
    expect(readPages(indented, second)).toContainEqual(
      expect.stringMatching(/^一、本年新收政府信息公开申请数量 .*16$/),
    )
  })

  it.each([
    ['two labels over lines are misspelt', [8, 9], ['5.属于三类内部事物', '6.属于四类过程行']],
    ['the name of a group runs into a label', [4], ['（三1.属于国家秘密']],
  ] as const)('are in doubt where %s', (_, places, texts) => {
    const labels = FIRST.map(([lines, x], at): Label => {
      const text = texts[places.findIndex((place) => place === at)]
      return text === undefined ? [lines, x] : [[text, ...lines.slice(1)], x]
    })
    const [first, second] = [page(1), page(2)]
    heads(first, 120)
    body(first, 170, labels, 1)
    body(second, 80, SECOND, 13)
    cell(second, 84, 122, ['（四）', '无法提', '供'])
    const { blocks } = blocksOf([first, second].flatMap((drawn) => layOut(drawn.build())))
    expect(blocks.filter(({ kind }) => kind === 'table')).toEqual([])
  })

  it('print one row of figures under heads in three rows', () => {
    const drawn = page().text(130, 100, '行政复议', small).text(380, 100, '行政诉讼', small)
    drawn.text(260, 114, '未经复议直接起诉', small).text(440, 114, '复议后起诉', small)
    const names = [
      ['结果', '维持'],
      ['结果', '纠正'],
      ['其他', '结果'],
      ['尚未', '审结'],
      ['总', '计'],
    ]
    for (let at = 0; at < 15; at += 1) {
      cell(drawn, 60 + 32 * at, at < 5 ? 122 : 134, names[at % 5] ?? [])
      if (at !== 6) drawn.text(66 + 32 * at, 164, String(at % 10), small)
    }
    const five = '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计'
    expect(readPages(drawn)).toEqual([
      '行政复议 1×5 | 行政诉讼 1×10',
      `${five.replaceAll(' |', ' 2×1 |')} 2×1 | 未经复议直接起诉 1×5 | 复议后起诉 1×5`,
      `${five} | ${five}`,
      '0 | 1 | 2 | 3 | 4 | 5 |  | 7 | 8 | 9 | 0 | 1 | 2 | 3 | 4',
    ])
  })

  it('are in doubt where the figures of their one row stand in several lines', () => {
    const drawn = page().text(60, 80, '四、政府信息公开行政复议、行政诉讼情况')
    drawn.text(130, 100, '行政复议', small).text(380, 100, '行政诉讼', small)
    drawn.text(260, 114, '未经复议直接起诉', small).text(440, 114, '复议后起诉', small)
    const names = ['维持', '纠正', '其他', '审结', '总计']
    for (let at = 0; at < 15; at += 1) {
      cell(drawn, 60 + 32 * at, at < 5 ? 122 : 134, [names[at % 5] ?? ''])
      if (at % 4 === 1) drawn.text(62 + 32 * at, 158, '10', small).text(62 + 32 * at, 170, '件', small)
      else drawn.text(62 + 32 * at, 164, '0件', small)
    }
    const { blocks, unread } = blocksOf(layOut(drawn.build()))
    expect(unread).toEqual([1])
    const printed = blocks.flatMap((block) =>
      block.kind === 'paragraph' && !block.isFurniture ? block.text : [],
    )
    expect(printed.filter((text) => /\d/.test(text))).toEqual([])
  })

  it('have figures with their unit', () => {
    const [first, second] = [page(1), page(2)]
    heads(first, 120)
    FIRST.forEach(([lines, x], at) => {
      cell(first, x, 170 + 42 * at, lines)
      for (let column = 0; column < COLUMNS; column += 1)
        first.text(254 + 42 * column, 170 + 42 * at, `${at}件`, small)
    })
    body(second, 80, SECOND, 13)
    expect(readPages(first, second)[4]).toBe(`二、上年结转政府信息公开申请数量${' | 1件'.repeat(COLUMNS)}`)
  })

  it('may repeat all of their head but what stands on every page', () => {
    const [first, second, third] = [page(1), page(2), page(3)]
    heads(first, 120)
    body(first, 170, FIRST.slice(0, 6), 1)
    heads(second, 90)
    body(second, 150, FIRST.slice(6), 7)
    heads(third, 90)
    body(third, 150, SECOND, 13)
    const lines = readPages(first, second, third)
    expect(figuresOf(lines)).toEqual([...FIRST, ...SECOND].map((_, at) => row(at + 1).join(' ')))
  })

  it('read the tables of Article 20, blank cells and all', () => {
    const drawn = page()
    const lines: readonly (readonly [number, string])[][] = [
      [[250, '第二十条第（一）项']],
      [
        [90, '信息内容'],
        [190, '本年制发件数'],
        [290, '本年废止件数'],
        [390, '现行有效件数'],
      ],
      [
        [90, '规章'],
        [420, '0'],
      ],
      [
        [90, '行政规范性文件'],
        [220, '3'],
        [320, '1'],
        [418, '12'],
      ],
      [[250, '第二十条第（五）项']],
      [
        [90, '信息内容'],
        [280, '本年处理决定数量'],
      ],
      [[90, '行政许可']],
      [[250, '第二十条第（六）项']],
      [
        [90, '信息内容'],
        [280, '本年处理决定数量'],
      ],
      [
        [90, '行政处罚'],
        [315, '6'],
      ],
      [
        [90, '行政强制'],
        [315, '0'],
      ],
      [[250, '第二十条第（八）项']],
      [
        [90, '信息内容'],
        [260, '本年收费金额（单位：万元）'],
      ],
      [
        [90, '行政事业性收费'],
        [310, '0.52'],
      ],
    ]
    lines.forEach((words, at) => words.forEach(([x, text]) => drawn.text(x, 100 + 22 * at, text, small)))
    expect(readPages(drawn)).toEqual([
      '第二十条第（一）项 1×4',
      '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
      '规章 |  |  | 0',
      '行政规范性文件 | 3 | 1 | 12',
      '第二十条第（五）项 1×4',
      '信息内容 | 本年处理决定数量 1×3',
      '行政许可 |  1×3',
      '第二十条第（六）项 1×4',
      '信息内容 | 本年处理决定数量 1×3',
      '行政处罚 | 6 1×3',
      '行政强制 | 0 1×3',
      '第二十条第（八）项 1×4',
      '信息内容 | 本年收费金额（单位：万元） 1×3',
      '行政事业性收费 | 0.52 1×3',
    ])
  })

  const frame = (drawn: Drawn, xs: readonly number[], ys: readonly number[]): void => {
    for (const y of ys) drawn.line(Math.min(...xs), y, Math.max(...xs), y)
    for (const x of xs) drawn.line(x, Math.min(...ys), x, Math.max(...ys))
  }

  it.each([
    ['between columns only', [55, 240, 285, 328, 370, 412, 454, 500, 545], [80, 650]],
    ['round the table and below its head', [55, 545], [80, 150, 650]],
    [
      'between rows, and beside the labels',
      [55, 245, 545],
      [80, 150, ...FIRST.map((_, at) => 191 + 42 * at)],
    ],
  ])('are read whole where lines are drawn %s', (_, xs, ys) => {
    const [first, second] = twoPages()
    frame(first, xs, ys)
    frame(second, xs, [55, ...ys.filter((y) => y > 200 && y < 520), 520])
    const lines = readPages(first, second)
    expect(figuresOf(lines)).toEqual([...FIRST, ...SECOND].map((_label, at) => row(at + 1).join(' ')))
  })

  it('have heads with lines and figures without any', () => {
    const [first, second] = twoPages()
    frame(first, [55, 245, 545], [80, 108, 150])
    const lines = readPages(first, second)
    expect(figuresOf(lines)).toEqual([...FIRST, ...SECOND].map((_label, at) => row(at + 1).join(' ')))
  })

  it('are in doubt where lines part no figures and words are not certain', () => {
    const [first, second] = twoPages()
    frame(first, [55, 545], [80, 150, 650])
    first.text(283, 170, '7', small)
    const { blocks, unread } = blocksOf([first, second].flatMap((drawn) => layOut(drawn.build())))
    expect(unread).toEqual([1, 2])
    expect(blocks.filter(({ kind }) => kind === 'table')).toEqual([])
  })
})
