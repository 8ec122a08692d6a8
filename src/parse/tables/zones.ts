import { withoutBlanks } from '../../model/blanks.js'
import { withBrokenLabels } from './brokenLabels.js'
import type { Slot } from './grids.js'
import { pieces, type Piece } from './lex.js'
import type { Source } from './source.js'
import { distance, mostLike } from './similar.js'
import { labelKey } from './labelKey.js'
import { placesOf } from './places.js'
import type { Family, Vocabulary } from './vocabulary.js'

/** The stretch of text that a table fills. */
export interface Zone {
  readonly vocabulary: Vocabulary
  readonly pieces: readonly Piece[]
  readonly start: number
  readonly end: number
  /** More pieces than any table has: reading stopped. */
  readonly isTooLarge: boolean
}

/** Headings above an anchor, at most. */
const LOOK_BACK = 600
/** Characters without a label or value inside a table: page furniture, a caption, a row of the body's own. */
const LONGEST_INTERRUPTION = 90
/** Values after one label. */
const MOST_VALUES = 60
const MOST_PIECES = 4000

/** Every stretch in which labels of a form stand with nothing but values between them. */
export function* zones(source: Source, { anchors, vocabulary }: Family): Iterable<Zone> {
  let floor = 0
  for (const anchor of placesOf(source, anchors)) {
    if (anchor < floor) continue
    const zone = readZone(source, vocabulary(), anchor, floor)
    if (zone) yield zone
    floor = Math.max(anchor + 1, zone?.end ?? 0)
  }
}

function readZone(source: Source, vocabulary: Vocabulary, anchor: number, floor: number): Zone | undefined {
  let found: Piece[] = []
  let interruption = 0
  let values = 0
  for (const piece of pieces(source, vocabulary, startFor(source, anchor, floor))) {
    if (piece.kind === 'text' && isRemark(source, piece)) continue
    if (piece.kind === 'text') {
      interruption += piece.end - piece.start
      if (endsTable(source, vocabulary, piece, interruption)) {
        if (piece.start > anchor) break
        found = []
        interruption = 0
        continue
      }
    } else if (piece.kind === 'label') {
      interruption = 0
      values = 0
    } else if ((values += 1) > MOST_VALUES) {
      if (piece.start > anchor) break
      found = []
      values = 0
      continue
    }
    found.push(asYear(source, vocabulary, piece, found.at(-1)))
    if (found.length > MOST_PIECES) break
  }
  const trimmed = trim(source, vocabulary, [...withBrokenLabels(source, vocabulary, found)])
  const [first] = trimmed
  const last = trimmed.at(-1)
  if (!first || !last) return undefined
  const isTooLarge = found.length > MOST_PIECES
  const end = (isTooLarge ? found.at(-1)?.slot?.grid.range.end : undefined) ?? last.end
  return { vocabulary, pieces: trimmed, start: first.start, end, isTooLarge }
}

/** 2017 beside 单位 or 历年累计 heads the column of the year. */
function asYear({ folded }: Source, { year }: Vocabulary, piece: Piece, before: Piece | undefined): Piece {
  const isBesideHeading = before?.term !== undefined && before.term.rows.length === 0
  if (!year || piece.kind !== 'value' || !isBesideHeading) return piece
  return BARE_YEAR.test(folded.slice(piece.start, piece.end).trim())
    ? { ...piece, kind: 'label', term: year }
    : piece
}

const BARE_YEAR = /^(?:19|20)\d\d$/

/** Back to the beginning of the marked table, or over a few lines of headings. */
function startFor({ folded, grids }: Source, anchor: number, floor: number): number {
  const grid = grids.find(({ range }) => range.start <= anchor && anchor < range.end)
  const back = Math.max(floor, (grid?.range.start ?? anchor) - LOOK_BACK)
  const sentence = folded.lastIndexOf('。', anchor) + 1
  return Math.max(back, sentence)
}

/** 注：行政复议、行政诉讼数量含上年度结转数量。 */
function isRemark({ folded }: Source, { start }: Piece): boolean {
  return /^(?:备?注|说明) ?:/.test(folded.slice(start, start + 5))
}

const PROSE = /[。;!?]/
const SECTION = /^[一二三四五六七八九十]\s?[、.]\s?[\u4e00-\u9fff]{2}/

/** Prose or the next heading ends a table; a label with a slip of the pen does not. */
function endsTable(
  { folded }: Source,
  vocabulary: Vocabulary,
  { start, end, slot }: Piece,
  interruption: number,
): boolean {
  const text = folded.slice(start, end)
  if (PROSE.test(text) || hasWord(text, vocabulary.foreign)) return true
  if (interruption > LONGEST_INTERRUPTION && !slot) return true
  if (slot || !SECTION.test(text)) return false
  const key = labelKey(text)
  const terms = [...vocabulary.terms.values()]
  // 三、本年度 / 办理结果: a narrow column breaks the heading of a group.
  if (key.length > 1 && terms.some((term) => beginsLike(term.key, key))) return false
  return mostLike(key, terms, (term) => [term.key]) === undefined
}

/** A broken label too may hold a slip of the pen. */
function beginsLike(label: string, key: string): boolean {
  return label.startsWith(key) || (key.length > 4 && distance(key, label.slice(0, key.length), 1) < 2)
}

function hasWord(text: string, words: readonly string[]): boolean {
  const squeezed = withoutBlanks(text)
  return words.some((word) => squeezed.includes(word))
}

/** From the first label to the values of the last; the last label too may hold a slip of the pen. */
function trim(source: Source, vocabulary: Vocabulary, found: readonly Piece[]): Piece[] {
  const first = found.findIndex(({ kind }) => kind === 'label')
  const last = found.findLastIndex(
    (piece, at) =>
      piece.kind === 'label' ||
      (piece.kind === 'text' &&
        isValue(found[at + 1]) &&
        isMisspelt(source, vocabulary, textsUpTo(found, at))),
  )
  if (first === -1) return []
  let end = last + 1
  // Narrow columns break the headings of table 四: pieces of them stand between the last label and the values.
  if (vocabulary.unlabelled) while (found[end]?.kind === 'text') end += 1
  const slot = found[last]?.slot
  while (isValue(found[end]) || (slot && isBeside(slot, found[end]?.slot))) end += 1
  return found.slice(first, end)
}

function isValue(piece: Piece | undefined): boolean {
  return piece?.kind === 'value' || piece?.kind === 'blank'
}

function isBeside(slot: Slot, other: Slot | undefined): boolean {
  return other?.grid === slot.grid && other.row === slot.row
}

/** The last lines of text up to an index: a label may be broken over them. */
function textsUpTo(found: readonly Piece[], end: number): Piece[] {
  const from = found.findLastIndex(({ kind }, at) => at <= end && kind !== 'text') + 1
  return found.slice(Math.max(from, end + 1 - MOST_LINES), end + 1)
}

const MOST_LINES = 4

function isMisspelt({ folded }: Source, { terms }: Vocabulary, texts: readonly Piece[]): boolean {
  const rows = [...terms.values()].filter((term) => term.rows.length > 0)
  return texts.some((_, first) => {
    const printed = texts.slice(first).map(({ start, end }) => folded.slice(start, end))
    return mostLike(labelKey(printed.join('')), rows, ({ key }) => [key])?.kind === 'misspelt'
  })
}
