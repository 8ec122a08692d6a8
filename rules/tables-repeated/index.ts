import type { DigestTable } from '../../src/model/digest.js'
import { defineRule } from '../../src/rule/defineRule.js'

/**
 * So much chance it takes for all figures to be the same by accident: each figure weighs by its digits, a 1 one bit,
 * a 100 nearly seven. Two small offices with one request each year have equal tables and did nothing wrong.
 */
const LEAST_BITS = 16

export const tablesRepeated = defineRule({
  id: 'tables-repeated',
  scope: 'series',
  basis: { article: 'accuracy' },
  messages: {
    repeated: {
      severity: 'warning',
      zh: '{tables} 张表的全部数字（其中 {filled} 个不为零）与上一年度报告相同（对照 {against}）',
      en: 'All figures of {tables} tables ({filled} of them not zero) equal those of last year’s report (compared with {against})',
    },
  },
  notes: {
    same: { zh: '{file}：同样的数字', en: '{file}: the same figures' },
    unread: {
      zh: '两个年度没有可以对照的表格',
      en: 'The two years have no tables that can be compared',
    },
  },
  *checkSeries({ report, previous, relation }) {
    if (relation !== 'year-before') return
    const pairs = report.tables.flatMap((now) => {
      const before = previous.tables.find(({ form }) => form === now.form)
      return before ? [{ now, before }] : []
    })
    const [first] = pairs
    if (!first) {
      yield { notAssessed: 'unread' }
      return
    }
    if (pairs.length < Math.max(report.tables.length, previous.tables.length)) return
    if (!pairs.every(({ now, before }) => isSame(now, before))) return
    const own = pairs.flatMap(({ now }) => ownFigures(now))
    if (own.reduce((bits, value) => bits + Math.log2(1 + Math.abs(value)), 0) < LEAST_BITS) return
    const filled = pairs.flatMap(({ now }) => Object.values(now.values)).filter((value) => value)
    yield {
      message: 'repeated',
      spot: first.now.spot,
      data: { tables: pairs.length, filled: filled.length },
      related: pairs.map(({ before }) => ({ note: 'same', spot: before.spot, in: 'previous' })),
    }
  },
})

function isSame({ values }: DigestTable, { values: others }: DigestTable): boolean {
  const keys = Object.keys(values)
  return keys.length === Object.keys(others).length && keys.every((key) => values[key] === others[key])
}

/** Stocks stay from year to year, and totals follow from their parts. */
const NOT_OWN =
  /\.(?:inForce|total|\w+Total|cumulative|previous|publishedTotal)$|^(?:settled|results|received)\./

function ownFigures({ values }: DigestTable): number[] {
  return Object.entries(values).flatMap(([key, value]) => (value && !NOT_OWN.test(key) ? [value] : []))
}
