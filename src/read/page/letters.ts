import { middle } from './order.js'
import type { Glyph, Image, Outlines, Page } from './page.js'
import { rulesOf, upright, type PageBox, type Segment, type Upright } from './upright.js'

/** A character in the page's own coordinates, y up. */
export interface Letter {
  readonly text: string
  /** Where it begins on its baseline. */
  readonly x: number
  readonly y: number
  readonly advance: number
  readonly writing: Writing
}

/** How the characters of a text are drawn, which they share. */
export interface Writing {
  readonly size: number
  /** Quarter turns counterclockwise of its line. */
  readonly turns: number
  /** How far it leans off them, in quarter turns; not at all when absent. */
  readonly lean?: number
  /** Nothing is drawn for it. */
  readonly isInvisible?: boolean
  /** Drawn lightly. */
  readonly isFaint?: boolean
}

/** What a format draws on a page, in its own coordinates. */
export interface Drawing {
  readonly box: PageBox
  readonly letters: readonly Letter[]
  readonly segments: readonly Segment[]
  readonly images: readonly Image[]
  readonly outlines?: Outlines
}

/** Parts of a quarter turn off an axis; what leans more is a watermark. */
const LEANING = 0.09
/** Off what the page itself leans, as a scan does: a watermark, or the legend of a seal. */
const LEANS = 0.02

/** Quarter turns of a direction, and how far it is off them; `undefined` where it leans. */
export function directionOf(x: number, y: number): Pick<Writing, 'turns' | 'lean'> | undefined {
  if (y === 0 && x > 0) return UPRIGHT
  const angle = Math.atan2(y, x) / (Math.PI / 2)
  const turns = Math.round(angle)
  return Math.abs(angle - turns) > LEANING ? undefined : { turns: (turns + 4) % 4, lean: angle - turns }
}

const UPRIGHT = { turns: 0 }

/** Turns a page so that most of its text is upright. */
export function pageOf({ box, letters, segments, images, outlines }: Drawing, number: number): Page {
  const straight = withoutLeaning(letters)
  const turns = turnsOf(straight)
  const page = upright(box, turns)
  const { width, height } = page
  return {
    number,
    width,
    height,
    glyphs: glyphsOf(straight, turns, page),
    invisible: straight.filter(({ writing }) => writing.isInvisible).length,
    rules: rulesOf(segments, page),
    images,
    ...(outlines ? { outlines } : {}),
  }
}

function withoutLeaning(letters: readonly Letter[]): readonly Letter[] {
  const leanOf = ({ writing: { lean = 0 } }: Letter): number => lean
  if (letters.every((letter) => leanOf(letter) === 0)) return letters
  const usual = middle(letters.map(leanOf))
  return letters.filter((letter) => Math.abs(leanOf(letter) - usual) < LEANS)
}

/** Quarter turns of most of the letters. */
function turnsOf(letters: readonly Letter[]): number {
  const counts = [0, 0, 0, 0]
  for (const { writing } of letters) counts[writing.turns] = (counts[writing.turns] ?? 0) + 1
  return counts.indexOf(Math.max(...counts))
}

/** The letters that lie on the page. */
function glyphsOf(letters: readonly Letter[], turns: number, page: Upright): Glyph[] {
  const glyphs: Glyph[] = []
  for (const { text, x, y, advance, writing } of letters) {
    const { size, turns: own, isFaint } = writing
    const left = page.x(x, y)
    const base = page.y(x, y)
    if (left < -size || left > page.width + size || base < 0 || base > page.height + size) continue
    // Counterclockwise in y up is the same turn, seen clockwise, with y down.
    const turn = (turns - own + 4) % 4
    const glyph = { text, left, right: left + advance, y: base, size }
    if (turn === 0 && !isFaint) glyphs.push(glyph)
    else glyphs.push({ ...glyph, ...(turn === 0 ? {} : { turn }), ...(isFaint ? { isFaint } : {}) })
  }
  return glyphs
}
