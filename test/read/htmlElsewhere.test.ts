import { describe, expect, it } from '@jest/globals'
import { parseReport } from '../../src/parse/parse.js'
import { readHtml } from '../../src/read/html/html.js'
import { readPage } from './html.js'

const TITLE = '云和县林业局2022年政府信息公开工作年度报告'
const PREFACE =
  '<p>根据《中华人民共和国政府信息公开条例》编制本报告。统计期限自2022年1月1日起至2022年12月31日止。如有疑问，请与县林业局办公室联系。</p>'
const TEXT = `${PREFACE}<p>一、总体情况</p><p>全年主动公开政府信息96条。收到申请2件，均已答复。</p>
<p>二、存在的主要问题及改进情况</p><p>解读形式单一。下一步丰富形式。</p><p>三、其他需要报告的事项</p><p>没有收取信息处理费。</p>`
const MENU = '<ul><li><a href="/">首页</a></li><li><a href="/gk/">政务公开</a></li></ul>'
const FOOT = '<div>主办：云和县人民政府 浙ICP备00000002号 网站标识码：0000000002</div>'

const page = (text: string): string =>
  `<html><body>${MENU}<div><h1>${TITLE}</h1><div>来源：县林业局</div>${text}</div>${FOOT}</body></html>`

describe('a page of words without a report', () => {
  it.each([
    ['links to it by a name without an ending', `<p><a href="/download.jsp?id=12">${TITLE}</a></p>`],
    ['announces it', `<p>现将《${TITLE}》予以公布。</p><p>附件：<a href="a.docx">全文</a></p>`],
    ['prints its preface and links to it', `${PREFACE}<p>附件：<a href="a.docx">${TITLE}.docx</a></p>`],
    ['frames it in an attribute', '<iframe width="100%" srcdoc="&lt;p&gt;一、总体情况&lt;/p&gt;"></iframe>'],
    ['leaves its place to a script', '<div id="content"></div><script src="/article.js"></script>'],
    [
      'lists the reports of many years',
      `<ul>${[2021, 2020, 2019].map((year) => `<li><a href="/${year}">云和县林业局${year}年政府信息公开工作年度报告</a>${year + 1}-01-20</li>`).join('')}</ul>`,
    ],
  ])('that %s is refused', (_name, text) => {
    expect(() => readHtml(page(text))).toThrow('does not hold the report')
  })

  it('is told from a report that is short or lost its text', async () => {
    for (const text of [TEXT, '<p>一、总体情况</p><p>二、主动公开情况</p>', PREFACE])
      expect((await readPage(page(text))).blocks.join('')).toContain(
        text === PREFACE ? '根据' : '一、总体情况',
      )
  })
})

describe('frames', () => {
  const doubtsOf = (text: string) => readHtml(page(text)).doubts

  it('around the text are head and foot of the page', () => {
    expect(
      doubtsOf(`<iframe src="/top.htm" height="148"></iframe><div id="zoom">${TEXT}</div>`),
    ).toBeUndefined()
  })

  it('within it, or of a document, may hold some of it', () => {
    const attached = [{ kind: 'attached', count: 1 }]
    expect(doubtsOf(`<div id="zoom">${TEXT}<iframe src="/table.htm"></iframe></div>`)).toEqual(attached)
    expect(doubtsOf(`<div id="zoom">${TEXT}</div><iframe src="/v.html?file=a.pdf"></iframe>`)).toEqual(
      attached,
    )
  })
})

describe('a page that hides its text', () => {
  it('until a script shows it is read', async () => {
    const { blocks } = await readPage(
      page(`<div id="js_content" style="visibility: hidden; opacity: 0;">${TEXT}</div>`),
    )
    expect(blocks).toContain('一、总体情况')
  })

  it('but for the part whose tab is pressed is read', async () => {
    const tabs = ['一、总体情况', '二、主动公开政府信息情况', '三、其他需要报告的事项'].map(
      (title, at) =>
        `<div class="tab"${at > 0 ? ' style="display:none"' : ''}><h3>${title}</h3><p>公开35条。公开目录按季度更新。栏目运行正常。</p><table><tr><td>一、新收</td><td>3</td></tr><tr><td>二、结转</td><td>1</td></tr></table></div>`,
    )
    const { blocks } = await readPage(page(tabs.join('')))
    expect(blocks.filter((block) => typeof block === 'string' && /^[一二三]、/.test(block))).toHaveLength(3)
    const years = [2022, 2021].map(
      (year, at) => `<div class="tab"${at > 0 ? ' hidden' : ''}><p>${year}年</p>${TEXT}</div>`,
    )
    const ofOneYear = await readPage(page(years.join('')))
    expect(ofOneYear.blocks.filter((block) => block === '一、总体情况')).toHaveLength(1)
  })

  it('beside the one it shows is read as it is shown', async () => {
    const { blocks } = await readPage(page(`<div>${TEXT}</div><div style="display:none">${TEXT}</div>`))
    expect(blocks.filter((block) => block === '一、总体情况')).toHaveLength(1)
  })
})

describe('what stands around the text', () => {
  it('may be lists of links with an abstract below each', async () => {
    const item = (at: number): string =>
      `<li><a href="/${at}">云和县人民政府关于印发第${at}批造林绿化资金管理办法的通知</a><p>为了规范资金使用，制定本办法。</p></li>`
    const list = `<div class="r"><ul>${Array.from({ length: 12 }, (_, at) => item(at)).join('')}</ul></div>`
    const { blocks } = await readPage(page(`<div class="l">${TEXT}</div>${list}`))
    expect(blocks.at(-1)).toBe('没有收取信息处理费。')
  })
})

