import { append, paragraphOf, type WordBlock } from '../word/blocks.js'
import type { ListCounter } from '../word/lists.js'
import { childOf, type XmlElement } from '../xml.js'
import type { Chunks } from './chunks.js'
import { chosen, inlineOf } from './inline.js'
import type { Notes } from './notes.js'
import type { Numbering } from './numbering.js'
import { headingDepth, type Style, type Styles } from './styles.js'
import { readTable } from './table.js'
import { isOn, numberOf, valueOf } from './values.js'

/** What all parts of a document share while it is read. */
export interface Context {
  readonly styles: Styles
  readonly numbering: Numbering
  readonly counter: ListCounter
  readonly notes: Notes
  readonly unread: Unread
  readonly chunks: Chunks
}

/** What is in the document but was not read. */
export interface Unread {
  pictures: number
  documents: number
}

/** Content controls, marks of insertion, custom XML: what they hold stands there as if they did not. */
export const WRAPPERS = new Set('sdt sdtContent ins moveTo customXml smartTag'.split(' '))

/** The paragraphs and tables of a body, a note or a text box; notes follow the block that refers to them. */
export function blocksOf(container: XmlElement, context: Context): WordBlock[] {
  return contentOf(container, context, () =>
    context.notes.take().flatMap((note) => contentOf(note, context, () => [])),
  )
}

/** As `blocksOf`, but notes wait for the end of the table. */
export function cellBlocksOf(cell: XmlElement, context: Context): WordBlock[] {
  return contentOf(cell, context, () => [])
}

function contentOf(container: XmlElement, context: Context, after: () => WordBlock[]): WordBlock[] {
  const blocks: WordBlock[] = []
  /** Text of paragraphs whose ends were deleted: it belongs to the next one. */
  let carried = ''

  function read(parent: XmlElement): void {
    for (const child of parent.children) {
      if (typeof child === 'string') continue
      if (child.name === 'p') readParagraph(child)
      else if (child.name === 'tbl') readWholeTable(child)
      else if (WRAPPERS.has(child.name)) read(child)
      else if (child.name === 'AlternateContent') read(chosen(child) ?? child)
      else if (child.name === 'altChunk') readChunk(child)
    }
  }

  function readParagraph(element: XmlElement): void {
    const properties = childOf(element, 'pPr')
    const style = context.styles.paragraph(valueOf(properties, 'pStyle'))
    const { text, boxes, pictures } = inlineOf(element, style, context.styles, context.notes)
    context.unread.pictures += pictures
    const mark = childOf(properties, 'rPr')
    if (childOf(mark, 'del') ?? childOf(mark, 'moveFrom')) carried += text
    else if (carried + text !== '' || !isOn(mark, 'vanish')) {
      const label = labelOf(properties, style, context)
      const depth = headingDepth(properties) ?? style.depth
      blocks.push(paragraphOf(carried + text, { depth, label, isContents: style.isContents }))
      carried = ''
    }
    for (const box of boxes) append(blocks, cellBlocksOf(box, context))
    append(blocks, after())
  }

  function readChunk({ attributes }: XmlElement): void {
    const content = context.chunks.take(attributes['id'] ?? '')
    if (content) append(blocks, content)
    else context.unread.documents += 1
  }

  function readWholeTable(element: XmlElement): void {
    blocks.push(readTable(element, context))
    append(blocks, after())
  }

  read(container)
  return carried === '' ? blocks : [...blocks, paragraphOf(carried)]
}

/** The number of a paragraph: of its own list, or of the list of its style. */
function labelOf(properties: XmlElement | undefined, style: Style, context: Context): string | undefined {
  const own = childOf(properties, 'numPr')
  const numId = valueOf(own, 'numId') ?? style.numId
  const list = numId === undefined ? undefined : context.numbering.list(numId)
  if (numId === undefined || !list) return undefined
  const level = numberOf(own, 'ilvl') ?? context.numbering.levelOfStyle(numId, style.id) ?? style.level ?? 0
  return context.counter.next(list, level)
}
