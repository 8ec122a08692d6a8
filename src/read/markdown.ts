import type { Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified, type Processor } from 'unified'
import { pipeTable, textParse } from './textParse.js'

/** More bars than any report has: a table so large takes remark minutes and all memory. */
const MOST_BARS = 30_000

export function markdownParser(): Processor<Root> {
  const remark = unified().use(remarkParse).use(remarkGfm)
  return remark.use(withoutAutolinks).use(withoutLargeTables).use(withPipeRows) as unknown as Processor<Root>
}

/** A text with very large tables is read line by line, as plain text is: bars part the cells there as well. */
function withoutLargeTables(this: Processor): void {
  const { parser: markdown } = this
  const plain = unified().use(textParse)
  if (!markdown) return
  this.parser = (source, file) => (hasManyBars(source) ? plain.parse(source) : markdown(source, file))
}

/** Rows between bars that lack their rule line are a paragraph to Markdown, and a table to every reader. */
function withPipeRows(this: Processor): void {
  const { parser: markdown } = this
  if (!markdown) return
  this.parser = (source, file) => {
    const root = markdown(source, file) as Root
    root.children = root.children.map((node) => tableIn(node, source) ?? node)
    return root
  }
}

function tableIn({ type, position }: RootContent, source: string): RootContent | undefined {
  const { start, end } = position ?? {}
  if (type !== 'paragraph' || start?.offset === undefined || source[start.offset] !== '|') return undefined
  return pipeTable(source.slice(start.offset, end?.offset), start)
}

function hasManyBars(source: string): boolean {
  let count = 0
  for (let at = source.indexOf('|'); at !== -1 && count <= MOST_BARS; at = source.indexOf('|', at + 1))
    count += 1
  return count > MOST_BARS
}

/** Addresses that are made links by their look (（www.…）) cost all text around them its place in the file. */
function withoutAutolinks(this: Processor): void {
  const data = this.data()
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).flat().map((extension) => ({
    ...extension,
    transforms: [],
  }))
}
