import { since } from '../../src/model/regime.js'
import type { DigestTable } from '../../src/model/digest.js'
import { defineRule } from '../../src/rule/defineRule.js'
import type { SeriesContext } from '../../src/rule/rule.js'
import { reasonFor } from '../../src/rule/series/reasons.js'
import { isTable, tableOf, type PlacedCell } from '../../src/rule/series/tables.js'

const TOPIC = /结转|转结|转入|转下|延续|往年|上(?:一|个)?年度?(?:年报|年度报告|统计)/

export const carryOver = defineRule({
  id: 'carry-over',
  scope: 'series',
  regimes: since('cn-2019'),
  basis: { article: 'form' },
  messages: {
    total: {
      severity: 'error',
      zh: '上年结转 {found} 件，上一年度报告结转下年度 {expected} 件，两数应当相等（对照 {against}）',
      en: '{found} requests carried in, last year’s report carried {expected} over, expected equal numbers (compared with {against})',
    },
    column: {
      severity: 'warning',
      zh: '“{column}”列上年结转 {found} 件，上一年度报告结转下年度 {expected} 件，合计虽等，这一列不等（对照 {against}）',
      en: 'Column “{column}”: {found} requests carried in, last year’s report carried {expected} over; the totals agree, this column does not (compared with {against})',
    },
    explained: {
      severity: 'info',
      zh: '上年结转 {found} 件，上一年度报告结转下年度 {expected} 件，不相等；报告已有说明或机关已更名（对照 {against}）',
      en: '{found} requests carried in, last year’s report carried {expected} over; the report accounts for it or the body was renamed (compared with {against})',
    },
  },
  notes: {
    out: { zh: '{file}：结转下年度继续办理 {expected}', en: '{file}: {expected} carried over' },
    reason: { zh: '说明', en: 'The account given' },
    unread: {
      zh: '表三上年结转或上一年度报告结转下年度的数字未能读出，没有核对跨年结转',
      en: 'Table 3: requests carried in, or carried over in last year’s report, could not be read; the carry-over was not checked',
    },
  },
  *checkSeries(context) {
    const { report, previous, relation } = context
    if (relation !== 'year-before' || !hasCarryOver(previous)) return
    const now = tableOf(report, 'requests')
    const before = tableOf(previous, 'requests')
    if (!isTable(now) || !isTable(before)) {
      yield { notAssessed: 'unread' }
      return
    }
    const total = pairAt(now, before, 'total')
    if (!total) {
      yield { notAssessed: 'unread' }
      return
    }
    if (total.found.value !== total.expected.value) yield finding(context, total, 'total')
    else {
      const column = COLUMNS.map((key) => pairAt(now, before, key)).find(
        (pair) => pair && pair.found.value !== pair.expected.value,
      )
      if (column) yield finding(context, column, 'column')
    }
  },
})

const COLUMNS = ['naturalPerson', 'enterprise', 'research', 'publicWelfare', 'legalService', 'otherBody']

/** Table 三 exists since 2019; the forms before carry nothing over. */
function hasCarryOver({ regime }: SeriesContext['previous']): boolean {
  return since('cn-2019').includes(regime)
}

interface Pair {
  readonly found: PlacedCell
  readonly expected: PlacedCell
}

function pairAt(now: DigestTable, before: DigestTable, column: string): Pair | undefined {
  const found = numberIn(now, 'carriedIn', column)
  const expected = numberIn(before, 'carriedOut', column)
  return found && expected && { found, expected }
}

/** A column with nothing in it has no place of its own: the total of its row stands for it. */
function numberIn(table: DigestTable, row: string, column: string): PlacedCell | undefined {
  const value = table.values[`${row}.${column}`]
  const cell = table.cells[`${row}.${column}`] ?? table.cells[`${row}.total`]
  return value === undefined || value === null || !cell ? undefined : { value, cell }
}

/** What this year carries on and what last year carried in are no part of the comparison. */
function offIn({ previous }: SeriesContext) {
  return (words: string, where: 'report' | 'previous'): boolean => {
    const [isOnward, isFromBefore] = [ONWARD.test(words), BEFORE.test(words)]
    if (where === 'previous') return isFromBefore && !isOnward
    return isOnward && !isFromBefore && !/[更订纠]正/.test(words) && !words.includes(`${previous.year}年`)
  }
}

const ONWARD = /下(?:一|个)?年/
const BEFORE = /上(?:一|个)?年|去年|往年/

function finding(context: SeriesContext, { found, expected }: Pair, message: 'total' | 'column') {
  const numbers = [found.value, expected.value]
  const reason = reasonFor(context, { topic: TOPIC, numbers, isOff: offIn(context) })
  const isExplained = reason !== undefined || context.isRenamed || found.cell.note !== undefined
  const filled = found.value > 0 ? found : expected
  const data = { found: found.value, expected: expected.value, column: filled.cell.column }
  return {
    message: isExplained ? ('explained' as const) : message,
    spot: found.cell.spot,
    data,
    related: [
      { note: 'out' as const, spot: expected.cell.spot, in: 'previous' as const },
      ...(reason ? [{ note: 'reason' as const, ...reason }] : []),
    ],
  }
}
