import { describe, expect, it } from '@jest/globals'
import { parseReport } from '../../src/parse/parse.js'
import { readText } from '../../src/read/read.js'
import { readPage } from './html.js'

const TITLE = '临江县水务局2022年政府信息公开工作年度报告'
const TEXT = `<p>\u3000\u3000根据《中华人民共和国政府信息公开条例》编制本报告，数据的统计期限自2022年1月1日起至2022年12月31日止。</p>
<p><strong>一、总体情况</strong></p><p>&nbsp;&nbsp;全年主动公开政府信息214条。收到依申请公开7件，均已办结。</p>
<p>二、存在的主要问题及改进情况</p><p>解读形式较为单一。下一步将加强培训。</p>
<p>三、其他需要报告的事项</p><p>全年未收取信息处理费。</p><p>临江县水务局</p><p>2023年1月16日</p>`
const MENU = `<ul>${['首页', '政务公开', '政务服务', '互动交流', '走进临江', '通知公告'].map((item, at) => `<li><a href="/${at}">${item}</a></li>`).join('')}</ul>`
const OLD_REPORTS = `<ul>${[2021, 2020, 2019, 2018].map((year) => `<li><a href="/${year}">临江县水务局${year}年政府信息公开工作年度报告</a></li>`).join('')}</ul>`
const FOOT = '<p>主办：临江县人民政府</p><p>浙ICP备00000001号\u3000联系电话：0570-8000000</p>'

const portal = (content: string, head = ''): string => `<!DOCTYPE html><html><head><meta charset="utf-8">
<meta name="PubDate" content="2023-01-18 10:00"><title>${TITLE}_法定主动公开内容_临江县人民政府</title></head>
<body><div class="top">${MENU}</div><div class="left"><h3>年度报告</h3>${OLD_REPORTS}</div>
<div class="main">${head}${content}<div class="share">分享到：<a>微信</a><a>微博</a></div></div><div class="footer">${FOOT}</div></body></html>`

async function reportOf(source: string) {
  const document = await readText(source, 'html')
  return { document, ...parseReport(document) }
}

describe('main content of a page', () => {
  const pages: readonly (readonly [string, string])[] = [
    ['in the container of a known system', portal(`<div id="zoom">${TEXT}</div>`)],
    ['in a container of any name', portal(`<div class="abc">${TEXT}</div>`)],
    [
      'in a container within others',
      portal(`<div class="TRS_Editor"><div class="Custom_UnionStyle">${TEXT}</div></div>`),
    ],
    [
      'in pieces',
      portal(
        TEXT.split('\n')
          .map((piece) => `<div class="TRS_Editor">${piece}</div>`)
          .join('<p></p>'),
      ),
    ],
    [
      'in nested tables',
      `<html><body><form><table><tr><td>${MENU}</td></tr><tr><td><table><tr><td width="200">${OLD_REPORTS}</td>
       <td><table><tr><td>${TEXT}</td></tr></table></td></tr></table></td></tr><tr><td>${FOOT}</td></tr></table></form></body></html>`,
    ],
  ]
  it.each(pages)('is found %s; the rest is set apart', async (_name, source) => {
    const { blocks, apart } = await readPage(source)
    expect(blocks[0]).toMatch(/^根据《中华人民共和国政府信息公开条例》/)
    expect(blocks.slice(-3)).toEqual(['全年未收取信息处理费。', '临江县水务局', '2023年1月16日'])
    expect(apart).toEqual(expect.arrayContaining(['政务公开', '临江县水务局2020年政府信息公开工作年度报告']))
    expect(apart.join()).toContain('浙ICP备')
  })

  it('is doubted where it holds pictures wide enough for a table', async () => {
    const doubtsOf = async (image: string, around = ''): Promise<unknown> =>
      (await readPage(portal(`<div id="zoom">${TEXT}<p>${image}</p></div>`, around))).document.doubts
    expect(await doubtsOf('<img src="/a/1.png"><img src="2.jpg" style="width: 600px">')).toEqual([
      { kind: 'picture', count: 2 },
    ])
    expect(await doubtsOf('<img src="w.png" width="100%">')).toEqual([{ kind: 'picture', count: 1 }])
    for (const image of [
      '<img src="seal.png" width="120">',
      '<img src="seal.png" style="height:1px;width:40px">',
      '<img src="/images/icon_doc.png">',
      '<img src="x.gif">',
      '<img>',
    ])
      expect(await doubtsOf(image)).toBeUndefined()
    expect(await doubtsOf('', '<img src="banner.jpg">')).toBeUndefined()
  })

  it('is the whole of a page that holds nothing else', async () => {
    const { blocks, apart } = await readPage(`<p>${TITLE}</p>${TEXT}`)
    expect(blocks[0]).toBe(TITLE)
    expect(apart).toEqual([])
  })

  it('keeps the signature that stands beside a pasted document', async () => {
    const [text = '', signature = ''] = TEXT.split('<p>临江县水务局</p>')
    const { blocks } = await readPage(
      `<body><div><div class="Section1">${text}</div><p>临江县水务局</p>${signature}</div></body>`,
    )
    expect(blocks.slice(-2)).toEqual(['临江县水务局', '2023年1月16日'])
  })

  it('is without the buttons that stand within it', async () => {
    const { blocks, apart } = await readPage(
      `<div id="zoom">${TEXT}<div class="bdsharebuttonbox"><a>微信</a></div></div>`,
    )
    expect(blocks.at(-1)).toBe('2023年1月16日')
    expect(apart).toEqual(['微信'])
  })
})

