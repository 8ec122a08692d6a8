import type { Printed } from './printed.js'
import type { Shape } from './shapes.js'

const texts = (table: Printed): string[][] => table.map((cells) => cells.map(({ text }) => text))
const printed = (table: Printed): string[] => texts(table).flat().filter(Boolean)

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
    name: 'lines drawn with characters',
    format: 'text',
    showsBlanks: false,
    render: (table) =>
      texts(table)
        .map((cells) => `│${cells.join('│')}│`)
        .join('\n├────┼────┤\n'),
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
