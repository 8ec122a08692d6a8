import { describe, expect, it } from '@jest/globals'
import { strFromU8, strToU8, zipSync } from 'fflate'
import type { Nodes, TableCell } from 'mdast'
import { read } from '../../src/read/read.js'
import {
  docxFile,
  docxParts,
  FIRST_OF_COLUMN,
  listed,
  NEXT_OF_COLUMN,
  p,
  r,
  relations,
  root,
  span,
  styled,
  tbl,
  tc,
  tr,
  type DocxParts,
} from './word/docxFile.js'
import { HEADING_LISTS, HEADING_STYLES, lvl } from './word/numbered.js'

const numbered = { styles: HEADING_STYLES, numbering: HEADING_LISTS }

async function linesOf(parts: DocxParts | string): Promise<string[]> {
  const { source } = await read(docxFile(parts), 'report.docx')
  return source.split('\n').slice(0, -1)
}

async function cellsOf(table: string): Promise<string[][]> {
  const { root: tree } = await read(docxFile(table), 'report.docx')
  const [first] = tree.children
  if (first?.type !== 'table') throw new Error('no table')
  return first.children.map(({ children }) => children.map(describeCell))
}

/** `text@column`, and `×rows×columns` where it covers more than its place. */
function describeCell(cell: TableCell): string {
  const { place, rowSpan = 1, colSpan = 1 } = cell.data ?? {}
  const column = place && 'column' in place ? place.column : '?'
  return `${textIn(cell)}@${column}${rowSpan * colSpan > 1 ? `×${rowSpan}×${colSpan}` : ''}`
}

function textIn(node: Nodes): string {
  if ('value' in node) return node.value
  return node.type === 'break' ? '/' : 'children' in node ? node.children.map(textIn).join('') : ''
}

