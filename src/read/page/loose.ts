import { byTurn } from './cellText.js'
import { FIGURE } from './figure.js'
import { linesOf, type Line } from './lines.js'
import type { Glyph } from './page.js'

/** The text of a table that may be no whole one: its lines part only its head, its labels, its figures or some rows. */
export interface Loose {
  readonly lines: readonly Line[]
  /** Cells hold several figures each. */
  readonly isCrowded: boolean
  /** So it is, or its figures have no labels. */
  readonly isBroken: boolean
}

const MAY_BE_FIGURE = /[\d０-９—–－/／]/
const LABEL = /[\u4e00-\u9fff]/
const FEWEST_CELLS = 2
const FEWEST_ROWS = 2

/** `undefined` where labels and figures have cells of their own over several rows, as in most tables. */
export function looseText(
  contents: readonly (readonly Glyph[])[],
  texts: readonly string[],
  rows: number,
): Loose | undefined {
  const figures = texts.filter((text) => FIGURE.test(text)).length
  const crowded = contents.filter(isCrowded).length
  const hasLabels = texts.some((text) => LABEL.test(text))
  const isParted = crowded < FEWEST_CELLS || 2 * crowded < figures
  if (isParted && figures > 0 && hasLabels && rows > FEWEST_ROWS) return undefined
  return {
    lines: byTurn(contents.flat()).flatMap(linesOf),
    isCrowded: !isParted,
    isBroken: !isParted || (figures > 0 && !hasLabels),
  }
}

/** Several figures beside or below each other. */
function isCrowded(glyphs: readonly Glyph[]): boolean {
  let marks = 0
  for (const { text } of glyphs) if (MAY_BE_FIGURE.test(text)) marks += 1
  if (marks < 2) return false
  const figures = byTurn(glyphs)
    .flatMap(linesOf)
    .flatMap(({ runs }) => runs.filter(({ text }) => FIGURE.test(text)))
  return figures.length > 1
}
