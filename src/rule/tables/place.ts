import type { Bilingual } from '../../model/regime.js'
import type { Table, TableCell, TableColumn, TableRow } from '../../model/table.js'

const PATH = ' › '

/** Table, groups, row and column in words: 表三 › （三）不予公开 › 5.属于三类内部事务信息 › 商业企业. */
export function cellPlace(table: Table, row: TableRow, column?: TableColumn): Bilingual {
  return tablePlace(table, ...groupsOf(row), ...rowName(row), ...columnPath(row, column))
}

/** The same without the groups of rows, for a sentence. */
export function cellName(table: Table, row: TableRow, column?: TableColumn): Bilingual {
  return tablePlace(table, ...rowName(row), ...columnPath(row, column))
}

/** The row, or the column, that all the cells stand in. */
export function linePlace(table: Table, line: readonly { row: TableRow; cell: TableCell }[]): Bilingual {
  const [first, second] = line
  if (!first) return tablePlace(table)
  if (!second || first.row === second.row) return cellPlace(table, first.row)
  const [label = ''] = columnPath(first.row, first.cell.column).slice(-1)
  return tablePlace(table, label)
}

export function tablePlace({ form }: Table, ...labels: readonly string[]): Bilingual {
  const { zh, en } = form?.name ?? { zh: '表', en: 'Table' }
  return { zh: [zh, ...labels].join(PATH), en: [en, ...labels].join(PATH) }
}

/** The group the row stands under; 三、本年度办理结果 stands above too many rows to tell anything. */
function groupsOf({ facts, block }: TableRow): string[] {
  const parent = block?.rows.find(({ key }) => key === facts?.parent)
  if (!parent?.label || (parent.heading && !parent.parent)) return []
  return [withoutNote(parent.label)]
}

function rowName({ facts, label }: TableRow): string[] {
  if (facts) return facts.label === undefined ? [] : [withoutNote(facts.label)]
  return label === '' ? [] : [label]
}

/** 复议后起诉 › 总计: the headings above are named where the label alone is another column's too. */
function columnPath({ block }: TableRow, column: TableColumn | undefined): string[] {
  if (!column) return []
  const isRepeated = (block?.columns.filter(({ label }) => label === column.label).length ?? 0) > 1
  return [...(isRepeated ? (column.facts?.groups ?? []) : []), withoutNote(column.label)]
}

/** Labels are quoted without the instructions in brackets. */
export function withoutNote(label: string): string {
  return label.replace(/（[^（）]{3,}）/g, '')
}
