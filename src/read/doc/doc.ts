import type { SourceDocument } from '../document.js'
import { documentOf } from '../extracted.js'
import type { CompoundFile } from '../ole.js'
import { flatten } from '../word/blocks.js'
import { furnitureOf } from '../word/furniture.js'
import { listCounter } from '../word/lists.js'
import { doubtOfPictures } from '../word/pictures.js'
import { refuseTextless } from '../word/refusals.js'
import { asidesOf, startOf } from './asides.js'
import { blocksOf, type Context } from './blocks.js'
import { fontsOf } from './fonts.js'
import { formatsOf } from './formats.js'
import { listsOf } from './lists.js'
import { isWidePicture } from './pictures.js'
import { stylesOf } from './styles.js'
import { textOf } from './text.js'
import { damaged, openWordFile, records, STRUCTURES, type WordFile } from './wordFile.js'

/** Word 97 to 2003 and WPS: the text as it is printed, with all changes accepted. */
export function readDoc(container: CompoundFile): SourceDocument {
  try {
    return readWordFile(openWordFile(container))
  } catch (error) {
    // A position outside of the file.
    throw error instanceof RangeError ? damaged() : error
  }
}

function readWordFile(file: WordFile): SourceDocument {
  const { characters, pieces } = textOf(file)
  let pictures = 0
  const context: Context = {
    characters,
    formats: formatsOf(file, pieces),
    styles: stylesOf(file),
    fonts: fontsOf(file.structure(STRUCTURES.fonts)),
    lists: listsOf(file),
    counter: listCounter(),
    asides: asidesOf(file),
    onPicture: (place) => (pictures += isWidePicture(file.data, place) ? 1 : 0),
  }
  const text = flatten(blocksOf(context, 0, file.lengths.text))
  const doubts = doubtOfPictures(pictures)
  const document = documentOf('doc', [...text, ...furnitureOf(headersOf(file, context))])
  refuseTextless(document, pictures)
  return { ...document, ...(doubts.length > 0 ? { doubts } : {}) }
}

/** Lines between text and notes stand first. */
const SEPARATORS = 6

function headersOf(file: WordFile, context: Context): ReturnType<typeof flatten> {
  const first = startOf(file, 'headers')
  const texts = records(file.structure(STRUCTURES.headerTexts), 0).slice(SEPARATORS)
  return texts.flatMap(({ start, end }) =>
    flatten(
      blocksOf(
        { ...context, asides: [] },
        first + start,
        Math.min(first + end, first + file.lengths.headers),
      ),
    ),
  )
}
