import type { Range } from '../../model/range.js'
import type { Block } from '../../model/report.js'
import { isCountRow, isRequestRow } from './formRows.js'
import { bareOrdinalAt, ordinalAt, type FoundOrdinal } from './ordinals.js'
import { titleFrom } from './titleEnd.js'
import { wholeTitle } from './titles.js'

/** A heading before it has a place in the tree. */
export interface Heading {
  readonly ordinal?: FoundOrdinal
  readonly title: Range
  /** Key of the known part its title names. */
  readonly key?: string
  /** Depth of a heading that the format itself marks. */
  readonly depth?: number
  /** Index of the block it stands in. */
  readonly block: number
  /** It stands inside a line. */
  readonly runOn: boolean
}

/** Marks that copies leave before a heading. */
const LEADING = /[#|*\s]/
const TITLE_OF_REPORT = /(?:年度?报告?|工作(?:年度)?报告)$/
/** 第二十条第（一）项 broken off its beginning. */
const CITED_ITEM = /^ ?(?:项|款)(?:[、,规的和及至(]|$)/
const LONGEST_LONE_LINE = 32

/** The heading that a block is or begins with. */
export function headingOf(blocks: readonly Block[], at: number, folded: string): Heading | undefined {
  const block = blocks[at]
  if (!block || block.kind === 'table') return undefined
  const { end } = block.range
  const start = skipMarks(folded, block.range)
  const ordinal = ordinalAt(folded, start) ?? bareOrdinal(folded, start, end)
  const depth = block.depth === undefined ? {} : { depth: block.depth }
  if (!ordinal) return markedHeading(block, at, folded)
  const title = titleFrom(folded, ordinal.end, end)
  if (!isHeadingLine({ blocks, at, folded, ordinal, title: title.range })) return undefined
  return {
    ordinal,
    title: title.range,
    block: at,
    runOn: false,
    ...(title.key ? { key: title.key } : {}),
    ...depth,
  }
}

/** 一   概述: only before a known title that fills its line. */
function bareOrdinal(folded: string, start: number, end: number): FoundOrdinal | undefined {
  const ordinal = end - start > LONGEST_LONE_LINE ? undefined : bareOrdinalAt(folded, start)
  return ordinal && wholeTitle(folded, { start: ordinal.end, end }) !== undefined ? ordinal : undefined
}

interface Line {
  readonly blocks: readonly Block[]
  readonly at: number
  readonly folded: string
  readonly ordinal: FoundOrdinal
  readonly title: Range
}

function isHeadingLine({ blocks, at, folded, ordinal, title }: Line): boolean {
  const lineEnd = blocks[at]?.range.end ?? title.end
  const rest = folded.slice(ordinal.end, Math.min(lineEnd, ordinal.end + 80))
  if (title.end <= title.start || CITED_ITEM.test(rest)) return false
  if (isRequestRow(rest) || isCountRow(rest, lineOf(blocks[at + 1], folded))) return false
  if (ordinal.style === 'firstly') return lineEnd - ordinal.start <= LONGEST_LONE_LINE && !/[。;]/.test(rest)
  if (ordinal.style === 'chinese' && /^[一二三四五六七八九十]/.test(rest)) return false
  return !goesOn(lineOf(blocks[at - 1], folded))
}

/** The line before breaks off within a sentence, as lines of a printed page do. */
function goesOn(before: string): boolean {
  return /[,、(《“第]$/.test(before.trimEnd())
}

function lineOf(block: Block | undefined, folded: string): string {
  if (!block || block.kind === 'table') return ''
  const { start, end } = block.range
  return end - start > 400 ? folded.slice(end - 80, end) : folded.slice(start, end)
}

/** A heading without ordinal: marked by the format. The title of the report is none. */
function markedHeading(block: Block, at: number, folded: string): Heading | undefined {
  if (block.kind !== 'heading' || block.depth === undefined) return undefined
  const title = titleFrom(folded, block.range.start, block.range.end)
  const words = folded.slice(title.range.start, title.range.end)
  // The heading of a page's head is furniture, and blank.
  if (words.trim() === '' || TITLE_OF_REPORT.test(words)) return undefined
  return {
    title: title.range,
    depth: block.depth,
    block: at,
    runOn: false,
    ...(title.key ? { key: title.key } : {}),
  }
}

/** A part of the report: 一、 or 第一部分. */
export function isTop({ ordinal }: Heading): boolean {
  return ordinal?.style === 'chinese' || ordinal?.style === 'part'
}

function skipMarks(folded: string, { start, end }: Range): number {
  let at = start
  while (at < end && at < start + 8 && LEADING.test(folded.charAt(at))) at++
  return at
}
