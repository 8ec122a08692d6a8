import { CHANGE_VALUE, LONE_MARK, VALUE } from './cellValue.js'
import type { Slot } from './grids.js'
import { isPadding } from './labelKey.js'
import type { Source } from './source.js'
import { isFree, termAt, type Term, type Vocabulary } from './vocabulary.js'

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
function* cellPieces(source: Source, vocabulary: Vocabulary, slot: Slot, line: number): Iterable<Piece> {
  const { start, end } = slot.range
  const folded = source.folded.slice(start, end)
  if (folded.trim() === '') yield { kind: 'blank', start, end: start, line, slot }
  else if (!/[\u4e00-\u9fff]/.test(folded)) yield { kind: 'value', start, end, line, slot }
  else {
    let hasLabel = false
    const found: Piece[] = []
    for (const piece of flowPieces(source, vocabulary, start, end, line)) {
      hasLabel ||= piece.kind === 'label'
      found.push({ slot, ...piece, line })
    }
    const isValue = !hasLabel && VALUE_CELL.test(folded) && !ITEM.test(folded.trim())
    if (isValue) yield { kind: 'value', start, end, line, slot }
    else yield* found.filter(({ kind }) => kind === 'label' || kind === 'text')
  }
}

const VALUE_CELL = /^\s*(?:[+-]?\d(?!\d{0,3}\s?年)|[增减][加少]? ?\d+\s*$|[无空]\s*$)/
/** 2.重复申请 is a label, 22(其中修订16件) a value. */
const ITEM = /^\d{1,2}[.、](?!\d)/
const ORDINAL =
  /(?:[一二三四五六七八九十]{1,3}\s{0,3}、|\([一二三四五六七八九十]{1,3}\)|[1-9]\s?[.、](?!\d)|\(\d{1,2}\)|其中\s?:?)\s{0,3}/y
