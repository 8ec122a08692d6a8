import { append, paragraphOf, type WordBlock } from '../word/blocks.js'
import type { ListCounter } from '../word/lists.js'
import type { Aside } from './asides.js'
import { inlineOf, isShown, type Characters } from './inline.js'
import type { Lists } from './lists.js'
import type { ParagraphFormat } from './paragraphFormat.js'
import { openTables } from '../word/openTables.js'

/** What all parts of a document share while it is read. */
export interface Context extends Characters {
  readonly lists: Lists
  readonly counter: ListCounter
  /** In the order of their marks. */
  readonly asides: readonly Aside[]
}

/** A paragraph ends with a return, the last of a cell with a mark, the last of a section as a page does. */
const RETURN = '\r'
const CELL_END = '\u0007'
const PAGE_END = '\f'
const RUNNING_TEXT = 9

/** The paragraphs and tables in [start, end); notes and text boxes follow the block they hang on. */
export function blocksOf(context: Context, start: number, end: number): WordBlock[] {
  const blocks: WordBlock[] = []
  const tables = openTables()
  const asidesIn = asideReader(context)
  /** What hangs on a table that is not closed yet. */
  let waiting: WordBlock[] = []
  /** Text of paragraphs whose ends were deleted: it belongs to the next one. */
  let carried = ''

  function endTables(): void {
    append(blocks, tables.close())
    append(blocks, waiting)
    waiting = []
  }

  for (const extent of extentsOf(context, start, end)) {
    const paragraph = paragraphIn(context, extent)
    const { depth, ends, text } = paragraph
    if (depth === 0) endTables()
    if (paragraph.isEndDeleted && ends === 'paragraph') carried += text
    else if (ends === 'row') tables.endRow(depth, paragraph.format.row, paragraph.isEndDeleted)
    else {
      const block = blockOf(context, paragraph, carried + text)
      carried = ''
      if (depth === 0) append(blocks, block)
      else tables.add(depth, block)
      if (ends === 'cell') tables.endCell(depth)
    }
    append(depth === 0 ? blocks : waiting, asidesIn(extent))
  }
  endTables()
  return carried === '' ? blocks : [...blocks, paragraphOf(carried)]
}

interface Extent {
  readonly start: number
  /** Position of the character that ends it. */
  readonly end: number
}

interface Paragraph {
  readonly text: string
  readonly format: ParagraphFormat
  /** Tables around it. */
  readonly depth: number
  readonly ends: 'paragraph' | 'cell' | 'row'
  /** By a change that is tracked. */
  readonly isEndDeleted: boolean
  readonly isEndShown: boolean
}

function paragraphIn(context: Context, { start, end }: Extent): Paragraph {
  const { formats, styles, characters } = context
  const own = formats.paragraph(end)
  const style = styles(own.style)
  const format = { ...style.paragraph, ...own }
  const [mark] = formats.runs(end, end + 1)
  const depth = format.tableDepth ?? (format.isInTable ? 1 : 0)
  return {
    text: inlineOf(context, style, start, end),
    format,
    depth: Math.max(0, depth),
    ends: depth > 0 ? endOf(format, characters.charAt(end), depth) : 'paragraph',
    isEndDeleted: mark?.format.isDeleted ?? false,
    isEndShown: !mark || isShown(mark.format, style, styles),
  }
}

/** Cells of nested tables end like paragraphs, and their format tells them apart. */
function endOf(format: ParagraphFormat, character: string, depth: number): Paragraph['ends'] {
  if (depth > 1) return format.isInnerRowEnd ? 'row' : format.isInnerCellEnd ? 'cell' : 'paragraph'
  if (character !== CELL_END) return 'paragraph'
  return format.isRowEnd ? 'row' : 'cell'
}

/** Nothing for an empty paragraph whose end is hidden: it is not counted either. */
function blockOf(context: Context, { format, isEndShown }: Paragraph, text: string): WordBlock[] {
  if (text === '' && !isEndShown) return []
  const list = context.lists(format.list)
  const label = list && context.counter.next(list, format.level ?? 0)
  const { outline = RUNNING_TEXT } = format
  const depth = outline < RUNNING_TEXT ? outline + 1 : 0
  return [paragraphOf(text, { depth, label, isContents: format.isContents })]
}

function* extentsOf({ characters, formats }: Context, start: number, end: number): Iterable<Extent> {
  const last = Math.min(end, characters.length)
  let from = start
  for (let at = start; at < last; at += 1) {
    const character = characters.charAt(at)
    const isEnd = character === RETURN || character === CELL_END
    if (!isEnd && !(character === PAGE_END && formats.isParagraphEnd(at))) continue
    yield { start: from, end: at }
    from = at + 1
  }
  if (from < last) yield { start: from, end: last }
}

/** Asides have none of their own. */
function asideReader(context: Context): (extent: Extent) => WordBlock[] {
  let next = 0
  return ({ start, end }) => {
    const blocks: WordBlock[] = []
    for (let aside; (aside = context.asides[next]) && aside.mark <= end; next += 1) {
      if (aside.mark >= start) append(blocks, blocksOf({ ...context, asides: [] }, aside.start, aside.end))
    }
    return blocks
  }
}
