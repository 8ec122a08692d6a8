import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { Ajv } from 'ajv'
import { rules } from '../../rules/index.js'
import { reportView } from '../../src/format/reportView.js'
import { lint } from '../../src/lint/lint.js'
import type { Diagnostic, Result } from '../../src/model/diagnostic.js'
import { parseReport } from '../../src/parse/parse.js'
import type { SourceDocument } from '../../src/read/document.js'
import { read } from '../../src/read/read.js'

/** One report with planted faults; `node test/fixtures/formats/make.js` writes it in every format. */
function readFixture(name: string): Promise<SourceDocument> {
  return read(readFileSync(new URL(`../fixtures/formats/${name}`, import.meta.url)), name)
}

async function lintFixture(name: string, locale: 'zh' | 'en' = 'zh'): Promise<Result> {
  const document = await readFixture(name)
  const input = { file: name, source: document.source, parsed: parseReport(document) }
  return lint(input, rules, { locale, rules: {} })
}

/** Rule, message and the words pointed at; of a range over several cells or rows only how it begins. */
function found({ diagnostics }: Result): string[] {
  return diagnostics.map(({ ruleId, messageId, quote }) => `${ruleId}/${messageId} ${quote.slice(0, 20)}`)
}

const IN_TABLES = [
  'cell-value/mark /',
  'table-structure/row-missing 本列数据的勾稽关系为：第一项加第二项之和',
  'table-sum/sum 7',
  'table-sum/sum 0',
]

const PLANTED = [
  'period-stated/wrong 2022年1月1日起至2022年11月3',
  'contact-valid/telephone-length 0799-61234',
  'parts-sum/exceeds 86条',
  'percent-value/share 30%',
  'claim-table/differs 21件',
  'text-punctuation/doubled ，，',
  'section-numbering/gap （四）',
  'text-leftover/placeholder XX次',
  ...IN_TABLES,
  'text-repeated/sentence 编写答复说理的示例，供经办人员参照。',
  'publication-date/late 2023年5月9日',
]

const TEXT = ['report.txt', 'report.md', 'report.html', 'report.mht']
const PAGED = ['libreoffice.pdf', 'chromium.pdf', 'report.ofd']
const WORD = ['report.docx', 'report.doc', 'report.wps']
const SHEETS = ['tables.xlsx', 'tables.xls']

const schema = JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')) as object
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema)

/** Blanks at the ends of cells aside. */
function linesOf(text: string): string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.replaceAll(' ', ''))
}

describe('a report in every format', () => {
  it.each([...TEXT, ...WORD, ...PAGED])('%s: the same rules point at the same words', async (name) => {
    const result = await lintFixture(name)
    expect(found(result)).toEqual(PLANTED)
    expect([result.body, result.year, result.regime]).toEqual(['岭东县水务局', 2022, 'cn-2021'])
    expect(result.diagnostics.filter(({ origin }) => origin !== 'document')).toEqual([])
  })

  it.each(SHEETS)('%s: its part, and one hint for the prose that is not there', async (name) => {
    expect(found(await lintFixture(name))).toEqual(['text-readable/no-prose ', ...IN_TABLES])
  })

  it.each([...WORD, ...PAGED, ...SHEETS])('%s: faults in tables stand in the same cells', async (name) => {
    const { diagnostics } = await lintFixture(name)
    const cells = diagnostics.filter(({ at }) => at?.table !== undefined).map(cellOf)
    expect(cells).toEqual(['1 11 2', '2 - -', '2 16 10', '3 4 10'])
  })

  it.each(PAGED)('%s: a row stands on its own page, wherever its table begins', async (name) => {
    const { diagnostics } = await lintFixture(name)
    const pages = diagnostics.map(({ at }) => at?.page ?? 0)
    expect(pages).toEqual(pages.toSorted((a, b) => a - b))
    expect(pages.at(-1)).toBeGreaterThan(1)
  })

  it.each([...WORD, ...PAGED, ...SHEETS])('%s: lines count in the text that inspect prints', async (name) => {
    const document = await readFixture(name)
    const { report, toSource } = parseReport(document)
    expect(linesOf(document.source)).toEqual(linesOf(report.text))
    const view = JSON.parse(
      JSON.stringify(reportView({ file: name, source: document.source, report, toSource })),
    ) as object
    validate(view)
    expect(validate.errors).toBeNull()
  })

  it('says places in words', async () => {
    const places = async (name: string, locale: 'zh' | 'en'): Promise<string[]> =>
      (await lintFixture(name, locale)).diagnostics.slice(4, 11).map(({ place }) => place)
    expect(await places('report.docx', 'zh')).toEqual([
      '第5段 · 一、总体情况 › （二）依申请公开',
      '第5段 · 一、总体情况 › （二）依申请公开',
      '第6段 · 一、总体情况 › （四）监督保障',
      '第6段 · 一、总体情况 › （四）监督保障',
      '表二 第11行“行政强制”第2列',
      '表三',
      '表三 第16行“1.本机关不掌握相关政府信息”第10列',
    ])
    expect((await places('report.ofd', 'en')).slice(-3)).toEqual([
      'page 1 · Table 2, row 11 “行政强制”, column 2',
      'page 2 · Table 3',
      'page 2 · Table 3, row 16 “1.本机关不掌握相关政府信息”, column 10',
    ])
  })
})

function cellOf({ at }: Diagnostic): string {
  return [at?.table, at?.row, at?.column].map((number) => number ?? '-').join(' ')
}
