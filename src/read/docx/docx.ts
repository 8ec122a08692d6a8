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
import { chunksOf, NO_CHUNKS, type PartReader } from './chunks.js'
import { notesOf } from './notes.js'
import { numberingOf } from './numbering.js'
import { partsOf } from './parts.js'
import { stylesOf } from './styles.js'

const DOCUMENTS = {
  zh: '文中嵌入了其他文档，其内容未作检查',
  en: 'The document embeds others, whose content was not checked',
}

/**
 * Word 2007 and later, WPS, LibreOffice: the text as it is printed, with all changes accepted. `readPart` reads files
 * within it; without it they are left unread.
 */
export async function readDocx(zip: Zip, readPart?: PartReader): Promise<SourceDocument> {
  const parts = partsOf(zip)
  const styles = stylesOf(parts.styles)
  const numbering = numberingOf(parts.numbering, styles)
  const unread = { pictures: 0, documents: 0 }
  const chunks = readPart ? await chunksOf(zip, parts, readPart) : NO_CHUNKS
  const shared = { styles, numbering, counter: listCounter(), notes: notesOf(parts), unread }
  const context: Context = { ...shared, chunks }
  const body = childOf(parts.document, 'body')
  const text = flatten(body ? blocksOf(body, context) : [])
  const doubts = oneOfEachKind([...doubtsOf(unread), ...chunks.doubts])
  const others: Context = { ...shared, chunks: NO_CHUNKS }
  const furniture = parts.headersAndFooters.flatMap((part) => flatten(blocksOf(part, others)))
  const document = documentOf('docx', [...text, ...furnitureOf(furniture)])
  if (unread.documents > 0 && document.root.children.every(({ data }) => data?.isFurniture))
    throw new ReadError(DOCUMENTS)
  refuseTextless(document, unread.pictures)
  return { ...document, ...(doubts.length > 0 ? { doubts } : {}) }
}

/** A chunk may hold pictures as the document does. */
function oneOfEachKind(doubts: readonly Doubt[]): Doubt[] {
  const counts = new Map<Doubt['kind'], number>()
  for (const { kind, count = 1 } of doubts) counts.set(kind, (counts.get(kind) ?? 0) + count)
  return [...counts].map(([kind, count]) => ({ kind, count }))
}

function doubtsOf({ pictures, documents }: Unread): Doubt[] {
  return [
    ...doubtOfPictures(pictures),
    ...(documents > 0 ? [{ kind: 'embedded', count: documents } as const] : []),
  ]
}
