import { describe, expect, it } from '@jest/globals'
import { page, readPages } from './pages.js'

/** Full lines of thirty characters from x = 57 to 537, as Word sets them. */
const full = (start: string): string => start.padEnd(30, '本局依法公开政府信息并及时答复申请人')

describe('paragraphs of a page', () => {
  it('joins the lines of a paragraph and begins a new one at an indent', () => {
    const drawn = page()
      .text(89, 100, full('一是').slice(0, 28))
      .text(57, 124, full('和完善制度'))
      .text(57, 148, '加强培训。')
      .text(89, 172, full('二是').slice(0, 28))
      .text(57, 196, '健全机制。')
    expect(readPages(drawn)).toEqual([
      full('一是').slice(0, 28) + full('和完善制度') + '加强培训。',
      full('二是').slice(0, 28) + '健全机制。',
    ])
  })

  it('goes on after a short line when the next word would not have fitted in', () => {
    const drawn = page()
      .text(57, 100, full('上'))
      .text(57, 124, '联系电话和电子邮箱见本局网站，电子邮箱：')
      .text(57, 148, 'information-disclosure@slj.example.cn。')
      .text(57, 172, full('下'))
    expect(readPages(drawn)[0]).toContain('电子邮箱：information-disclosure@slj.example.cn。')
  })

  it('keeps a heading apart from the paragraph below it', () => {
    const drawn = page()
      .text(89, 100, '一、总体情况')
      .text(89, 124, full('全年').slice(0, 28))
      .text(57, 148, '公开信息。')
    expect(readPages(drawn)).toHaveLength(2)
  })

  it('keeps an ordinal apart though the line above is full', () => {
    const drawn = page()
      .text(57, 100, full('前'))
      .text(57, 124, full('').slice(0, 29) + '。')
      .text(57, 148, '（二）依申请公开')
    expect(readPages(drawn)).toEqual([full('前') + full('').slice(0, 29) + '。', '（二）依申请公开'])
  })

  it('joins a paragraph that runs over the page, and puts the page number behind it', () => {
    const first = page(1).text(57, 700, full('上')).text(57, 724, full('中')).text(280, 800, '- 1 -')
    const second = page(2).text(57, 100, '余下的话。').text(280, 800, '- 2 -')
    expect(readPages(first, second)).toEqual([full('上') + full('中') + '余下的话。', '‹- 1 -›', '‹- 2 -›'])
  })

  it('keeps body and date at the end apart', () => {
    const drawn = page()
      .text(57, 100, full('上'))
      .text(57, 124, full('下'))
      .text(425, 200, '某某县水利局')
      .text(409, 224, '2025年1月17日')
    expect(readPages(drawn).slice(1)).toEqual(['某某县水利局', '2025年1月17日'])
  })

  it('joins a title that takes two lines', () => {
    const drawn = page()
      .text(57, 80, '某某县水利局二〇二四年度政府信息公开工作年', { size: 22 })
      .text(264, 110, '度报告', { size: 22 })
      .text(57, 160, full('上'))
      .text(57, 184, full('下'))
    expect(readPages(drawn)[0]).toBe('某某县水利局二〇二四年度政府信息公开工作年度报告')
  })
})

describe('lines that are no text of the body', () => {
  it('do not narrow the distance between its lines', () => {
    const drawn = page().text(57, 100, full('上')).text(57, 128, full('下')).text(57, 156, '完。')
    for (let at = 0; at < 8; at += 1) drawn.text(60 + 40 * at, 400 + 12 * at, `${at}0`, { size: 8 })
    expect(readPages(drawn)[0]).toBe(`${full('上')}${full('下')}完。`)
  })
})

describe('footnotes', () => {
  const small = { size: 10 }
  const first = () => page(1).text(57, 400, full('上')).text(57, 424, full('中'))
  const second = page(2).text(57, 100, '完。').text(57, 300, full('正文')).text(57, 324, full('下'))

  it('stand behind the paragraph that they interrupt', () => {
    const drawn = first()
      .text(57, 700, '①《条例》指《中华人民共和国政府信息公开', small)
      .text(57, 714, '条例》。', small)
      .text(57, 728, '[2]截至年末。', small)
      .text(290, 800, '- 1 -', small)
    expect(readPages(drawn, second).slice(0, 4)).toEqual([
      `${full('上')}${full('中')}完。`,
      '①《条例》指《中华人民共和国政府信息公开条例》。',
      '[2]截至年末。',
      '‹- 1 -›',
    ])
  })

  it('are no small lines without a mark, nor those above a table', () => {
    const plain = first().text(57, 700, '打印日期：下午', small)
    expect(readPages(plain, second)[1]).toBe('打印日期：下午')
    const above = first().text(57, 440, '1.单位：件', small)
    expect(readPages(above.table(60, 500, [100, 60], [['规章', '0']]))).toEqual([
      `${full('上')}${full('中')}`,
      '1.单位：件',
      '规章 | 0',
    ])
  })

  it('leave no mark in the text, but units their exponent', () => {
    const drawn = page().text(57, 100, '公开12件').text(121, 95, '1', { size: 8 }).text(130, 100, '，占地3m')
    drawn.text(187, 94, '2', { size: 8 }).text(57, 300, full('正文'))
    expect(readPages(drawn)[0]).toBe('公开12件，占地3m2')
  })
})

