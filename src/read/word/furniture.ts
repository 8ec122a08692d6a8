import type { ExtractedBlock } from '../extracted.js'

const LETTER = /\p{L}/u

/** Headers and footers: each line once, without those that only number the pages. */
export function furnitureOf(blocks: readonly ExtractedBlock[]): ExtractedBlock[] {
  const lines = blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map((cells) => cells.map(({ text }) => text).join(' '))
      : block.text.split('\n'),
  )
  const shown = new Set(lines.map((line) => line.trim()).filter((line) => LETTER.test(line)))
  return [...shown].map((text) => ({ kind: 'paragraph', text, isFurniture: true }))
}
