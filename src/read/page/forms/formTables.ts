import { saysPageNumber } from '../pageNumber.js'
import type { LaidOut } from '../layOut.js'
import type { Line } from '../lines.js'
import type { PageTable, TextCell } from '../tables.js'
import { isFigure, readBlock, type BlockReading } from './block.js'
import { cellsOf, labelColumns } from './cells.js'
import { prescribed, type Prescribed } from './prescribed.js'
import { inOrder, wordOf, type Word } from './spell.js'

/** Side by side in one line, before a page is worth looking at. */
const FEWEST_FIGURES = 2
const FEWEST_ROWS = 3
/** 规章 and 其他 may stand anywhere. */
const LONG = 4
/** Text with so few rows is read as it stands. */
const MANY_ROWS = 10
/** Lines between lines of a table of which no word is the form's: a label that is misspelt. */
const MOST_UNKNOWN = 3
const LONGEST_LABEL = 25
/** Parts of the size. */
const FARTHEST = 6

/** Pages with the prescribed tables that their words make. */
export interface FormPages {
  readonly pages: readonly LaidOut[]
  /** Lines of tables with many rows that are not certain. */
  readonly doubtful: ReadonlySet<Line>
}

/**
 * Reads prescribed tables without rules, or with some of them only, whose columns and rows are known by where their
 * words stand.
 */
export function withFormTables(pages: readonly LaidOut[]): FormPages {
  if (!pages.some(mayHoldTable)) return { pages, doubtful: new Set() }
  const opened = pages.map(withoutLoose)
  const { found, doubtful } = tablesIn(opened)
  const taken = new Set(found.flatMap(({ lines }) => lines))
  const isOpened = ({ loose }: PageTable): boolean =>
    loose?.lines.some((line) => taken.has(line) || (loose.isCrowded && doubtful.has(line))) ?? false
  const result = pages.map((page, part) => {
    const own = found.flatMap((one) => (one.part === part ? [one.table] : []))
    const loose = page.tables.filter(isOpened)
    if (own.length + loose.length === 0 && !page.lines.some((line) => taken.has(line))) return page
    const lines = [...page.lines, ...loose.flatMap((table) => table.loose?.lines ?? [])]
    return {
      ...page,
      lines: lines.filter((line) => !taken.has(line)).toSorted((a, b) => a.y - b.y),
      tables: [...page.tables.filter((table) => !loose.includes(table)), ...own],
    }
  })
  return { pages: result, doubtful }
}

/** Figures side by side, or a table of which the lines do not part all cells. */
function mayHoldTable({ lines, tables }: LaidOut): boolean {
  return tables.some(({ loose }) => loose?.isBroken) || lines.some(mayBeRow)
}

function withoutLoose(page: LaidOut): LaidOut {
  const loose = page.tables.flatMap((table) => table.loose?.lines ?? [])
  if (loose.length === 0) return page
  const lines = [...page.lines, ...loose].toSorted((a, b) => a.y - b.y)
  return { ...page, lines, tables: page.tables.filter((table) => !table.loose) }
}

/** A table, and the lines of one page or several that it was made of; `part`: the page with its first line. */
interface Found {
  readonly table: PageTable
  readonly part: number
  readonly lines: readonly Line[]
}

function tablesIn(pages: readonly LaidOut[]): { found: Found[]; doubtful: Set<Line> } {
  const doubtful = new Set<Line>()
  const found: Found[] = []
  const taken = new Set<Line>()
  for (const versions of prescribed()) {
    for (const stretch of stretchesOf(pages, versions, taken)) {
      const table = versions.map((version) => read(stretch, version)).find((one) => one !== undefined)
      const lines = stretch.map(({ line }) => line)
      if (table) {
        for (const line of lines) taken.add(line)
        found.push({ table, part: stretch[0]?.part ?? 0, lines })
      } else if (isDoubtful(stretch, versions)) for (const line of lines) doubtful.add(line)
    }
  }
  return { found, doubtful }
}

/** Figures of rows whose labels are not certain, or of the one row of a form in several lines. */
function isDoubtful(stretch: readonly Placed[], versions: readonly Prescribed[]): boolean {
  const rows = stretch.filter(({ words }) => words.filter(isFigure).length >= FEWEST_FIGURES)
  const labels = stretch.flatMap(({ words }) => words).filter(({ key }) => key.length >= LONG)
  const blocks = versions.flatMap((version) => version.blocks)
  if (blocks.some((block) => block.rows.length > MANY_ROWS))
    return rows.length >= FEWEST_ROWS && labels.length >= FEWEST_ROWS
  const hasOneRow = blocks.every((block) => block.rows.every(({ names }) => names.size === 0))
  return hasOneRow && rows.length > 1 && labels.length > 1
}

