import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified, type Processor } from 'unified'

export function markdownParser(): Processor<Root> {
  return unified().use(remarkParse).use(remarkGfm) as unknown as Processor<Root>
}