describe('characters of a line', () => {
  it('reads a title whose characters are spaced out as one', () => {
    const large = { size: 20, spread: 12 }
    const drawn = page()
      .text(83, 100, '青柳市水务局2023年政府信息', large)
      .text(207, 140, '公开年度报告', large)
      .text(57, 200, full('正文'))
      .text(57, 224, full('又'))
    expect(readPages(drawn)[0]).toBe('青柳市水务局2023年政府信息公开年度报告')
  })

  it('drops the blanks that engines put around digits and that spread a line', () => {
    expect(readPages(page().text(57, 100, '2024 年共公开 85 条'))).toEqual(['2024年共公开85条'])
    const spread = page().text(57, 100, '号，邮编：', { spread: 8 }).text(177, 100, '223100')
    expect(readPages(spread)).toEqual(['号，邮编：223100'])
  })

  it('keeps blanks between Latin words and between numbers', () => {
    expect(readPages(page().text(57, 100, 'Annual report'))).toEqual(['Annual report'])
    expect(readPages(page().text(57, 100, '12 34'))).toEqual(['12 34'])
  })

  it('folds radicals to the characters they stand for, and nothing else', () => {
    expect(readPages(page().text(57, 100, '⼯作⼈员⻅（⻚）Ａ⾨⼾⾭\u2329\ufa1b\u232a'))).toEqual([
      '工作人员见（页）Ａ門户青〈福〉',
    ])
  })

  it('reads once what is drawn twice to look bold', () => {
    const drawn = page().text(57, 100, '一、总体情况').text(57.5, 100, '一、总体情况')
    expect(readPages(drawn)).toEqual(['一、总体情况'])
  })
})

describe('margins of pages', () => {
  const pages = (draw: (number: number) => ReturnType<typeof page>) => [1, 2, 3].map(draw)

  it('leaves out what is written across the page behind the text', () => {
    const mark = { size: 70 }
    const drawn = page(1).text(57, 420, full('正文')).text(57, 444, '完。').text(100, 450, '内部资料', mark)
    const empty = page(2).text(100, 450, '内部资料', mark).text(57, 100, '附件')
    expect(readPages(drawn, empty)).toEqual([`${full('正文')}完。`, '附件', '‹内部资料›'])
  })

  it('keeps a title that nothing is written over', () => {
    const drawn = page().text(150, 100, '年度报告', { size: 60 }).text(57, 130, full('正文'))
    expect(readPages(drawn)[0]).toBe('年度报告')
  })

  it('sets headers, footers and page numbers apart', () => {
    const read = readPages(
      ...pages((number) =>
        page(number)
          .text(57, 40, '某某县水利局信息公开')
          .text(57, 300, `第${'一二三'[number - 1]}段。`)
          .text(280, 810, `第 ${number} 页 共 3 页`),
      ),
    )
    expect(read.filter((line) => !line.startsWith('‹'))).toEqual(['第一段。', '第二段。', '第三段。'])
  })

  it('keeps the line of a title, and of a signature, that says what header and footer say', () => {
    const office = '某某县水利局'
    const drawn = pages((number) => page(number).text(57, 30, office).text(57, 820, office))
    drawn[0]?.text(200, 90, office).text(120, 400, '正文。')
    drawn[1]?.text(57, 300, '正文。')
    drawn[2]?.text(57, 300, '正文。').text(400, 780, office)
    const read = readPages(...drawn).filter((line) => !line.startsWith('‹'))
    expect(read).toEqual([office, '正文。', '正文。', '正文。', office])
  })

  it.each(['第一页', '—１—', '页码：1/3', '第1页/共3页', 'Page 1 of 3', '第１页，共３页'])(
    'knows the page number %s on a single page, however wide its margin',
    (number) => {
      expect(readPages(page().text(57, 300, '正文。').text(250, 700, number))).toEqual([
        '正文。',
        `‹${number}›`,
      ])
    },
  )

  it.each(['一、总体情况', '12-3', '3.其他', '（一）', '页'])('takes %s for none', (text) => {
    expect(readPages(page().text(57, 300, '正文。').text(57, 800, text))).toEqual(['正文。', text])
  })

  it('takes a bare number for a page number only when it counts the pages', () => {
    const counting = pages((number) =>
      page(number)
        .text(57, 300, '正文。')
        .text(290, 800, `${number + 4}`),
    )
    expect(readPages(...counting)).toContain('‹5›')
    const values = [page(1).text(57, 300, '正文。').text(290, 780, '37'), page(2).text(57, 300, '正文。')]
    expect(readPages(...values)).toContain('37')
  })
})
