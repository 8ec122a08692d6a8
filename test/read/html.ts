import type { Block, Row } from '../../src/model/report.js'
import { flowOf, type Flow } from '../../src/parse/text/flow.js'
import type { SourceDocument } from '../../src/read/document.js'
import { readText } from '../../src/read/read.js'
import type { Format } from '../../src/model/report.js'

export interface ReadPage {
  readonly document: SourceDocument
  readonly flow: Flow
  /** The text of each block that is no surroundings; a table as rows of cells. */
  readonly blocks: readonly (string | readonly (readonly string[])[])[]
  /** What was set apart, by line. */
  readonly apart: readonly string[]
  /** The source from where these words of the text stand. */
  at(words: string): string
}

export async function readPage(source: string, format: Format = 'html'): Promise<ReadPage> {
  const document = await readText(source, format)
  const flow = flowOf(document)
  const { text } = flow
  const textOf = ({ start, end }: { start: number; end: number }): string => text.slice(start, end)
  const rowOf = ({ cells }: Row): string[] => cells.map(({ range }) => textOf(range))
  const isApart = ({ range }: Block): boolean =>
    flow.apart.some(({ start, end }) => start <= range.start && range.end <= end)
  return {
    document,
    flow,
    blocks: flow.blocks
      .filter((block) => !isApart(block))
      .map((block) => (block.rows ? block.rows.map(rowOf) : textOf(block.range))),
    apart: flow.blocks.filter(isApart).map(({ range }) => textOf(range)),
    at: (words) => source.slice(flow.toSource(text.indexOf(words))),
  }
}
