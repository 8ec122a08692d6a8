import type { Printed, PrintedCell } from './printed.js'
import type { Shape } from './shapes.js'

/** Tables as pages of offices hold them. */
export const htmlShapes: readonly Shape[] = [
  shape('HTML', html),
  shape('HTML, heading cells blank instead of merged', (table) => {
    const first = headingRows(table)
    return html([...unmerged(table.slice(0, first), () => ''), ...table.slice(first)])
  }),
  shape('HTML, groups repeated instead of merged', (table) =>
    html(unmerged(table, ({ text, at }) => (at ? '' : text))),
  ),
  shape(
    'HTML, in a table for the layout',
    (table) => `<table><tr><td><div>${html(table)}</div></td></tr></table>`,
  ),
  shape('HTML, in a list', (table) => `<ul><li>${html(table)}</li></ul>`),
  shape('HTML, cut by a page', (table) => cut(table, [])),
  shape('HTML, cut by a page, headings again', (table) => cut(table, table.slice(0, headingRows(table)))),
  shape('HTML, unit above and note below', (table) =>
    html([[wide('单位：件', table)], ...table, [wide('注：数据截至12月31日。', table)]]),
  ),
  shape('HTML from Word', (table) =>
    html(table)
      .replace(/<td/g, '<td width="64" nowrap style="width:48pt"')
      .replace(/>([^<>]+)</g, '><p class="MsoNormal"><span>$1</span><o:p></o:p></p><'),
  ),
  shape('HTML, rows counted in a column of their own', (table) => html(counted(table))),
  shape('HTML, characters without width in the cells', (table) =>
    html(table).replace(/(\d)(?=\d[^<>]*<\/td)|(?=<\/td)/g, '$1&#8203;'),
  ),
  shape('HTML, headings broken', (table) =>
    html(
      table.map((cells) => cells.map((cell) => (cell.at ? cell : { ...cell, text: brokenText(cell.text) }))),
    ),
  ),
]

function shape(name: string, render: Shape['render']): Shape {
  return { name, format: 'html', showsBlanks: true, render }
}

/** The page around a report that was written as lines and tables. */
export function pageOf(text: string): string {
  const body = text
    .split('\n')
    .map((line) => (line === '' || line.startsWith('<') ? line : `<p>${line}</p>`))
    .join('\n')
  return `<!DOCTYPE html>\n<html><body><div class="content">\n${body}\n</div></body></html>`
}

function html(table: Printed): string {
  const rows = table.map((cells) => {
    const marked = cells.map(({ text, columns, rows: height }) => {
      const spans =
        (columns > 1 ? ` colspan="${String(columns)}"` : '') +
        (height > 1 ? ` rowspan="${String(height)}"` : '')
      return `<td${spans}>${text}</td>`
    })
    return `<tr>${marked.join('')}</tr>`
  })
  return `<table>${rows.join('')}</table>`
}

/** As a workbook counts them. Rows that head a block of the form are counted too. */
function counted(table: Printed): Printed {
  const heading = headingRows(table)
  return table.map((cells, row) => {
    if (row === 0) return [{ text: '序号', columns: 1, rows: heading }, ...cells]
    return row < heading ? cells : [{ text: String(row - heading + 1), columns: 1, rows: 1 }, ...cells]
  })
}

function headingRows(table: Printed): number {
  return table.findIndex((cells) => cells.some(({ at }) => at))
}

/** Cells that span rows, one for each row. */
function unmerged(table: Printed, below: (cell: PrintedCell) => string): Printed {
  const grid: (PrintedCell | undefined)[][] = table.map(() => [])
  table.forEach((cells, at) => {
    let column = 0
    for (const cell of cells) {
      while (grid[at]?.[column]) column += 1
      for (let down = 0; down < cell.rows; down += 1) {
        const row = grid[at + down]
        const text = down === 0 ? cell.text : below(cell)
        for (let across = 0; row && across < cell.columns; across += 1)
          row[column + across] = across === 0 ? { ...cell, rows: 1, text } : CONTINUED
      }
      column += cell.columns
    }
  })
  return grid.map((row) => row.filter((cell) => cell !== undefined && cell !== CONTINUED) as PrintedCell[])
}

const CONTINUED: PrintedCell = { text: '', columns: 1, rows: 1 }

/** In two tables with the number of the page between. */
function cut(table: Printed, headings: Printed): string {
  const at = table.findIndex((_, row) => row > table.length / 2 && !isWithinSpan(table, row))
  if (at < 1) return html(table)
  return `${html(table.slice(0, at))}\n<p>- 3 -</p>\n${html([...headings, ...table.slice(at)])}`
}

function isWithinSpan(table: Printed, row: number): boolean {
  return table.slice(0, row).some((cells, at) => cells.some(({ rows }) => rows > row - at))
}

function wide(text: string, table: Printed): PrintedCell {
  const columns = table[0]?.reduce((sum, cell) => sum + cell.columns, 0) ?? 1
  return { text, columns, rows: 1 }
}

function brokenText(text: string): string {
  return text.length === 4
    ? `${text.slice(0, 2)}<br>${text.slice(2)}`
    : text.replace(/^(.{9})(?=.)/, '$1<br/>')
}
