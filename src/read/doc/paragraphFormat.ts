import { modifiersIn } from './modifiers.js'
import type { RowFormat } from '../word/openTables.js'
import { applyToRow } from './rowFormat.js'
import { damaged, part } from './wordFile.js'

/** How a paragraph is formatted, as far as it bears on the text. Absent: as its style says. */
export interface ParagraphFormat {
  /** Number of its style. */
  style?: number
  isInTable?: boolean
  /** How many tables stand around it. */
  tableDepth?: number
  isRowEnd?: boolean
  /** The same in a nested table. */
  isInnerRowEnd?: boolean
  isInnerCellEnd?: boolean
  /** Number of a list use, from 1; 0 for none. */
  list?: number
  level?: number
  /** 0 to 8 for headings, 9 for running text. */
  outline?: number
  /** An entry in a table of contents. */
  isContents?: boolean
  /** Of the row that it ends. */
  row?: RowFormat
}

type Apply = (format: ParagraphFormat, value: DataView) => void

/** [MS-DOC] 2.6.2, sprmP…. */
const MODIFIERS: ReadonlyMap<number, Apply> = new Map<number, Apply>([
  [0x2416, (format, value) => (format.isInTable = isOn(value))],
  [0x2417, (format, value) => (format.isRowEnd = isOn(value))],
  [0x6649, (format, value) => (format.tableDepth = value.getInt32(0, true))],
  [0x244b, (format, value) => (format.isInnerCellEnd = isOn(value))],
  [0x244c, (format, value) => (format.isInnerRowEnd = isOn(value))],
  [0x4600, (format, value) => (format.style = value.getUint16(0, true))],
  [0x260a, (format, value) => (format.level = value.getUint8(0))],
  [0x460b, (format, value) => (format.list = value.getUint16(0, true))],
  [0x2640, (format, value) => (format.outline = value.getUint8(0))],
])
/** Modifiers that stand in the data stream because they are too long for their place. */
const ELSEWHERE = new Set([0x6645, 0x6646, 0x646b])

/** What a list in the data stream sets, by its position there. */
export type LongLists = (position: number) => ParagraphFormat

/** Lists share no bytes, and each is read once: the time is that of the stream, however often they are named. */
export function longListsOf(data: DataView | undefined): LongLists {
  const known = new Map<number, ParagraphFormat>()
  let left = data?.byteLength ?? 0
  return (position) => {
    const format = known.get(position) ?? {}
    if (!data || known.has(position)) return format
    known.set(position, format)
    const list = part(data, position + 2, data.getUint16(position, true))
    if ((left -= list.byteLength) < 0) throw damaged()
    // What stands elsewhere may not lead elsewhere again.
    applyToParagraph(format, list, () => ({}))
    return format
  }
}

export function applyToParagraph(format: ParagraphFormat, list: DataView, longLists: LongLists): void {
  for (const { id, value } of modifiersIn(list)) {
    MODIFIERS.get(id)?.(format, value)
    if (ELSEWHERE.has(id)) Object.assign(format, longLists(value.getUint32(0, true)))
    const row = applyToRow(format.row, id, value)
    if (row) format.row = row
  }
}

function isOn(value: DataView): boolean {
  return value.getUint8(0) !== 0
}
