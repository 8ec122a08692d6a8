import { linesOf, type Line } from './lines.js'
import type { Glyph } from './page.js'
import { withoutRadical } from './radicals.js'

/** A blank at a Chinese character is layout: 总 计, 5.要求行政机关确认或重 新出具. */
const LAYOUT_BLANK = / (?=[^\x21-\x7e])|(?<=[^\x21-\x7e]) /g
const ENDS_WITH_LETTER = /[a-z]$/i
const FEWEST_DOWNWARDS = 4
/** Of the steps from one character to the next. */
const MOST = 0.6
/** Parts of the size; marks stand beside the middle of their column. */
const SAME_COLUMN = 0.6
const BEGINS_WITH_LETTER = /^[a-z]/i

/** The text of a cell, its lines joined. */
export function cellText(glyphs: readonly Glyph[]): string {
  if (glyphs.length === 0) return ''
  return byTurn(glyphs)
    .map((same) => (isDownwards(same) ? inColumns(same) : linesOf(same).reduce(join, '')))
    .filter((text) => text !== '')
    .join(' ')
    .replaceAll(LAYOUT_BLANK, '')
}

/** Upright characters that are drawn one below the other, as vertical writing is. */
function isDownwards(glyphs: readonly Glyph[]): boolean {
  if (glyphs.length < FEWEST_DOWNWARDS) return false
  let below = 0
  for (let at = 1; at < glyphs.length; at += 1) {
    const [above, glyph] = [glyphs[at - 1], glyphs[at]]
    if (!above || !glyph) continue
    const isSameColumn = Math.abs(glyph.left - above.left) < SAME_COLUMN * glyph.size
    if (isSameColumn && glyph.y > above.y) below += 1
  }
  return below > MOST * (glyphs.length - 1)
}

/** Vertical writing goes from column to column to the left. */
function inColumns(glyphs: readonly Glyph[]): string {
  const columns: Glyph[][] = []
  for (const glyph of glyphs.toSorted((a, b) => b.left - a.left)) {
    const [first] = columns.at(-1) ?? []
    if (first && first.left - glyph.left < SAME_COLUMN * glyph.size) columns.at(-1)?.push(glyph)
    else columns.push([glyph])
  }
  return columns
    .flatMap((column) => column.toSorted((a, b) => a.y - b.y))
    .map(({ text }) => withoutRadical(text))
    .join('')
}

function join(text: string, line: Line): string {
  const isWordEnd = ENDS_WITH_LETTER.test(text) && BEGINS_WITH_LETTER.test(line.text)
  return isWordEnd ? `${text} ${line.text}` : text + line.text
}

/** The glyphs of each turn, turned back. */
export function byTurn(glyphs: readonly Glyph[]): (readonly Glyph[])[] {
  if (glyphs.every(({ turn }) => turn === undefined)) return [glyphs]
  return [0, 1, 2, 3].map((turn) => {
    const same = glyphs.filter((glyph) => (glyph.turn ?? 0) === turn)
    return turn === 0 ? same : same.map((glyph) => turnedBack(glyph, turn))
  })
}

function turnedBack({ text, left, right, y, size }: Glyph, turn: number): Glyph {
  const [x, base] = turn === 1 ? [y, -left] : turn === 2 ? [-left, -y] : [-y, left]
  return { text, left: x, right: x + right - left, y: base, size }
}
