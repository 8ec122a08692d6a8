import { defineRule } from '../../src/rule/defineRule.js'
import { named } from '../../src/rule/named.js'
import { analysisOf } from '../../src/rule/tables/faults.js'
import { exceeding, faultFindings, missing } from './findings.js'

export const tableSum = defineRule({
  id: 'table-sum',
  scope: 'report',
  basis: { article: 'form' },
  messages: {
    sum: {
      severity: 'error',
      zh: '“{name}”为 {found}，各项相加（{terms}）为 {expected}，{labelZh}',
      en: '“{nameEn}” is {found}, but its parts ({terms}) add up to {expected}: {labelEn}',
    },
    cell: {
      severity: 'error',
      zh: '“{name}”为 {found}，应为 {expected}：不成立的 {count} 个等式都涉及这一格，为 {expected} 时全部成立',
      en: '“{nameEn}” is {found}, expected {expected}: all {count} equations that do not hold have this cell in common, and hold with {expected}',
    },
    'cell-with-blank': {
      severity: 'warning',
      zh: '“{name}”为 {found}，空白格按 0 计应为 {expected}：不成立的 {count} 个等式都涉及这一格，为 {expected} 时全部成立',
      en: '“{nameEn}” is {found}, expected {expected} if blanks are 0: all {count} equations that do not hold have this cell in common, and hold with {expected}',
    },
    cells: {
      severity: 'error',
      zh: '“{name}”的 {found} 应为 {expected}，这样不成立的 {count} 个等式全部成立',
      en: '“{nameEn}” has {found}, expected {expected}: with these all {count} equations that do not hold would hold',
    },
    order: {
      severity: 'error',
      zh: '“{name}”的数依次为 {found}，按 {expected} 排列时不成立的 {count} 个等式全部成立',
      en: '“{nameEn}” reads {found}, expected {expected}: in this order all {count} equations that do not hold would hold',
    },
    shifted: {
      severity: 'error',
      zh: '“{name}”一行的数依次为 {found}，疑似整体{labelZh}移一格：移回后，不成立的 {count} 个等式都能成立',
      en: 'Row “{nameEn}” reads {found}, as if shifted one cell to the {labelEn}: moved back, all {count} equations that do not hold can hold',
    },
    exceeds: {
      severity: 'error',
      zh: '“{name}”为 {found}，已列各项相加（{terms}）为 {expected}，{labelZh}',
      en: '“{nameEn}” is {found}, but the parts printed ({terms}) add up to {expected}: {labelEn}',
    },
    unverified: {
      severity: 'warning',
      zh: '“{name}”为 {found}，各项相加（{terms}）为 {expected}，{labelZh}（本工具所载该表的这几行尚未与原件核对）',
      en: '“{nameEn}” is {found}, but its parts ({terms}) add up to {expected}: {labelEn} (these rows of the form, as this tool has them, are not verified against the original)',
    },
    'total-missing': {
      severity: 'warning',
      zh: '“{name}”没有填数，按各项相加应为 {expected}（没有填数的合计共 {count} 格）',
      en: '“{nameEn}” has no figure, expected {expected}, the sum of its parts (totals without a figure: {count})',
    },
    'part-missing': {
      severity: 'warning',
      zh: '“{name}”没有填数，而合计计入了该格，按等式应为 {expected}（这样的格共 {count} 个）',
      en: '“{nameEn}” has no figure though its total counts it, expected {expected} for the equations to hold (such cells: {count})',
    },
    'with-blank': {
      severity: 'warning',
      zh: '“{name}”为 {found}，已填各项相加（{terms}）为 {expected}，{labelZh}；式中有 {count} 格没有填数',
      en: '“{nameEn}” is {found}, the parts filled in ({terms}) add up to {expected}: {labelEn}; {count} cells of the sum have no figure',
    },
  },
  notes: {
    equation: {
      zh: '“{name}”为 {found}，各项相加为 {expected}',
      en: '“{nameEn}” is {found}, its parts add up to {expected}',
    },
    balance: {
      zh: '“{column}”列：新收与上年结转共 {inflow}（{inflowTerms}），办结与结转下年度共 {outflow}（{outflowTerms}）',
      en: 'Column “{column}”: {inflow} received or carried in ({inflowTerms}), {outflow} settled or carried out ({outflowTerms})',
    },
    'expected-cell': { zh: '“{name}”应为 {expected}', en: '“{nameEn}”, expected {expected}' },
    'blank-cell': { zh: '“{name}”没有填数', en: '“{nameEn}” has no figure' },
    unread: {
      zh: '{name}有 {count} 行的数字连在一起或不全，涉及这些行的合计没有核对',
      en: '{nameEn}: the figures of {count} rows run together or are incomplete; sums that need them were not checked',
    },
  },
  *check({ report: { tables } }) {
    for (const table of tables) {
      const analysis = analysisOf(table, tables)
      for (const fault of analysis.faults) yield* faultFindings(table, fault)
      yield* exceeding(table)
      yield* missing(table, analysis)
      const unread = table.rows.filter(({ key, trouble }) => key !== undefined && trouble !== undefined)
      if (!table.form?.identities.some(({ kind }) => kind === 'sum') || unread.length === 0) continue
      yield { notAssessed: 'unread', data: { ...named(table.form.name), count: unread.length } }
    }
  },
})