describe('report of a page', () => {
  it('takes its title from above the text, where the text prints none', async () => {
    const { report } = await reportOf(
      portal(
        `<div id="zoom">${TEXT}</div>`,
        `<h1>${TITLE}</h1><div>发布日期：2023-01-19 来源：县水务局</div>`,
      ),
    )
    expect(report.title?.text).toBe(TITLE)
    expect(report.text.slice(report.title?.range.start).startsWith(TITLE)).toBe(true)
    expect(report.published?.date).toEqual({ year: 2023, month: 1, day: 19 })
    expect(report.sections.map(({ title }) => title)).toEqual([
      '总体情况',
      '存在的主要问题及改进情况',
      '其他需要报告的事项',
    ])
    expect(report.noise).toEqual([])
  })

  it('takes title and date from the head of the file, where the page prints neither', async () => {
    const source = portal(`<div id="zoom">${TEXT}</div>`)
    const { report, toSource } = await reportOf(source)
    expect(report.title?.text).toBe(TITLE)
    expect(source.slice(toSource(report.title?.range.start ?? 0))).toMatch(
      /^临江县水务局2022年政府信息公开工作年度报告_法定/,
    )
    expect(report.published?.date).toEqual({ year: 2023, month: 1, day: 18 })
    expect(source.slice(toSource(report.published?.range.start ?? 0))).toMatch(/^2023-01-18 10:00">/)
    expect(report.body?.name).toBe('临江县水务局')
    expect(report.year?.value).toBe(2022)
    expect(report.folded).not.toContain('_法定')
  })

  it('prefers the title that the text prints', async () => {
    const { report } = await reportOf(
      portal(`<div id="zoom"><p>${TITLE.replace('水务局', '水利局')}</p>${TEXT}</div>`, `<h1>${TITLE}</h1>`),
    )
    expect(report.title?.text).toBe('临江县水利局2022年政府信息公开工作年度报告')
  })

  it('takes the date beside its label in a table of the page', async () => {
    const facts =
      '<table><tr><td>索引号</td><td>0001</td><td>公开日期</td><td>2023年1月20日</td></tr></table>'
    const source = portal(`${facts}<div id="zoom">${TEXT}</div>`).replace(/<meta name="PubDate"[^>]*>/, '')
    expect((await reportOf(source)).report.published?.date).toEqual({ year: 2023, month: 1, day: 20 })
  })

  it('has no contact, section or date of what surrounds it', async () => {
    const { report } = await reportOf(portal(`<div id="zoom">${TEXT}</div>`))
    expect(report.contact).toEqual([])
    expect(report.folded).not.toMatch(/2021年政府信息公开工作年度报告|0570/)
  })

  it('of traditional characters is folded to simplified ones', async () => {
    const { report } = await reportOf(
      '<html><body><p>臨江縣水務局2022年政府信息公開工作年度報告</p><p>一、總體情況</p><p>無。</p></body></html>',
    )
    expect(report.folded).toContain('总体情况')
  })
})

describe('a page without a report', () => {
  it.each([
    ['a frame set', '<html><frameset><frame src="a"></frameset></html>'],
    ['scripts only', '<html><body><script>document.write("一、概述")</script></body></html>'],
  ])('of %s is refused with a sentence', async (_name, source) => {
    await expect(readText(source, 'html')).rejects.toMatchObject({
      texts: { zh: 'HTML 页面中没有可读的文字' },
    })
  })
})

describe('a page that carries its text twice', () => {
  const text = `<p>一、总体情况</p>${'<p>本局全年主动公开政府信息，及时答复申请人，没有收取费用。</p>'.repeat(20)}`

  it('for narrow screens is read once', async () => {
    const page = `<div class="pc"><div>${text}</div></div><div class="wap"><div>${text}</div></div>`
    const { blocks } = await readPage(page)
    expect(blocks.filter((block) => block === '一、总体情况')).toHaveLength(1)
  })

  it('but not the same is read whole', async () => {
    const other = text.replace('没有收取费用', '收取费用五元')
    const { blocks } = await readPage(`<div class="a">${text}</div><div class="b">${other}</div>`)
    expect(blocks.filter((block) => block === '一、总体情况')).toHaveLength(2)
  })
})
