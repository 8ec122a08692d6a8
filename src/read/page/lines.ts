import type { Glyph } from './page.js'
import { isNoteMark } from './notes.js'
import { ascending, middle } from './order.js'
import { withoutRadical } from './radicals.js'

/** What stands on one baseline. */
export interface Line {
  readonly y: number
  readonly left: number
  readonly right: number
  readonly size: number
  readonly text: string
  /** How much room its first word takes: what would have had to fit into the line above. */
  readonly firstWord: number
  /** How far its characters are spaced out. */
  readonly spread: number
  /** Parts of the line with wide gaps between them: columns, or the two ends of a line. */
  readonly pieces: readonly Piece[]
  /** Parts with any gap between them, as narrow columns have. */
  readonly runs: readonly Piece[]
}

export interface Piece {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Its own baseline: those of a line differ a little. */
  readonly y: number
}

/** Chinese punctuation that Unicode counts among the Latin. */
const WIDE_MARKS = '“”‘’—…·①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
/** What cannot be broken: a character with the marks at its sides, a number, an address. */
const FIRST_WORD = /^[“‘《〈（(【〔「]*(?:[\x21-\x7e]+|.)[、。，；：！？）》〉】〕」”’,.;:!?)]*/u
const LONGEST_WORD = 100
/** Parts of the size of a character. */
const SAME_LINE = 0.4
const SAME_PLACE = 0.12
/** A blank between letters or digits. */
const LETTER_GAP = 0.2
/** A blank between Chinese characters; the space that engines put around digits is a quarter. */
const WIDE_GAP = 0.9
const PIECE_GAP = 1.4
/** Of a cell without a count. */
const MARKS = '—–－-/／'
/** Between figures, and between the heads of the narrowest columns. */
const RUN_GAP = 0.3
const TIGHTEST_GAP = 0.12
/** Of a text that is spaced out. */
const MOST_SPREAD = 0.3

/** Glyphs → lines from top to bottom, characters from left to right. */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const rows: Glyph[][] = []
  for (const glyph of ascending(glyphs, ({ y }) => y)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && glyph.y - first.y < Math.max(2, SAME_LINE * Math.max(first.size, glyph.size)))
      row.push(glyph)
    else rows.push([glyph])
  }
  return rows.flatMap((row) => lineOf(row) ?? [])
}

/** A character and what lies before it. */
interface Printed {
  readonly glyph: Glyph
  readonly gap: number
  /** Chinese stands on either side of the gap. */
  readonly isWide: boolean
  readonly hasBlank: boolean
}

function lineOf(row: readonly Glyph[]): Line | undefined {
  const printed = printedOf(withoutNoteMarks(ascending(row, ({ left }) => left)))
  const [first] = printed
  if (!first) return undefined
  const usual = Math.min(1, usualGap(printed))
  const tight = TIGHTEST_GAP + Math.min(MOST_SPREAD, leastGap(printed))
  const pieces: OpenPiece[] = []
  const runs: OpenPiece[] = []
  for (const { glyph, gap, isWide, hasBlank } of printed) {
    const text = withoutRadical(glyph.text)
    const allowance = isWide ? usual : 0
    const isApart = isWide ? gap > WIDE_GAP + usual : hasBlank || gap > LETTER_GAP + usual
    add(pieces, glyph, gap > PIECE_GAP + allowance, isApart ? ` ${text}` : text)
    add(runs, glyph, gap > (isWide ? tight : RUN_GAP) || beginsFigure(runs.at(-1), text), text)
  }
  const size = middle(printed.map(({ glyph }) => glyph.size))
  return {
    y: first.glyph.y,
    left: first.glyph.left,
    right: Math.max(...pieces.map(({ right }) => right)),
    size,
    text: pieces.map(({ text }) => text).join(' '),
    firstWord: firstWordOf(printed),
    spread: usual * size,
    pieces,
    runs: runs.length === pieces.length ? pieces : runs,
  }
}

/** A figure may stand right behind a label that fills its cell. */
function beginsFigure(run: OpenPiece | undefined, text: string): boolean {
  const last = run?.text.at(-1)
  return last !== undefined && isOfFigure(text) && isChinese(last) && !isOfFigure(last)
}

function isOfFigure(text: string): boolean {
  return (text >= '0' && text <= '9') || MARKS.includes(text)
}

interface OpenPiece {
  text: string
  readonly left: number
  right: number
  readonly y: number
}

function add(pieces: OpenPiece[], { left, right, y }: Glyph, isNew: boolean, text: string): void {
  const piece = pieces.at(-1)
  if (!piece || isNew) pieces.push({ text: text.trimStart(), left, right, y })
  else {
    piece.text += text
    piece.right = Math.max(piece.right, right)
  }
}

/** A number that stands above the line would run into the one before it. */
function withoutNoteMarks(row: readonly Glyph[]): readonly Glyph[] {
  const [first] = row
  if (!first || row.every(({ size }) => size === first.size)) return row
  const line = { text: '', size: middle(row.map(({ size }) => size)), y: middle(row.map(({ y }) => y)) }
  let before: Glyph | undefined
  return row.filter((glyph) => {
    if (isNoteMark(glyph, before, line)) return false
    if (glyph.text !== ' ') before = glyph
    return true
  })
}

function firstWordOf(printed: readonly Printed[]): number {
  let text = ''
  // No word of a report is longer.
  for (const { glyph } of printed.slice(0, LONGEST_WORD)) text += glyph.text
  const [word = ''] = FIRST_WORD.exec(text) ?? []
  const last = printed[word.length - 1]?.glyph.right ?? 0
  return last - (printed[0]?.glyph.left ?? 0)
}

/** Without blanks, and without what is drawn twice to look bold. Gaps are parts of the size. */
function printedOf(row: readonly Glyph[]): Printed[] {
  const printed: Printed[] = []
  let hasBlank = false
  let reach = -Infinity
  let wasWide = false
  for (const glyph of row) {
    const before = printed.at(-1)?.glyph
    if (glyph.text === ' ') hasBlank = true
    else if (!before || !isSame(before, glyph)) {
      const own = isChinese(glyph.text)
      const isWide = before !== undefined && (wasWide || own)
      wasWide = own
      const size = Math.max(before?.size ?? 0, glyph.size) || 1
      printed.push({ glyph, gap: before ? (glyph.left - reach) / size : 0, isWide, hasBlank })
      hasBlank = false
      // The letters of a ligature share its place.
      reach = Math.max(reach, glyph.right)
    }
  }
  return printed
}

/** Chinese characters, full-width letters and Chinese punctuation: no blank stands between them. */
function isChinese(text: string): boolean {
  const code = text.charCodeAt(0)
  if (code < 0x2e80) return WIDE_MARKS.includes(text)
  return code <= 0x9fff || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xff00 && code <= 0xffef)
}

function isSame(one: Glyph, other: Glyph): boolean {
  const nearness = SAME_PLACE * one.size
  return one.text === other.text && other.left - one.left < nearness && Math.abs(one.y - other.y) < nearness
}

/** Between Chinese characters of one line. */
function leastGap(printed: readonly Printed[]): number {
  let least = Infinity
  for (const { gap, isWide } of printed.slice(1)) if (isWide) least = Math.min(least, gap)
  return least === Infinity ? 0 : Math.max(0, least)
}

/** A line that is spread out to fill the measure has gaps everywhere. */
function usualGap(printed: readonly Printed[]): number {
  const gaps: number[] = []
  for (const { gap, isWide } of printed) if (isWide) gaps.push(Math.max(0, gap))
  return gaps.length === 0 ? 0 : middle(gaps)
}
