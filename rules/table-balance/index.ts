import { since } from '../../src/model/regime.js'
import { defineRule } from '../../src/rule/defineRule.js'
import { faultsOf } from '../../src/rule/tables/faults.js'
import { cellPlace } from '../../src/rule/tables/place.js'
import { balanceData } from '../../src/rule/tables/words.js'

export const tableBalance = defineRule({
  id: 'table-balance',
  scope: 'report',
  regimes: since('cn-2019'),
  basis: { article: 'form' },
  messages: {
    unbalanced: {
      severity: 'error',
      zh: '“{column}”列收办不平：新收与上年结转共 {inflow}（{inflowTerms}），办结与结转下年度共 {outflow}（{outflowTerms}），两数应当相等',
      en: 'Unbalanced column “{column}”: {inflow} received or carried in ({inflowTerms}), {outflow} settled or carried out ({outflowTerms}), expected equal totals',
    },
  },
  notes: {
    'same-loss': {
      zh: '“{column}”列也相差 {difference}',
      en: 'Column “{column}” is off by {difference} as well',
    },
    unread: {
      zh: '表三新收、上年结转、总计或结转下年度各行的数字未能读出，没有核对勾稽关系',
      en: 'Table 3: the rows received, carried in, settled or carried out could not be read; the balance was not checked',
    },
  },
  *check({ report: { tables, unreadTables } }) {
    for (const table of tables)
      for (const fault of faultsOf(table, tables)) {
        if (fault.kind !== 'equation') continue
        const [first, ...others] = fault.broken
        const [settled] = first.right
        if (first.identity.kind !== 'balance' || !settled) continue
        yield {
          message: 'unbalanced',
          range: settled.cell.range,
          place: cellPlace(table, settled.row, settled.cell.column),
          data: balanceData(first),
          related: others.flatMap((equation) => {
            const [term] = equation.right
            return term
              ? [{ note: 'same-loss' as const, range: term.cell.range, data: balanceData(equation) }]
              : []
          }),
        }
      }
    if (unreadTables.some(({ form }) => form.identities.some(({ kind }) => kind === 'balance')))
      yield { notAssessed: 'unread' }
  },
})
