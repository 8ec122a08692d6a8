import { defineRule } from '../../src/rule/defineRule.js'
import { tablePlace } from '../../src/rule/tables/place.js'

export const tableVersion = defineRule({
  id: 'table-version',
  scope: 'report',
  regimes: ['cn-2019', 'cn-2021'],
  basis: { article: 'form' },
  messages: {
    outdated: {
      severity: 'error',
      zh: '{name}用的是{found}年的格式，{year} 年度报告应当用{expected}年的格式',
      en: '{nameEn} has the form of {found}; a report on {year} needs that of {expected}',
    },
  },
  *check({ report, regime }) {
    for (const form of regime.forms) {
      const printed = report.tables.filter((table) => table.form?.family === form.family)
      // A report may show last year's form beside this year's to compare them.
      if (!form.version || printed.some((table) => table.form === form)) continue
      const [table] = printed.filter(({ columns }) => columns.some(({ key }) => isForeign(key, form.blocks)))
      if (!table?.form?.version || report.year === undefined) continue
      yield {
        message: 'outdated',
        range: table.range,
        place: tablePlace(table),
        data: {
          name: form.name.zh,
          nameEn: form.name.en,
          found: table.form.version,
          expected: form.version,
          year: report.year.value,
        },
      }
    }
  },
})

/** The two versions of table 三 have the same columns: they differ in a row, which is `table-structure`'s. */
function isForeign(
  key: string | undefined,
  blocks: readonly { columns: readonly { key: string }[] }[],
): boolean {
  return key !== undefined && !blocks.some(({ columns }) => columns.some((column) => column.key === key))
}
