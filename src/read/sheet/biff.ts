import { ReadError } from '../document.js'
import { holdsStrings, type Stretch } from './sharedStrings.js'

const DAMAGED = {
  zh: '表格文件已损坏或不完整，无法读取',
  en: 'The workbook is damaged or incomplete and cannot be read',
}
/**
 * Records of cells and their formats, [MS-XLS] 2.3: BOF, EOF, FilePass, CodePage, Date1904, BoundSheet8, SST,
 * Continue, Format, XF, Font; Dimensions, Row, ColInfo, MergeCells; Blank, Number, Label, BoolErr, String, RK,
 * MulRk, MulBlank, LabelSst, RString, Formula.
 */
const NEEDED: ReadonlySet<number> = new Set([
  0x0809, 0x000a, 0x002f, 0x0042, 0x0022, 0x0085, 0x00fc, 0x003c, 0x041e, 0x00e0, 0x0031, 0x0200, 0x0208,
  0x007d, 0x00e5, 0x0201, 0x0203, 0x0204, 0x0205, 0x0207, 0x027e, 0x00bd, 0x00be, 0x00fd, 0x00d6, 0x0006,
])
/** DCon: known to every reader and of no consequence. */
const IGNORED = 0x0050
const LONGEST_RECORD = 8224
const EOF = 0x000a
const FORMULA = 0x0006
const SHARED_STRINGS = 0x00fc
const CONTINUE = 0x003c
/** Where in its record the length of a formula stands, behind the value it gave. */
const LENGTH_OF_FORMULA = 20

/**
 * The stream of an .xls workbook with nothing but what its cells need: charts, drawings and what only some
 * writer knows become records that are skipped. Offsets within the stream stay what they were.
 */
export function cellRecords(stream: Uint8Array): Uint8Array {
  const result = stream.slice()
  const view = new DataView(result.buffer)
  const strings: Stretch[] = []
  let at = 0
  let last = 0
  while (at + 4 <= result.length) {
    const type = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    // Writers fill up the last sector.
    if (type === 0 && last === EOF) break
    if (length > LONGEST_RECORD || at + 4 + length > result.length) throw new ReadError(DAMAGED)
    if (!NEEDED.has(type)) view.setUint16(at, IGNORED, true)
    if (type === FORMULA) withoutFormula(view, at, length)
    const isString = type === SHARED_STRINGS || (type === CONTINUE && isWithin(strings, at))
    // A workbook has one table of them.
    if (type === SHARED_STRINGS && strings.length > 0) throw new ReadError(DAMAGED)
    if (isString) strings.push({ start: at + 4, end: at + 4 + length })
    last = type
    at += 4 + length
  }
  if (strings.length > 0 && !holdsStrings(view, strings)) throw new ReadError(DAMAGED)
  return result.subarray(0, at)
}

/** Whether the record at this place goes on with the last one. */
function isWithin(stretches: readonly Stretch[], at: number): boolean {
  return stretches.at(-1)?.end === at
}

/** Its value is what is displayed; from some formulas that are damaged the library never comes back. */
function withoutFormula(view: DataView, at: number, length: number): void {
  if (length < LENGTH_OF_FORMULA + 2) view.setUint16(at, IGNORED, true)
  else view.setUint16(at + 4 + LENGTH_OF_FORMULA, 0, true)
}
