import type { Block } from '../../model/report.js'
import { gridOf, type Grid } from './grids.js'
import { lineTables } from './lineTables.js'

/** The text of a report and where its marked tables stand. */
export interface Source {
  readonly text: string
  readonly folded: string
  /** Folded, without blanks: words are looked for in it. */
  readonly squeezed: string
  readonly grids: readonly Grid[]
}

export function sourceOf(text: string, printed: string, blocks: readonly Block[]): Source {
  const drawn = DRAWN.test(printed) ? withBars(printed) : printed
  const tables = blocks.flatMap((block, at) => (block.kind === 'table' ? [{ block, at }] : []))
  const lists = new Set(tables.filter(({ at }) => isList(drawn, blocks, at)).map(({ block }) => block))
  const folded = withoutFilling(drawn, lists)
  const marked = tables.flatMap(({ block }) => (lists.has(block) ? [] : [block]))
  const grids = inOrder([...marked, ...lineTables(text, blocks)]).map((block) => gridOf(block, folded))
  return {
    text,
    folded,
    squeezed: folded.replace(/[\0- ]+/g, ''),
    grids: grids.filter((grid): grid is Grid => grid !== undefined),
  }
}

function inOrder(tables: readonly Block[]): Block[] {
  return tables.toSorted((a, b) => a.range.start - b.range.start)
}

/** Bars at the ends of lines: one cell a line, and the figures of a row in the line below its label. */
function isList(folded: string, blocks: readonly Block[], at: number): boolean {
  const isCell = (block: Block | undefined): boolean =>
    block?.kind === 'paragraph' && LAST_BAR.test(folded.slice(block.range.start, block.range.end))
  const rows = blocks[at]?.rows?.length ?? 0
  return rows <= MOST_ROWS && (isCell(blocks[at - 1]) || isCell(blocks[at + 1]))
}

/**
 * 行政诉讼 | ||||| among cells one a line: bars that fill the row of a cell over several columns. A blank cell has a line
 * of its own.
 */
function withoutFilling(folded: string, lists: ReadonlySet<Block>): string {
  let text = ''
  let done = 0
  for (const { cells } of [...lists].flatMap(({ rows = [] }) => rows)) {
    const last = cells.findLastIndex(({ range }) => folded.slice(range.start, range.end).trim() !== '')
    const from = cells[last]?.range.end ?? cells[0]?.range.start ?? done
    const end = cells.at(-1)?.range.end ?? from
    if (cells.length - 1 - last < LEAST_FILLING || from < done) continue
    text += folded.slice(done, from) + folded.slice(from, end).replace(/\|/g, ' ')
    done = end
  }
  return done === 0 ? folded : text + folded.slice(done)
}

const LEAST_FILLING = 2

const LAST_BAR = /^[^|]{1,60}\|$/
const MOST_ROWS = 3

/** Lines that are drawn with characters: │ between cells, ├──┼──┤ between rows. */
const DRAWN = /[│┃║]/
const DRAWN_BAR = /[│┃║]/g
const DRAWN_RULE = /^[-─━═ ]*[┌└├┏┗┣╔╚╠][^\n\u4e00-\u9fff\d]*$/gm

function withBars(folded: string): string {
  return folded.replace(DRAWN_RULE, (rule) => ' '.repeat(rule.length)).replace(DRAWN_BAR, '|')
}
