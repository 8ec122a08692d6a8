import type { Range } from '../model/range.js'
import type { Block, Section, Title } from '../model/report.js'

export interface TitleSearch {
  readonly text: string
  readonly folded: string
  /** Folded text with the page furniture still in it: crawled pages print the title in their head. */
  readonly page: string
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
  readonly furniture: readonly Range[]
}

export function findTitle(search: TitleSearch): Title | undefined {
  const first = search.blocks[0]
  if (!first || !/(年度报告|工作报告)/.test(search.folded.slice(first.range.start, first.range.end)))
    return undefined
  return { text: search.text.slice(first.range.start, first.range.end), range: first.range }
}
