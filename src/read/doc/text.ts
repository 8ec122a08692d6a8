import { damaged, part, STRUCTURES, type WordFile } from './wordFile.js'

/** The characters of all parts of a document, and where in the file each stands. */
export interface DocText {
  readonly characters: string
  readonly pieces: readonly Piece[]
}

/** Characters that stand side by side in the file, [MS-DOC] 2.8.35. */
export interface Piece {
  /** Character positions. */
  readonly start: number
  readonly end: number
  /** Where the first one stands in the main stream. */
  readonly offset: number
  /** Bytes for each character. */
  readonly width: 1 | 2
  /** What a quick save changed in the format of all of it. */
  readonly modifiers: DataView | undefined
}

const MODIFIERS = 1
const PIECES = 2
const RECORD = 8
const IS_NARROW = 0x40000000

export function textOf(file: WordFile): DocText {
  const pieces = [...piecesOf(file.structure(STRUCTURES.pieces))]
  const narrow = new TextDecoder('windows-1252')
  // A mark at the start of a piece is a character like any other: every position counts.
  const wide = new TextDecoder('utf-16le', { ignoreBOM: true })
  let left = file.main.byteLength
  const characters = pieces.map(({ start, end, offset, width }) => {
    const bytes = part(file.main, offset, (end - start) * width)
    // Pieces may not overlap: a small file cannot hold a large text.
    if ((left -= bytes.byteLength) < 0) throw damaged()
    return (width === 1 ? narrow : wide).decode(bytes)
  })
  return { characters: characters.join(''), pieces }
}

function* piecesOf(structure: DataView): Iterable<Piece> {
  const lists: DataView[] = []
  let at = 0
  for (; structure.getUint8(at) === MODIFIERS; at += 3 + structure.getUint16(at + 1, true)) {
    lists.push(part(structure, at + 3, structure.getUint16(at + 1, true)))
  }
  if (structure.getUint8(at) !== PIECES) throw damaged()
  const table = part(structure, at + 5, structure.getUint32(at + 1, true))
  const count = Math.floor((table.byteLength - 4) / (4 + RECORD))
  let start = 0
  for (let index = 0; index < count; index += 1) {
    const end = table.getUint32(4 * index + 4, true)
    if (table.getUint32(4 * index, true) !== start || end < start) throw damaged()
    const record = 4 * (count + 1) + RECORD * index
    yield {
      start,
      end,
      ...placeOf(table.getUint32(record + 2, true)),
      modifiers: modifiersOf(table.getUint16(record + 6, true), lists),
    }
    start = end
  }
}

function placeOf(bits: number): Pick<Piece, 'offset' | 'width'> {
  return bits & IS_NARROW ? { offset: (bits & (IS_NARROW - 1)) >>> 1, width: 1 } : { offset: bits, width: 2 }
}

/** Modifiers that a piece names by a number of one byte, [MS-DOC] 2.9.214. */
const SHORT: ReadonlyMap<number, number> = new Map([
  [0x18, 0x2416],
  [0x19, 0x2417],
  [0x41, 0x0800],
  [0x5c, 0x083c],
])

function modifiersOf(bits: number, lists: readonly DataView[]): DataView | undefined {
  if (bits & 1) return lists[bits >> 1]
  const id = SHORT.get((bits >> 1) & 0x7f)
  return id === undefined ? undefined : new DataView(Uint8Array.of(id & 0xff, id >> 8, bits >> 8).buffer)
}

export function pieceAt(pieces: readonly Piece[], position: number): Piece | undefined {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle]?.start ?? 0) <= position) low = middle
    else high = middle - 1
  }
  return pieces[low]
}

export function offsetOf({ start, offset, width }: Piece, position: number): number {
  return offset + (position - start) * width
}
