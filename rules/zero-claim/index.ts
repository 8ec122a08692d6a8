import type { AllHandledClaim, ZeroClaim } from '../../src/model/claim.js'
import type { Report } from '../../src/model/report.js'
import type { Table, TableRow } from '../../src/model/table.js'
import { defineRule } from '../../src/rule/defineRule.js'
import { denied } from './denials.js'
import { countOf, type Count } from '../../src/rule/tables/counts.js'
import { cellName } from '../../src/rule/tables/place.js'
import { splitsOf } from '../../src/rule/tables/splits.js'

export const zeroClaim = defineRule({
  id: 'zero-claim',
  scope: 'report',
  basis: {
    tier: 'law',
    zh: '《政府信息公开条例》第六条：行政机关应当及时、准确地公开政府信息',
    en: 'Regulation on Open Government Information, Article 6: information is disclosed promptly and accurately',
  },
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
    const { text } = report
    for (const { range, count } of denied(report))
      yield {
        message: 'table',
        range,
        data: { said: plain(text.slice(range.start, range.end)), ...namesOf(count) },
        related: [{ note: 'figure', range: count.cell.range }],
      }
    for (const claim of report.claims) {
      if (claim.kind !== 'zero' && claim.kind !== 'all-handled') continue
      const { against, range } = claim
      if (!against) {
        const count = tableCount(report, claim)
        const glued = count ? undefined : gluedCount(report, claim)
        if (glued) {
          const { zh, en } = cellName(glued.table, glued.row)
          yield {
            message: 'table-apart',
            range,
            data: {
              said: plain(text.slice(range.start, range.end)),
              name: zh,
              nameEn: en,
              digits: glued.digits,
            },
            related: [{ note: 'figure', range: glued.row.range }],
          }
        }
        if (count)
          yield {
            message: claim.kind === 'zero' ? 'table' : 'pending',
            range,
            data: { said: plain(text.slice(range.start, range.end)), ...namesOf(count) },
            related: [{ note: 'figure', range: count.cell.range }],
          }
        continue
      }
      const from = Math.min(against.label.start, against.range.start)
      yield {
        message: 'contradicted',
        range,
        data: {
          said: plain(text.slice(range.start, range.end)),
          figure: plain(against.text),
          words: plain(text.slice(from, against.range.end)),
        },
        related: [{ note: 'figure', range: against.range }],
      }
    }
  },
})

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

function namesOf({ table, row, cell }: Count): Record<string, string> {
  const { zh, en } = cellName(table, row, cell.column)
  return { name: zh, nameEn: en, found: cell.text }
}

const LONGEST = 40

function plain(words: string): string {
  const said = words.replace(/\s+/g, '')
  return said.length > LONGEST ? `${said.slice(0, LONGEST)}…` : said
}
