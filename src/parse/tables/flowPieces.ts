import { CHANGE_VALUE, LONE_MARK, VALUE } from './cellValue.js'
import { isPadding } from './labelKey.js'
import type { Piece } from './lex.js'
import type { Source } from './source.js'
import { isFree, termAt, type Term, type Vocabulary } from './vocabulary.js'

const ORDINAL =
  /(?:[一二三四五六七八九十]{1,3}\s{0,3}、|\([一二三四五六七八九十]{1,3}\)|[1-9]\s?[.、](?!\d)|\(\d{1,2}\)|其中\s?:?)\s{0,3}/y
const PAGE_NUMBER = /- ?\d{1,4} ?-|第\s?\d{1,4}\s?页(?:[\s,/]{0,4}共\s?\d{1,4}\s?页)?/y
const UNIT = /(?:万元|亿元|人次|件次|[条次件篇个人元])(?=[\s|\d/-]|$)/y
const NOTE = /\((?![一二三四五六七八九十]{1,3}\)|\d{1,2}\))[^()\n|]{1,80}\)/y
const CLOSING = /[”"')》]{1,2}/y
const IS_BLANK = /[\s|]/
const IS_DIGIT = /[\d+-]/

/** Where reading stands. */
interface Scan {
  readonly vocabulary: Vocabulary
  readonly text: string
  readonly folded: string
  readonly limit: number
  at: number
  line: number
  /** Nothing but blanks or marks stands before it. */
  isStart: boolean
  previous: Piece['kind'] | undefined
}

/** What stands next, and where the rest begins; no piece where it says nothing. */
interface Step {
  readonly piece?: Piece
  readonly end: number
  /** Set where it tells whether something new begins behind it. */
  readonly isStart?: boolean
}

/** The pieces of running text; returns the line of its end. */
export function* flowPieces(
  { text, folded }: Source,
  vocabulary: Vocabulary,
  from: number,
  limit: number,
  line: number,
): Generator<Piece, number> {
  const scan: Scan = { vocabulary, text, folded, limit, at: from, line, isStart: true, previous: undefined }
  while (scan.at < limit) {
    yield* blankCells(scan)
    if (scan.at >= limit) break
    const { piece, end, isStart } = nextStep(scan)
    if (piece) {
      yield piece
      scan.previous = piece.kind
    }
    scan.at = end
    scan.isStart = isStart ?? scan.isStart
  }
  return scan.line
}

/** Passes a gap; tabs and bars in it stand between cells, of which some may be blank. */
function blankCells(scan: Scan): readonly Piece[] {
  const { text, folded, limit, at: gap } = scan
  let tabs = 0
  let blanks = 0
  let endsCell = false
  let at = gap
  for (; at < limit && IS_BLANK.test(folded.charAt(at)); at += 1) {
    if (text.charCodeAt(at) === TAB || folded.charCodeAt(at) === BAR) {
      if (tabs > 0) blanks += 1
      tabs += 1
    } else if (folded.charCodeAt(at) === NEWLINE) {
      // Cells that end with a bar, one a line: a line of a bar alone is a blank one.
      if (endsCell && tabs === 1) blanks += 1
      endsCell ||= tabs === 1 && folded.slice(gap, at).trim() === '|'
      scan.line += 1
      tabs = 0
    }
  }
  scan.at = at
  if (at > gap) scan.isStart = true
  if (blanks === 0 || scan.previous === undefined || scan.previous === 'text') return NONE
  const { line } = scan
  return Array.from({ length: blanks }, (_, nth): Piece => {
    const place = gap + nth + 1
    return { kind: 'blank', start: place, end: place, line }
  })
}

const NONE: readonly Piece[] = []
const NEWLINE = 10
const TAB = 9
const BAR = 124

function nextStep(scan: Scan): Step {
  const { folded, at, isStart, previous } = scan
  const ordinal = isStart || previous === 'label' ? stickyEnd(ORDINAL, folded, at) : undefined
  return (
    labelStep(scan, ordinal) ??
    pageNumberStep(scan) ??
    (ordinal === undefined ? valueStep(scan) : undefined) ??
    unitStep(scan) ??
    textStep(scan, ordinal ?? at + 1)
  )
}

function labelStep(
  { vocabulary, folded, limit, at, line, isStart, previous }: Scan,
  ordinal: number | undefined,
): Step | undefined {
  const label = labelFrom(vocabulary, folded, at, ordinal, limit, isStart || previous === 'label')
  if (!label) return undefined
  const { term, hasOrdinal } = label
  const end = stickyEnd(CLOSING, folded, label.end) ?? label.end
  const note = stickyEnd(NOTE, folded, end)
  const isNote = note !== undefined && note <= limit && !termAt(vocabulary, folded, end + 1, limit, true)
  const behind = isNote ? note : end
  return {
    piece: { kind: 'label', start: at, end, term, hasOrdinal, line, ...(isNote ? { noteEnd: note } : {}) },
    end: stickyEnd(UNIT, folded, skipBlanks(folded, behind, limit)) ?? behind,
  }
}

function pageNumberStep({ folded, at }: Scan): Step | undefined {
  const end = stickyEnd(PAGE_NUMBER, folded, at)
  return end !== undefined && isPageNumber(folded, at, end) ? { end } : undefined
}

function valueStep({ vocabulary, folded, limit, at, line, isStart, previous }: Scan): Step | undefined {
  const end = valueEndAt(folded, at, isStart)
  if (end === undefined) return undefined
  if (end - at > 1 && takesOrdinal(vocabulary, folded, end, limit))
    return { piece: { kind: 'value', start: at, end: end - 1, line }, end: end - 1, isStart: true }
  if (previous === 'text' && isOrdinalAfter(folded, end)) return { end: end + 1, isStart: true }
  if (end > limit) return undefined
  const isGlued = isOrdinalAfter(folded, end) || isListed(folded, at, end)
  return { piece: { kind: 'value', start: at, end, isGlued, line }, end }
}

function unitStep({ folded, at, isStart, previous }: Scan): Step | undefined {
  const end = isStart && previous === 'text' ? stickyEnd(UNIT, folded, at) : undefined
  return end === undefined ? undefined : { end }
}

function textStep({ vocabulary, folded, limit, at, line }: Scan, from: number): Step {
  const end = textEnd(vocabulary, folded, at, from, limit)
  const isStart = !/[\u4e00-\u9fffA-Za-z]/.test(folded.charAt(end - 1))
  if (!/[\u4e00-\u9fffA-Za-z\d]/.test(folded.slice(at, end))) return { end, isStart }
  return { piece: { kind: 'text', start: at, end, line }, end, isStart }
}

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
