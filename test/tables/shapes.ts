import type { SourceDocument } from '../../src/read/document.js'
import { readText } from '../../src/read/read.js'
import type { Format } from '../../src/model/report.js'
import { filled } from './filled.js'
import { htmlShapes, pageOf } from './htmlShapes.js'
import type { Printed, PrintedCell } from './printed.js'
import { textShapes } from './textShapes.js'

/** A way in which a copy holds a table. */
export interface Shape {
  readonly name: string
  readonly format: Format
  /** Blank cells can be seen in it. */
  readonly showsBlanks: boolean
  readonly render: (table: Printed) => string
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

export const shapes: readonly Shape[] = [
  {
    name: 'Markdown, merged cells repeated',
    format: 'markdown',
    showsBlanks: true,
    render: (table) => markdown(filled(table, true)),
  },
  {
    name: 'Markdown, merged cells left blank',
    format: 'markdown',
    showsBlanks: true,
    render: (table) => markdown(filled(table, false)),
  },
  {
    name: 'Markdown, one heading row',
    format: 'markdown',
    showsBlanks: true,
    render: (table) => markdown(flattened(table)),
  },
  {
    name: 'pipes without a rule, merged cells dropped',
    format: 'text',
    showsBlanks: true,
    render: (table) => texts(table).map(row).join('\n'),
  },
  {
    name: 'bars between cells',
    format: 'text',
    showsBlanks: true,
    render: (table) =>
      texts(table)
        .map((cells) => `${cells.join(' | ')} |`)
        .join('\n'),
  },
  {
    name: 'one cell per line',
    format: 'text',
    showsBlanks: false,
    render: (table) => texts(table).flat().filter(Boolean).join('\n'),
  },
  {
    name: 'one cell per line, bar at its end',
    format: 'text',
    showsBlanks: false,
    render: (table) =>
      texts(table)
        .flat()
        .filter(Boolean)
        .map((text) => `${text} |`)
        .join('\n'),
  },
  {
    name: 'tabs',
    format: 'text',
    showsBlanks: false,
    render: (table) =>
      texts(table)
        .map((cells) => cells.join('\t'))
        .join('\n'),
  },
  {
    name: 'one long line',
    format: 'text',
    showsBlanks: false,
    render: (table) => texts(table).flat().filter(Boolean).join(' '),
  },
  { name: 'labels glued, values apart', format: 'text', showsBlanks: false, render: glued },
  { name: 'a page laid out with blanks', format: 'text', showsBlanks: false, render: layout },
  ...textShapes,
  ...htmlShapes,
]

function texts(table: Printed): string[][] {
  return table.map((cells) => cells.map(({ text }) => text))
}

/** Labels of merged cells joined with the label beside them, headings in one row. */
function flattened(table: Printed): string[][] {
  const first = table.findIndex((cells) => cells.some(({ at }) => at))
  const isOneBlock = !table.some(
    (cells, index) => index > first && !cells.some(({ at }) => at) && cells.every(({ text }) => text !== ''),
  )
  if (!isOneBlock || table[0]?.length === 3) return filled(table, false)
  const body = table.slice(first).map((cells) => {
    const labels = cells.filter(({ at }) => !at).map(({ text }) => text)
    return [labels.join(' '), ...cells.filter(({ at }) => at).map(({ text }) => text)].filter(
      (text, index) => index > 0 || labels.length > 0,
    )
  })
  return [headingRow(table.slice(0, first), body[0]?.length ?? 0), ...body]
}

function headingRow(heading: Printed, width: number): string[] {
  const grid = filled(heading, false)
  const full = filled(heading, true)
  const last = full.at(-1) ?? []
  const columns = last.map((text, column) => {
    const above = grid.map((line) => line[column] ?? '').filter((one) => one !== '' && one !== text)
    return width === last.length && above.length > 0 && above[0] !== text ? `${above.at(-1)} ${text}` : text
  })
  const labels = columns.length - width + 1
  return labels > 1 ? [columns[0] ?? '', ...columns.slice(labels)] : columns
}

function markdown(lines: string[][]): string {
  const [head = [], ...body] = lines
  return [row(head), row(head.map(() => '---')), ...body.map(row)].join('\n')
}

/** 其他处理 0 0 0 of a crawler that drops the marks of cells beside labels. */
function glued(table: Printed): string {
  return table
    .map((cells) => {
      const labels = cells.filter(({ at }) => !at).map(({ text }) => text)
      return `${labels.join('')} ${cells
        .filter(({ at }) => at)
        .map(({ text }) => text)
        .join(' ')}`.trim()
    })
    .join(' ')
}

const LABEL_WIDTH = 18
const VALUE_WIDTH = 9

/** As a PDF tool prints it: narrow headings and long labels broken over lines, groups in the middle of theirs. */
function layout(table: Printed): string {
  const lines: string[] = []
  const group: { text: string; left: number; below: number }[] = []
  for (const cells of table) {
    const labels = cells.filter(({ at }) => !at)
    const values = cells.filter(({ at }) => at)
    if (values.length === 0) {
      lines.push(...brokenHeading(cells))
      continue
    }
    // The last label is the row's, what stands before it heads a group; a unit stands beside the label.
    const isUnit =
      labels.length === 2 && labels.every(({ rows }) => rows === 1) && (labels[1]?.text.length ?? 0) < 4
    const own = isUnit ? labels[0] : labels.at(-1)
    for (const { text, rows } of labels)
      if (rows > 1) group.push({ text, left: Math.floor((rows - 1) / 2), below: rows })
    const parts = broken(own?.text ?? '', LABEL_WIDTH)
    const unit = isUnit ? (labels[1]?.text ?? '').padStart(4) : ''
    const figures = unit + values.map(({ text, columns }) => text.padStart(VALUE_WIDTH * columns)).join('')
    const at = Math.floor((parts.length - 1) / 2)
    parts.forEach((part, index) =>
      lines.push(`${' '.repeat(12)}${part.padEnd(24)}${index === at ? figures : ''}`.trimEnd()),
    )
    for (const one of group.splice(0)) {
      if (one.left === 0) lines.push(` ${spread(one.text)}`)
      else group.push({ ...one, left: one.left - 1 })
    }
  }
  return lines.join('\n')
}

function brokenHeading(cells: readonly PrintedCell[]): string[] {
  const parts = cells.map(({ text, columns }) => broken(text, columns > 1 ? 40 : 4))
  const height = Math.max(...parts.map(({ length }) => length))
  return Array.from({ length: height }, (_, line) =>
    parts
      .map((part) => (part[line] ?? '').padEnd(8))
      .join('  ')
      .trimEnd(),
  )
}

function broken(text: string, width: number): string[] {
  const count = Math.ceil(text.length / width)
  return Array.from({ length: Math.max(1, count) }, (_, at) => text.slice(at * width, (at + 1) * width))
}

function spread(text: string): string {
  return text.startsWith('三') ? text.replace(/(.)(.)/g, '$1 $2') : text
}

/** A report around tables rendered in one shape. */
export async function document(shape: Shape, text: string): Promise<SourceDocument> {
  return readText(shape.format === 'html' ? pageOf(text) : text, shape.format)
}
