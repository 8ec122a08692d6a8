import { describe, expect, it } from '@jest/globals'
import { utils, write, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { ReadError } from '../../../src/read/document.js'
import { read } from '../../../src/read/read.js'

type Value = string | number | CellObject | null
interface SheetSource {
  readonly rows: readonly (readonly Value[])[]
  readonly merges?: readonly string[]
  readonly change?: (sheet: WorkSheet) => void
}

const FORMATS = { '.xlsx': 'xlsx', '.xls': 'biff8' } as const
type Extension = keyof typeof FORMATS

function bookOf(sheets: Readonly<Record<string, SheetSource>>): WorkBook {
  const book = utils.book_new()
  for (const [name, { rows, merges = [], change }] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows as Value[][])
    sheet['!merges'] = merges.map((merge) => utils.decode_range(merge))
    change?.(sheet)
    utils.book_append_sheet(book, sheet, name)
  }
  return book
}

function bytesOf(book: WorkBook, extension: Extension = '.xlsx'): Uint8Array {
  const options = { type: 'array', bookType: FORMATS[extension], cellStyles: true } as const
  return new Uint8Array(write(book, options) as ArrayBuffer)
}

async function linesOf(sheet: SheetSource, extension?: Extension): Promise<string[]> {
  const { source } = await read(bytesOf(bookOf({ Sheet1: sheet }), extension), 'x')
  return source.trimEnd().split('\n')
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const error = await read(bytes, 'x.xlsx').catch((reason: unknown) => reason)
  if (!(error instanceof ReadError)) throw new Error('was read')
  return error.texts.zh
}

const REQUESTS: SheetSource = {
  rows: [
    ['申请情况', null, '申请人情况', null],
    [null, null, '自然人', '总计'],
    ['三、本年度办理结果', '（一）予以公开', 7, 8],
    [null, '（七）总计', 18, 21],
  ],
  merges: ['A1:B2', 'C1:D1', 'A3:A4'],
}

describe.each(['.xlsx', '.xls'] as const)('a workbook %s', (extension) => {
  it('is read as tables with merged cells and places', async () => {
    const { root, source, format } = await read(bytesOf(bookOf({ 表三: REQUESTS }), extension), 'x')
    expect(format).toBe('sheet')
    expect(source).toBe(
      '申请情况 | 申请人情况\n自然人 | 总计\n三、本年度办理结果 | （一）予以公开 | 7 | 8\n（七）总计 | 18 | 21\n',
    )
    const [table] = root.children
    if (table?.type !== 'table') throw new Error('no table')
    expect(table.children[0]?.children.map(({ data }) => data)).toEqual([
      { place: { table: 1, row: 1, column: 1 }, rowSpan: 2, colSpan: 2 },
      { place: { table: 1, row: 1, column: 3 }, colSpan: 2 },
    ])
    expect(table.children[3]?.children.map(({ data }) => data?.place)).toEqual(
      [2, 3, 4].map((column) => ({ table: 1, row: 4, column })),
    )
  })

  it('has the texts that are displayed', async () => {
    const cells = [{ t: 'n', v: 1286, z: '#,##0' } as const, { t: 'n', v: 0, z: '0.00' } as const, 59237.2449]
    expect(
      await linesOf(
        {
          rows: [
            ['行政许可', ...cells],
            ['规章', 1, 2, 3],
          ],
        },
        extension,
      ),
    ).toContain('行政许可 | 1,286 | 0.00 | 59237.2449')
  })

  it('has the zeros that a format hides or shows as a dash', async () => {
    const zero = (z: string): CellObject => ({ t: 'n', v: 0, z })
    const rows = [
      [
        '规章',
        zero('0;-0;;@'),
        zero('_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ '),
        { t: 'n', v: 7, z: ';;;' } as const,
      ],
      ['行政规范性文件', 1, 2, 3],
    ]
    expect(await linesOf({ rows }, extension)).toContain('规章 | 0 | 0 | ')
  })

  it('is read sheet by sheet, the names of the sheets set apart', async () => {
    const { root, source } = await read(
      bytesOf(bookOf({ 主动公开: REQUESTS, 空: { rows: [] }, 依申请: REQUESTS }), extension),
      'x',
    )
    expect(source.split('\n').filter((line) => !line.includes('|'))).toEqual(['主动公开', '依申请', ''])
    expect(root.children.map(({ data }) => data?.isFurniture ?? false)).toEqual([true, false, true, false])
  })
})

