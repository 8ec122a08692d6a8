import type { Nodes, RootContent } from 'mdast'

/** As far into the text as its own title may stand. */
const BEGINNING = 300
const LONGEST_TITLE = 80

/**
 * Pages print the title of a report above the container of its text. There it is no surroundings, unless the text
 * prints it again. No heading of what surrounds the text is a heading of the report, and neither is its title.
 */
export function withPageTitle(blocks: readonly RootContent[], title: string | undefined): RootContent[] {
  const first = blocks.findIndex((block) => !block.data?.isFurniture)
  const beginning = words(blocks.slice(first, first + 12)).slice(0, BEGINNING)
  const above = titleAbove(blocks.slice(0, Math.max(first, 0)), title ? compact(title) : undefined)
  const isRepeated = above !== undefined && beginning.includes(words([above]))
  return blocks.map((block) => {
    if (block === above && !isRepeated) return asParagraph(block, false)
    if (block.type !== 'heading') return block
    if (block.data?.isFurniture) return asParagraph(block, true)
    return title && words([block]) === compact(title) ? asParagraph(block, false) : block
  })
}

/** The last block above the text that the page calls its title, else its last heading there. */
function titleAbove(above: readonly RootContent[], title: string | undefined): RootContent | undefined {
  const isTitle = (block: RootContent): boolean => words([block]) === title
  const isHeading = (block: RootContent): boolean => block.type === 'heading' && block.depth <= 3
  const short = above.filter((block) => words([block]).length <= LONGEST_TITLE)
  return short.findLast(isTitle) ?? short.findLast(isHeading)
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

function words(blocks: readonly Nodes[]): string {
  return compact(blocks.map(textOf).join(''))
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

function compact(text: string): string {
  return text.replace(/\s+/g, '')
}
