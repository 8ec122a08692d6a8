import { withoutBlanks } from '../../model/blanks.js'
import type { Form, FormBlock, FormColumn } from '../../model/form.js'
import type { TableColumn } from '../../model/table.js'
import type { Grid } from './grids.js'
import { labelKey } from './labelKey.js'
import type { Piece } from './lex.js'
import type { Source } from './source.js'
import { mostLike } from './similar.js'
import { keysOf, YEAR } from './vocabulary.js'

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

interface Named {
  readonly piece: Piece
  /** Several where the form prints one label over several columns (结果维持 in table 四). */
  readonly columns: readonly FormColumn[]
  readonly isMisspelt: boolean
}

/** Reads the heading of a block; `undefined` where it does not tell which value belongs to which column. */
export function headerOf(
  source: Source,
  form: Form,
  block: FormBlock,
  heading: readonly Piece[],
): Header | undefined {
  // The year of a caption (2016年度) heads no column.
  const isMarked = heading.some(({ slot }) => slot)
  const pieces = heading.filter(({ slot, term }) => slot !== undefined || !isMarked || term?.key !== YEAR)
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

function nameOf(source: Source, form: Form, block: FormBlock, piece: Piece): Named | undefined {
  const roles = (piece.term?.columns ?? []).filter((role) => role.form === form && role.block === block)
  if (roles.length > 0) return { piece, columns: roles.map(({ column }) => column), isMisspelt: false }
  if (piece.kind !== 'text') return undefined
  const like = mostLike(labelKey(source.folded.slice(piece.start, piece.end)), block.columns, (column) =>
    [column.label, ...(column.aliases ?? [])].flatMap(keysOf),
  )
  return like?.kind === 'misspelt' ? { piece, columns: [like.item], isMisspelt: true } : undefined
}

/** Columns side by side: the order is the printed one, a heading that the form does not have is a column too. */
function flatOrder(
  { text, folded }: Source,
  form: Form,
  block: FormBlock,
  pieces: readonly Piece[],
  named: readonly Named[],
): TableColumn[] | undefined {
  const order = new Map<string, TableColumn>()
  const unknown: Piece[] = []
  for (const piece of pieces) {
    const column = named.find((entry) => entry.piece === piece)?.columns[0]
    if (column) order.set(column.key, tableColumn(column))
    else if (piece.kind === 'text' && isWord(labelKey(folded.slice(piece.start, piece.end)))) {
      unknown.push(piece)
      const label = printed(text, piece)
      order.set(`?${label}`, { label })
    }
  }
  const missing = block.columns.filter(({ key, optional }) => !optional && !order.has(key))
  if (missing.length > 0 && covers(folded, unknown, missing)) return block.columns.map(tableColumn)
  if (beginEach(folded, unknown, missing)) {
    const own = pieces.flatMap((piece) => {
      const column =
        missing[unknown.indexOf(piece)] ?? named.find((entry) => entry.piece === piece)?.columns[0]
      return column ? [tableColumn(column)] : []
    })
    return [...new Map(own.map((column) => [column.key, column])).values()]
  }
  // A heading broken over lines comes out of order.
  const isBroken =
    (missing.length > 0 && unknown.some(({ slot }) => !slot)) || isMixed(block.columns, pieces, named)
  // The body's own columns (区政府, 街道) may stand for the form's only one.
  const isNamed = named.length > 0 || (block.columns.length === 1 && unknown.length > 1)
  return isNamed && !isBroken ? [...order.values()] : undefined
}

/** Headings one below the other in another order than the form's: a page was read across its columns. */
function isMixed(columns: readonly FormColumn[], pieces: readonly Piece[], named: readonly Named[]): boolean {
  const isOnLines = pieces.some(({ line, slot }) => !slot && line !== pieces[0]?.line)
  return (
    isOnLines &&
    !isAscending(
      named.flatMap((entry) => entry.columns[0] ?? []),
      columns,
    )
  )
}

/** 本年新 | 本年新 | 对外公开总数量: a copy lost the second line of the labels, which stand in the form's order. */
function beginEach(folded: string, pieces: readonly Piece[], columns: readonly FormColumn[]): boolean {
  return (
    pieces.length > 0 &&
    pieces.length === columns.length &&
    columns.every(({ label }, at) => {
      const key = labelKey(folded.slice(pieces[at]?.start, pieces[at]?.end))
      return key.length >= SHORTEST_BEGINNING && keysOf(label).some((own) => own.startsWith(key))
    })
  )
}

const SHORTEST_BEGINNING = 3

/** What a broken 2017年度 leaves behind is no heading. */
function isWord(key: string): boolean {
  return key.length > 1 && key !== '年度'
}

/**
 * Headings over several lines are read line by line, so that 总计 comes before 商业企业: the order is the form's.
 * The narrow columns of a page break the labels; then their characters must all be there.
 */
function groupedOrder(
  { text, folded }: Source,
  block: FormBlock,
  pieces: readonly Piece[],
  named: readonly Named[],
): TableColumn[] | undefined {
  const found = columnsByOccurrence(named)
  const isComplete = block.columns.every((column) => found.includes(column))
  const inOrder = [true, false].every((isGrouped) =>
    isAscending(
      found.filter(({ groups }) => (groups !== undefined) === isGrouped),
      block.columns,
    ),
  )
  const isTold = isComplete
    ? inOrder
    : covers(folded, pieces, block.columns) && !isReversed(folded, pieces, block.columns)
  if (!isTold) return undefined
  const remark = pieces.find(({ kind, start, end }) => kind === 'text' && isRemark(folded.slice(start, end)))
  return [...block.columns.map(tableColumn), ...(remark ? [{ label: printed(text, remark) }] : [])]
}

/** 总计 before 自然人 is an order of the office's own. */
function isAscending(found: readonly FormColumn[], columns: readonly FormColumn[]): boolean {
  return found.every((column, at) => {
    const before = found[at - 1]
    return !before || columns.indexOf(before) < columns.indexOf(column)
  })
}

/** Where a narrow page broke the labels, their first characters stand in one line: 总 left of 自 is another order. */
function isReversed(folded: string, pieces: readonly Piece[], columns: readonly FormColumn[]): boolean {
  const [first, last] = [columns[0], columns.at(-1)].map((column) =>
    pieces.find(({ start }) => folded.startsWith(column?.label.charAt(0) ?? ' ', start)),
  )
  return first !== undefined && last !== undefined && first.line === last.line && last.start < first.start
}

/** A column that offices add behind the last one. */
function isRemark(folded: string): boolean {
  return /^(?:备注|说明)$/.test(withoutBlanks(folded))
}

/** The second 结果维持 of a heading is that of the second group. */
function columnsByOccurrence(named: readonly Named[]): FormColumn[] {
  const seen = new Map<string, number>()
  return named.flatMap(({ columns }) => {
    const label = columns[0]?.label ?? ''
    const occurrence = seen.get(label) ?? 0
    seen.set(label, occurrence + 1)
    const column = columns.length === 1 ? columns[0] : columns[occurrence]
    return column ? [column] : []
  })
}

/** Whether the characters of all labels stand in the pieces, in whatever order a page broke them. */
function covers(folded: string, pieces: readonly Piece[], columns: readonly FormColumn[]): boolean {
  const counts = new Map<string, number>()
  for (const { start, end } of pieces)
    for (const character of folded.slice(start, end)) counts.set(character, (counts.get(character) ?? 0) + 1)
  for (const { label } of columns) {
    for (const character of keysOf(label).at(-1) ?? '') {
      const left = (counts.get(character) ?? 0) - 1
      if (left < 0) return false
      counts.set(character, left)
    }
  }
  return true
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
  if (!grid?.isRectangular) return undefined
  const lowest = new Map<number, Piece>()
  for (const piece of pieces) {
    const { slot, kind } = piece
    const isNamed = named.some((entry) => entry.piece === piece)
    if (slot?.grid !== grid) {
      if (isNamed) return undefined
      continue
    }
    if (!isNamed && kind !== 'text') continue
    for (let column = slot.column; column < slot.column + slot.width; column += 1) lowest.set(column, piece)
  }
  const columns = [...lowest].sort(([a], [b]) => a - b)
  const entries = named.filter(({ piece }) => columns.some(([, own]) => own === piece))
  const inPlace = entries.toSorted((a, b) => (a.piece.slot?.column ?? 0) - (b.piece.slot?.column ?? 0))
  const facts = columnsByOccurrence(inPlace)
  if (facts.length !== inPlace.length || 2 * new Set(facts).size < block.columns.length) return undefined
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

export function tableColumn(facts: FormColumn): TableColumn {
  return { key: facts.key, label: facts.label, facts }
}

export function printed(text: string, { start, end }: { start: number; end: number }): string {
  return withoutBlanks(text.slice(start, end))
}
