import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified, type Processor } from 'unified'

export function markdownParser(): Processor<Root> {
  return unified().use(remarkParse).use(remarkGfm).use(withoutAutolinks) as unknown as Processor<Root>
}

/** Addresses that are made links by their look (（www.…）) cost all text around them its place in the file. */
function withoutAutolinks(this: Processor): void {
  const data = this.data()
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).flat().map((extension) => ({
    ...extension,
    transforms: [],
  }))
}
