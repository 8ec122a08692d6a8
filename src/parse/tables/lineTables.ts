import type { Block, Cell, Row } from '../../model/report.js'

/** Fewer lines with the same number of tabs may be anything. */
const FEWEST_LINES = 4
const FEWEST_CELLS = 3
const BARS = '│┃║'
const LONGEST_RULE = 400
const RULE = /^[┌└├┏┗┣╔╚╠][^\u4e00-\u9fff\d]*$/

/**
 * Tables in plain lines that say where their blank cells are: pasted from a workbook with a tab between all cells, or
 * drawn with characters. Every line of such a table has as many cells.
 */
export function lineTables(text: string, blocks: readonly Block[]): Block[] {
  if (!text.includes('\t') && ![...BARS].some((bar) => text.includes(bar))) return []
  const tables: Block[] = []
  let rows: Row[] = []
  const close = (): void => {
    tables.push(...tablesOf(text, rows))
    rows = []
  }
  for (const block of blocks) {
    const isLine = block.kind === 'paragraph'
    if (isLine && isRule(text, block)) continue
    const row = isLine ? rowOf(text, block) : undefined
    if (row) rows.push(row)
    else close()
  }
  close()
  return tables
}

/** Tables may follow one another; a few lines of another length are a broken row, and no cell is sure of its column. */
function tablesOf(text: string, rows: readonly Row[]): Block[] {
  const tables: Row[][] = []
  for (const row of rows) {
    const last = tables.at(-1)
    if (last?.[0]?.cells.length === row.cells.length) last.push(row)
    else tables.push([row])
  }
  return tables.every((table) => table.length >= FEWEST_LINES)
    ? tables.flatMap((table) => tableOf(text, table) ?? [])
    : []
}

function tableOf(text: string, rows: readonly Row[]): Block | undefined {
  const [first] = rows
  const last = rows.at(-1)
  if (!first || !last || first.cells.length < FEWEST_CELLS) return undefined
  const isBlank = ({ range }: Cell): boolean => text.slice(range.start, range.end).trim() === ''
  // Without a blank cell nothing tells that merged cells are counted.
  if (!rows.some(({ cells }) => cells.some(isBlank))) return undefined
  return { kind: 'table', range: { start: first.range.start, end: last.range.end }, rows }
}

function isRule(text: string, { range: { start, end } }: Block): boolean {
  return end - start <= LONGEST_RULE && RULE.test(text.slice(start, end))
}

/** The cells of a line; `undefined` for one without. */
function rowOf(text: string, { range }: Block): Row | undefined {
  const isDrawn = BARS.includes(text.charAt(range.start))
  if (!isDrawn && !text.includes('\t')) return undefined
  const start = isDrawn ? range.start + 1 : text.lastIndexOf('\n', range.start) + 1
  const lineEnd = text.indexOf('\n', range.end)
  const end = isDrawn ? range.end - 1 : lineEnd === -1 ? text.length : lineEnd
  const cells: Cell[] = []
  let from = start
  for (let at = start; at <= end; at += 1) {
    const isSeparator = at === end || (isDrawn ? BARS.includes(text.charAt(at)) : text[at] === '\t')
    if (!isSeparator) continue
    cells.push({ range: { start: from, end: at } })
    from = at + 1
  }
  return cells.length > 1 ? { range: { start, end }, cells } : undefined
}
