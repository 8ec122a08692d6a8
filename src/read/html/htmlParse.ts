import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import type { PageFacts } from '../nodeData.js'
import { blocksOf } from './blocks.js'
import { dropCopies } from './copies.js'
import { elementsBelow } from './elements.js'
import { documentsIn, elsewhereIn, isTextElsewhere } from './elsewhere.js'
import { isSurrounding, mainContentOf } from './mainContent.js'
import { pageFactsOf } from './pageFacts.js'
import { withPageTitle } from './pageTitle.js'
import { keepShown } from './shown.js'
import { picturesIn } from './pictures.js'
import { pageTree, type Element, type ParentNode } from './tree.js'
import { weigh, weightOf } from './weight.js'

declare module 'vfile' {
  interface DataMap {
    page: PageFacts
    /** That may be tables. */
    pictures: number
    /** Documents that the text links to or shows in a frame. */
    documents: number
    /** The page holds no report, but shows where it is. */
    isTextElsewhere: boolean
  }
}

/** A unified parser for HTML pages: mdast with positions, the page's own facts in `file.data`. */
export const htmlParse: Plugin<[], string, Root> = function () {
  this.parser = (source, file) => parsePage(source, file)
}

function parsePage(source: string, file: VFile): Root {
  const tree = pageTree(source)
  const body = bodyOf(tree)
  const { frames, texts, hasScripts } = elsewhereIn(tree)
  keepShown(body)
  const all = weigh(body)
  const weights = dropCopies(body, all) ? weigh(body) : all
  const main = mainContentOf(body, weights)
  const look = { weights, main, isSurrounding: (element: Element) => isSurrounding(element, weights) }
  const blocks = blocksOf(body, look)
  const { page, nodes } = pageFactsOf(tree, body, source)
  file.data.page = page
  const pictures = picturesIn(main)
  const documents = documentsIn(main) + frames
  file.data.pictures = pictures
  file.data.documents = documents
  file.data.isTextElsewhere = isTextElsewhere(
    weightOf(weights, main),
    pictures + documents + texts,
    hasScripts,
  )
  return { type: 'root', children: [...nodes, ...withPageTitle(blocks, page.title)] }
}

function bodyOf(tree: ParentNode): ParentNode {
  for (const element of elementsBelow(tree)) if (element.tagName === 'body') return element
  return tree
}
