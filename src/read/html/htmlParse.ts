import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import type { PageFacts } from '../nodeData.js'
import { blocksOf } from './blocks.js'
import { dropCopies } from './copies.js'
import { elementsBelow } from './elements.js'
import { documentsIn, elsewhereIn, framesOf, isTextElsewhere, saysNothing } from './elsewhere.js'
import { hidesParts, partNumbers } from './hiddenParts.js'
import { listsPages } from './listedPages.js'
import { isSurrounding, mainContentOf } from './mainContent.js'
import { isOneOfSeveral, writesPager } from './pager.js'
import { pageFactsOf } from './pageFacts.js'
import { withPageTitle } from './pageTitle.js'
import { keepShown } from './shown.js'
import { picturesIn } from './pictures.js'
import { pageTree, type Element, type ParentNode } from './tree.js'
import { weigh, type Weights } from './weight.js'

declare module 'vfile' {
  interface DataMap {
    page: PageFacts
    /** That may be tables. */
    pictures: number
    /** Documents that the text links to or shows in a frame. */
    documents: number
    /** The page holds no report, but shows where it is. */
    isTextElsewhere: boolean
    /** The page shows one piece of a text that was cut into several. */
    isPiece: boolean
    /** The page lists others with their beginnings. */
    isList: boolean
  }
}

/** A unified parser for HTML pages: mdast with positions, the page's own facts in `file.data`. */
export const htmlParse: Plugin<[], string, Root> = function () {
  this.parser = (source, file) => parsePage(source, file)
}

function parsePage(source: string, file: VFile): Root {
  const { tree, body, elsewhere, weights } = treeWithText(source)
  const main = mainContentOf(body, weights)
  const look = { weights, main, isSurrounding: (element: Element) => isSurrounding(element, weights) }
  const blocks = blocksOf(body, look)
  const { page, nodes } = pageFactsOf(tree, body, source)
  file.data.page = page
  file.data.pictures = picturesIn(main)
  file.data.documents = documentsIn(main) + framesOf(elsewhere, main)
  file.data.isTextElsewhere = isTextElsewhere(body, main, weights, elsewhere)
  file.data.isList = listsPages(main, weights)
  file.data.isPiece = writesPager(source) || isOneOfSeveral(main, weights)
  return { type: 'root', children: [...nodes, ...withPageTitle(blocks, page.title)] }
}

interface ShownTree {
  /** Something is there that only its style hides. */
  readonly hides: boolean
  readonly tree: ParentNode
  readonly body: ParentNode
  readonly weights: Weights
  readonly elsewhere: ReturnType<typeof elsewhereIn>
}

/** A page may hide its text, or most parts of it, by a style until a script shows them: then they are the page. */
function treeWithText(source: string): ShownTree {
  const shown = shownTree(source, true)
  if (!shown.hides) return shown
  const isBlank = saysNothing(shown.body, shown.weights)
  const parts = partNumbers(shown.body, shown.weights)
  if (!isBlank && parts.length >= USUAL_PARTS) return shown
  const whole = shownTree(source, false)
  if (isBlank) return saysNothing(whole.body, whole.weights) ? shown : whole
  return hidesParts(parts, partNumbers(whole.body, whole.weights)) ? whole : shown
}

const USUAL_PARTS = 4

function shownTree(source: string, followsStyles: boolean): ShownTree {
  const tree = pageTree(source)
  const body = bodyOf(tree)
  const elsewhere = elsewhereIn(tree)
  const hides = keepShown(body, followsStyles)
  const all = weigh(body)
  return { tree, body, elsewhere, hides, weights: dropCopies(body, all) ? weigh(body) : all }
}

function bodyOf(tree: ParentNode): ParentNode {
  for (const element of elementsBelow(tree)) if (element.tagName === 'body') return element
  return tree
}
