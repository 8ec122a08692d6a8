import { since } from '../../src/model/regime.js'
import type { Digest, DigestTable } from '../../src/model/digest.js'
import { defineRule } from '../../src/rule/defineRule.js'
import { named } from '../../src/rule/named.js'
import type { SeriesContext } from '../../src/rule/rule.js'
import { reasonFor } from '../../src/rule/series/reasons.js'
import { isTable, nameOfCell, numberAt, tableOf } from '../../src/rule/series/tables.js'

export const stockContinuity = defineRule({
  id: 'stock-continuity',
  scope: 'series',
  basis: {
    tier: 'form',
    zh: '政府信息公开工作年度报告格式表二：本年制发、本年废止、现行有效件数；地方年报附表：历年累计',
    en: 'Form of the annual report, table 2: documents issued, repealed and in force; annexes of provinces: cumulative counts',
  },
  messages: {
    stock: {
      severity: 'warning',
      zh: '“{name}”现行有效 {found} 件，上一年度现行有效 {before} 件，加本年制发 {issued} 件，减本年废止 {repealed} 件，应为 {expected} 件（对照 {against}）',
      en: '“{nameEn}”: {found} in force, but {before} last year, {issued} issued and {repealed} repealed make {expected} (compared with {against})',
    },
    cumulative: {
      severity: 'warning',
      zh: '“{name}”累计 {found}，上一年度累计 {before}，加本年 {issued}，应为 {expected}（对照 {against}）',
      en: '“{nameEn}”: {found} in all, but {before} until last year and {issued} this year make {expected} (compared with {against})',
    },
    explained: {
      severity: 'info',
      zh: '“{name}”为 {found}，按上一年度报告应为 {expected}，报告已有说明（对照 {against}）',
      en: '“{nameEn}” is {found}, {expected} by last year’s report; the report accounts for it (compared with {against})',
    },
  },
  notes: {
    before: { zh: '{file}：上一年度 {before}', en: '{file}: {before} last year' },
    reason: { zh: '说明', en: 'The account given' },
    unread: {
      zh: '两个年度的表二（或附表）没有都读出，没有核对存量的衔接',
      en: 'Table 2 (or the annex) could not be read for both years; the stock was not checked',
    },
  },
  *checkSeries(context) {
    const { report, previous, relation } = context
    if (relation !== 'year-before') return
    if ([report, previous].every(({ regime }) => since('cn-2021').includes(regime))) {
      const tables = pairOf(report, previous, 'disclosure')
      if (!tables) yield { notAssessed: 'unread' }
      else for (const row of ['regulations', 'normativeDocuments']) yield* stockOf(context, tables, row)
    }
    const annexes = pairOf(report, previous, 'statistics')
    if (annexes?.now.form === annexes?.before.form && annexes) yield* cumulativesOf(context, annexes)
  },
})

interface Tables {
  readonly now: DigestTable
  readonly before: DigestTable
}

function pairOf(report: Digest, previous: Digest, family: string): Tables | undefined {
  const now = tableOf(report, family)
  const before = tableOf(previous, family)
  return isTable(now) && isTable(before) ? { now, before } : undefined
}

function* stockOf(context: SeriesContext, { now, before }: Tables, row: string) {
  const found = numberAt(now, `${row}.inForce`)
  const stock = numberAt(before, `${row}.inForce`)
  const issued = numberAt(now, `${row}.issued`)
  const repealed = numberAt(now, `${row}.repealed`)
  if (!found || !stock || !issued || !repealed) return
  const expected = stock.value + issued.value - repealed.value
  if (found.value === expected) return
  const gap = Math.abs(found.value - expected)
  // Notes of both years: 22（其中修订16件） says how many were counted without being new.
  const annotated = [found, issued, repealed, stock].some(({ cell }) => cell.note !== undefined)
  const reason = reasonFor(context, {
    topic: row === 'regulations' ? /规章/ : /文件/,
    numbers: [found.value, gap],
    also: /失效|清理|修订|修改|评估|评审|有效期|宣布|补登|过期/,
  })
  yield {
    message: annotated || reason || context.isRenamed ? ('explained' as const) : ('stock' as const),
    spot: found.cell.spot,
    data: {
      ...named(nameOfCell(now, `${row}.inForce`)),
      found: found.value,
      before: stock.value,
      issued: issued.value,
      repealed: repealed.value,
      expected,
    },
    related: [
      { note: 'before' as const, spot: stock.cell.spot, in: 'previous' as const },
      ...(reason ? [{ note: 'reason' as const, ...reason }] : []),
    ],
  }
}

function* cumulativesOf(context: SeriesContext, { now, before }: Tables) {
  const gaps = new Set<number>()
  for (const key of Object.keys(now.cells)) {
    const [row = '', column] = key.split('.')
    if (column !== 'cumulative') continue
    const found = numberAt(now, key)
    const stock = numberAt(before, key)
    const issued = now.values[`${row}.year`]
    if (!found || !stock || typeof issued !== 'number') continue
    const expected = stock.value + issued
    if (found.value === expected || stock.value === 0) continue
    // The same number lost in a whole and in its part is one fault.
    if (gaps.has(found.value - expected)) continue
    gaps.add(found.value - expected)
    const reason = reasonFor(context, { topic: /累计|历年/, numbers: [found.value, expected] })
    yield {
      message: reason || context.isRenamed ? ('explained' as const) : ('cumulative' as const),
      spot: found.cell.spot,
      data: {
        ...named(nameOfCell(now, key)),
        found: found.value,
        before: stock.value,
        issued,
        expected,
      },
      related: [
        { note: 'before' as const, spot: stock.cell.spot, in: 'previous' as const },
        ...(reason ? [{ note: 'reason' as const, ...reason }] : []),
      ],
    }
  }
}
