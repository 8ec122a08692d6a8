import type { Doubt } from '../../model/report.js'
import { ReadError, type SourceDocument } from '../document.js'
import { documentOf } from '../extracted.js'
import { flatten } from '../word/blocks.js'
import { furnitureOf } from '../word/furniture.js'
import { listCounter } from '../word/lists.js'
import { doubtOfPictures } from '../word/pictures.js'
import { refuseTextless } from '../word/refusals.js'
import { childOf } from '../xml.js'
import type { Zip } from '../zip.js'
import { blocksOf, type Context, type Unread } from './blocks.js'
import { notesOf } from './notes.js'
import { numberingOf } from './numbering.js'
import { partsOf } from './parts.js'
import { stylesOf } from './styles.js'

const DOCUMENTS = {
  zh: '文中嵌入了其他文档，其内容未作检查',
  en: 'The document embeds others, whose content was not checked',
}

/** Word 2007 and later, WPS, LibreOffice: the text as it is printed, with all changes accepted. */
export function readDocx(zip: Zip): SourceDocument {
  const parts = partsOf(zip)
  const styles = stylesOf(parts.styles)
  const numbering = numberingOf(parts.numbering, styles)
  const unread = { pictures: 0, documents: 0 }
  const context: Context = { styles, numbering, counter: listCounter(), notes: notesOf(parts), unread }
  const body = childOf(parts.document, 'body')
  const text = flatten(body ? blocksOf(body, context) : [])
  const doubts = doubtsOf(unread)
  const furniture = parts.headersAndFooters.flatMap((part) => flatten(blocksOf(part, context)))
  const document = documentOf('docx', [...text, ...furnitureOf(furniture)])
  if (unread.documents > 0 && document.root.children.every(({ data }) => data?.isFurniture))
    throw new ReadError(DOCUMENTS)
  refuseTextless(document, unread.pictures)
  return { ...document, ...(doubts.length > 0 ? { doubts } : {}) }
}

function doubtsOf({ pictures, documents }: Unread): Doubt[] {
  return [
    ...doubtOfPictures(pictures),
    ...(documents > 0 ? [{ kind: 'embedded', count: documents } as const] : []),
  ]
}
