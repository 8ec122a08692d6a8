import type { Nodes, Parents, PhrasingContent, RootContent, Table } from 'mdast'
import type { Position as Place } from 'unist'
import type { Range } from '../model/range.js'
import type { Block, Cell, Row } from '../model/report.js'
import type { SourceDocument } from '../read/document.js'

/** The document as running text: what `Report.text` is, and the way back to the file. */
export interface Flow {
  readonly text: string
  readonly blocks: readonly Block[]
  /** Offset in `text` → offset in the source file. */
  readonly toSource: (offset: number) => number
}

/** Lays the tree out as text: one line for each line of a paragraph, heading or table row. */
export function flowOf(document: SourceDocument): Flow {
  const writer = new FlowWriter(document.source)
  for (const node of document.root.children) writer.write(node)
  return { text: writer.text(), blocks: writer.blocks, toSource: writer.sourceMap() }
}

/** Collects text pieces with their places in the source. A class because it only lives inside `flowOf`. */
class FlowWriter {
  readonly blocks: Block[] = []
  private readonly source: string
  private readonly pieces: string[] = []
  private length = 0
  /** Ascending, parallel: a run of text that maps one to one begins at each entry. */
  private readonly textStarts: number[] = []
  private readonly sourceStarts: number[] = []

  constructor(source: string) {
    this.source = source
  }

  text(): string {
    return this.pieces.join('')
  }

  private since(firstPiece: number): string {
    return this.pieces.slice(firstPiece).join('')
  }

  sourceMap(): (offset: number) => number {
    const { textStarts, sourceStarts } = this
    const limit = this.source.length
    return (offset) => {
      let low = 0
      let high = textStarts.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if ((textStarts[middle] ?? 0) <= offset) low = middle
        else high = middle - 1
      }
      return Math.min(limit, (sourceStarts[low] ?? 0) + Math.max(0, offset - (textStarts[low] ?? 0)))
    }
  }

  write(node: RootContent): void {
    if (node.type === 'table') this.writeTable(node)
    else if (node.type === 'paragraph') this.writeLines(node, 'paragraph')
    else if (node.type === 'heading') this.writeLines(node, 'heading', node.depth)
    else if (node.type === 'code') this.writeLiteral(node.value, node.position)
    else if (node.type === 'listItem') this.writeItem(node)
    else if (node.type === 'html') return
    else if ('children' in node) for (const child of node.children) this.write(child as RootContent)
  }

  /** A list item keeps its marker: `2.` may be an ordinal of the report. */
  private writeItem(item: Extract<RootContent, { type: 'listItem' }>): void {
    const [first, ...rest] = item.children
    if (!first) return
    const from = item.position?.start.offset
    const to = first.position?.start.offset
    const marker = from === undefined || to === undefined ? '' : this.source.slice(from, to)
    if (first.type === 'paragraph' && /\d/.test(marker))
      this.writeLines(first, 'paragraph', undefined, { marker, from: from ?? 0 })
    else this.write(first)
    for (const child of rest) this.write(child)
  }

  private writeLines(
    node: Parents & { children: PhrasingContent[] },
    kind: 'paragraph' | 'heading',
    depth?: number,
    marker?: { marker: string; from: number },
  ): void {
    this.breakLine()
    const start = this.length
    const firstPiece = this.pieces.length
    if (marker) this.append(marker.marker, marker.from)
    for (const child of node.children) this.writePhrasing(child)
    for (const range of linesIn(this.since(firstPiece), start)) {
      this.blocks.push({ kind, range, ...(depth === undefined ? {} : { depth }) })
    }
  }

  private writeLiteral(value: string, place: Place | undefined): void {
    this.breakLine()
    const start = this.length
    const firstPiece = this.pieces.length
    this.appendAligned(value, place)
    for (const range of linesIn(this.since(firstPiece), start)) this.blocks.push({ kind: 'paragraph', range })
  }

  private writePhrasing(node: Nodes): void {
    if (node.type === 'text' || node.type === 'inlineCode') this.appendAligned(node.value, node.position)
    else if (node.type === 'break') this.append('\n', node.position?.start.offset ?? this.lastSource())
    else if ('children' in node) for (const child of node.children) this.writePhrasing(child)
  }

  private writeTable(table: Table): void {
    this.breakLine()
    const start = this.length
    const rows: Row[] = []
    for (const row of table.children) {
      if (rows.length > 0) this.append('\n', this.lastSource())
      const rowStart = this.length
      const cells: Cell[] = []
      for (const cell of row.children) {
        if (cells.length > 0) this.append(' | ', this.lastSource())
        const cellStart = this.length
        if (cell.children.length === 0) this.mark(cell.position?.start.offset ?? this.lastSource())
        for (const child of cell.children) this.writePhrasing(child)
        cells.push({ range: { start: cellStart, end: this.length } })
      }
      rows.push({ range: { start: rowStart, end: this.length }, cells })
    }
    this.blocks.push({ kind: 'table', range: { start, end: this.length }, rows })
  }

  private breakLine(): void {
    if (this.length > 0) this.append('\n', this.lastSource())
  }

  private lastSource(): number {
    const last = this.textStarts.length - 1
    return last < 0 ? 0 : (this.sourceStarts[last] ?? 0) + this.length - (this.textStarts[last] ?? 0)
  }

  private mark(sourceOffset: number): void {
    if (this.lastSource() === sourceOffset && this.textStarts.length > 0) return
    this.textStarts.push(this.length)
    this.sourceStarts.push(sourceOffset)
  }

  private append(text: string, sourceOffset: number): void {
    this.mark(sourceOffset)
    this.pieces.push(text)
    this.length += text.length
  }

  /** Escapes, entities and indents make a node's value shorter than its source: find each character again. */
  private appendAligned(value: string, place: Place | undefined): void {
    const from = place?.start.offset ?? this.lastSource()
    const to = place?.end.offset ?? from + value.length
    if (to - from === value.length) {
      this.append(value, from)
      return
    }
    let cursor = from
    for (const character of value) {
      const found = this.source.indexOf(character, cursor)
      const at = found === -1 || found >= to ? cursor : found
      this.append(character, at)
      cursor = Math.min(to, at + character.length)
    }
  }
}

function linesIn(text: string, offset: number): Range[] {
  const ranges: Range[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const trimmed = line.trim()
    if (trimmed !== '') {
      const from = offset + start + line.indexOf(trimmed)
      ranges.push({ start: from, end: from + trimmed.length })
    }
    start += line.length + 1
  }
  return ranges
}
