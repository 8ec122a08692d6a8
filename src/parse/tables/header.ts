import type { Form, FormBlock, FormColumn } from '../../model/form.js'
import type { TableColumn } from '../../model/table.js'
import { flatOrder, groupedOrder, isAscending } from './columnOrder.js'
import type { Grid } from './grids.js'
import { columnsByOccurrence, nameOf, printed, tableColumn, type Named } from './headings.js'
import type { Piece } from './lex.js'
import type { Source } from './source.js'
import { YEAR } from './vocabulary.js'

/** The columns a heading names, in the order in which a row prints its values. */
export interface Header {
  readonly order: readonly TableColumn[]
  /** Column of the grid → column of the form, where the grid's columns mean the same in every row. */
  readonly aligned: ReadonlyMap<number, TableColumn> | undefined
  readonly grid: Grid | undefined
  readonly misspelt: readonly { piece: Piece; column: FormColumn }[]
  /** Only some of the column groups: table 四 in two or three tables. */
  readonly isPart?: true
}

/** Reads the heading of a block; `undefined` where it does not tell which value belongs to which column. */
export function headerOf(
  source: Source,
  form: Form,
  block: FormBlock,
  heading: readonly Piece[],
): Header | undefined {
  // The year of a caption, 2016年度 above a grid or （2016年度）, heads no column.
  const isMarked = heading.some(({ slot }) => slot)
  const isCaption = ({ slot, end }: Piece): boolean =>
    slot === undefined && (isMarked || source.folded[end - 1] === ')')
  const pieces = heading.filter((piece) => piece.term?.key !== YEAR || !isCaption(piece))
  if (!pieces.some(({ term }) => term && term.key !== YEAR)) return undefined
  const named = pieces.flatMap((piece): Named[] => {
    const found = nameOf(source, form, block, piece)
    return found ? [found] : []
  })
  // Other text in a heading that is not a grid is the rest of a broken label.
  const isBroken = pieces.some(
    (piece) => isText(piece) && !piece.slot && !named.some((entry) => entry.piece === piece),
  )
  const misspelt = named.flatMap(({ piece, columns: [column], isMisspelt }) =>
    isMisspelt && column && !isBroken ? [{ piece, column }] : [],
  )
  const grid = named.at(-1)?.piece.slot?.grid
  const part = partOf(block, pieces, named)
  if (part) return { order: part.map(tableColumn), aligned: undefined, grid, misspelt, isPart: true }
  const isGrouped = block.columns.some(({ groups }) => groups)
  const order = isGrouped
    ? groupedOrder(source, block, pieces, named)
    : flatOrder(source, form, block, pieces, named)
  const aligned = alignedColumns(source, block, pieces, named)
  return order || aligned ? { order: order ?? [], aligned, grid, misspelt } : undefined
}

/** The columns of the groups a heading names, if it has these and no others: 行政复议 with its five, and nothing else. */
function partOf(
  block: FormBlock,
  pieces: readonly Piece[],
  named: readonly Named[],
): FormColumn[] | undefined {
  if (block.rows.some(({ label }) => label !== undefined)) return undefined
  const heads = new Set(pieces.flatMap(({ term }) => (term?.isHead ? [term.key] : [])))
  const columns = block.columns.filter(({ groups }) => heads.has(groups?.at(-1) ?? ''))
  const labels = named.map(({ columns: [column] }) => column?.label)
  const isPart = columns.length > 0 && columns.length < block.columns.length
  return isPart && columns.map(({ label }) => label).join() === labels.join() ? columns : undefined
}

function isText({ kind }: Piece): boolean {
  return kind === 'text'
}

/**
 * Which columns of a grid the labels stand over: the lowest label of a column names it. Headings that the form
 * does not have, right of the first one it has, are columns of the body's own.
 */
function alignedColumns(
  { text }: Source,
  block: FormBlock,
  pieces: readonly Piece[],
  named: readonly Named[],
): Map<number, TableColumn> | undefined {
  const grid = named.at(-1)?.piece.slot?.grid
  const columns = grid?.isRectangular ? lowestLabels(grid, pieces, named) : undefined
  if (!columns) return undefined
  const entries = named.filter(({ piece }) => columns.some(([, own]) => own === piece))
  const inPlace = entries.toSorted((a, b) => (a.piece.slot?.column ?? 0) - (b.piece.slot?.column ?? 0))
  const facts = columnsByOccurrence(inPlace)
  if (facts.length !== inPlace.length || 2 * new Set(facts).size < block.columns.length) return undefined
  if (isOutOfStep(block.columns, facts)) return undefined
  const first = inPlace[0]?.piece.slot?.column ?? 0
  // Nothing left of the columns for the labels: a copy moved up what stood beside merged cells.
  if (first === 0 && block.rows.some(({ label }) => label !== undefined)) return undefined
  return new Map(
    columns.flatMap(([column, piece]): [number, TableColumn][] => {
      const known = facts[inPlace.findIndex((entry) => entry.piece === piece)]
      if (known) return [[column, tableColumn(known)]]
      return column > first ? [[column, { label: printed(text, piece) }]] : []
    }),
  )
}

/** The page was cut off right of the first 结果维持: each one behind it would be taken for that of the group before. */
function isOutOfStep(columns: readonly FormColumn[], facts: readonly FormColumn[]): boolean {
  const again = facts.filter((column) => columns.some((one) => one !== column && one.label === column.label))
  return !isAscending(again, columns)
}

/** The lowest label over each column of the grid; `undefined` where a label of the form stands outside it. */
function lowestLabels(
  grid: Grid,
  pieces: readonly Piece[],
  named: readonly Named[],
): [number, Piece][] | undefined {
  const lowest = new Map<number, Piece>()
  for (const piece of pieces) {
    const { slot, kind } = piece
    const isNamed = named.some((entry) => entry.piece === piece)
    if (slot?.grid !== grid) {
      if (isNamed) return undefined
    } else if (isNamed || kind === 'text')
      for (let column = slot.column; column < slot.column + slot.width; column += 1) lowest.set(column, piece)
  }
  return [...lowest].sort(([a], [b]) => a - b)
}
