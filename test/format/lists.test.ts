import { describe, expect, it } from '@jest/globals'
import { read, type WorkBook } from '@e965/xlsx'
import { csv } from '../../src/format/csv.js'
import { csvField } from '../../src/format/csvField.js'
import { expectedText } from '../../src/format/entries.js'
import { listRows } from '../../src/format/listRow.js'
import { LIST_COLUMNS } from '../../src/format/listWords.js'
import { xlsx } from '../../src/format/xlsx.js'
import type { AcceptedDiagnostic } from '../../src/model/acceptance.js'
import type { Run } from '../../src/model/diagnostic.js'
import { context, finding, remark, resultOf, run } from './run.js'
import { convertSheet, noCalc } from './calc.js'

const accepted: AcceptedDiagnostic = {
  ...finding,
  line: 1,
  quote: '=HYPERLINK("http://x")',
  acceptance: { by: 'waiver', reason: '旧系统下线', who: '王某', until: '2999-12-31' },
}

/** A finding with advice, one that is waived and looks like a formula, one of a workbook, and a file that failed. */
const listed: Run = {
  results: [
    {
      ...resultOf('a.txt', { ...finding, hint: '漏列一项' }),
      body: '云溪县水利局',
      year: 2023,
      accepted: [accepted],
    },
    resultOf('b.xlsx', {
      ...remark,
      data: { expected: 12 },
      place: '表三 第2行',
      at: { table: 3, row: 2 },
      quote: '+86\u0001 一\n二',
    }),
  ],
  failures: run.failures,
}

const HEAD = [
  '序号',
  '机关',
  '年度',
  '文件',
  '行列号',
  '位置',
  '原文',
  '问题',
  '应为',
  '依据',
  '级别',
  '规则',
  '状态',
  '整改措施',
  '责任人',
  '完成时间',
]

describe('the rectification list', () => {
  it('has a row for each finding, accepted ones with their reason, and each file that failed', () => {
    const rows = listRows(listed, 'zh').map((row) => LIST_COLUMNS.map((column) => row[column]).join('|'))
    expect(rows).toEqual([
      '1|云溪县水利局|2023|a.txt|1:10|一、总体情况|=HYPERLINK("http://x")|各项之和为 11，合计为 12||2021年格式|错误|parts-sum/differs|已豁免：旧系统下线（王某，至 2999-12-31）|||',
      '2|云溪县水利局|2023|a.txt|2:10|一、总体情况|12件|各项之和为 11，合计为 12|漏列一项|2021年格式|错误|parts-sum/differs|待整改|||',
      '3|||b.xlsx||表三 第2行|+86\u0001 一\n二|标点\n重复|12|惯例|提示|text-punctuation/doubled|待整改|||',
      '4|||c.pdf||||无法检查：暂不支持|||错误||待整改|||',
    ])
  })

  it('speaks English', () => {
    const [first] = listRows(listed, 'en')
    expect(first).toMatchObject({
      severity: 'error',
      state: 'waived: 旧系统下线 (王某, until 2999-12-31)',
      basis: '2021 form',
    })
    expect(csv(listed, { ...context, locale: 'en' })).toMatch(/^\uFEFFNo\.,Body,Year,File,/)
  })

  it('says what is expected as far as it is certain', () => {
    expect(expectedText({ ...finding, data: { computed: 12.5 } }, 'zh')).toBe('12.5%')
    expect(expectedText({ ...finding, data: { partExpected: '甲' }, hint: '乙' }, 'zh')).toBe('甲；乙')
    expect(expectedText({ ...finding, fix: { start: 0, end: 1, text: '，', kind: 'automatic' } }, 'zh')).toBe(
      '，',
    )
    expect(expectedText(remark, 'zh')).toBe('')
  })
})

describe('csvField', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['＝1+1', "'＝1+1"],
    ['@cmd', "'@cmd"],
    ['+cmd', "'+cmd"],
    ['-2+3', "'-2+3"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['-12.5', '-12.5'],
    ['+86', '+86'],
    ['a"b', '"a""b"'],
    ['a,b', '"a,b"'],
    ['a\nb', '"a\nb"'],
    ['总计=1', '总计=1'],
  ])('%j', (value, field) => {
    expect(csvField(value)).toBe(field)
  })
})

async function workbook(): Promise<WorkBook> {
  return read(await xlsx(listed, context), { type: 'array', cellStyles: true, cellNF: true })
}

describe('xlsx', () => {
  it('holds the list as text, never as a formula, years and numbers as numbers', async () => {
    const book = await workbook()
    expect(book.SheetNames).toEqual(['问题清单', '汇总'])
    const sheet = book.Sheets['问题清单'] ?? {}
    expect(HEAD.map((_name, at) => sheet[`${String.fromCharCode(65 + at)}1`]?.v)).toEqual(HEAD)
    expect(sheet.A2).toMatchObject({ t: 'n', v: 1 })
    expect(sheet.C2).toMatchObject({ t: 'n', v: 2023 })
    expect(sheet.G2).toMatchObject({ t: 's', v: '=HYPERLINK("http://x")', z: '@' })
    expect(sheet.G2).not.toHaveProperty('f')
    expect(sheet.G4?.v).toBe('+86  一\n二')
    expect(sheet.M2?.v).toBe('已豁免：旧系统下线（王某，至 2999-12-31）')
    expect(sheet.N2?.v).toBeUndefined()
    expect(sheet['!autofilter']).toEqual({ ref: 'A1:P5' })
    expect(sheet['!cols']?.[7]?.width).toBeGreaterThan(30)
  })

  it('counts every report, accepted findings too', async () => {
    const sheet = (await workbook()).Sheets['汇总'] ?? {}
    expect(['C2', 'D2', 'E2', 'F2', 'G2', 'H2'].map((cell) => sheet[cell]?.v)).toEqual([
      'a.txt',
      1,
      0,
      0,
      1,
      'publication-date: 没有公布日期',
    ])
    expect(sheet.H4?.v).toBe('无法检查：暂不支持')
    expect(sheet.H5?.v).toBe(
      '已检查 2 份报告，1 个文件无法检查，1 个错误、0 个警告、1 个提示，其中 1 处可用 --fix 自动修正，另有 1 个问题已接受（文中注释 0、豁免 1、基线 0）',
    )
  })

  it('is the same for the same run, and holds none for no run', async () => {
    expect(await xlsx(listed, context)).toEqual(await xlsx(listed, context))
    const empty = read(await xlsx({ results: [], failures: [] }, context), { type: 'array' })
    expect(empty.Sheets['问题清单']?.['!ref']).toBe('A1:P1')
  })

  const calc = noCalc()
  const name = `opens in LibreOffice with the right cells${calc ? ` (skipped: ${calc})` : ''}`
  ;(calc ? it.skip : it)(name, async () => {
    const [head, ...rows] = convertSheet(await xlsx(listed, context))
    expect(head).toEqual(HEAD)
    const wanted = listRows(listed, 'zh').map((row) => LIST_COLUMNS.map((column) => String(row[column])))
    expect(rows).toEqual(wanted.map((row) => row.map((cell) => cell.replace('\u0001', ' '))))
  })
})
