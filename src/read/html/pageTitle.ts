import type { Nodes, RootContent } from 'mdast'

/** As far into the text as its own title may stand. */
const BEGINNING = 3
export const LONGEST_TITLE = 80
const SHORTEST_TITLE = 8
const REPORT = /(?:报告|年报|報告|年報)(?:书|書)?(?:[（(].{0,20}[）)])?$/

/**
 * Pages print the title of a report above the container of its text. There it is no surroundings, unless the text
 * prints one of its own. No heading of what surrounds the text is a heading of the report, and neither is its title.
 */
export function withPageTitle(blocks: readonly RootContent[], said: string | undefined): RootContent[] {
  const title = said === undefined ? undefined : compact(said)
  const first = Math.max(
    0,
    blocks.findIndex((block) => !block.data?.isFurniture),
  )
  const hasOwn = blocks.slice(first, first + BEGINNING).some((block) => namesReport(words(block)))
  const above = hasOwn ? undefined : titleAbove(blocks.slice(0, first), title)
  return blocks.map((block) => {
    if (block === above) return asParagraph(block, false)
    if (block.type !== 'heading') return block
    if (block.data?.isFurniture) return asParagraph(block, true)
    return words(block) === title ? asParagraph(block, false) : block
  })
}

/** Whether words could be the title of a report. */
export function namesReport(words: string): boolean {
  const text = compact(words)
  return text.length <= LONGEST_TITLE && text.length >= SHORTEST_TITLE && REPORT.test(text)
}

/** The last block above the text that the page calls its title, else the last that could be one and is no link. */
function titleAbove(above: readonly RootContent[], title: string | undefined): RootContent | undefined {
  return (
    above.findLast((block) => words(block) === title) ??
    above.findLast((block) => !block.data?.isLink && namesReport(words(block)))
  )
}

function asParagraph(block: RootContent, isFurniture: boolean): RootContent {
  if (block.type !== 'heading' && block.type !== 'paragraph') return block
  const { children, position } = block
  return {
    type: 'paragraph',
    children,
    ...(position ? { position } : {}),
    ...(isFurniture ? { data: { isFurniture } } : {}),
  }
}

function words(block: Nodes): string {
  return compact(textOf(block))
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

function compact(text: string): string {
  return text.replace(/\s+/g, '')
}