describe('the day of publication', () => {
  const publishedOf = async (text: string) =>
    parseReport((await readPage(page(text))).document).report.published?.date

  it('may stand below the title without a label', async () => {
    const day = { year: 2023, month: 1, day: 20 }
    expect(await publishedOf(`<em>2023-01-20</em>${TEXT}`)).toEqual(day)
    expect(await publishedOf(`<div>2023年1月20日 09:12 点击：[3]</div>${TEXT}`)).toEqual(day)
  })

  it('is not the day of the report itself, and none of a list of links', async () => {
    expect(await publishedOf(`<p>2023年1月20日</p>${TEXT}`)).toBeUndefined()
    const old = `<ul><li><a href="/1">${TITLE}</a><span>2022-01-20</span></li></ul>`
    expect(parseReport((await readPage(`${old}${TEXT}`)).document).report.published).toBeUndefined()
  })

  it('may be printed with two dashes in the head of the file', async () => {
    const source = `<html><head><meta name="PubDate" content="2023——01——20 09:30"></head><body>${TEXT}</body></html>`
    const { report } = parseReport((await readPage(source)).document)
    expect(report.published?.date).toEqual({ year: 2023, month: 1, day: 20 })
  })
})

describe('facts and figures in attributes', () => {
  it('are words with the characters that entities stand for', async () => {
    const coded = TITLE.replace(/[\u4e00-\u9fff]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    const source = `<html><head><meta name="ArticleTitle" content="${coded}"></head><body><div id="zoom">${TEXT}</div></body></html>`
    const { report, toSource } = parseReport((await readPage(source)).document)
    expect(report.title?.text).toBe(TITLE)
    expect(source.slice(toSource(report.title?.range.start ?? 0))).toMatch(/^&#20113;/)
  })

  it('are shown by the fields of a table, but words of a search box are none', async () => {
    const field = '<input type="text" readonly value="34">'
    const { blocks, at } = await readPage(
      `<table><tr><td>规章</td><td>${field}</td></tr><tr><td><input value="请输入关键字"></td><td><input type="hidden" value="5"></td></tr></table>${TEXT}`,
    )
    expect(blocks[0]).toEqual([
      ['规章', '34'],
      ['', ''],
    ])
    expect(at('34')).toMatch(/^34">/)
  })
})

describe('a page that lists others with their beginnings', () => {
  const SNIPPET =
    '根据《中华人民共和国政府信息公开条例》第五十条规定编制本报告。一、总体情况 全年主动公开政府信息96条，收到申请2件，均已答复...'
  const years = [2023, 2022, 2021, 2020]
  const name = (year: number): string => `云和县林业局${year}年政府信息公开工作年度报告`
  const listed = (item: (link: string, year: number) => string): string =>
    page(years.map((year) => item(`<a href="/a/${year}.html">${name(year)}</a>`, year)).join(''))

  it.each([
    [
      'in blocks',
      listed((link, year) => `<div><h3>${link}</h3><p>${SNIPPET}</p><span>${year + 1}-01-20</span></div>`),
    ],
    ['as definitions', listed((link) => `<dl><dt>${link} 2024-01-20</dt><dd>${SNIPPET}</dd></dl>`)],
    [
      'in rows',
      `<table>${listed((link) => `<tr><td>${link}</td><td>2024-01-20</td></tr><tr><td>${SNIPPET}</td></tr>`)}</table>`,
    ],
    ['by line breaks', listed((link) => `1. ${link}<br>${SNIPPET}<br>www.yunhe.example.cn<br><br>`)],
    ['as cards', listed((_, year) => `<a href="/${year}"><h4>${name(year)}</h4><p>${SNIPPET}</p></a>`)],
    [
      'among other pages',
      listed((link, year) =>
        year > 2022
          ? `<p>${link}</p><p>${SNIPPET}</p>`
          : `<p><a href="/n/${year}">云和县召开${year}年政务公开工作会议</a></p><p>会议要求各部门按时编制年度报告，做好主动公开和依申请公开。会议还部署了培训和考核工作。</p>`,
      ),
    ],
  ])('%s is refused', (_name, source) => {
    expect(() => readHtml(source)).toThrow('a list or the result of a search')
  })

  const LONG = '全年围绕造林绿化、森林防火、野生动植物保护公开政府信息，及时更新目录，回应公众关切。'.repeat(
    15,
  )

  it.each([
    [
      'the reports of other years beside it',
      `${TEXT}<p>${LONG}</p>${years.map((year) => `<p><a href="/${year}">${name(year)}</a></p>`).join('')}`,
    ],
    [
      'news with abstracts below it',
      `<p>${LONG}</p>${TEXT}${years.map((year) => `<p><a href="/${year}">政务公开工作第${year}期简报发布</a></p><p>${SNIPPET}</p>`).join('')}`,
    ],
    [
      'links in its sentences',
      `${TEXT}${years.map((year) => `<p>详见<a href="/${year}">云和县政府信息公开指南</a>，并按照其中的说明提出申请，我局依法办理并答复，不收取任何费用，也不设置门槛条件。</p>`).join('')}`,
    ],
    ['parts that unfold', TEXT.replace(/<p>([一二三]、[^<]*)/g, '<p><a href="/part">$1</a>')],
    ['parts by scripts', `${TEXT}<p><a href="javascript:;">政府信息公开平台建设</a></p>`.repeat(4)],
  ])('is told from a report with %s', (_name, text) => {
    expect(readHtml(page(text)).format).toBe('html')
  })
})
