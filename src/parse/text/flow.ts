import type { Break, InlineCode, Nodes, Parents, RootContent, Table, TableCell, Text } from 'mdast'
import type { Range } from '../../model/range.js'
import type { Block, Cell, Row } from '../../model/report.js'
import type { SourceDocument } from '../../read/document.js'
import type { PageFacts } from '../../read/nodeData.js'
import { joinsWithoutBlank } from '../../read/wide.js'
import { besideGlosses, hasGlosses } from './glosses.js'
import { mayHoldInvisible, visibleIn } from './invisible.js'
import { sourceText, type SourceText } from './sourceText.js'

/** The document as running text: what `Report.text` is, and the way back to the file. */
export interface Flow {
  readonly text: string
  readonly blocks: readonly Block[]
  /** What the reader set apart as no part of the report. */
  readonly apart: readonly Range[]
  /** Where the page says its title and date outside its text. */
  readonly facts: Readonly<Partial<Record<keyof PageFacts, Range>>>
  /** The copy printed the sound behind its characters, which was left out. */
  readonly isGlossed: boolean
  /** Offset in `text` → offset in the decoded file. */
  readonly toSource: (offset: number) => number
}

interface Draft {
  readonly source: string
  readonly out: SourceText
  readonly blocks: Block[]
  readonly apart: Range[]
  readonly facts: Partial<Record<keyof PageFacts, Range>>
  /** The stretches of a text that are read; absent where all of it is. */
  readonly keptOf?: ((value: string) => readonly Range[]) | undefined
}

/** Lays the tree out as text: one line for each line of a paragraph, heading or table row. */
export function flowOf({ source, root }: SourceDocument): Flow {
  const isGlossed = hasGlosses(source)
  const keptOf = isGlossed ? besideGlosses : mayHoldInvisible(source) ? visibleIn : undefined
  const draft: Draft = { source, out: sourceText(source), blocks: [], apart: [], facts: {}, keptOf }
  for (const node of root.children) write(draft, node)
  const { out, blocks, apart, facts } = draft
  return { text: out.text(), blocks, apart, facts, isGlossed, toSource: out.toSource }
}

function write(draft: Draft, node: RootContent): void {
  const start = draft.out.length()
  writeNode(draft, node)
  const { isFurniture, fact } = node.data ?? {}
  if (isFurniture) draft.apart.push({ start, end: draft.out.length() })
  if (fact) draft.facts[fact] = { start: draft.blocks.at(-1)?.range.start ?? start, end: draft.out.length() }
}

function writeNode(draft: Draft, node: RootContent): void {
  if (node.type === 'table') writeTable(draft, node)
  else if (node.type === 'paragraph')
    writeLines(draft, 'paragraph', () => writePhrasing(draft, node), facts(node))
  else if (node.type === 'heading')
    writeLines(draft, 'heading', () => writeJoined(draft, node), { depth: node.depth, ...facts(node) })
  // Four blanks of indent make code in Markdown, but a paragraph in a Chinese report.
  else if (node.type === 'code') writeLines(draft, 'paragraph', () => writeLiteral(draft, node, node.value))
  else if (node.type === 'listItem') writeItem(draft, node)
  else if ('children' in node) for (const child of node.children) write(draft, child as RootContent)
}

/** A list item keeps its number: `2.` may be an ordinal of the report. */
function writeItem(draft: Draft, item: Extract<RootContent, { type: 'listItem' }>): void {
  const [first, ...rest] = item.children
  if (!first) return
  const from = item.position?.start.offset ?? 0
  const number = draft.source.slice(from, first.position?.start.offset ?? from)
  if (first.type === 'paragraph' && /\d/.test(number)) {
    writeLines(draft, 'paragraph', () => {
      draft.out.append(number, from)
      writePhrasing(draft, first)
    })
  } else write(draft, first)
  for (const child of rest) write(draft, child)
}

function writeLines(
  { out, blocks }: Draft,
  kind: Block['kind'],
  content: () => void,
  facts: Facts = {},
): void {
  if (out.length() > 0) out.insert('\n')
  const start = out.begin()
  content()
  for (const range of linesIn(out.stretch(), start)) {
    blocks.push({ kind, range, ...facts })
  }
}

function writePhrasing(draft: Draft, parent: Parents): void {
  for (const node of phrasesIn(parent)) {
    if (node.type === 'break') draft.out.append('\n', node.position?.start.offset ?? 0)
    else writeLiteral(draft, node, node.value)
  }
}

/** A cell or heading is one line: what is broken to fit its column is joined, with a blank where words need one. */
function writeJoined(draft: Draft, parent: Parents): void {
  const { out } = draft
  const start = out.length()
  let broken: number | undefined
  for (const node of phrasesIn(parent)) {
    if (node.type === 'break') {
      broken = node.position?.start.offset ?? 0
      continue
    }
    const needsBlank = out.length() > start && !joinsWithoutBlank(out.last(), node.value.charAt(0))
    if (broken !== undefined && needsBlank) out.append(' ', broken)
    broken = undefined
    writeLiteral(draft, node, node.value)
  }
}

function* phrasesIn(parent: Parents): Generator<Text | InlineCode | Break> {
  for (const node of parent.children) {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'break') yield node
    else if ('children' in node) yield* phrasesIn(node)
  }
}

function writeLiteral({ out, keptOf }: Draft, { position }: Nodes, value: string): void {
  const from = position?.start.offset ?? 0
  const to = position?.end.offset ?? from + value.length
  out.appendAligned(value, from, to, keptOf?.(value))
}

function writeTable(draft: Draft, table: Table): void {
  const { out } = draft
  if (out.length() > 0) out.insert('\n')
  const start = out.length()
  const rows = table.children.map((row, at): Row => {
    if (at > 0) out.insert('\n')
    const rowStart = out.length()
    const cells = row.children.map((cell, column): Cell => {
      if (column > 0) out.insert(' | ')
      // An empty cell still has its place in the source.
      out.append('', cell.position?.start.offset ?? 0)
      const cellStart = out.length()
      writeJoined(draft, cell)
      return { range: { start: cellStart, end: out.length() }, ...cellFacts(cell) }
    })
    return { range: { start: rowStart, end: out.length() }, cells }
  })
  draft.blocks.push({ kind: 'table', range: { start, end: out.length() }, rows, ...facts(table) })
}

type Facts = Pick<Block, 'depth' | 'page' | 'place'>

function facts({ data }: RootContent): Facts {
  const { page, place } = data ?? {}
  return { ...(page === undefined ? {} : { page }), ...(place ? { place } : {}) }
}

function cellFacts({ data }: TableCell): Omit<Cell, 'range'> {
  const { rowSpan, colSpan, place, page } = data ?? {}
  return {
    ...(rowSpan === undefined ? {} : { rowSpan }),
    ...(colSpan === undefined ? {} : { colSpan }),
    ...(place ? { place } : {}),
    ...(page === undefined ? {} : { page }),
  }
}

function linesIn(text: string, offset: number): Range[] {
  const ranges: Range[] = []
  let start = offset
  for (const line of text.split('\n')) {
    const trimmed = line.trim()
    if (trimmed !== '') {
      const from = start + line.indexOf(trimmed)
      ranges.push({ start: from, end: from + trimmed.length })
    }
    start += line.length + 1
  }
  return ranges
}
