import { describe, expect, it } from '@jest/globals'
import { readHtml } from '../../src/read/html/html.js'
import { stopwatch } from '../stopwatch.js'

const TEXT =
  '<h1>云和县林业局2022年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>全年公开政府信息96条。目录按季度更新。</p>'
const page = (text: string, beside = ''): string =>
  `<html><body><div class="menu"><a href="/">首页</a></div><div class="box"><div id="zoom">${text}</div>${beside}</div></body></html>`
const doubtsOf = (source: string) => readHtml(source).doubts
const link = (words: string | number): string => `<a href="t20230112_1_${words}.html">${words}</a>`
const PIECE = [{ kind: 'piece' }]

describe('a text that is cut into several pages', () => {
  it.each([
    ['at the end of the text', page(`${TEXT}<p>1 ${link(2)} ${link('下一页')}</p>`)],
    ['below it', page(TEXT, `<div><span>1</span>${link(2)}${link(3)}${link('尾页')}</div>`)],
    ['on its last page', page(TEXT, `<ul><li>${link('上一页')}</li><li>${link(1)}</li><li>2</li></ul>`)],
    ['in brackets', page(`${TEXT}<p><b>[1]</b><a href="a_2.html">[2]</a></p>`)],
    ['by a script', page(`${TEXT}<script>createPageHTML(3, 0, "t20230112_1", "html");</script>`)],
  ])('is known by its pager %s', (_, source) => {
    expect(doubtsOf(source)).toEqual(PIECE)
  })

  it.each([
    ['notes', page(`${TEXT}<p>1 ${link(2)} 为附注</p>`)],
    ['years', page(TEXT, `<div>${link(2021)} ${link(2020)}</div>`)],
    ['links to all, as a strip of tabs', page(TEXT, `<div>${link(1)}${link(2)}</div>`)],
    [
      'pages of a list elsewhere',
      page(TEXT).replace('<div class="menu">', `<div>1 ${link(2)}</div><div class="menu">`),
    ],
    ['a script for one page', page(`${TEXT}<script>createPageHTML(1, 0, "t20230112_1", "html");</script>`)],
  ])('is not seen in %s', (_, source) => {
    expect(doubtsOf(source)).toBeUndefined()
  })

  it('is looked for in time that grows with the page', () => {
    const elapsed = stopwatch()
    const nested = `${'<div>'.repeat(400)}<a href="a">1</a>${'<i></i>'.repeat(50_000)}${'</div>'.repeat(400)}`
    expect(doubtsOf(page(`${TEXT}${nested}`))).toBeUndefined()
    expect(elapsed()).toBeLessThan(5000)
  })
})
