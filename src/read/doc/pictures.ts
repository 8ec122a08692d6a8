import { isAsWideAsTable } from '../word/pictures.js'

/** [MS-DOC] 2.9.192: how wide it is in twips and how much of that is shown, in thousandths. */
const WIDTH = 28
const SHOWN = 32
const END = 36
const TWIPS_PER_POINT = 20

/** Whether the picture at a place in the data stream may stand where a table should. */
export function isWidePicture(data: DataView | undefined, place: number): boolean {
  if (!data || place + END > data.byteLength) return false
  const twips = (data.getInt16(place + WIDTH, true) * data.getUint16(place + SHOWN, true)) / 1000
  return isAsWideAsTable(twips / TWIPS_PER_POINT)
}