describe('numbers of a docx', () => {
  it('puts the numbers of heading styles into the text', async () => {
    const body = [
      styled('1', '总体情况'),
      styled('2', '主动公开'),
      styled('2', '依申请公开'),
      styled('11', '主要问题'),
      styled('2', '不足'),
    ].join('')
    expect(await linesOf({ ...numbered, body })).toEqual([
      '一、总体情况',
      '（一）主动公开',
      '（二）依申请公开',
      '二、主要问题',
      '（一）不足',
    ])
  })

  it('keeps 1. apart from a figure, unless nothing follows the number', async () => {
    const body = listed(1, 2, '3件') + listed(2, 0, '3件')
    expect(await linesOf({ ...numbered, body })).toEqual(['1. 3件', '1.3件'])
  })

  it('counts uses of one list together and starts anew where a use says so', async () => {
    const body = [listed(2, 0, '甲'), listed(2, 0, '乙'), listed(4, 0, '丙'), listed(2, 0, '丁')].join('')
    expect(await linesOf({ ...numbered, body })).toEqual(['1.甲', '2.乙', '1.丙', '2.丁'])
  })

  it('counts a paragraph without text, but none whose end is hidden or deleted', async () => {
    const heading = '<w:pStyle w:val="1"/>'
    const body = [
      p('甲', heading),
      p('', heading),
      p('', `${heading}<w:rPr><w:vanish/></w:rPr>`),
      p('乙前', `${heading}<w:rPr><w:del w:id="1"/></w:rPr>`),
      p('乙后', heading),
    ].join('')
    expect(await linesOf({ ...numbered, body })).toEqual(['一、甲', '二、', '三、乙前乙后'])
  })

  it('prints no bullets and none of a list that is taken off', async () => {
    const body =
      listed(3, 0, '要点') + p('正文', '<w:pStyle w:val="1"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    expect(await linesOf({ ...numbered, body })).toEqual(['要点', '正文'])
  })

  it('finds the level by the style, restarts where told to and follows links between lists', async () => {
    const styles = `
      <w:style w:type="paragraph" w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="B"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="numbering" w:styleId="N"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
    const numbering = `
      <w:abstractNum w:abstractNumId="0">
        ${lvl(0, 'upperRoman', '第%1章 ', '<w:pStyle w:val="A"/>')}
        ${lvl(1, 'decimal', '%1.%2', '<w:lvlRestart w:val="0"/><w:pStyle w:val="B"/><w:isLgl/>')}
      </w:abstractNum>
      <w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="N"/></w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
      <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`
    const body = ['A', 'B', 'A', 'B'].map((style) => styled(style, '甲')).join('') + listed(2, 0, '乙')
    expect(await linesOf({ styles, numbering, body })).toEqual([
      '第I章 甲',
      '1.1甲',
      '第II章 甲',
      '2.2甲',
      '第III章 乙',
    ])
  })

  it('takes headings from outline levels and style names, but not whole paragraphs', async () => {
    const long = '全年主动公开政府信息一百条。'
    const body = [
      styled('2', '主动公开'),
      p('标题', '<w:outlineLvl w:val="0"/>'),
      p('不是标题', '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>'),
      styled('1', long),
    ].join('')
    const { root: tree } = await read(docxFile({ styles: HEADING_STYLES, body }), 'report.docx')
    expect(tree.children.map((node) => ('depth' in node ? node.depth : node.type))).toEqual([
      2,
      1,
      'paragraph',
      'paragraph',
    ])
  })
})

describe('text of a docx', () => {
  it('accepts all changes', async () => {
    const change = 'w:id="1" w:author="x"'
    const body = p(
      `${r('公开')}<w:ins ${change}>${r('12')}</w:ins><w:del ${change}><w:r><w:delText>11</w:delText></w:r></w:del>` +
        `<w:moveFrom ${change}>${r('移走')}</w:moveFrom><w:moveTo ${change}>${r('移来')}</w:moveTo>${r('条')}`,
    )
    expect(await linesOf(body)).toEqual(['公开12移来条'])
  })

  it('leaves hidden text out, whether the run, its style or the style of the paragraph hides it', async () => {
    const styles = `
      <w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="P"><w:rPr><w:vanish w:val="1"/></w:rPr></w:style>`
    const body = [
      p(
        r('见') +
          r('甲', '<w:vanish/>') +
          r('乙', '<w:rStyle w:val="H"/>') +
          r('丙', '<w:vanish w:val="false"/>'),
      ),
      p(r('丁') + r('戊', '<w:vanish w:val="0"/>'), '<w:pStyle w:val="P"/>'),
    ].join('')
    expect(await linesOf({ styles, body })).toEqual(['见丙', '戊'])
  })

  it('reads a text box once, after its paragraph', async () => {
    const box = `<w:txbxContent>${p('框内')}</w:txbxContent>`
    const body =
      p(
        `${r('框前')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic>` +
          `<wps:txbx>${box}</wps:txbx><a:t>图中</a:t></a:graphic></wp:inline></w:drawing></mc:Choice>` +
          `<mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ) + p('框后')
    expect(await linesOf(body)).toEqual(['框前', '框内', '框后'])
  })

  it('doubts pictures wide enough for a table, and documents in the document', async () => {
    const picture = (width: number): string =>
      `<w:r><w:drawing><wp:inline><wp:extent cx="${width * 12700}"/><a:blip/></wp:inline></w:drawing></w:r>`
    const vml = '<w:r><w:pict><v:shape style="left:1pt;width:300.5pt"><v:imagedata/></v:shape></w:pict></w:r>'
    const { doubts } = await read(
      docxFile(p(r('甲') + picture(300) + picture(100) + vml) + '<w:altChunk/>'),
      'x.docx',
    )
    expect(doubts).toEqual([
      { kind: 'picture', count: 2 },
      { kind: 'embedded', count: 1 },
    ])
    expect((await read(docxFile(p('甲')), 'x.docx')).doubts).toBeUndefined()
  })

  it('reads what content controls, links and simple fields hold', async () => {
    const body =
      `<w:sdt><w:sdtPr/><w:sdtContent>${p('控件')}</w:sdtContent></w:sdt>` +
      p(`<w:hyperlink>${r('链接')}</w:hyperlink><w:fldSimple w:instr="PAGE">${r('7')}</w:fldSimple>`)
    expect(await linesOf(body)).toEqual(['控件', '链接7'])
  })

  it('keeps the result of a field and not its instruction, also of one that never ends', async () => {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const instruction = '<w:r><w:instrText>DATE</w:instrText></w:r>'
    const inner = mark('begin') + instruction + mark('separate') + r('内') + mark('end')
    const body =
      p(mark('begin') + instruction + inner + mark('separate') + r('2024') + mark('end') + r('年')) +
      p(r('前') + mark('begin') + r('吞')) +
      p('后')
    expect(await linesOf(body)).toEqual(['2024年', '前', '后'])
  })

  it('puts notes after their paragraph or table, each once, and leaves their marks out', async () => {
    const footnotes =
      `<w:footnote w:type="separator" w:id="0">${p('线')}</w:footnote>` +
      `<w:footnote w:id="1">${p('注一')}</w:footnote><w:footnote w:id="2">${p('注二')}</w:footnote>`
    const mark = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
    const body = [
      p(r('受理12') + mark(1) + r('件') + mark(1)),
      tbl([900, 900], tr(tc(p(r('甲') + mark(2))), '乙')),
      p('后'),
    ].join('')
    expect(await linesOf({ body, footnotes })).toEqual(['受理12件', '注一', '甲 | 乙', '注二', '后'])
  })

  it('reads tabs, breaks, hyphens, ticked boxes and the base of phonetic guides', async () => {
    const sym = (code: string): string => `<w:sym w:font="Wingdings" w:char="${code}"/>`
    const body = p(
      `<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t xml:space="preserve"> 丙 </w:t><w:noBreakHyphen/>` +
        `<w:softHyphen/><w:t> 丁 </w:t>${sym('F0FE')}${sym('F04A')}<w:ruby><w:rt>${r('pin')}</w:rt>` +
        `<w:rubyBase>${r('拼')}</w:rubyBase></w:ruby></w:r>`,
    )
    expect(await linesOf(body)).toEqual(['甲\t乙', ' 丙 -丁☑拼'])
  })

  it('sets headers and footers apart, without those that only number the pages', async () => {
    const parts = { body: p('正文'), header: p('某局年报'), footer: p('— 1 —') }
    const { root: tree } = await read(docxFile(parts), 'report.docx')
    expect(tree.children.map((node) => [textIn(node), node.data?.isFurniture ?? false])).toEqual([
      ['正文', false],
      ['某局年报', true],
    ])
  })

  it('sets a table of contents apart', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>'
    const body = styled('T', '一、总体情况 1') + p('一、总体情况')
    const { root: tree } = await read(docxFile({ styles, body }), 'report.docx')
    expect(tree.children.map(({ data }) => data)).toEqual([
      { isFurniture: true },
      { place: { paragraph: 1 } },
    ])
  })

  it('gives paragraphs and cells their places and points them at the text', async () => {
    const body = p('首段') + p('') + tbl([900, 900], tr('甲', tc(p('乙一') + p('乙二')))) + p('末段')
    const { source, root: tree } = await read(docxFile(body), 'report.docx')
    const [first, table, last] = tree.children
    expect(first?.data?.place).toEqual({ paragraph: 1 })
    expect(last?.data?.place).toEqual({ paragraph: 2 })
    expect(last?.position?.start).toEqual({ line: 3, column: 1, offset: source.indexOf('末段') })
    const cell = table?.type === 'table' ? table.children[0]?.children[1] : undefined
    expect(cell?.data?.place).toEqual({ table: 1, row: 1, column: 2 })
    expect(cell && textIn(cell)).toBe('乙一/乙二')
    expect(source.slice(cell?.position?.start.offset, cell?.position?.end.offset)).toBe('乙一 乙二')
  })
})

