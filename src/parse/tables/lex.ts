import { flowPieces } from './flowPieces.js'
import type { Slot } from './grids.js'
import type { Source } from './source.js'
import type { Term, Vocabulary } from './vocabulary.js'

/** The smallest thing a table is made of: a label of the form, a value, a blank cell, or other text. */
export interface Piece {
  readonly kind: 'label' | 'value' | 'blank' | 'text'
  readonly start: number
  readonly end: number
  readonly term?: Term
  /** Where a note in brackets after a label ends. */
  readonly noteEnd?: number
  /** The label is printed with an ordinal: （七）总计 is no heading of a column. */
  readonly hasOrdinal?: boolean
  /** A value that may be two: 23.危及 (2 and 3), 3,120,0. */
  readonly isGlued?: boolean
  /** Line of the text, to tell a row in one line from cells in many. */
  readonly line: number
  readonly slot?: Slot
}

/** Pieces from an offset on, lazily: whoever reads a table knows when it has ended. */
export function* pieces(source: Source, vocabulary: Vocabulary, from: number): Iterable<Piece> {
  let at = from
  let line = 0
  for (const grid of source.grids) {
    if (grid.range.end <= at) continue
    line = yield* flowPieces(source, vocabulary, at, grid.range.start, line)
    for (const row of grid.rows) {
      line += 1
      if ((row.at(-1)?.range.end ?? 0) < at) continue
      if (row.every(({ range }) => RULE.test(source.folded.slice(range.start, range.end)))) continue
      for (const slot of row) yield* cellPieces(source, vocabulary, slot, line)
    }
    at = grid.range.end
  }
  yield* flowPieces(source, vocabulary, at, source.folded.length, line + 1)
}

/** A rule line between rows: two tables with nothing between them were taken for one. */
const RULE = /^ ?:?-{2,}:? ?$/

/** A cell holds one value, or labels, or other text, or nothing. */
function cellPieces(source: Source, vocabulary: Vocabulary, slot: Slot, line: number): readonly Piece[] {
  const { start, end } = slot.range
  const folded = source.folded.slice(start, end)
  if (folded.trim() === '') return [{ kind: 'blank', start, end: start, line, slot }]
  if (!HAN.test(folded)) return [{ kind: 'value', start, end, line, slot }]
  const found = [...flowPieces(source, vocabulary, start, end, line)]
  const hasLabel = found.some(({ kind }) => kind === 'label')
  const isValue = !hasLabel && VALUE_CELL.test(folded) && !ITEM.test(folded.trim())
  if (isValue) return [{ kind: 'value', start, end, line, slot }]
  return found
    .filter(({ kind }) => kind === 'label' || kind === 'text')
    .map((piece) => ({ slot, ...piece, line }))
}

const HAN = /[\u4e00-\u9fff]/

const VALUE_CELL = /^\s*(?:[+-]?\d(?!\d{0,3}\s?年)|[增减][加少]? ?\d+\s*$|[无空]\s*$)/
/** 2.重复申请 is a label, 22(其中修订16件) a value. */
const ITEM = /^\d{1,2}[.、](?!\d)/
