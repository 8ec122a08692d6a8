import type { SourceDocument } from '../document.js'
import { documentOf } from '../extracted.js'
import { flatten } from '../word/blocks.js'
import { furnitureOf } from '../word/furniture.js'
import { doubtOfPictures } from '../word/pictures.js'
import { refuseTextless } from '../word/refusals.js'
import { interpret } from './interpret.js'

/** Rich Text Format, in which some offices save what they call .doc. */
export function readRtf(bytes: Uint8Array): SourceDocument {
  const { body, furniture, pictures } = interpret(bytes)
  const document = documentOf('rtf', [...flatten(body), ...furnitureOf(flatten(furniture))])
  refuseTextless(document, pictures)
  const doubts = doubtOfPictures(pictures)
  return { ...document, ...(doubts.length > 0 ? { doubts } : {}) }
}
