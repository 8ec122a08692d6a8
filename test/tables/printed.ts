import type { Form, FormBlock, FormRow } from '../../src/model/form.js'
import { formOf } from '../../src/parse/tables/forms.js'
import type { Figures } from './figures.js'

export interface PrintedCell {
  readonly text: string
  readonly columns: number
  readonly rows: number
  /** The cell holds a figure; where it belongs. */
  readonly at?: { readonly row: string; readonly column: string }
}

/** A table as an office prints it: rows of cells with spans. */
export type Printed = readonly (readonly PrintedCell[])[]

const cell = (text: string, columns = 1, rows = 1): PrintedCell => ({ text, columns, rows })

export function print(id: string, figures: Figures, year = 2023): Printed {
  const form = formOf(id)
  if (form.family === 'requests') return requests(form, figures)
  if (form.family === 'remedies') return remedies(form, figures)
  if (form.family === 'disclosure') return disclosure(form, figures)
  return statistics(form, figures, year)
}

function value(figures: Figures, row: string, column: string, columns = 1): PrintedCell {
  return { ...cell(String(figures.get(row)?.get(column) ?? 0), columns), at: { row, column } }
}

function disclosure({ blocks }: Form, figures: Figures): Printed {
  const width = Math.max(...blocks.map(({ columns }) => columns.length))
  return blocks.flatMap(({ label = '', columns, rows }) => {
    const span = (at: number): number => (at === columns.length - 1 ? width - columns.length + 1 : 1)
    return [
      [cell(label, width + 1)],
      [cell('信息内容'), ...columns.map((column, at) => cell(column.label, span(at)))],
      ...rows.map((row) => [
        cell(row.label ?? ''),
        ...columns.map(({ key }, at) => value(figures, row.key, key, span(at))),
      ]),
    ]
  })
}

function requests({ heads, blocks }: Form, figures: Figures): Printed {
  const { rows, columns } = blocks[0] as FormBlock
  const legal = columns.filter(({ groups }) => groups)
  const values = (row: FormRow): PrintedCell[] => columns.map(({ key }) => value(figures, row.key, key))
  const children = (row: FormRow): FormRow[] => rows.filter(({ parent }) => parent === row.key)
  const results = rows.filter(({ parent }) => parent === 'results')
  const height = results.reduce((sum, row) => sum + Math.max(1, children(row).length), 0)
  const body = rows.flatMap((row): PrintedCell[][] => {
    if (row.key === 'results') return []
    if (!row.parent) return [[cell(row.label ?? '', 3), ...values(row)]]
    if (row.parent !== 'results') return []
    const first =
      row === results[0] ? [cell(rows.find(({ key }) => key === 'results')?.label ?? '', 1, height)] : []
    if (!row.heading) return [[...first, cell(row.label ?? '', 2), ...values(row)]]
    return children(row).map((child, at) => [
      ...(at === 0 ? [...first, cell(row.label ?? '', 1, children(row).length)] : []),
      cell(child.label ?? ''),
      ...values(child),
    ])
  })
  return [
    [cell(heads[0] ?? '', 3, 3), cell('申请人情况', 7)],
    [cell('自然人', 1, 2), cell('法人或其他组织', legal.length), cell('总计', 1, 2)],
    legal.map(({ label }) => cell(label)),
    ...body,
  ]
}

function remedies({ blocks }: Form, figures: Figures): Printed {
  const { columns } = blocks[0] as FormBlock
  const part = (from: number): PrintedCell[] => columns.slice(from, from + 5).map(({ label }) => cell(label))
  return [
    [cell('行政复议', 5), cell('行政诉讼', 10)],
    [...part(0).map((one) => ({ ...one, rows: 2 })), cell('未经复议直接起诉', 5), cell('复议后起诉', 5)],
    [...part(5), ...part(10)],
    columns.map(({ key }) => value(figures, 'cases', key)),
  ]
}

function statistics({ id, blocks }: Form, figures: Figures, year: number): Printed {
  const { rows, columns } = blocks[0] as FormBlock
  const labels = id === 'statistics-2014' ? ['统计数'] : [`${year}年度`, '历年累计']
  return [
    [
      cell(id === 'statistics-2014' ? '统计指标' : '指标名称'),
      cell('单位'),
      ...columns.map((_, at) => cell(labels[at] ?? '')),
    ],
    ...rows.map((row) => [
      cell(row.label ?? ''),
      cell(row.heading ? '——' : (row.unit ?? '条')),
      ...columns.map(({ key }) => (row.heading ? cell('') : value(figures, row.key, key))),
    ]),
  ]
}
