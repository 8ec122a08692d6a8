import { since } from '../../src/model/regime.js'
import type { Form, FormRow } from '../../src/model/form.js'
import type { MisspeltLabel, Table } from '../../src/model/table.js'
import { defineRule } from '../../src/rule/defineRule.js'
import { localFindings } from './local.js'
import { cellPlace, tablePlace, withoutNote } from '../../src/rule/tables/place.js'

export const tableStructure = defineRule({
  id: 'table-structure',
  scope: 'report',
  regimes: since('cn-2014'),
  basis: { article: 'form' },
  messages: {
    'row-missing': {
      severity: 'error',
      absence: 'part',
      zh: '{name}缺少 {count} 行：{labels}',
      en: '{nameEn} lacks rows: {count} ({labels})',
    },
    'row-merged': {
      severity: 'error',
      zh: '{name}的“{merged}”只有一行，{expected}年的格式分为 {count} 行：{labels}',
      en: '{nameEn} has “{merged}” as a single row; the form of {expected} has {count} rows: {labels}',
    },
    'column-missing': {
      severity: 'error',
      absence: 'part',
      zh: '{name}缺少 {count} 列：{labels}',
      en: '{nameEn} lacks columns: {count} ({labels})',
    },
    'row-left-out': {
      severity: 'info',
      zh: '{name}未列 {count} 行：{labels}（该表随报告附上时，可以只列有关的行）',
      en: '{nameEn} leaves out {count} rows: {labels} (a report that annexes it may leave rows out)',
    },
    'row-unverified': {
      severity: 'info',
      zh: '{name}未列 {count} 行：{labels}（本工具所载该表的这几行尚未与原件核对）',
      en: '{nameEn} leaves out {count} rows: {labels} (these rows of the form, as this tool has them, are not verified against the original)',
    },
    extra: {
      severity: 'info',
      zh: '{name}有一行（列）“{found}”，规定格式中没有',
      en: '{nameEn} has a row or column “{found}” that the form does not have',
    },
    misspelt: {
      severity: 'warning',
      reader: 'drawn',
      zh: '{name}的“{found}”，格式规定为“{expected}”',
      en: '{nameEn}: “{found}”, the form says “{expected}”',
    },
    misprinted: {
      severity: 'info',
      zh: '{name}的“{found}”疑为“{expected}”：所写的内容，该表另有一行',
      en: '{nameEn}: “{found}” may stand for “{expected}”; what it says has a row of its own',
    },
    'cut-off': {
      severity: 'info',
      zh: '{name}到“{last}”为止，没有其后的 {count} 行：{labels}',
      en: '{nameEn} ends with “{last}”, without the rows behind it: {count} ({labels})',
    },
  },
  notes: {
    unread: {
      zh: '{name}有未能识别的行，没有核对是否缺行',
      en: '{nameEn}: some rows could not be recognised; missing rows were not checked',
    },
  },
  *check({ report: { tables }, regime }) {
    for (const table of tables) {
      if (!table.form) continue
      const name = { name: table.form.name.zh, nameEn: table.form.name.en }
      if (table.form.isLocal) {
        for (const finding of localFindings(table, table.form))
          yield { ...finding, data: { ...name, ...finding.data } }
        continue
      }
      if (table.isTorn) {
        yield { notAssessed: 'unread', data: name }
        continue
      }
      for (const { range, printed, expected } of table.misspelt.filter((label) => !isCutOff(label)))
        yield {
          message: 'misspelt',
          range,
          place: tablePlace(table, expected),
          data: { ...name, found: printed, expected: withoutNote(expected) },
          fix: { range, text: expected, kind: 'automatic' },
        }
      const extras = extraRows(table)
      for (const row of extras)
        yield {
          message: 'extra',
          range: row.labelRange,
          place: cellPlace(table, row),
          data: { ...name, found: row.label },
        }
      for (const { key, label } of table.columns)
        if (key === undefined)
          yield {
            message: 'extra',
            range: table.range,
            place: tablePlace(table, label),
            data: { ...name, found: label },
          }
      const columns = missingColumns(table)
      if (columns.length > 0)
        yield {
          message: 'column-missing',
          range: table.range,
          place: tablePlace(table),
          data: { ...name, count: columns.length, labels: columns.join('、') },
        }
      if (extras.length > 0) yield { notAssessed: 'unread', data: name }
      else
        yield* missingRows(
          table,
          regime.forms.find(({ family }) => family === table.form?.family) ?? table.form,
          name,
        )
    }
  },
})

