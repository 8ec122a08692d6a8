import { linesOf, type Line } from './lines.js'
import type { Glyph } from './page.js'

/** A blank at a Chinese character is layout: 总 计, 5.要求行政机关确认或重 新出具. */
const LAYOUT_BLANK = / (?=[^\x21-\x7e])|(?<=[^\x21-\x7e]) /g
const ENDS_WITH_LETTER = /[a-z]$/i
const BEGINS_WITH_LETTER = /^[a-z]/i

/** The text of a cell, its lines joined. */
export function cellText(glyphs: readonly Glyph[]): string {
  if (glyphs.length === 0) return ''
  return byTurn(glyphs)
    .map((same) => linesOf(same).reduce(join, ''))
    .filter((text) => text !== '')
    .join(' ')
    .replaceAll(LAYOUT_BLANK, '')
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
