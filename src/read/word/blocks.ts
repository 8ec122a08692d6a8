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
const DIGIT_END = /[0-9A-Za-z.)]$/
const FIGURE_START = /^[0-9A-Za-z]/
const SENTENCE_END = /[。；，：;,:]\s*$/

/** What is known of a paragraph besides its text. */
export interface ParagraphFacts {
  /** Depth of a heading as its style says, 0 for none. */
  readonly depth?: number | undefined
  /** Its number in a list. */
  readonly label?: string | undefined
  /** An entry in a table of contents. */
  readonly isContents?: boolean | undefined
}

/**
 * Whole paragraphs are often set in a heading style by mistake. Breaks before and after the text, most of them
 * of pages, do not part it from its number. A table of contents says again what stands below.
 */
export function paragraphOf(content: string, facts: ParagraphFacts = {}): WordParagraph {
  const { depth = 0, label = '', isContents = false } = facts
  const text = labelled(withoutOuterBreaks(content), label)
  const isHeading = depth > 0 && text.trim().length <= LONGEST_HEADING && !SENTENCE_END.test(text)
  return {
    kind: 'paragraph',
    text,
    ...(isHeading ? { depth } : {}),
    ...(isContents ? { isFurniture: true } : {}),
  }
}

/** A blank after the number counts only where it would else run into a figure: 1. 3件, but 1.健全制度. */
function labelled(text: string, label: string): string {
  const isFollowed = label.endsWith(' ')
  const printed = isFollowed ? label.slice(0, -1) : label
  const isApart = isFollowed && DIGIT_END.test(printed) && FIGURE_START.test(text)
  return printed + (isApart ? ' ' : '') + text
}

function withoutOuterBreaks(text: string): string {
  let start = 0
  let end = text.length
  while (text[start] === '\n') start += 1
  while (end > start && text[end - 1] === '\n') end -= 1
  return text.slice(start, end)
}

export function hasText(blocks: readonly WordBlock[]): boolean {
  return blocks.some((block) => block.kind === 'table' || block.text.trim() !== '')
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