const PAGE_NUMBER = /- ?\d{1,4} ?-|第\s?\d{1,4}\s?页(?:[\s,/]{0,4}共\s?\d{1,4}\s?页)?/y
const UNIT = /(?:万元|亿元|人次|件次|[条件次篇个人元])(?=[\s|\d/-]|$)/y
const NOTE = /\((?![一二三四五六七八九十]{1,3}\)|\d{1,2}\))[^()\n|]{1,80}\)/y
const CLOSING = /[”"')》]{1,2}/y
const IS_BLANK = /[\s|]/
const IS_DIGIT = /[\d+-]/

function* flowPieces(
  { text, folded }: Source,
  vocabulary: Vocabulary,
  from: number,
  limit: number,
  firstLine: number,
): Generator<Piece, number> {
  let line = firstLine
  let at = from
  let isStart = true
  let previous: Piece['kind'] | undefined
  while (at < limit) {
    let tabs = 0
    let blanks = 0
    let endsCell = false
    const gap = at
    for (; at < limit && IS_BLANK.test(folded.charAt(at)); at += 1) {
      if (text.charCodeAt(at) === TAB || folded.charCodeAt(at) === BAR) {
        if (tabs > 0) blanks += 1
        tabs += 1
      } else if (folded.charCodeAt(at) === NEWLINE) {
        // Cells that end with a bar, one a line: a line of a bar alone is a blank one.
        if (endsCell && tabs === 1) blanks += 1
        endsCell ||= tabs === 1 && folded.slice(gap, at).trim() === '|'
        line += 1
        tabs = 0
      }
    }
    if (at > gap) isStart = true
    if (previous !== undefined && previous !== 'text')
      for (let index = 1; index <= blanks; index += 1)
        yield { kind: 'blank', start: gap + index, end: gap + index, line }
    if (at >= limit) break
    const ordinal = isStart || previous === 'label' ? stickyEnd(ORDINAL, folded, at) : undefined
    const label = labelFrom(vocabulary, folded, at, ordinal, limit, isStart || previous === 'label')
    if (label) {
      const end = stickyEnd(CLOSING, folded, label.end) ?? label.end
      const noteEnd = stickyEnd(NOTE, folded, end)
      const isNote =
        noteEnd !== undefined && noteEnd <= limit && !termAt(vocabulary, folded, end + 1, limit, true)
      const note = isNote ? { noteEnd } : {}
      yield { kind: 'label', start: at, end, term: label.term, hasOrdinal: label.hasOrdinal, line, ...note }
      at = note.noteEnd ?? end
      at = stickyEnd(UNIT, folded, skipBlanks(folded, at, limit)) ?? at
      previous = 'label'
      continue
    }
    const page = stickyEnd(PAGE_NUMBER, folded, at)
    if (page !== undefined && isPageNumber(folded, at, page)) {
      at = page
      continue
    }
    const valueEnd = ordinal === undefined ? valueEndAt(folded, at, isStart) : undefined
    if (valueEnd !== undefined && valueEnd - at > 1 && takesOrdinal(vocabulary, folded, valueEnd, limit)) {
      yield { kind: 'value', start: at, end: valueEnd - 1, line }
      at = valueEnd - 1
      isStart = true
      previous = 'value'
      continue
    }
    if (valueEnd !== undefined && previous === 'text' && isOrdinalAfter(folded, valueEnd)) {
      at = valueEnd + 1
      isStart = true
      continue
    }
    if (valueEnd !== undefined && valueEnd <= limit) {
      const isGlued = isOrdinalAfter(folded, valueEnd) || isListed(folded, at, valueEnd)
      yield { kind: 'value', start: at, end: valueEnd, isGlued, line }
      at = valueEnd
      previous = 'value'
      continue
    }
    const unit = isStart && previous === 'text' ? stickyEnd(UNIT, folded, at) : undefined
    if (unit !== undefined) {
      at = unit
      continue
    }
    const end = textEnd(vocabulary, folded, at, ordinal ?? at + 1, limit)
    if (/[\u4e00-\u9fffA-Za-z\d]/.test(folded.slice(at, end))) {
      yield { kind: 'text', start: at, end, line }
      previous = 'text'
    }
    isStart = !/[\u4e00-\u9fffA-Za-z]/.test(folded.charAt(end - 1))
    at = end
  }
  return line
}

const NEWLINE = 10
const TAB = 9
const BAR = 124

function labelFrom(
  vocabulary: Vocabulary,
  folded: string,
  at: number,
  ordinal: number | undefined,
  limit: number,
  isStart: boolean,
): { term: Term; end: number; hasOrdinal: boolean } | undefined {
  const year = vocabulary.year && isStart ? stickyEnd(YEAR, folded, at) : undefined
  if (vocabulary.year && year !== undefined && isFree(vocabulary, folded, year, limit))
    return { term: vocabulary.year, end: year, hasOrdinal: false }
  if (ordinal !== undefined && ordinal < limit) {
    const named = termAt(vocabulary, folded, ordinal, limit, true)
    if (named) return { ...named, hasOrdinal: true }
  }
  const plain = termAt(vocabulary, folded, at, limit, isStart)
  return plain && { ...plain, hasOrdinal: false }
}

const YEAR = /(?:19|20)\d\d\s?年\s?度?(?![\u4e00-\u9fff\d]*月)/y

function valueEndAt(folded: string, at: number, isStart: boolean): number | undefined {
  const character = folded.charAt(at)
  if (IS_DIGIT.test(character)) {
    const end = stickyEnd(VALUE, folded, at)
    if (end !== undefined) return end
  }
  return isStart ? (stickyEnd(LONE_MARK, folded, at) ?? stickyEnd(CHANGE_VALUE, folded, at)) : undefined
}

/** 002.其他法律: the last digit is the ordinal that the form prints before the label behind it. */
function takesOrdinal(vocabulary: Vocabulary, folded: string, end: number, limit: number): boolean {
  if (!isOrdinalAfter(folded, end)) return false
  const after = folded.slice(end + 1, end + 2) === ' ' ? end + 2 : end + 1
  const named = termAt(vocabulary, folded, after, limit, true)
  const ordinal = `${folded.charAt(end - 1)}.`
  return named?.term.rows.some(({ row }) => row.label?.startsWith(ordinal)) ?? false
}

function isOrdinalAfter(folded: string, at: number): boolean {
  return /^[.、]\s?[\u4e00-\u9fff“"]/.test(folded.slice(at, at + 3))
}

/** - 5 - among values is three cells. */
function isPageNumber(folded: string, start: number, end: number): boolean {
  const before = folded.slice(Math.max(0, start - LONGEST_GAP), start)
  const rest = folded.slice(end, end + LONGEST_GAP)
  return (/\n *$/.test(before) && /^ *(?:\n|$)/.test(rest)) || !/^\s*[\d/+-]/.test(rest)
}

const LONGEST_GAP = 60

/** 3,120,0: commas part the cells, or the thousands. */
function isListed(folded: string, start: number, end: number): boolean {
  const isAmong = folded[start - 1] === ',' || folded[end] === ','
  return isAmong && folded.slice(start, end).includes(',')
}

/** Other text runs on to a gap, a number or the next label; a mark alone is no text. */
function textEnd(vocabulary: Vocabulary, folded: string, start: number, from: number, limit: number): number {
  if (from === start + 1 && isPadding(folded.charCodeAt(start))) return from
  let at = from
  for (; at < limit; at += 1) {
    const character = folded.charAt(at)
    if (IS_BLANK.test(character)) break
    if (character >= '0' && character <= '9' && !/[A-Za-z\d.]/.test(folded.charAt(at - 1))) break
    if (termAt(vocabulary, folded, at, limit, false)) break
    if (at > start && (character === '(' || /[一二三四五六七八九十]/.test(character))) {
      const end = stickyEnd(ORDINAL, folded, at)
      if (end !== undefined && termAt(vocabulary, folded, end, limit, true)) break
    }
  }
  return at
}

function skipBlanks(folded: string, from: number, limit: number): number {
  let at = from
  while (at < limit && IS_BLANK.test(folded.charAt(at))) at += 1
  return at
}

function stickyEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}