function mayBeRow({ runs }: Line): boolean {
  return (
    runs.length >= FEWEST_FIGURES && runs.slice(-FEWEST_FIGURES).every(({ text }) => FIGURE_ONLY.test(text))
  )
}

const FIGURE_ONLY = /^[\d０-９,，./／—–－-]+(?:[件条个次篇人元]|万元)?$/

interface Placed {
  readonly line: Line
  readonly part: number
  readonly number: number
  readonly words: readonly Word[]
}

/** Lines of which every word may stand in the table, over pages. */
function stretchesOf(
  bodies: readonly LaidOut[],
  versions: readonly Prescribed[],
  taken: ReadonlySet<Line>,
): Placed[][] {
  const isOwn = (word: Word): boolean =>
    isFigure(word) || (word.key !== '' && versions.some(({ corpus }) => corpus.includes(word.key)))
  const stretches: Placed[][] = []
  let open: Placed[] = []
  let unknown: Placed[] = []
  const close = (): void => {
    if (open.length > 0) stretches.push(open)
    open = []
    unknown = []
  }
  bodies.forEach((body, part) => {
    if (body.isColumn) close()
    body.lines.forEach((line, at) => {
      if (taken.has(line)) return close()
      const isLast = at === body.lines.length - 1
      if ((isLast || at === 0) && saysPageNumber(line.text)) return
      const own: Placed = { line, part, number: body.number, words: wordsOf(line, part) }
      if (!isBesideLine(open.at(-1), own, body)) close()
      if (own.words.every(isOwn) || endsWithFigures(own)) {
        open.push(...unknown, own)
        unknown = []
      } else if (open.length > 0 && mayBeLabel(line) && unknown.length < MOST_UNKNOWN) unknown.push(own)
      else close()
    })
  })
  close()
  return stretches
}

function endsWithFigures({ words }: Placed): boolean {
  return words.length > FEWEST_FIGURES && words.slice(-FEWEST_FIGURES).every(isFigure)
}

function wordsOf({ runs, size }: Line, part: number, line = 0): Word[] {
  return runs.map((run) => wordOf(run, { size, page: part, line }))
}

/** No table stands between two lines, nor much room. */
function isBesideLine(before: Placed | undefined, { line, part }: Placed, { tables }: LaidOut): boolean {
  if (!before) return true
  const isBetween = ({ top }: PageTable): boolean =>
    top < line.y && (before.part < part || top > before.line.y)
  if (tables.some(isBetween)) return false
  return before.part < part || line.y - before.line.y < FARTHEST * line.size
}

function mayBeLabel({ text }: Line): boolean {
  return text.length < LONGEST_LABEL && !SENTENCE_END.test(text) && !TOP_HEADING.test(text)
}

const SENTENCE_END = /[。；：]$/
const TOP_HEADING = /^[一二三四五六七八九十]{1,3}[、.．].{8}/

function read(lines: readonly Placed[], { blocks }: Prescribed): PageTable | undefined {
  const words = lines.flatMap(({ line, part }, at) => wordsOf(line, part, at)).toSorted(inOrder)
  const parts =
    blocks.length > 1
      ? partsOf(
          words,
          blocks.map(({ title = '' }) => title),
        )
      : [words]
  if (parts?.length !== blocks.length) return undefined
  const readings = parts.map((part, at) => {
    const block = blocks[at]
    return block && readBlock(part, block)
  })
  return readings.every((reading) => reading !== undefined) ? tableOf(readings, lines) : undefined
}

/** Words between the titles of blocks. */
function partsOf(words: readonly Word[], titles: readonly string[]): Word[][] | undefined {
  const parts: Word[][] = []
  for (const word of words) {
    if (word.key !== '' && titles[parts.length] === word.key) parts.push([word])
    else if (parts.length === 0) return undefined
    else parts.at(-1)?.push(word)
  }
  return parts
}

function tableOf(readings: readonly BlockReading[], lines: readonly Placed[]): PageTable {
  const labels = Math.max(...readings.map(labelColumns))
  const figures = Math.max(...readings.map(({ facts }) => facts.columns.length))
  const cells: TextCell[] = []
  let rows = 0
  for (const reading of readings) {
    const part = cellsOf(reading, { labels, figures }, rows)
    cells.push(...part.cells)
    rows += part.rows
  }
  const own = lines.map(({ line }) => line)
  const numbers = new Map(lines.map(({ part, number }) => [part, number]))
  return {
    xs: [Math.min(...own.map(({ left }) => left)), Math.max(...own.map(({ right }) => right))],
    rowCount: rows,
    top: own[0]?.y ?? 0,
    bottom: own.at(-1)?.y ?? 0,
    isOpenAtTop: false,
    isOpenAtBottom: false,
    cells: cells.map((cell) => ({ ...cell, page: numbers.get(cell.page) ?? cell.page })),
    isWhole: true,
  }
}