describe('tables of a docx', () => {
  it('joins cells across and down', async () => {
    const table = tbl(
      [900, 900, 900],
      tr(tc('表头', FIRST_OF_COLUMN), tc('合并', span(2))),
      tr(tc('', NEXT_OF_COLUMN), '甲', '乙'),
      tr('末', tc('并', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>')),
    )
    expect(await cellsOf(table)).toEqual([
      ['表头@1×2×1', '合并@2×1×2'],
      ['甲@2', '乙@3'],
      ['末@1', '并@2×1×2'],
    ])
  })

  it('joins down only what stands between the same edges', async () => {
    const table = tbl(
      [900, 900, 900],
      tr(tc('甲', FIRST_OF_COLUMN), '一', '二'),
      tr(tc('乙', NEXT_OF_COLUMN + span(2)), '三'),
    )
    expect(await cellsOf(table)).toEqual([
      ['甲@1', '一@2', '二@3'],
      ['乙@1×1×2', '三@3'],
    ])
  })

  it.each([
    ['one twip', [900, 1, 900]],
    ['some twips, as in jagged rows', [900, 60, 900]],
  ])('takes a column of %s for none', async (_name, widths) => {
    const table = tbl(widths, tr(tc('甲', span(2)), '乙'), tr('丙', tc('丁', span(2))))
    expect(await cellsOf(table)).toEqual([
      ['甲@1', '乙@2'],
      ['丙@1', '丁@2'],
    ])
  })

  it('keeps a narrow column that holds text', async () => {
    expect(await cellsOf(tbl([900, 1, 900], tr('甲', '1', '乙'), tr('丙', '', '丁')))).toEqual([
      ['甲@1', '1@2', '乙@3'],
      ['丙@1', '@2', '丁@3'],
    ])
  })

  it.each([
    ['no widths', [undefined, undefined]],
    ['widths of 0', [0, 0]],
    ['no grid', []],
  ])('reads a table with %s', async (_name, widths) => {
    expect(await cellsOf(tbl(widths, tr('甲', '乙'), tr(tc('丙', span(2)))))).toEqual([
      ['甲@1', '乙@2'],
      ['丙@1×1×2'],
    ])
  })

  it('fills what a row leaves open before and after its cells', async () => {
    const open = (name: string): string => `<w:trPr><w:${name} w:val="1"/></w:trPr>`
    const table = tbl(
      [900, 900],
      tr('甲', '乙'),
      `<w:tr>${open('gridBefore')}${tc('丙')}</w:tr>`,
      `<w:tr>${open('gridAfter')}${tc('丁')}</w:tr>`,
    )
    expect(await cellsOf(table)).toEqual([
      ['甲@1', '乙@2'],
      ['@1', '丙@2'],
      ['丁@1', '@2'],
    ])
  })

  it('leaves out deleted rows, hidden rows and rows in which no cell begins', async () => {
    const marked = (mark: string): string => `<w:tr><w:trPr>${mark}</w:trPr>${tc('没有')}${tc('没有')}</w:tr>`
    const table = tbl(
      [900, 900],
      tr(tc('甲', FIRST_OF_COLUMN), tc('乙', FIRST_OF_COLUMN)),
      tr(tc('', NEXT_OF_COLUMN), tc('', NEXT_OF_COLUMN)),
      marked('<w:del w:id="1"/>'),
      marked('<w:hidden/>'),
      tr('丙', '丁'),
    )
    expect(await cellsOf(table)).toEqual([
      ['甲@1', '乙@2'],
      ['丙@1', '丁@2'],
    ])
  })

  it('finds rows and cells in content controls', async () => {
    const control = (content: string): string => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`
    const table = tbl([900, 900], control(`<w:tr>${tc('甲')}${control(tc('乙'))}</w:tr>`))
    expect(await cellsOf(table)).toEqual([['甲@1', '乙@2']])
  })

  it('puts a table in a cell after the table around it', async () => {
    const inner = tbl([400, 400], tr('内一', '内二'))
    expect(await linesOf(tbl([900, 900], tr(tc(p('外一') + inner), '外二')))).toEqual([
      '外一 | 外二',
      '内一 | 内二',
    ])
  })

  it('takes a frame of one column off the text in it', async () => {
    const frame = tbl([900], tr(tc(p('一、总体情况') + tbl([400, 400], tr('甲', '乙')) + p('正文'))))
    const { root: tree } = await read(docxFile(frame), 'report.docx')
    expect(tree.children.map(({ type }) => type)).toEqual(['paragraph', 'table', 'paragraph'])
  })
})

describe('files that a docx may be', () => {
  const body = p('正文')

  it('reads strict Open XML and prefixes of any name', async () => {
    const files = docxParts({ body, styles: '' })
    for (const [name, content] of Object.entries(files)) {
      const strict = strFromU8(content)
        .replaceAll(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        )
        .replaceAll('w:', 'x:')
        .replaceAll('xmlns:w=', 'xmlns:x=')
      files[name] = strToU8(strict)
    }
    expect((await read(zipSync(files), 'report.docx')).source).toBe('正文\n')
  })

  it('finds its parts by their relations, whatever they are called', async () => {
    const main = root('document', `<w:body>${p('正文', '<w:numPr><w:numId w:val="2"/></w:numPr>')}</w:body>`)
    const files = {
      '_rels/.rels': strToU8(relations([['officeDocument', '/word/document2.xml']])),
      'word\\document2.xml': strToU8(main),
      'word/_rels/document2.xml.rels': strToU8(relations([['numbering', '../lists/Numbers.xml']])),
      'lists/numbers.xml': strToU8(root('numbering', HEADING_LISTS)),
    }
    expect((await read(zipSync(files), 'report.docx')).source).toBe('1.正文\n')
  })

  it('reads XML in UTF-16', async () => {
    const files = docxParts({ body })
    const text = `\ufeff${strFromU8(files['word/document.xml'] ?? new Uint8Array()).replace(/^<\?xml.*?\?>/, '')}`
    files['word/document.xml'] = new Uint8Array(Uint16Array.from(text, (unit) => unit.charCodeAt(0)).buffer)
    expect((await read(zipSync(files), 'report.docx')).source).toBe('正文\n')
  })

  it('is known by its bytes and not by its name', async () => {
    expect((await read(docxFile(body), 'report.doc')).format).toBe('docx')
  })

  it('folds traditional characters as in other formats', async () => {
    expect((await read(docxFile(p('主動公開')), 'report.docx')).simplify?.('主動公開')).toBe('主动公开')
  })
})
