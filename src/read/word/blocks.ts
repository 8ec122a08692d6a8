import type { ExtractedBlock, ExtractedCell } from '../extracted.js'

/** What stands in a Word document, .docx or .doc. */
export type WordBlock = WordParagraph | WordTable

export interface WordParagraph {
  readonly kind: 'paragraph'
  /** With its number. */
  readonly text: string
  /** Of a paragraph in a heading style. */
  readonly depth?: number
  readonly isFurniture?: boolean
}

export interface WordTable {
  readonly kind: 'table'
  readonly rows: readonly (readonly WordCell[])[]
}

export interface WordCell {
  readonly blocks: readonly WordBlock[]
  /** 1-based. */
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
}

const LONGEST_HEADING = 60
const SENTENCE_END = /[。；，：;,:]\s*$/

/** `depth` is what the style says, 0 for none. Whole paragraphs are often set in a heading style by mistake. */
export function paragraphOf(text: string, depth: number): WordParagraph {
  const isHeading = depth > 0 && text.trim().length <= LONGEST_HEADING && !SENTENCE_END.test(text)
  return { kind: 'paragraph', text, ...(isHeading ? { depth } : {}) }
}

/** As `push` with many arguments, of which an engine takes only so many. */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item)
}

/** A table of one column is a frame around text: it is taken off. A table in a cell follows the table around it. */
export function flatten(blocks: readonly WordBlock[]): ExtractedBlock[] {
  return blocks.flatMap((block): ExtractedBlock[] => {
    if (block.kind === 'paragraph') return [block]
    const cells = block.rows.flat()
    if (block.rows.every((row) => row.length <= 1)) return flatten(cells.flatMap((cell) => cell.blocks))
    const inner = cells.flatMap((cell) => cell.blocks.filter(({ kind }) => kind === 'table'))
    return [{ kind: 'table', rows: block.rows.map((row) => row.map(cellOf)) }, ...flatten(inner)]
  })
}

function cellOf({ blocks, ...place }: WordCell): ExtractedCell {
  const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text.trim()] : []))
  return { text: paragraphs.filter((text) => text !== '').join('\n'), ...place }
}
