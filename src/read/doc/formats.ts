import { applyToCharacters, type CharacterFormat } from './characterFormat.js'
import { stretchAt, stretchesOf, type Stretch } from './pages.js'
import { applyToParagraph, longListsOf, type LongLists, type ParagraphFormat } from './paragraphFormat.js'
import { offsetOf, pieceAt, type Piece } from './text.js'
import { part, STRUCTURES, type WordFile } from './wordFile.js'

/** Formats by character position. */
export interface Formats {
  paragraph(position: number): ParagraphFormat
  /** Whether a paragraph may end here: a page break is the same character as the end of a section. */
  isParagraphEnd(position: number): boolean
  /** Stretches of one format in [start, end). */
  runs(start: number, end: number): Iterable<Run>
}

export interface Run {
  readonly start: number
  readonly end: number
  readonly format: CharacterFormat
}

/** What a page keeps for each paragraph, and for each run. */
const PARAGRAPH_RECORD = 13
const RUN_RECORD = 1

export function formatsOf(file: WordFile, pieces: readonly Piece[]): Formats {
  const { main } = file
  const longLists = longListsOf(file.data)
  const paragraphs = stretchesOf(
    main,
    file.structure(STRUCTURES.paragraphPages),
    PARAGRAPH_RECORD,
    (page, at) => paragraphFormat(page, at, longLists),
  )
  const runs = stretchesOf(main, file.structure(STRUCTURES.characterPages), RUN_RECORD, characterFormat)
  const changes = new Map(pieces.map((piece) => [piece, changesOf(piece, longLists)]))

  const stretchOf = <T>(stretches: readonly Stretch<T>[], position: number): Stretch<T> | undefined => {
    const piece = pieceAt(pieces, position)
    return piece && stretchAt(stretches, offsetOf(piece, position))
  }

  return {
    paragraph(position) {
      const piece = pieceAt(pieces, position)
      return { ...stretchOf(paragraphs, position)?.format, ...(piece && changes.get(piece)?.paragraph) }
    },
    isParagraphEnd(position) {
      const piece = pieceAt(pieces, position)
      const stretch = stretchOf(paragraphs, position)
      return !piece || !stretch || offsetOf(piece, position) + piece.width >= stretch.end
    },
    *runs(start, end) {
      for (let at = start; at < end;) {
        const piece = pieceAt(pieces, at)
        if (!piece || piece.end <= at) return
        const stretch = stretchAt(runs, offsetOf(piece, at))
        const length = stretch ? Math.ceil((stretch.end - offsetOf(piece, at)) / piece.width) : 1
        const next = Math.min(end, piece.end, at + length)
        yield { start: at, end: next, format: { ...stretch?.format, ...changes.get(piece)?.characters } }
        at = next
      }
    },
  }
}

interface Changes {
  readonly paragraph: ParagraphFormat
  readonly characters: CharacterFormat
}

function changesOf({ modifiers }: Piece, longLists: LongLists): Changes | undefined {
  if (!modifiers) return undefined
  const changes: Changes = { paragraph: {}, characters: {} }
  applyToParagraph(changes.paragraph, modifiers, longLists)
  applyToCharacters(changes.characters, modifiers)
  return changes
}

/** [MS-DOC] 2.9.181: the length counts pairs of bytes, in the second byte where the first is 0. */
function paragraphFormat(page: DataView, at: number, longLists: LongLists): ParagraphFormat {
  if (at === 0) return {}
  const pairs = page.getUint8(at)
  const start = at + (pairs === 0 ? 2 : 1)
  const length = pairs === 0 ? 2 * page.getUint8(at + 1) : 2 * pairs - 1
  const format: ParagraphFormat = { style: page.getUint16(start, true) }
  applyToParagraph(format, part(page, start + 2, Math.max(0, length - 2)), longLists)
  return format
}

function characterFormat(page: DataView, at: number): CharacterFormat {
  const format: CharacterFormat = {}
  if (at > 0) applyToCharacters(format, part(page, at + 1, page.getUint8(at)))
  return format
}
