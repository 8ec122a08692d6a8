import { withoutBlanks } from '../../src/model/blanks.js'
import type { Form } from '../../src/model/form.js'
import type { Range } from '../../src/model/range.js'
import { since, type Bilingual } from '../../src/model/regime.js'
import type { Report } from '../../src/model/report.js'
import type { Table, UnreadTable } from '../../src/model/table.js'
import { defineRule } from '../../src/rule/defineRule.js'
import { named } from '../../src/rule/named.js'
import { tablePlace } from '../../src/rule/tables/place.js'

export const tableVersion = defineRule({
  id: 'table-version',
  scope: 'report',
  regimes: since('cn-2019'),
  basis: { article: 'form' },
  messages: {
    outdated: {
      severity: 'error',
      zh: '{name}用的是{found}年的格式，{year} 年度报告应当用{expected}年的格式',
      en: '{nameEn} has the form of {found}; a report on {year} needs that of {expected}',
    },
    heading: {
      severity: 'error',
      zh: '{name}“{part}”的表头是“{found}”，{version}年的格式应为“{expected}”',
      en: '{nameEn}, “{part}”: the heading reads “{found}”, the form of {version} has “{expected}”',
    },
  },
  *check({ report, regime }) {
    for (const form of regime.forms) {
      const printed = report.tables.filter((table) => table.form?.family === form.family)
      for (const table of printed) if (table.form === form) yield* oldHeadings(table, form)
      // A report may show last year's form beside this year's to compare them.
      if (!form.version || printed.some((table) => table.form === form)) continue
      const [table] = printed.filter(({ columns }) => columns.some(({ key }) => isForeign(key, form.blocks)))
      const unread = printed.length === 0 ? unreadVersion(report, form) : undefined
      const found = table?.form?.version ?? unread?.form.version
      const range = table?.range ?? unread?.range
      if (found === undefined || !range || report.year === undefined) continue
      yield {
        message: 'outdated',
        range,
        ...(table ? { place: tablePlace(table) } : {}),
        data: {
          ...named(form.name),
          found,
          expected: form.version,
          year: report.year.value,
        },
      }
    }
  },
})

/** A copy lost the cells, but its headings are those of another version. */
function unreadVersion(
  { unreadTables, folded }: Report,
  { family, version, blocks }: Form,
): UnreadTable | undefined {
  const own = unreadTables.filter(({ form }) => form.family === family)
  if (own.some(({ form }) => form.version === version)) return undefined
  return own.find(({ form, range }) => {
    const words = withoutBlanks(folded.slice(range.start, range.end))
    const labels = form.blocks
      .flatMap(({ columns }) => columns)
      .filter(({ key, label }) => isForeign(key, blocks) && words.includes(label))
    return new Set(labels.map(({ label }) => label)).size >= LEAST_HEADINGS
  })
}

const LEAST_HEADINGS = 4

/** Part of the table has kept the columns of another version. */
function* oldHeadings(
  table: Table,
  { name, version, blocks }: Form,
): Iterable<{ message: 'heading'; range: Range; place: Bilingual; data: Record<string, string> }> {
  for (const block of version ? blocks : []) {
    const row = table.rows.find((one) => one.block === block && one.cells.length > 0)
    const columns = row?.cells.map(({ column }) => column) ?? []
    if (!row || !columns.every(({ key }) => isForeign(key, blocks))) continue
    yield {
      message: 'heading',
      range: row.labelRange,
      place: tablePlace(table, ...(block.label === undefined ? [] : [block.label])),
      data: {
        ...named(name),
        part: block.label ?? '',
        found: columns.map(({ label }) => label).join('、'),
        expected: block.columns.map(({ label }) => label).join('、'),
        version: version ?? '',
      },
    }
  }
}

/** The two versions of table 三 have the same columns: they differ in a row, which is `table-structure`'s. */
function isForeign(
  key: string | undefined,
  blocks: readonly { columns: readonly { key: string }[] }[],
): boolean {
  return key !== undefined && !blocks.some(({ columns }) => columns.some((column) => column.key === key))
}
