import { describe, expect, it } from '@jest/globals'
import { ReadError } from '../../src/read/document.js'
import { read } from '../../src/read/read.js'
import { fixture } from './word/docFile.js'

async function linesOf(name: Parameters<typeof fixture>[0]): Promise<string[]> {
  const { source } = await read(fixture(name), 'report.doc')
  return source.split('\n').slice(0, -1)
}

describe('doc', () => {
  it('puts the numbers of heading styles and lists into the text', async () => {
    expect(await linesOf('numbers')).toEqual([
      '一、总体情况 1',
      '一、总体情况',
      '（一）主动公开',
      '（二）依申请公开',
      '1. 3件',
      '二、主要问题',
      '（一）不足',
      '1.甲',
      '2.乙',
      '要点',
    ])
  })

  it('takes headings from built-in styles', async () => {
    const { root } = await read(fixture('numbers'), 'report.doc')
    expect(root.children.map((node) => ('depth' in node ? node.depth : 0))).toEqual([
      0, 1, 2, 2, 0, 1, 2, 0, 0, 0,
    ])
  })

  it('accepts changes, leaves hidden text out and keeps notes, text boxes and the results of fields', async () => {
    expect(await linesOf('text')).toEqual([
      '公开12条',
      '段前段后',
      '见文',
      '受理9件',
      '注文',
      '另',
      '尾注',
      '框前',
      '框内',
      '某人',
      '甲\t乙',
      '丙-ABC',
      '☑已选',
      '页前',
      '页后',
      '末段',
      '某局年报',
    ])
  })

  it('sets a table of contents apart', async () => {
    const { root } = await read(fixture('numbers'), 'report.doc')
    expect(root.children.map(({ data }) => data?.isFurniture ?? false).lastIndexOf(true)).toBe(0)
  })

  it('sets headers and footers apart', async () => {
    const { root } = await read(fixture('text'), 'report.doc')
    expect(root.children.at(-1)?.data).toEqual({ isFurniture: true })
    expect(root.children.at(-2)?.data?.isFurniture).toBeUndefined()
  })

  it('joins cells, fills what a row leaves open and takes a table out of a cell', async () => {
    const { root } = await read(fixture('tables'), 'report.doc')
    const grids = root.children.map((node) =>
      node.type === 'table'
        ? node.children.map(({ children }) => children.map(({ data }) => data))
        : node.type,
    )
    const at = (table: number, row: number, column: number) => ({ place: { table, row, column } })
    expect(grids).toEqual([
      [
        [
          { ...at(1, 1, 1), rowSpan: 2 },
          { ...at(1, 1, 2), colSpan: 2 },
        ],
        [at(1, 2, 2), at(1, 2, 3)],
        [at(1, 3, 1), at(1, 3, 2), at(1, 3, 3)],
      ],
      'paragraph',
      [
        [at(2, 1, 1), at(2, 1, 2)],
        [at(2, 2, 1), at(2, 2, 2)],
      ],
      [[at(3, 1, 1), at(3, 1, 2)]],
      'paragraph',
    ])
    expect(await linesOf('tables')).toEqual([
      '表头 | 合并',
      '甲 | 乙',
      ' | 丙 | 丁',
      '表间',
      '外一 | 外二',
      '一 | ',
      '内一 | 内二',
      '末段',
    ])
  })

  it('is known by its bytes: .wps files are such documents too', async () => {
    expect((await read(fixture('numbers'), '年报.wps')).format).toBe('doc')
  })
})

describe('doc that cannot be read', () => {
  /** The file with some bytes at an offset of its WordDocument stream changed. */
  function changed(offset: number, ...values: readonly number[]): Uint8Array {
    const bytes = fixture('numbers')
    bytes.set(values, Buffer.from(bytes).indexOf(Uint8Array.of(0xec, 0xa5)) + offset)
    return bytes
  }

  it.each([
    ['encrypted', changed(11, 0x13), /已加密/],
    ['of Word 6 or 95', changed(0, 0xdc), /Word 97 以前/],
    ['of no Word at all', changed(0, 0, 0), /已损坏/],
    ['with text of negative length', changed(0x4c, 0xff, 0xff, 0xff, 0xff), /已损坏/],
    ['with its pieces beyond the end', changed(0x9a + 8 * 33, 0xff, 0xff, 0xff), /已损坏/],
    ['without text', changed(0x4c, 0, 0, 0, 0), /没有文字/],
    ['of Word 2', Uint8Array.of(0xdb, 0xa5, 0x2d, 0, 0, 0), /Word 97 以前/],
  ])('is refused: %s', async (_name, bytes, sentence) => {
    const error = await read(bytes, 'report.doc').catch((reason: unknown) => reason)
    if (!(error instanceof ReadError)) throw new Error('was read')
    expect(error.texts.zh).toMatch(sentence)
  })
})
