import type { ValueKind } from '../../src/model/form.js'
import type { Table, TableCell, TableRow } from '../../src/model/table.js'
import { defineRule } from '../../src/rule/defineRule.js'
import { named } from '../../src/rule/named.js'
import { analysisOf } from '../../src/rule/tables/faults.js'
import { cellName, cellPlace } from '../../src/rule/tables/place.js'

type Message = 'text' | 'negative' | 'fraction' | 'blank' | 'mark'

interface CellFault {
  readonly message: Message
  readonly row: TableRow
  readonly cell: TableCell
}

/** What is told once for a table, however many cells it concerns. */
const TOLD_ONCE: readonly Message[] = ['blank', 'mark']

export const cellValue = defineRule({
  id: 'cell-value',
  scope: 'report',
  basis: { article: 'form' },
  messages: {
    text: {
      severity: 'error',
      zh: '“{name}”填的是“{found}”，应为一个数',
      en: '“{nameEn}” holds “{found}”, expected a number',
    },
    negative: {
      severity: 'error',
      zh: '“{name}”为 {found}，应为不小于 0 的数',
      en: '“{nameEn}” is {found}, expected a number not below 0',
    },
    fraction: {
      severity: 'error',
      zh: '“{name}”为 {found}，件数应为整数',
      en: '“{nameEn}” is {found}, expected a whole number',
    },
    blank: {
      severity: 'warning',
      zh: '“{name}”等 {count} 格是空的，没有的应填 0',
      en: 'Blank cells: {count}, expected 0 where there is nothing to count; the first is “{nameEn}”',
    },
    mark: {
      severity: 'warning',
      zh: '“{name}”等 {count} 格填的是“{found}”一类的符号，没有的应填 0',
      en: 'Cells with a mark such as “{found}”: {count}, expected 0 where there is nothing to count; the first is “{nameEn}”',
    },
  },
  notes: {
    also: { zh: '“{name}”也是', en: '“{nameEn}” as well' },
  },
  *check({ report: { tables } }) {
    for (const table of tables) {
      const found = new Map<Message, CellFault[]>()
      for (const one of unexplained(table, tables))
        found.set(one.message, [...(found.get(one.message) ?? []), one])
      for (const [message, all] of found) {
        const groups = TOLD_ONCE.includes(message) ? [all] : all.map((one) => [one])
        for (const [first, ...others] of groups) {
          if (!first) continue
          yield {
            message,
            range: first.cell.range,
            place: cellPlace(table, first.row, first.cell.column),
            data: { ...dataOf(table, first), count: others.length + 1 },
            related: others.slice(0, 20).map((other) => ({
              note: 'also' as const,
              range: other.cell.range,
              data: dataOf(table, other),
            })),
          }
        }
      }
    }
  },
})

/** Cells that hold no count; `table-sum` tells which figure a cell should hold where its sums do. */
function unexplained(table: Table, tables: readonly Table[]): CellFault[] {
  const faults = table.rows.flatMap((row) =>
    (row.key === undefined ? [] : row.cells).flatMap((cell): CellFault[] => {
      // 备注: a column of the office's own holds what it likes.
      const message = cell.column.key === undefined ? undefined : messageFor(row, cell)
      return message ? [{ message, row, cell }] : []
    }),
  )
  if (faults.length === 0) return []
  const { missing, faults: wrong } = analysisOf(table, tables)
  const told = [...missing, ...wrong.filter((fault) => fault.kind === 'cell')].map(({ at }) => at.cell)
  const shifted = wrong.flatMap((fault) => (fault.kind === 'shift' ? [fault.row] : []))
  return faults.filter(({ row, cell }) => !told.includes(cell) && !shifted.includes(row))
}

function messageFor(row: TableRow, { status, text, value, column }: TableCell): Message | undefined {
  const kind: ValueKind = row.facts?.kind ?? column.facts?.kind ?? 'count'
  if (status === 'blank' || status === 'mark') return status
  // Digits with blanks between them are two cells or one: the copy does not tell.
  if (status === 'text') return /^[\d\s.,]+$/.test(text) ? undefined : 'text'
  if (value === undefined || kind === 'signed') return undefined
  if (value < 0) return 'negative'
  return kind === 'count' && !Number.isInteger(value) ? 'fraction' : undefined
}

function dataOf(table: Table, { row, cell }: { row: TableRow; cell: TableCell }): Record<string, string> {
  return { ...named(cellName(table, row, cell.column)), found: cell.text }
}