describe('a sheet', () => {
  it('has titles and notes outside of its table', async () => {
    const rows = [
      ['某某县水利局2024年政府信息公开工作年度报告附表', null, null],
      [null, null, null],
      ['二、主动公开政府信息情况', null, null],
      ['信息内容', '制发', '现行'],
      ['规章', 0, 3],
      ['填报人：某某', null, null],
    ]
    expect(await linesOf({ rows, merges: ['A3:C3'] })).toEqual([
      '某某县水利局2024年政府信息公开工作年度报告附表',
      '二、主动公开政府信息情况',
      '信息内容 | 制发 | 现行',
      '规章 | 0 | 3',
      '填报人：某某',
    ])
  })

  it('keeps a row that names an article in its table', async () => {
    const rows = [
      ['第二十条第（五）项', null],
      ['行政许可', 41],
    ]
    const { root } = await read(bytesOf(bookOf({ S: { rows, merges: ['A1:B1'] } })), 'x')
    expect(root.children.map(({ type }) => type)).toEqual(['table'])
  })

  it('is divided where the next table has other columns', async () => {
    const rows = [
      ['规章', null, 3, null],
      ['二、其他', null, 4, null],
      ['结果维持', '结果纠正', null, '总计'],
      [1, 2, null, 3],
    ]
    const merges = ['A1:B1', 'C1:D1', 'A2:B2', 'C2:D2', 'B3:C3', 'B4:C4']
    const { root } = await read(bytesOf(bookOf({ S: { rows, merges } })), 'x')
    expect(root.children.map(({ type }) => type)).toEqual(['table', 'table'])
  })

  it('is divided at a heading over a table with other columns', async () => {
    const rows = [
      ['规章', 3, null],
      ['三、收到申请情况', null, null],
      ['受理', 1, 2],
      ['办结', 1, 2],
    ]
    expect(await linesOf({ rows, merges: ['A2:C2'] })).toEqual([
      '规章 | 3',
      '三、收到申请情况',
      '受理 | 1 | 2',
      '办结 | 1 | 2',
    ])
  })

  it('keeps empty cells, but no columns that hold nothing', async () => {
    const rows = [
      ['项目', null, '数量'],
      ['规章', null, null],
      ['许可', null, 7],
    ]
    expect(await linesOf({ rows })).toEqual(['项目 | 数量', '规章 | ', '许可 | 7'])
  })

  it('is read without its hidden rows and columns', async () => {
    const rows = [
      ['项目', '草稿', '数量'],
      ['旧', 1, 2],
      ['许可', 3, 7],
    ]
    const change = (sheet: WorkSheet): void => {
      sheet['!cols'] = [{}, { hidden: true }]
      sheet['!rows'] = [{}, { hidden: true }]
    }
    expect(await linesOf({ rows, change })).toEqual(['项目 | 数量', '许可 | 7'])
  })

  it('of a billion cells is read as far as it holds something', async () => {
    const rows = [
      ['规章', 3],
      ['许可', 7],
    ]
    const parts = unzipSync(bytesOf(bookOf({ S: { rows, merges: ['A3:B4'] } })))
    const name = 'xl/worksheets/sheet1.xml'
    const xml = strFromU8(parts[name] ?? new Uint8Array())
    const huge = xml.replace('A1:B2', 'A1:XFD1048576').replace('A3:B4', 'A3:XFD1048576')
    expect(huge.match(/XFD/g)).toHaveLength(2)
    const { source } = await read(zipSync({ ...parts, [name]: strToU8(huge) }), 'x')
    expect(source).toBe('规章 | 3\n许可 | 7\n')
  })
})

describe('a workbook that cannot be read', () => {
  it('is refused when it holds nothing', async () => {
    expect(await refusal(bytesOf(bookOf({ S: { rows: [[]] } })))).toMatch(/没有任何内容/)
  })

  it('is refused when its XML declares a document type', async () => {
    const parts = { 'xl/workbook.xml': strToU8('<!DOCTYPE x [<!ENTITY a "a">]><workbook/>') }
    expect(await refusal(zipSync(parts))).toMatch(/DTD/)
  })

  it('is refused when a program left the results of its formulas out', async () => {
    const sheet = (cell: string): Uint8Array => {
      const parts = unzipSync(bytesOf(bookOf({ S: { rows: [['行政许可', 12]] } })))
      const name = 'xl/worksheets/sheet1.xml'
      const written = strFromU8(parts[name] ?? new Uint8Array())
      return zipSync({ ...parts, [name]: strToU8(written.replace(/<c r="B1".*?<\/c>/, cell)) })
    }
    expect(await refusal(sheet('<c r="B1"><f>SUM(C1:D1)</f></c>'))).toMatch(/没有保存计算结果/)
    for (const cell of ['<c r="B1"><f>1+2</f><v>3</v></c>', '<c r="B1" t="str"><f>""</f></c>'])
      expect((await read(sheet(cell), 'x')).source).toContain('行政许可')
  })

  it('is refused when its parts are damaged', async () => {
    expect(await refusal(zipSync({ 'xl/workbook.xml': strToU8('no XML') }))).toMatch(/损坏|没有任何内容/)
  })

  it('is refused when the records of an .xls run out of the file', async () => {
    const bytes = bytesOf(bookOf({ S: REQUESTS }), '.xls')
    const at = bytes.findIndex((_, start) =>
      [0x85, 0x00].every((byte, offset) => bytes[start + offset] === byte),
    )
    expect(await refusal(Uint8Array.from(bytes, (byte, index) => (index === at + 3 ? 0xff : byte)))).toMatch(
      /损坏/,
    )
  })
})
