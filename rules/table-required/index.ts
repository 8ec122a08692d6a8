import { withoutBlanks } from '../../src/model/blanks.js'
import type { Form } from '../../src/model/form.js'
import type { Report } from '../../src/model/report.js'
import type { Table } from '../../src/model/table.js'
import { defineRule } from '../../src/rule/defineRule.js'
import { named, type Named } from '../../src/rule/named.js'
import { cellPlace, tablePlace } from '../../src/rule/tables/place.js'

/** 具体数据见下表: the report says that a table stands here, as a picture or an attachment that the text does not hold. */
const TABLE_ELSEWHERE = /(?:下|上|附|统计|情况)表|表格(?:如下|形式)|附件|图片|\.xlsx?|\.docx?/
/** A section with this many numbers may hold a table in a shape that was not recognised. */
const MANY_NUMBERS = 12

export const tableRequired = defineRule({
  id: 'table-required',
  scope: 'report',
  basis: { article: 'form' },
  messages: {
    missing: {
      severity: 'error',
      absence: 'table',
      zh: '缺少{name}“{title}”：规定格式要求以表格报告，全文没有这张表',
      en: '{nameEn} (“{titleEn}”) is missing: the form demands it as a table, and the report has none',
    },
    unreadable: {
      severity: 'warning',
      absence: 'table',
      reader: 'always',
      zh: '没有读到{name}“{title}”：{labelReason}',
      en: '{nameEn} (“{titleEn}”) could not be read: {labelEn}',
    },
    'row-unreadable': {
      severity: 'warning',
      reader: 'always',
      zh: '{name}的“{label}”一行有 {found} 个数，无法与各列对应，该行未核对',
      en: '{nameEn}: the row “{label}” has {found} figures, which cannot be matched to the columns; it was not checked',
    },
    'statistics-missing': {
      severity: 'info',
      absence: 'table',
      zh: '没有附《政府信息公开情况统计表》',
      en: 'The statistics table of 国办发〔2014〕32号 is not annexed',
    },
  },
  notes: {
    'run-together': {
      zh: '{name}的数字连在一起，分不出各格，没有核对',
      en: '{nameEn}: its figures run together, cells cannot be told apart; not checked',
    },
    torn: {
      zh: '{name}在这份文件中被拆散，有的数字与行名分开，这些行没有核对',
      en: '{nameEn} is torn apart in this file: figures stand apart from the labels of their rows; these rows were not checked',
    },
    'too-large': {
      zh: '{name}过大，超出规定格式可能有的行数，没有读完',
      en: '{nameEn} is larger than the form can be; it was not read to its end',
    },
    unrecognised: {
      zh: '“{title}”部分有许多数字，但没有认出{name}，没有核对',
      en: 'The section “{titleEn}” has many numbers, but {nameEn} was not recognised in it; not checked',
    },
  },
  *check({ report, regime }) {
    for (const table of report.tables) {
      if (table.isTorn && table.form) yield { notAssessed: 'torn', data: names(table.form) }
      else yield* unreadableRows(table)
    }
    for (const { form, shape, reason, range } of report.unreadTables) {
      const data = names(form)
      if (reason === 'too-large') yield { notAssessed: 'too-large', data }
      else if (reason === 'run-together' || shape === 'lines') yield { notAssessed: 'run-together', data }
      else yield { message: 'unreadable', range, data: { ...data, ...NO_HEADING } }
    }
    for (const form of regime.forms) {
      const isSeen = [...report.tables, ...report.unreadTables].some(
        (table) => table.form?.family === form.family,
      )
      if (!isSeen) yield* absent(report, form)
    }
  },
})

const NO_HEADING = {
  labelReason: '表头没有写明各列，或各行缺数，无法与规定格式对应',
  labelEn: 'its heading does not name the columns, or its rows lack figures',
}
const NO_TEXT = {
  labelReason: '该部分没有文字表格，表格可能是图片或附件',
  labelEn: 'the section holds no table as text; it may be a picture or an attachment',
}

type Names = Named & { title: string; titleEn: string }

function names({ name, label }: Form): Names {
  return { ...named(name), title: label.zh, titleEn: label.en }
}

/** A row that lost a figure, in a table whose other rows can be told apart; of many rows, the table. */
function* unreadableRows(table: Table): Iterable<
  | {
      message: 'row-unreadable' | 'unreadable'
      range: Table['range']
      place: ReturnType<typeof tablePlace>
      data: Record<string, string | number>
    }
  | { notAssessed: 'run-together'; data: Names }
> {
  const { form, rows, shape } = table
  if (!form || rows.some(({ trouble }) => trouble === 'run-together')) return
  const lost = rows.filter(({ key, trouble }) => key !== undefined && trouble !== undefined)
  const data = names(form)
  // A copy as running text loses its blank cells.
  if (shape === 'lines' && lost.length > FEW_ROWS) yield { notAssessed: 'run-together', data }
  else if (lost.length > FEW_ROWS && 2 * lost.length >= rows.length)
    yield {
      message: 'unreadable',
      range: table.range,
      place: tablePlace(table),
      data: { ...data, ...NO_HEADING },
    }
  else
    for (const row of lost)
      yield {
        message: 'row-unreadable',
        range: row.range,
        place: cellPlace(table, row),
        data: { ...data, label: row.label, found: row.printedValues },
      }
}

/** More than these, and most of the table, is no slip in a row. */
const FEW_ROWS = 3

/** Words that only the table has stand in the section: some of it is there. */
function isBegun({ anchors }: Form, words: string): boolean {
  const squeezed = withoutBlanks(words)
  return anchors.some((anchor) => squeezed.includes(anchor))
}

function* absent(
  report: Report,
  form: Form,
): Iterable<
  | {
      message: 'missing' | 'unreadable' | 'statistics-missing'
      range: Table['range']
      data: Record<string, string>
    }
  | { notAssessed: 'unrecognised'; data: Record<string, string> }
> {
  const data = names(form)
  const end = report.text.length
  if (form.family === 'statistics') {
    if (!/统计表/.test(report.folded))
      yield { message: 'statistics-missing', range: { start: end, end }, data }
    return
  }
  const section = report.contents.find(({ key }) => key === form.content)?.section
  const range = section?.heading ?? { start: end, end }
  const words = section ? report.folded.slice(section.heading.end, section.range.end) : ''
  const numbers = words.match(/\d+/g)?.length ?? 0
  if (section && (words.trim() === '' || TABLE_ELSEWHERE.test(words)))
    yield { message: 'unreadable', range, data: { ...data, ...NO_TEXT } }
  else if (isBegun(form, words)) yield { message: 'unreadable', range, data: { ...data, ...NO_HEADING } }
  else if (numbers >= MANY_NUMBERS) yield { notAssessed: 'unrecognised', data }
  else yield { message: 'missing', range, data }
}
