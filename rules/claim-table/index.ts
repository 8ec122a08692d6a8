import { withoutBlanks } from '../../src/model/blanks.js'
import type { Report } from '../../src/model/report.js'
import { defineRule } from '../../src/rule/defineRule.js'
import type { Finding } from '../../src/rule/rule.js'
import { certaintyAmong, type Compared } from './certainty.js'
import { reversed } from './reversed.js'
import type { Reading } from './readings/reading.js'
import { fits, readingsOf } from './readings/readings.js'
import { rowNames } from './rowNames.js'
import { statementsOf } from './statements.js'

export const claimTable = defineRule({
  id: 'claim-table',
  scope: 'report',
  basis: { article: 'accuracy' },
  messages: {
    differs: {
      severity: 'warning',
      zh: '正文“{words}”为 {found}，与表格不符：表格中为 {labelZh}',
      en: 'The text gives {found} (“{words}”), which does not agree with the table: {labelEn}',
    },
    'differs-open': {
      severity: 'info',
      zh: '正文“{words}”为 {found}，表格中为 {labelZh}，两者范围或者时点是否相同，正文没有说明',
      en: 'The text gives {found} (“{words}”), the table {labelEn}; the text does not say whether both count the same',
    },
    'differs-apart': {
      severity: 'warning',
      zh: '正文“{words}”为 {found}，与表格不符：表格中{labelZh}一行的数字连在一起（{digits}），无论怎样划分都没有这个数',
      en: 'The text gives {found} (“{words}”), which does not agree with the table: the figures of {labelEn} run together ({digits}), and however they are parted, none is this one',
    },
    corrected: {
      severity: 'warning',
      zh: '正文称“{words}”，而表格中{labelZh}为 {found}',
      en: 'The text says “{words}”, the table gives {found} for {labelEn}',
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
    const compared = statementsOf(report, rowNames(tables)).map((statement): Compared => {
      const readings = readingsOf(statement, report)
      return { ...statement, readings, agrees: readings.some((reading) => fits(statement, reading)) }
    })
    const isCertain = certaintyAmong(compared)
    for (const statement of compared)
      if (statement.readings.length > 0 && !statement.agrees && isCertain(statement))
        yield differing(statement, report)
    for (const { range, reading } of reversed(report, tables))
      yield {
        message: 'corrected',
        range,
        data: {
          words: withoutBlanks(report.text.slice(range.start, range.end)),
          found: reading.value,
          labelZh: reading.label.zh,
          labelEn: reading.label.en,
        },
        related: reading.cell ? [{ note: 'cell', range: reading.cell.range }] : [],
      }
  },
})

type Difference = Finding<'differs' | 'differs-open' | 'differs-apart', 'cell'>

function differing(statement: Compared, report: Report): Difference {
  const { figure, readings, subject } = statement
  const start = Math.min(figure.label.start, figure.range.start)
  const said = {
    words: withoutBlanks(report.text.slice(start, figure.range.end)),
    found: subject === 'charges' ? figure.text : figure.value,
  }
  const glued = readings.find(({ digits }) => digits)
  if (glued?.digits) {
    const { label, digits } = glued
    return {
      message: 'differs-apart',
      range: figure.range,
      data: { ...said, labelZh: label.zh, labelEn: label.en, digits: digits.text },
      related: [{ note: 'cell', range: digits.range }],
    }
  }
  return {
    message: isOpen(statement, report) ? 'differs-open' : 'differs',
    range: figure.range,
    data: { ...said, labelZh: listed(readings, 'zh'), labelEn: listed(readings, 'en') },
    related: readings.flatMap(({ cell }) => (cell ? [{ note: 'cell' as const, range: cell.range }] : [])),
  }
}

function listed(readings: readonly Reading[], locale: 'zh' | 'en'): string {
  const texts = readings.map(({ value, label }) =>
    locale === 'zh' ? `${value}（${label.zh}）` : `${value} (${label.en})`,
  )
  return [...new Set(texts)].join(locale === 'zh' ? '、' : ', ')
}

/**
 * What was gone through during the year is no count of its end. 全市共收到… over a much smaller table may be right, if
 * the table is that of the government's own office.
 */
function isOpen({ subject, figure, readings }: Compared, { body, folded }: Report): boolean {
  if (subject === 'in-force-cleaned') return true
  if (body?.kind !== 'government' || !AREA_WIDE.test(folded.slice(figure.label.start, figure.range.start)))
    return false
  return readings.every(({ value }) => value > 0 && figure.value >= 2 * value)
}

const AREA_WIDE = /全[省市县区州]|各级/
