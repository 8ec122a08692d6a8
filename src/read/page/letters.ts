import type { Glyph, Image, Page } from './page.js'
import { rulesOf, upright, type PageBox, type Segment, type Upright } from './upright.js'

/** A character in the page's own coordinates, y up. */
export interface Letter {
  readonly text: string
  /** Where it begins on its baseline. */
  readonly x: number
  readonly y: number
  readonly advance: number
  readonly size: number
  /** Quarter turns counterclockwise of its line. */
  readonly turns: number
  /** Nothing is drawn for it. */
  readonly isInvisible?: boolean
}

/** What a format draws on a page, in its own coordinates. */
export interface Drawing {
  readonly box: PageBox
  readonly letters: readonly Letter[]
  readonly segments: readonly Segment[]
  readonly images: readonly Image[]
}

/** Parts of a quarter turn off an axis; what leans more is a watermark. */
const LEANING = 0.09

/** Quarter turns of a direction; `undefined` where it leans. */
export function quarterTurns(x: number, y: number): number | undefined {
  const angle = Math.atan2(y, x) / (Math.PI / 2)
  return Math.abs(angle - Math.round(angle)) > LEANING ? undefined : (Math.round(angle) + 4) % 4
}

/** Turns a page so that most of its text is upright. */
export function pageOf({ box, letters, segments, images }: Drawing, number: number): Page {
  const turns = turnsOf(letters)
  const page = upright(box, turns)
  const { width, height } = page
  return {
    number,
    width,
    height,
    glyphs: glyphsOf(letters, turns, page),
    invisible: letters.filter(({ isInvisible }) => isInvisible).length,
    rules: rulesOf(segments, page),
    images,
  }
}

/** Quarter turns of most of the letters. */
function turnsOf(letters: readonly Letter[]): number {
  const counts = [0, 0, 0, 0]
  for (const { turns } of letters) counts[turns] = (counts[turns] ?? 0) + 1
  return counts.indexOf(Math.max(...counts))
}

/** The letters that lie on the page. */
function glyphsOf(letters: readonly Letter[], turns: number, page: Upright): Glyph[] {
  const glyphs: Glyph[] = []
  for (const { text, x, y, advance, size, turns: own } of letters) {
    const left = page.x(x, y)
    const base = page.y(x, y)
    if (left < -size || left > page.width + size || base < 0 || base > page.height + size) continue
    // Counterclockwise in y up is the same turn, seen clockwise, with y down.
    const turn = (turns - own + 4) % 4
    glyphs.push({ text, left, right: left + advance, y: base, size, ...(turn === 0 ? {} : { turn }) })
  }
  return glyphs
}
