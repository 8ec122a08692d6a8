import type { ExtractedBlock } from '../../../src/read/extracted.js'
import { blocksOf } from '../../../src/read/page/blocks.js'
import { layOut } from '../../../src/read/page/layOut.js'
import type { Glyph, Page, Rule } from '../../../src/read/page/page.js'

const A4 = { width: 595, height: 842 }
const NARROW = /[\x21-\x7e]/

export interface TextOptions {
  readonly size?: number
  readonly turn?: number
  /** Points between characters. */
  readonly spread?: number
}

/** A page drawn by hand: text at its baseline and tables of lines. */
export function page(number = 1) {
  const glyphs: Glyph[] = []
  const horizontal: Rule[] = []
  const vertical: Rule[] = []
  const drawn = {
    text(x: number, y: number, text: string, { size = 16, turn, spread = 0 }: TextOptions = {}) {
      let along = 0
      for (const character of text) {
        const width = NARROW.test(character) || character === ' ' ? size / 2 : size
        const left = turn === 1 || turn === 3 ? x : x + along
        const base = turn === 1 ? y + along : turn === 3 ? y - along : y
        glyphs.push({ text: character, left, right: left + width, y: base, size, ...(turn ? { turn } : {}) })
        along += width + spread
      }
      return drawn
    },
    /** Lines from one point to another. */
    line(x0: number, y0: number, x1: number, y1: number) {
      if (y0 === y1) horizontal.push({ at: y0, from: x0, to: x1 })
      else vertical.push({ at: x0, from: y0, to: y1 })
      return drawn
    },
    /** One of a line that runs across or down. */
    dot(x: number, y: number) {
      horizontal.push({ at: y, from: x, to: x })
      vertical.push({ at: x, from: y, to: y })
      return drawn
    },
    /** A table with all its lines and one text for each cell. */
    table(
      x: number,
      y: number,
      widths: readonly number[],
      rows: readonly (readonly string[])[],
      height = 20,
    ) {
      const right = x + widths.reduce((sum, width) => sum + width, 0)
      const bottom = y + rows.length * height
      rows.forEach((texts, row) => {
        let left = x
        drawn.line(x, y + row * height, right, y + row * height)
        texts.forEach((text, column) => {
          drawn.text(left + 2, y + row * height + 14, text, { size: 10 })
          left += widths[column] ?? 0
        })
      })
      drawn.line(x, bottom, right, bottom)
      let left = x
      for (const width of [...widths, 0]) {
        drawn.line(left, y, left, bottom)
        left += width
      }
      return drawn
    },
    build: (images = []): Page => ({ number, ...A4, glyphs, rules: { horizontal, vertical }, images }),
  }
  return drawn
}

/** What is read from pages: a line for each paragraph and table row, spans as `rows×columns`, furniture in ‹›. */
export function readPages(...pages: readonly { build(): Page }[]): string[] {
  return blocksOf(pages.flatMap((drawn) => layOut(drawn.build()))).blocks.flatMap(show)
}

function show(block: ExtractedBlock): string[] {
  if (block.kind === 'paragraph') return [block.isFurniture ? `‹${block.text}›` : block.text]
  return block.rows.map((row) =>
    row
      .map(({ text, rowSpan = 1, colSpan = 1 }) =>
        rowSpan * colSpan > 1 ? `${text} ${rowSpan}×${colSpan}` : text,
      )
      .join(' | '),
  )
}
