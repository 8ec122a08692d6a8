import { modifiersIn } from './modifiers.js'

/** How a run of characters is formatted, as far as it bears on the text. Absent: as its style says. */
export interface CharacterFormat {
  /** Number of its character style. */
  style?: number
  /** By a change that is tracked. */
  isDeleted?: boolean
  isHidden?: boolean
  /** Number of the font of its Western characters. */
  font?: number
  /** Where in the data stream its picture is described. */
  picture?: number
  /** The place holds no picture, but what a field or link needs. */
  isData?: boolean
  /** Stands in place of the character. */
  symbol?: { readonly code: number; readonly font: number }
}

type Apply = (format: CharacterFormat, value: DataView) => void

/** [MS-DOC] 2.6.1, sprmC…. */
const MODIFIERS: ReadonlyMap<number, Apply> = new Map<number, Apply>([
  [0x0800, (format, value) => (format.isDeleted = value.getUint8(0) !== 0)],
  [0x083c, hide],
  [0x0806, (format, value) => (format.isData = value.getUint8(0) !== 0)],
  [0x6a03, (format, value) => (format.picture = value.getUint32(0, true))],
  [0x4a4f, (format, value) => (format.font = value.getUint16(0, true))],
  [0x4a30, (format, value) => (format.style = value.getUint16(0, true))],
  [
    0x6a09,
    (format, value) => (format.symbol = { font: value.getUint16(0, true), code: value.getUint16(2, true) }),
  ],
])

export function applyToCharacters(format: CharacterFormat, list: DataView): void {
  for (const { id, value } of modifiersIn(list)) MODIFIERS.get(id)?.(format, value)
}

/** 0 and 1 are plain; 0x80 is as the style says, 0x81 the opposite. */
function hide(format: CharacterFormat, value: DataView): void {
  const state = value.getUint8(0)
  if (state <= 1) format.isHidden = state === 1
}
