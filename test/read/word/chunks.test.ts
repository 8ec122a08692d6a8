import { describe, expect, it } from '@jest/globals'
import { strToU8, zipSync } from 'fflate'
import type { SourceDocument } from '../../../src/read/document.js'
import { read } from '../../../src/read/read.js'
import { docxFile, docxParts, FIRST_OF_COLUMN, p, r, tbl, tc, tr } from './docxFile.js'
import { mhtmlFile } from '../mhtml/mhtmlFile.js'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const chunk = (id: string): string => `<w:altChunk r:id="${id}"><w:altChunkPr/></w:altChunk>`

/** A document with files in it, as libraries that turn HTML into Word write it. */
function withChunks(body: string, chunks: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const relation = (name: string): string =>
    `<Relationship Id="${name.replace(/\W.*/, '')}" Type="${OFFICE}/aFChunk" Target="/word/${name}"/>`
  const files = Object.entries(chunks).map(([name, content]): [string, Uint8Array] => [
    `word/${name}`,
    typeof content === 'string' ? strToU8(content) : content,
  ])
  const names = Object.keys(chunks).map(relation).join('')
  return zipSync({
    ...docxParts({ body }),
    'word/_rels/document.xml.rels': strToU8(`<Relationships>${names}</Relationships>`),
    ...Object.fromEntries(files),
  })
}

const readChunks = (
  body: string,
  chunks: Readonly<Record<string, string | Uint8Array>>,
): Promise<SourceDocument> => read(withChunks(body, chunks), '年报.docx')
const linesOf = ({ source }: SourceDocument): string[] => source.split('\n').slice(0, -1)

const HTML = `<html><head><title>年报</title></head><body>
<h2>二、主动公开政府信息情况</h2><p>本年公开政府
信息 36 条。</p>
<table border=1><tr><td rowspan=2>规章</td><td>5</td></tr><tr><td>7</td></tr></table></body></html>`

describe('files in a document', () => {
  const READ = ['二、主动公开政府信息情况', '本年公开政府信息 36 条。', '规章 | 5', '7']

  it.each([
    ['HTML', { 'a.html': HTML }, READ],
    ['a web archive', { 'a.mht': mhtmlFile([{ content: HTML, charset: 'utf-8' }]) }, READ],
    ['text', { 'a.txt': '全年受理申请三件。\n均已答复。' }, ['全年受理申请三件。', '均已答复。']],
    ['RTF', { 'a.rtf': '{\\rtf1\\ansi\\ansicpg936 \\u21463?\\u29702?3\\u20214?\\par}' }, ['受理3件']],
    ['a document', { 'a.docx': docxFile(p(r('受理3件'))) }, ['受理3件']],
  ])('are read where they stand: %s', async (_, chunks, expected) => {
    const document = await readChunks(p(r('前')) + chunk('a') + p(r('后')), chunks)
    expect(document.format).toBe('docx')
    expect(linesOf(document)).toEqual(['前', ...expected, '后'])
    expect(document.doubts).toBeUndefined()
  })

  it('keep their tables, with the columns that merged cells cover', async () => {
    const { root } = await readChunks(chunk('a'), { 'a.html': HTML })
    const [table] = root.children.filter(({ type }) => type === 'table')
    if (table?.type !== 'table') throw new Error('no table')
    expect(table.children.map(({ children }) => children.map(({ data }) => data?.place))).toEqual([
      [
        { table: 1, row: 1, column: 1 },
        { table: 1, row: 1, column: 2 },
      ],
      [{ table: 1, row: 2, column: 2 }],
    ])
  })

  it('are read in a cell', async () => {
    const cell = tc(chunk('a') + p(''), FIRST_OF_COLUMN)
    const document = await readChunks(tbl([3000, 3000], tr(cell, tc(p(r('7'))))), {
      'a.html': '<p>规章制度及其他</p>',
    })
    expect(linesOf(document)).toEqual(['规章制度及其他 | 7'])
  })

  it('are doubted where they cannot be read, are missing, or come twice', async () => {
    const body = p(r('前')) + chunk('a') + chunk('b') + chunk('c') + chunk('c')
    const document = await readChunks(body, { 'a.bin': Uint8Array.of(1, 0, 2), 'c.txt': '受理申请三件。' })
    expect(linesOf(document)).toEqual(['前', '受理申请三件。'])
    expect(document.doubts).toEqual([{ kind: 'embedded', count: 3 }])
  })

  it('are not opened again: what is in a file within a document is doubted', async () => {
    const inner = withChunks(p(r('内')) + chunk('b'), { 'b.txt': '受理申请三件。' })
    const document = await readChunks(chunk('a'), { 'a.docx': inner })
    expect(linesOf(document)).toEqual(['内'])
    expect(document.doubts).toEqual([{ kind: 'embedded', count: 1 }])
  })

  it('are refused where there is nothing else', async () => {
    await expect(readChunks(chunk('a'), { 'a.bin': Uint8Array.of(1, 0, 2) })).rejects.toThrow(/embeds others/)
  })

  it('say what they do not hold themselves', async () => {
    const page = `${HTML}<p>${'公开目录已按季度更新，查询栏目运行正常。'.repeat(12)}<img src="a.png" width="600" height="400"></p>`
    const { doubts } = await readChunks(chunk('a') + chunk('b'), { 'a.html': page, 'b.html': page })
    expect(doubts).toEqual([{ kind: 'picture', count: 2 }])
  })
})