/** 本年增/ for 本年增/减: a copy lost what stands behind the stroke. */
function isCutOff({ printed, expected }: MisspeltLabel): boolean {
  return printed.endsWith('/') && expected.startsWith(printed)
}

type RowFinding = {
  message: 'row-missing' | 'row-merged' | 'row-left-out' | 'row-unverified'
  range: Table['range']
  place: ReturnType<typeof tablePlace>
  data: Record<string, string | number>
}

function* missingRows(
  table: Table,
  wanted: Form,
  name: { name: string; nameEn: string },
): Iterable<RowFinding> {
  const { form } = table
  if (!form) return
  const seen = new Set(table.rows.map(({ key }) => key))
  const own = leafRows(form).filter(({ key }) => !seen.has(key))
  const place = tablePlace(table)
  // The statistics table is filed; the report, of which it is no content, may annex a part of it.
  for (const [message, rows] of [
    [form.content ? 'row-missing' : 'row-left-out', own.filter(({ unverified }) => !unverified)],
    ['row-unverified', own.filter(({ unverified }) => unverified)],
  ] as const)
    if (rows.length > 0)
      yield {
        message,
        range: table.range,
        place,
        data: { ...name, count: rows.length, labels: labelsOf(rows) },
      }
  // The version of the whole table is `table-version`'s; here one row stands for several of the form in force.
  if (form === wanted || columnsDiffer(form, wanted)) return
  for (const row of table.rows) {
    const rows = leafRows(wanted).filter(({ parent }) => parent === row.key && row.key !== undefined)
    if (rows.length > 0 && row.facts)
      yield {
        message: 'row-merged',
        range: row.range,
        place: cellPlace(table, row),
        data: {
          ...name,
          merged: row.facts.label ?? '',
          expected: wanted.version ?? '',
          count: rows.length,
          labels: labelsOf(rows),
        },
      }
  }
}

function leafRows({ blocks }: Form): FormRow[] {
  return blocks.flatMap(({ rows }) => rows.filter(({ heading, optional }) => !heading && !optional))
}

function labelsOf(rows: readonly FormRow[]): string {
  const labels = rows.map(({ label }) => withoutNote(label ?? ''))
  return [...labels.slice(0, MOST_LABELS), ...(labels.length > MOST_LABELS ? ['…'] : [])].join('、')
}

const MOST_LABELS = 12

function columnsDiffer(a: Form, b: Form): boolean {
  const keys = ({ blocks }: Form): string =>
    blocks.flatMap(({ columns }) => columns.map(({ key }) => key)).join()
  return keys(a) !== keys(b)
}

/** Rows with figures under a label that the form does not have. */
function extraRows({ rows }: Table): Table['rows'] {
  return rows.filter(({ key, label, cells }) => key === undefined && label !== '' && cells.length > 0)
}

/** Columns of blocks whose rows are there; a heading that could not be named may be the one that seems to be missing. */
function missingColumns({ rows, columns }: Table): string[] {
  if (columns.some(({ key }) => key === undefined)) return []
  const read = rows.flatMap(({ block, cells }) => (block && cells.length > 0 ? [block] : []))
  // Table 四 may stand in several tables, of which a copy lost one.
  const whole = read.filter((block) => block.rows.every(({ label }) => label !== undefined))
  // The heading of another version is table-version's.
  const keys = new Set(columns.map(({ key }) => key))
  const blocks = new Set(whole.filter((block) => block.columns.some(({ key }) => keys.has(key))))
  return [...blocks].flatMap((block) =>
    block.columns
      .filter(({ key, optional }) => !optional && !columns.some((column) => column.key === key))
      .map(({ label }) => withoutNote(label)),
  )
}
