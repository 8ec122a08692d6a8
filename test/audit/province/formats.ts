import { shapes } from '../../tables/shapes.js'
import type { Printed } from '../../tables/printed.js'
import { docxFile, FIRST_OF_COLUMN, NEXT_OF_COLUMN, p, span, tbl, tc, tr } from '../../read/word/docxFile.js'
import { showText, writePdf } from '../../read/pdf/writePdf.js'
import type { Content } from './report.js'

export type FileFormat = 'txt' | 'md' | 'html' | 'docx' | 'pdf'

export function fileOf(content: Content, format: FileFormat): Uint8Array {
  if (format === 'docx')
    return docxFile(content.map((part) => (typeof part === 'string' ? p(part) : wordTable(part))).join(''))
  if (format === 'pdf') return pdf(content)
  const text = format === 'html' ? html(content) : format === 'md' ? markdown(content) : plain(content)
  return Buffer.from(text)
}

function shape(name: string): (table: Printed) => string {
  const found = shapes.find((one) => one.name === name)
  if (!found) throw new Error(`No shape ${name}`)
  return found.render
}

function plain(content: Content): string {
  const table = shape('pipes without a rule, merged cells dropped')
  return content.map((part) => (typeof part === 'string' ? part : table(part))).join('\n')
}

function markdown(content: Content): string {
  const table = shape('Markdown, merged cells left blank')
  return content
    .map((part, at) =>
      typeof part !== 'string'
        ? table(part)
        : at === 0
          ? `# ${part}`
          : /^[一二三四五六]、/.test(part)
            ? `## ${part}`
            : part,
    )
    .join('\n\n')
}

function html(content: Content): string {
  const body = content.map((part, at) =>
    typeof part !== 'string' ? htmlTable(part) : at === 0 ? `<h1>${part}</h1>` : `<p>${part}</p>`,
  )
  return `<!doctype html><html><head><meta charset="utf-8"><title>${String(content[0])}</title></head><body><div id="zoom">${body.join('\n')}</div></body></html>`
}

function htmlTable(table: Printed): string {
  const rows = table.map(
    (row) =>
      `<tr>${row.map(({ text, columns, rows: high }) => `<td colspan="${columns}" rowspan="${high}">${text}</td>`).join('')}</tr>`,
  )
  return `<table>${rows.join('')}</table>`
}

/** Word prints a cell that covers several rows once and says in each of them that it goes on. */
function wordTable(table: Printed): string {
  const width = Math.max(...table.map((row) => row.reduce((sum, { columns }) => sum + columns, 0)))
  const open: { left: number; columns: number }[] = Array.from({ length: width }, () => ({
    left: 0,
    columns: 1,
  }))
  const rows = table.map((row) => {
    const cells: string[] = []
    const queue = [...row]
    for (let at = 0; at < width;) {
      const covered = open[at]
      if (covered && covered.left > 0) {
        cells.push(tc('', span(covered.columns) + NEXT_OF_COLUMN))
        covered.left -= 1
        at += covered.columns
        continue
      }
      const cell = queue.shift()
      if (!cell) break
      cells.push(tc(cell.text, span(cell.columns) + (cell.rows > 1 ? FIRST_OF_COLUMN : '')))
      if (cell.rows > 1) open[at] = { left: cell.rows - 1, columns: cell.columns }
      at += cell.columns
    }
    return tr(...cells)
  })
  return tbl(
    Array.from({ length: width }, () => 900),
    ...rows,
  )
}

/** In half characters. */
const LINE = 60
const LINES = 30

/** Text only; a paragraph begins two characters in, as it is printed. */
function pdf(content: Content): Uint8Array {
  const lines = content.flatMap((part, at) => {
    if (typeof part !== 'string') throw new Error('No tables in these')
    const printed = at === 0 ? part : `\u3000\u3000${part}`
    return wrapped(printed)
  })
  const pages = Array.from({ length: Math.ceil(lines.length / LINES) }, (_, page) => ({
    content: lines
      .slice(page * LINES, (page + 1) * LINES)
      .map((line, at) => showText(50, 780 - 24 * at, line))
      .join(''),
  }))
  return writePdf(pages)
}

/** Full lines are of one width, as a typesetter makes them: digits take half of a character. */
function wrapped(text: string): string[] {
  const lines: string[] = []
  let width = Infinity
  for (const character of text) {
    const own = character < '\u0100' ? 1 : 2
    if (width + own > LINE) {
      lines.push('')
      width = 0
    }
    lines[lines.length - 1] += character
    width += own
  }
  return lines
}
