import type { Block } from '../../model/report.js'
import { ReadError } from '../../read/document.js'

/** A line that is the title of a report; beside it may stand its number, its site and its day. */
const TITLE =
  /公开[^。,;:]{0,16}(?:报告|年报)(?:\([^()]{0,20}\))?(?:\s*[-_|][^。,;:]{1,20})?(?:\s*20\d\d[-/.年][^。,;]{1,20})?$/
const LONGEST_TITLE = 100
const FEWEST = 3
/** How many results there are, and what was looked for. */
const LONGEST_LEAD = 200
/** The beginning of a report; of a report itself some passage between such lines is longer. */
const LONGEST_SNIPPET = 500
const SHORTEST_SNIPPET = 20

const LIST = {
  zh: '这是几份报告的列表或搜索结果，只有各份的标题和摘要，不是一份报告',
  en: 'This is a list of reports or the result of a search, with titles and beginnings, and no report',
}

/** Refuses a copy of a page that lists reports: titles of several, and below most of them a few words. */
export function refuseLists(blocks: readonly Block[], folded: string): void {
  if (blocks.filter((block) => mayBeTitle(block, folded)).length < FEWEST) return
  const titles = new Set<string>()
  let lead = 0
  let told = 0
  let since = 0
  for (const { range } of blocks) {
    const words = folded.slice(range.start, range.end).trim()
    if (words.length <= LONGEST_TITLE && TITLE.test(words)) {
      if (since >= SHORTEST_SNIPPET) told += 1
      titles.add(words)
      since = 0
    } else if (titles.size === 0) lead += words.length
    else since += words.length
    if (lead > LONGEST_LEAD || since > LONGEST_SNIPPET) return
  }
  if (since >= SHORTEST_SNIPPET) told += 1
  if (titles.size >= FEWEST && told > titles.size / 2) throw new ReadError(LIST)
}

function mayBeTitle({ range: { start, end } }: Block, folded: string): boolean {
  if (end - start > LONGEST_TITLE) return false
  const words = folded.slice(start, end)
  return words.includes('公开') && (words.includes('报告') || words.includes('年报'))
}
