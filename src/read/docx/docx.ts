import { ReadError, type SourceDocument } from '../document.js'
import { documentOf } from '../extracted.js'
import { flatten } from '../word/blocks.js'
import { furnitureOf } from '../word/furniture.js'
import { listCounter } from '../word/lists.js'
import { NO_TEXT } from '../word/refusals.js'
import { childOf } from '../xml.js'
import type { Zip } from '../zip.js'
import { blocksOf, type Context } from './blocks.js'
import { notesOf } from './notes.js'
import { numberingOf } from './numbering.js'
import { partsOf } from './parts.js'
import { stylesOf } from './styles.js'

/** Word 2007 and later, WPS, LibreOffice: the text as it is printed, with all changes accepted. */
export function readDocx(zip: Zip): SourceDocument {
  const parts = partsOf(zip)
  const styles = stylesOf(parts.styles)
  const numbering = numberingOf(parts.numbering, styles)
  const context: Context = { styles, numbering, counter: listCounter(), notes: notesOf(parts) }
  const body = childOf(parts.document, 'body')
  const text = flatten(body ? blocksOf(body, context) : [])
  const furniture = parts.headersAndFooters.flatMap((part) => flatten(blocksOf(part, context)))
  const document = documentOf('docx', [...text, ...furnitureOf(furniture)])
  if (document.root.children.every(({ data }) => data?.isFurniture)) throw new ReadError(NO_TEXT)
  return document
}
