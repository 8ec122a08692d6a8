import { describe, expect, it } from '@jest/globals'
import { readHtml } from '../../src/read/html/html.js'
import { read } from '../../src/read/read.js'
import { readPage } from './html.js'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const formatOf = async (source: string, name: string): Promise<string> =>
  (await read(bytes(source), name)).format

describe('recognition of HTML', () => {
  it.each([
    ['a page, whatever its name', '<!DOCTYPE html>\n<html><body><p>一、概述</p></body></html>', 'report.txt'],
    ['a page from Word', '<html xmlns:o="urn:x"><body><p>一、概述</p></body></html>', 'report.doc'],
    ['a page after a comment', '<!-- saved --><html><body>一、概述</body></html>', 'report.md'],
    ['a page after an XML declaration', '<?xml version="1.0"?>\n<html><body>一、概述</body></html>', 'a'],
    ['a piece of a page', '<p style="x">一、概述</p><p>二</p><p>三</p>', 'report.txt'],
    ['text with tags, by its name', '一、概述<br>公开3条。<br>二、其他<br>', 'report.htm'],
  ])('knows %s', async (_name, source, name) => {
    expect(await formatOf(source, name)).toBe('html')
  })

  it.each([
    [
      'Markdown that begins with a table in HTML',
      '<table><tr><td>1</td></tr></table>\n\n# 一、概述',
      'a.md',
      'markdown',
    ],
    ['text that begins with a comment of Word', '<!--[if !supportLists]-->一、概述', 'a.txt', 'text'],
    ['text with a bracket', '<公开指南>已修订', 'a.txt', 'text'],
    ['text without any tag, named as a page', '一、概述\n公开3条。', 'a.html', 'text'],
  ])('leaves %s', async (_name, source, name, format) => {
    expect(await formatOf(source, name)).toBe(format)
  })
})

describe('text of a page', () => {
  it('has one block for each paragraph, in one line whatever the source breaks', async () => {
    const { blocks } = await readPage('<div>前言<p>公开\n  政府信息</p><div>计 <b>3</b>\n条</div></div>结尾')
    expect(blocks).toEqual(['前言', '公开政府信息', '计 3 条', '结尾'])
  })

  it('breaks lines at br, and in preformatted text at every line end', async () => {
    const { blocks } = await readPage('<p>一、概述<br/>二、其他<BR>\n</p><pre>甲\n乙  丙\r\n丁</pre>')
    expect(blocks).toEqual(['一、概述', '二、其他', '甲', '乙 丙', '丁'])
  })

  it('leaves out what is not shown', async () => {
    const { blocks } = await readPage(
      `<style>p{}</style><script>var a="<p>假</p>"</script><p>真。<span style="color:red;display: none">假</span></p>
       <p hidden>假</p><noscript>假</noscript><select><option>假</option></select><!-- 假 -->
       <p style="mso-hide:all">假</p><textarea>假</textarea><template><p>假</p></template>`,
    )
    expect(blocks).toEqual(['真。'])
  })

  it('reads a page whose whole body is a form', async () => {
    const { blocks } = await readPage('<form id="aspnetForm"><p>一、概述</p><p>公开3条。</p></form>')
    expect(blocks).toEqual(['一、概述', '公开3条。'])
  })

  it('marks headings, but not a paragraph in large letters', async () => {
    const { flow } = await readPage(
      `<h2>一、总体<br>情况</h2><h2>${'全年主动公开政府信息三条。'.repeat(3)}</h2><h4>（一）主动公开</h4>`,
    )
    expect(flow.blocks.map(({ kind, depth }) => [kind, depth])).toEqual([
      ['heading', 2],
      ['paragraph', undefined],
      ['heading', 4],
    ])
    expect(flow.text).toMatch(/^一、总体情况\n/)
  })

  it('numbers lists as browsers do, where the text does not', async () => {
    const { blocks, at } = await readPage(
      `<ol><li>甲</li><li><p>乙</p></li><li>3.丙</li></ol><ol start="4"><li>丁</li></ol>
       <ol style="list-style-type:cjk-ideographic"><li>总体情况</li></ol><ol class="x"><li>戊</li></ol><ul><li>己</li></ul>`,
    )
    expect(blocks).toEqual(['1. 甲', '2. 乙', '3.丙', '4. 丁', '一、总体情况', '戊', '己'])
    expect(at('1. 甲')).toMatch(/^<li>甲/)
  })
})

describe('places in a page', () => {
  it('lead to the source over tags, entities, CRLF and stray end tags', async () => {
    const { at, flow } = await readPage(
      '<p>&nbsp;&nbsp;公开&lt;指南&gt;&amp;目录\r\n&#20849;<b>3</b></font>条&nbsp;，AT&T，&ampx&#x20BB7;字</p>',
    )
    expect(flow.text.trim()).toBe('公开<指南>&目录共3条\u00a0，AT&T，&ampx𠮷字'.replace('&ampx', '&x'))
    expect(at('<指南')).toMatch(/^&lt;指南/)
    expect(at('指南')).toMatch(/^指南&gt;/)
    expect(at('&目录')).toMatch(/^&amp;目录/)
    expect(at('目录')).toMatch(/^目录\r\n/)
    expect(at('共')).toMatch(/^&#20849;<b>/)
    expect(at('3')).toMatch(/^3<\/b>/)
    expect(at('条')).toMatch(/^条&nbsp;/)
    expect(at('T，')).toMatch(/^T，&ampx/)
    expect(at('字')).toMatch(/^字<\/p>/)
  })

  it('are those of each piece where a table throws text out', async () => {
    const { at, blocks } = await readPage(
      '<table>前<tr><td>甲</td><td>1</td></tr>后<tr><td>乙</td><td>2</td></tr></table>',
    )
    expect(blocks).toEqual([
      '前后',
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
    ])
    expect(at('后')).toMatch(/^后<tr>/)
  })

  it('of nodes are lines and columns of the decoded file', async () => {
    const { document } = await readPage('<p>甲</p>\r\n <p>乙<b>丙</b></p>')
    expect(document.root.children[1]?.position).toEqual({
      start: { line: 2, column: 5, offset: 14 },
      end: { line: 2, column: 10, offset: 19 },
    })
  })
})

describe('a page that holds no report', () => {
  const around = (text: string): string =>
    `<html><body><h1>岭东县水务局2022年政府信息公开工作年度报告</h1><p>发布日期：2023-01-20</p>${text}</body></html>`

  it.each([
    ['links to it', '<p>附件：<a href="P0202301.pdf">年度报告.pdf</a></p>'],
    ['frames it', '<iframe src="/viewer.html?file=P0202301.pdf" width="800"></iframe>'],
    ['shows it as pictures', '<p><img src="1.jpg" width="900"></p><p><img src="2.jpg" width="900"></p>'],
    [
      'keeps it in a script',
      '<div id="c"></div><script>var text = "<p>一、总。</p><p>二、公。</p><p>三、收。</p>"</script>',
    ],
    ['loads it by a script', '<div id="app"></div><script src="/app.js"></script>'],
  ])('and %s is refused', (_, text) => {
    expect(() => readHtml(around(text))).toThrow('does not hold the report')
  })

  it('is told from one that offers a copy', () => {
    const sentence = '<p>全年主动公开政府信息20条，收到申请3件，均已依法答复，没有结转下一年度的申请。</p>'
    const page = around(`${sentence.repeat(8)}<p>附件：<a href="P0202301.docx?v=1">全文下载</a></p>`)
    expect(readHtml(page).doubts).toEqual([{ kind: 'attached', count: 1 }])
  })
})
