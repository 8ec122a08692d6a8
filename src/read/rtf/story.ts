import { append, paragraphOf, type WordBlock } from '../word/blocks.js'
import { openTables, type CellFormat } from '../word/openTables.js'

/** A run of paragraphs and tables under construction: the body, a note, a text box, a header. */
export interface Story {
  add(text: string): void
  /** To the number that stands before the paragraph. */
  addLabel(text: string): void
  /** `depth`: how many tables stand around; `heading`: depth of a heading; 0 for none. */
  endParagraph(depth: number, heading: number): void
  endCell(depth: number): void
  endRow(depth: number): void
  /** What was last said of a row at this depth. */
  row(depth: number): RowDraft
  /** Follows the paragraph or table that is being written. */
  addAside(blocks: readonly WordBlock[]): void
  finish(): WordBlock[]
}

export interface RowDraft {
  left: number
  edges: number[]
  cells: CellFormat[]
  /** Of the cell whose right edge is still to come. */
  next: CellFormat
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

export function story(): Story {
  const blocks: WordBlock[] = []
  const tables = openTables()
  /** Of this paragraph, and of the table that is not closed yet. */
  let asides: WordBlock[] = []
  let tableAsides: WordBlock[] = []
  let text: string[] = []
  let label = ''
  const rows: RowDraft[] = []

  function rowAt(depth: number): RowDraft {
    return (rows[depth] ??= { left: 0, edges: [], cells: [], next: {} })
  }

  function endTables(): void {
    append(blocks, tables.close())
    append(blocks, tableAsides)
    tableAsides = []
  }

  function endParagraph(depth: number, heading: number): void {
    const paragraph = paragraphOf(text.join(''), { depth: heading, label: printedLabel(label) })
    text = []
    label = ''
    if (depth > 0) {
      tables.add(depth, [paragraph])
      append(tableAsides, asides)
    } else {
      endTables()
      blocks.push(paragraph)
      append(blocks, asides)
    }
    asides = []
  }

  return {
    add: (piece) => void text.push(piece),
    addLabel: (piece) => void (label += piece),
    endParagraph,
    endCell(depth) {
      endParagraph(depth, 0)
      tables.endCell(depth)
    },
    endRow(depth) {
      const { left, edges, cells } = rowAt(depth)
      tables.endRow(depth, { edges: [left, ...edges], cells })
    },
    row: rowAt,
    addAside: (more) => append(asides, more),
    finish() {
      if (text.length > 0) endParagraph(0, 0)
      endTables()
      append(blocks, asides)
      return blocks
    },
  }
}

/** As in other formats, bullets are none. */
function printedLabel(label: string): string {
  return LETTER_OR_DIGIT.test(label) ? label.trimStart().replace(/\t$/, ' ') : ''
}
