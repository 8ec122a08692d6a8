import { withoutBlanks } from '../../model/blanks.js'
import type { Form, FormBlock, FormColumn } from '../../model/form.js'
import type { TableColumn } from '../../model/table.js'
import { columnsByOccurrence, printed, tableColumn, type Named } from './headings.js'
import { labelKey } from './labelKey.js'
import type { Piece } from './lex.js'
import type { Source } from './source.js'
import { keysOf } from './vocabulary.js'

/** Columns side by side: the order is the printed one, a heading that the form does not have is a column too. */
export function flatOrder(
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
export function groupedOrder(
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
export function isAscending(found: readonly FormColumn[], columns: readonly FormColumn[]): boolean {
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
