import { describe, expect, it } from '@jest/globals'
import { strToU8, zipSync } from 'fflate'
import { READ_LIMITS } from '../../../src/model/limits.js'
import type { SourceDocument } from '../../../src/read/document.js'
import { ReadError } from '../../../src/read/document.js'
import { readOfd } from '../../../src/read/ofd/ofd.js'
import { read } from '../../../src/read/read.js'
import { openZip } from '../../../src/read/zip.js'

const SPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'

/** Pages of objects → a file. */
function ofd(
  pages: readonly string[],
  { common = '', parts = {} as Record<string, string>, head = '' } = {},
): Uint8Array {
  const list = pages.map((_, at) => `<ofd:Page ID="${at}" BaseLoc="Pages/Page_${at}/Content.xml"/>`).join('')
  const files: Record<string, string> = {
    'OFD.xml': `<ofd:OFD ${SPACE}><ofd:DocBody><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `${head}<ofd:Document ${SPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>${common}</ofd:CommonData><ofd:Pages>${list}</ofd:Pages></ofd:Document>`,
    ...Object.fromEntries(pages.map((content, at) => [`Doc_0/Pages/Page_${at}/Content.xml`, page(content)])),
    ...parts,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

function page(content: string, before = ''): string {
  return `<ofd:Page ${SPACE}>${before}<ofd:Content><ofd:Layer>${content}</ofd:Layer></ofd:Content></ofd:Page>`
}

/** Millimetres; the distance from character to character is their size. */
function text(x: number, y: number, value: string, extra = '', size = 5): string {
  const delta = value.length > 1 ? `DeltaX="g ${value.length - 1} ${size}"` : ''
  return `<ofd:TextObject Boundary="${x} ${y} 100 ${size}" Font="1" Size="${size}" ${extra}><ofd:TextCode X="0" Y="${size}" ${delta}>${value}</ofd:TextCode></ofd:TextObject>`
}

function path(data: string, extra = ''): string {
  return `<ofd:PathObject Boundary="0 0 210 297" ${extra}><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`
}

async function textOf(...pages: string[]): Promise<string> {
  return (await read(ofd(pages), 'x.ofd')).source.trimEnd()
}

async function refusal(document: Promise<SourceDocument>): Promise<string> {
  const error = await document.catch((reason: unknown) => reason)
  if (!(error instanceof ReadError)) throw new Error('was read')
  return error.texts.zh
}

describe('readOfd', () => {
  it('reads text and tables as they stand on the page', async () => {
    const table =
      path('M 20 50 L 120 50') +
      path('M 20 60 L 120 60 M 20 70 L 120 70') +
      path('M 20 50 L 20 70 M 80 50 L 80 70 M 120 50 L 120 70') +
      text(22, 52, '一、本年新收') +
      text(90, 52, '19') +
      text(22, 62, '二、上年结转') +
      text(90, 62, '2')
    const { format, source, root } = await read(ofd([text(20, 20, '三、收到申请情况') + table]), 'x')
    expect(format).toBe('ofd')
    expect(source).toBe('三、收到申请情况\n一、本年新收 | 19\n二、上年结转 | 2\n')
    expect(root.children.map(({ data }) => data?.page)).toEqual([1, 1])
  })

  it('takes a coordinate that a text does not give from the text before it', async () => {
    const codes =
      '<ofd:TextCode X="3" Y="5" DeltaX="5">公开</ofd:TextCode><ofd:TextCode X="13" DeltaX="5">信息</ofd:TextCode><ofd:TextCode Y="15">三条</ofd:TextCode>'
    const object = `<ofd:TextObject Boundary="20 20 100 20" Font="1" Size="5">${codes}</ofd:TextObject>`
    expect(await textOf(object)).toBe('公开信息\n三条')
  })

  it('reads rectangles, thin areas and objects in blocks', async () => {
    const drawn =
      path('S 20 50 L 120 50 L 120 70 L 20 70 C') +
      path('M 20 59.9 L 120 59.9 L 120 60.1 L 20 60.1 C', 'Fill="true" Stroke="false"') +
      `<ofd:PageBlock>${text(22, 52, '受理')}${text(22, 62, '办结')}</ofd:PageBlock>`
    const { root } = await read(ofd([drawn]), 'x')
    expect(root.children).toMatchObject([{ type: 'table', children: [{}, {}] }])
  })

  it('reads characters one by one where no distances are given, and a page that is turned', async () => {
    const one =
      '<ofd:TextObject Boundary="20 20 50 5" Size="5"><ofd:TextCode X="0" Y="5">规章0件</ofd:TextCode></ofd:TextObject>'
    expect(await textOf(one)).toBe('规章0件')
    expect(await textOf(text(50, 250, '四、结转下年度', 'CTM="0 -1 1 0 0 0"'))).toBe('四、结转下年度')
  })

  it('reads what a template prints on every page', async () => {
    const parts = {
      'Doc_0/Tpls/T.xml': page(text(20, 10, '某某县水利局文件')),
      'Doc_0/Pages/Page_0/Content.xml': page(text(20, 100, '正文在此。'), '<ofd:Template TemplateID="7"/>'),
    }
    const common = '<ofd:TemplatePage ID="7" BaseLoc="Tpls/T.xml"/>'
    expect((await read(ofd([''], { common, parts }), 'x')).source).toBe('某某县水利局文件\n正文在此。\n')
  })

  it('leaves out what is not visible, what leans and curves', async () => {
    const drawn =
      text(20, 20, '正文') +
      text(20, 40, '草稿', 'Visible="false"') +
      text(20, 60, '水印', 'CTM="0.7 0.7 -0.7 0.7 0 0"') +
      path('M 20 50 B 1 1 2 2 3 3 L 120 50')
    expect(await textOf(drawn)).toBe('正文')
  })

  it('names a page that is an image among pages of text', async () => {
    const image = '<ofd:ImageObject Boundary="0 0 210 297" ResourceID="5"/>'
    const { doubts } = await read(ofd([text(20, 20, '一、总体情况如下所述的内容'), image]), 'x')
    expect(doubts).toEqual([{ kind: 'page', page: 2 }])
    expect(await refusal(read(ofd([image]), 'x'))).toMatch(/没有文本层/)
  })

  it.each([
    ['without a document', zipSync({ 'OFD.xml': strToU8('<a/>') }), /缺少文档/],
    ['without pages', ofd([]), /缺少文档/],
    [
      'whose page is missing',
      ofd([text(20, 20, '正文')], { parts: { 'Doc_0/Pages/Page_0/Content.xml': '<a/>' } }),
      /缺少文档/,
    ],
    [
      'that is encrypted',
      zipSync({ 'OFD.xml': strToU8('<a/>'), 'Encryptions.xml': strToU8('<a/>') }),
      /已加密/,
    ],
    ['that declares entities', ofd([''], { head: '<!DOCTYPE a [<!ENTITY b "c">]>' }), /DTD/],
  ])('refuses a file %s', async (_name, bytes, sentence) => {
    expect(await refusal(read(bytes, 'x'))).toMatch(sentence)
  })

  it('refuses what is over its limits', async () => {
    const pages = Array.from({ length: 1001 }, () => '')
    expect(await refusal(read(ofd(pages), 'x'))).toMatch(/过大/)
    const long = ofd([text(0, 0, '字'.repeat(60_000))])
    expect(await refusal(read(long, 'x'))).toMatch(/过大/)
    expect(await refusal(readOfd(openZip(long), { ...READ_LIMITS, seconds: -1 }))).toMatch(/限定时间/)
  })
})
