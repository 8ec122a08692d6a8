import type { Form } from '../../src/model/form.js'
import { since } from '../../src/model/regime.js'
import type { MisspeltLabel, Table } from '../../src/model/table.js'
import { defineRule } from '../../src/rule/defineRule.js'
import { named } from '../../src/rule/named.js'
import type { NotAssessable } from '../../src/rule/rule.js'
import { cellPlace, tablePlace, withoutNote } from '../../src/rule/tables/place.js'
import { wrongColumns } from './columns.js'
import type { StructureFinding } from './finding.js'
import { localFindings } from './local.js'
import { missingRows } from './rows.js'

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
      const { form } = table
      if (!form) continue
      const wanted = regime.forms.find(({ family }) => family === form.family) ?? form
      for (const found of form.isLocal ? localFindings(table, form) : findingsOf(table, form, wanted))
        yield { ...found, data: { ...named(form.name), ...found.data } }
    }
  },
})

function* findingsOf(
  table: Table,
  form: Form,
  wanted: Form,
): Iterable<StructureFinding | NotAssessable<'unread'>> {
  if (table.isTorn) {
    yield { notAssessed: 'unread' }
    return
  }
  yield* misspeltLabels(table)
  const extras = extraRows(table)
  for (const row of extras)
    yield {
      message: 'extra',
      range: row.labelRange,
      place: cellPlace(table, row),
      data: { found: row.label },
    }
  yield* wrongColumns(table)
  if (extras.length > 0) yield { notAssessed: 'unread' }
  else yield* missingRows(table, form, wanted)
}

function* misspeltLabels(table: Table): Iterable<StructureFinding> {
  for (const { range, printed, expected } of table.misspelt.filter((label) => !isCutOff(label)))
    yield {
      message: 'misspelt',
      range,
      place: tablePlace(table, expected),
      data: { found: printed, expected: withoutNote(expected) },
      fix: { range, text: expected, kind: 'automatic' },
    }
}

/** 本年增/ for 本年增/减: a copy lost what stands behind the stroke. */
function isCutOff({ printed, expected }: MisspeltLabel): boolean {
  return printed.endsWith('/') && expected.startsWith(printed)
}

/** Rows with figures under a label that the form does not have. */
function extraRows({ rows }: Table): Table['rows'] {
  return rows.filter(({ key, label, cells }) => key === undefined && label !== '' && cells.length > 0)
}
