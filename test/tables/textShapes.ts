import { filled } from './filled.js'
import type { Printed, PrintedCell } from './printed.js'
import type { Shape } from './shapes.js'

const texts = (table: Printed): string[][] => table.map((cells) => cells.map(({ text }) => text))
const printed = (table: Printed): string[] => texts(table).flat().filter(Boolean)

const joined = (cells: readonly PrintedCell[], mark: string): string =>
  cells.map(({ text }) => text).join(mark)

/** As many bars as the row has cells fewer than the widest. */
function filling(table: Printed, cells: readonly PrintedCell[]): string {
  const width = Math.max(...table.map((row) => row.reduce((sum, { columns }) => sum + columns, 0)))
  return '|'.repeat(width - cells.length)
}

/** Other ways in which text holds a table: pasted, taken from a page, or typed. */
export const textShapes: readonly Shape[] = [
  {
    name: 'one cell per line, blank lines between',
    format: 'text',
    showsBlanks: false,
    render: (table) => printed(table).join('\n\n'),
  },
  {
    name: 'one cell per line, labels broken',
    format: 'text',
    showsBlanks: false,
    render: (table) =>
      printed(table)
        .map((text) => text.replace(/(.{8})(?=.)/g, '$1\n'))
        .join('\n'),
  },
  {
    name: 'one row per line, groups written downwards',
    format: 'text',
    showsBlanks: false,
    render: (table) =>
      table
        .map((cells) => cells.map(({ text, rows }) => (rows > 2 ? [...text].join('\n') : text)).join(' '))
        .join('\n'),
  },
  {
    name: 'one row per line, pages numbered',
    format: 'text',
    showsBlanks: false,
    render: (table) =>
      texts(table)
        .map((cells, at) => cells.join('  ') + (at % 9 === 8 ? `\n${' '.repeat(30)}${String(at)}\n\f` : ''))
        .join('\n'),
  },
  {
    name: 'lines drawn with characters, merged cells blank',
    format: 'text',
    showsBlanks: true,
    render: (table) =>
      filled(table, false)
        .map((cells) => `│${cells.map((text) => ` ${text} `.padEnd(6)).join('│')}│`)
        .join('\n├────┼────┤\n'),
  },
  {
    name: 'lines drawn with characters',
    format: 'text',
    showsBlanks: false,
    render: (table) =>
      texts(table)
        .map((cells) => `│${cells.join('│')}│`)
        .join('\n├────┼────┤\n'),
  },
  {
    name: 'rows moved left, bars behind them for merged cells',
    format: 'text',
    showsBlanks: false,
    render: (table) => table.map((cells) => `${joined(cells, ' | ')} | ${filling(table, cells)}`).join('\n'),
  },
  {
    name: 'one cell per line, bars behind the last for merged cells',
    format: 'text',
    showsBlanks: false,
    render: (table) => table.map((cells) => `${joined(cells, ' |\n')} | ${filling(table, cells)}`).join('\n'),
  },
  {
    name: 'one cell per line, a line of bars for merged cells',
    format: 'text',
    showsBlanks: false,
    render: (table) =>
      table.map((cells) => `${joined(cells, ' |\n')} |\n${filling(table, cells)}`).join('\n'),
  },
  {
    name: 'tabs, merged cells empty',
    format: 'text',
    showsBlanks: false,
    render: (table) =>
      filled(table, false)
        .map((cells) => cells.join('\t').trimEnd())
        .join('\n'),
  },
  {
    name: 'rows of Markdown without a rule',
    format: 'markdown',
    showsBlanks: false,
    render: (table) =>
      texts(table)
        .map((cells) => `| ${cells.join(' | ')} |`)
        .join('\n'),
  },
]
