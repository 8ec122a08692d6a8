import { withoutBlanks } from '../../src/model/blanks.js'
import type { AllHandledClaim, ZeroClaim } from '../../src/model/claim.js'
import type { Figure } from '../../src/model/figure.js'
import type { Range } from '../../src/model/range.js'
import type { Report } from '../../src/model/report.js'
import { shortened } from '../../src/model/shortened.js'
import type { Table, TableRow } from '../../src/model/table.js'
import { defineRule } from '../../src/rule/defineRule.js'
import { countOf, type Count } from '../../src/rule/tables/counts.js'
import { named } from '../../src/rule/named.js'
import type { Finding } from '../../src/rule/rule.js'
import { cellName } from '../../src/rule/tables/place.js'
import { splitsOf } from '../../src/rule/tables/splits.js'
import { denied } from './denials.js'

export const zeroClaim = defineRule({
  id: 'zero-claim',
  scope: 'report',
  basis: { article: 'accuracy' },
  messages: {
    contradicted: {
      severity: 'error',
      zh: '此处称“{said}”，文中另有 {figure}（“{words}”）',
      en: 'This says “{said}”, but the text also gives {figure} (“{words}”)',
    },
    table: {
      severity: 'error',
      zh: '此处称“{said}”，而“{name}”为 {found}',
      en: 'This says “{said}”, but “{nameEn}” is {found}',
    },
    'table-apart': {
      severity: 'warning',
      zh: '此处称“{said}”，而“{name}”一行的数字连在一起（{digits}），无论怎样划分，当年数都不是 0',
      en: 'This says “{said}”, but the figures of “{nameEn}” run together ({digits}), and however they are parted, the year’s is not 0',
    },
    pending: {
      severity: 'warning',
      zh: '此处称“{said}”，而“{name}”为 {found}',
      en: 'This says “{said}”, but “{nameEn}” is {found}',
    },
  },
  notes: {
    figure: { zh: '与之矛盾的数字', en: 'The figure that contradicts it' },
  },
  *check({ report }) {
    for (const { range, count } of denied(report)) yield inTable('table', range, count, report)
    for (const claim of report.claims) {
      const finding =
        claim.kind === 'zero' || claim.kind === 'all-handled' ? against(claim, report) : undefined
      if (finding) yield finding
    }
  },
})

type Message = 'contradicted' | 'table' | 'table-apart' | 'pending'

/** What the text or a table has against a claim. */
function against(claim: ZeroClaim | AllHandledClaim, report: Report): Finding<Message, 'figure'> | undefined {
  if (claim.against) return inText(claim.range, claim.against, report)
  const count = tableCount(report, claim)
  if (count) return inTable(claim.kind === 'zero' ? 'table' : 'pending', claim.range, count, report)
  const glued = gluedCount(report, claim)
  return glued && inGluedRow(claim.range, glued, report)
}

function inText(range: Range, figure: Figure, { text }: Report): Finding<Message, 'figure'> {
  const from = Math.min(figure.label.start, figure.range.start)
  return {
    message: 'contradicted',
    range,
    data: {
      said: quoted(text, range),
      figure: withoutBlanks(figure.text),
      words: quoted(text, { start: from, end: figure.range.end }),
    },
    related: [{ note: 'figure', range: figure.range }],
  }
}

function inTable(
  message: 'table' | 'pending',
  range: Range,
  { table, row, cell }: Count,
  { text }: Report,
): Finding<Message, 'figure'> {
  return {
    message,
    range,
    data: {
      said: quoted(text, range),
      ...named(cellName(table, row, cell.column)),
      found: cell.text,
    },
    related: [{ note: 'figure', range: cell.range }],
  }
}

function inGluedRow(
  range: Range,
  { table, row, digits }: Glued,
  { text }: Report,
): Finding<Message, 'figure'> {
  return {
    message: 'table-apart',
    range,
    data: { said: quoted(text, range), ...named(cellName(table, row)), digits },
    related: [{ note: 'figure', range: row.range }],
  }
}

/** 没有新增行政复议: cases carried over from last year may stand in the table all the same. */
const NEW_ONLY = /新增|新发生|新收/
const CASES = ['reviews', 'suits']

/** What the tables count although the text says that there is nothing. */
function tableCount({ text, tables }: Report, claim: ZeroClaim | AllHandledClaim): Count | undefined {
  if (claim.kind === 'all-handled')
    return claim.matter === 'requests' ? countOf('carried-out', tables) : undefined
  if (claim.limited) return undefined
  const isNewOnly = NEW_ONLY.test(text.slice(claim.range.start, claim.range.end))
  const measures = claim.measures.filter((measure) => !isNewOnly || !CASES.includes(measure))
  return measures.map((measure) => countOf(measure, tables)).find((count) => count !== undefined)
}

/** 13 beside 受理申请总数, in a copy that lost the gap: 1 and 13 in all years, or 13, but no 0. */
function gluedCount({ text, tables }: Report, claim: ZeroClaim | AllHandledClaim): Glued | undefined {
  if (claim.kind !== 'zero' || claim.limited) return undefined
  for (const table of tables)
    for (const row of table.form?.family === 'statistics' && printsZeros(table) ? table.rows : []) {
      const splits = claim.measures.some((measure) => measure === row.key)
        ? splitsOf(text, table, row)
        : undefined
      if (splits?.year.every((year) => year > 0)) return { table, row, digits: splits.digits }
    }
  return undefined
}

/** Where nothing is printed for 0, the digits may all be those of all years. */
function printsZeros({ rows }: Table): boolean {
  return rows.some(({ cells }) => cells.some(({ column, value }) => column.key === 'year' && value === 0))
}

interface Glued {
  readonly table: Table
  readonly row: TableRow
  readonly digits: string
}

const LONGEST = 41

function quoted(text: string, { start, end }: Range): string {
  return shortened(withoutBlanks(text.slice(start, end)), LONGEST)
}
