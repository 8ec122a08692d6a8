import { defineRule } from '../../src/rule/defineRule.js'
import { readingsOf, type Reading } from './readings.js'
import { statementsOf, type Statement } from './statements.js'
import type { Subject } from './subjects.js'

/** Outcomes are compared only where the sentence lists several and most of them are the table's. */
const OUTCOMES: readonly Subject[] = [
  'granted',
  'partly',
  'granted-or-partly',
  'refused',
  'unavailable',
  'not-processed',
  'other',
]

export const claimTable = defineRule({
  id: 'claim-table',
  scope: 'report',
  basis: {
    tier: 'law',
    zh: '《政府信息公开条例》第六条：行政机关应当及时、准确地公开政府信息',
    en: 'Regulation on Open Government Information, Article 6: information is disclosed promptly and accurately',
  },
  messages: {
    differs: {
      severity: 'warning',
      zh: '正文“{words}”为 {found}，表格中为 {labelZh}，都不相符',
      en: 'The text gives {found} (“{words}”), the table {labelEn}: none of them agrees',
    },
  },
  notes: {
    cell: { zh: '表格中的数', en: 'The figure of the table' },
    'no-table': {
      zh: '没有能读出数字的规定表格，没有核对正文与表格',
      en: 'No prescribed table could be read; the text was not compared with tables',
    },
  },
  *check({ report }) {
    const tables = report.tables.filter(({ form }) => form)
    if (tables.length === 0) {
      yield { notAssessed: 'no-table' }
      return
    }
    const compared = statementsOf(report).map((statement) => ({
      ...statement,
      readings: readingsOf(statement, tables),
    }))
    for (const { figure, subject, readings } of compared) {
      if (readings.length === 0 || readings.some(({ value }) => value === figure.value)) continue
      if (OUTCOMES.includes(subject) && !agreesElsewhere(compared, figure.range.start)) continue
      const start = Math.min(figure.label.start, figure.range.start)
      yield {
        message: 'differs',
        range: figure.range,
        data: {
          words: report.text.slice(start, figure.range.end).replace(/\s+/g, ''),
          found: figure.value,
          labelZh: listed(readings, 'zh'),
          labelEn: listed(readings, 'en'),
        },
        related: readings.flatMap(({ cell }) => (cell ? [{ note: 'cell' as const, range: cell.range }] : [])),
      }
    }
  },
})

function listed(readings: readonly Reading[], locale: 'zh' | 'en'): string {
  const texts = readings.map(({ value, label }) =>
    locale === 'zh' ? `${value}（${label.zh}）` : `${value} (${label.en})`,
  )
  return [...new Set(texts)].join(locale === 'zh' ? '、' : ', ')
}

/** Two other outcomes of the list, near by, are the table's: the list is about the same requests. */
function agreesElsewhere(
  compared: readonly (Statement & { readings: readonly Reading[] })[],
  at: number,
): boolean {
  const near = compared.filter(
    ({ figure, subject }) => OUTCOMES.includes(subject) && Math.abs(figure.range.start - at) < LIST_LENGTH,
  )
  return (
    near.filter(({ figure, readings }) => readings.some(({ value }) => value === figure.value)).length >= 2
  )
}

const LIST_LENGTH = 250
