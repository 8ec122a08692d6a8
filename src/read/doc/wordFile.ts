import { ReadError } from '../document.js'
import type { CompoundFile } from '../ole.js'

/** The streams of a binary Word document and the lengths of its parts, [MS-DOC] 2.5. */
export interface WordFile {
  readonly main: DataView
  readonly table: DataView
  readonly data: DataView | undefined
  /** Characters in each part; the parts follow one another in this order. */
  readonly lengths: Readonly<Record<Part, number>>
  /** Part of the table stream; empty where the document has no such structure. */
  structure(index: Structure): DataView
}

export const PARTS = ['text', 'footnotes', 'headers', 'macros', 'comments', 'endnotes', 'boxes'] as const
export type Part = (typeof PARTS)[number]

/** Numbers of the structures in FibRgFcLcb97. */
export const STRUCTURES = {
  styles: 1,
  footnoteMarks: 2,
  footnoteTexts: 3,
  headerTexts: 11,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  shapeMarks: 40,
  endnoteMarks: 46,
  endnoteTexts: 47,
  boxTexts: 56,
  lists: 73,
  listUses: 74,
} as const
export type Structure = (typeof STRUCTURES)[keyof typeof STRUCTURES]

const DAMAGED = {
  zh: '文件已损坏或不完整：Word 97–2003 文档的内容无法读出',
  en: 'The file is damaged or incomplete: the content of the Word 97–2003 document cannot be read',
}
const OLD = {
  zh: '文件是 Word 97 以前的格式，请用 Word 或 WPS 另存为 .docx 后再检查',
  en: 'The file is in a format older than Word 97; save it as .docx in Word or WPS first',
}
const ENCRYPTED = {
  zh: '文档已加密，请先去除打开密码',
  en: 'The document is encrypted; remove the password needed to open it first',
}

const WORD_97 = 0xa5ec
const WORD_6 = 0xa5dc
const FLAGS = 10
const IS_ENCRYPTED = 0x0100
const IS_TABLE_1 = 0x0200
const IS_OBFUSCATED = 0x8000
const LENGTHS = 0x4c
const STRUCTURE_TABLE = 0x9a

export function openWordFile(file: CompoundFile): WordFile {
  const main = streamOf(file, 'WordDocument')
  const magic = main.getUint16(0, true)
  if (magic === WORD_6) throw new ReadError(OLD)
  if (magic !== WORD_97) throw damaged()
  const flags = main.getUint16(FLAGS, true)
  if (flags & (IS_ENCRYPTED | IS_OBFUSCATED)) throw new ReadError(ENCRYPTED)
  const table = streamOf(file, flags & IS_TABLE_1 ? '1Table' : '0Table')
  const data = file.read('Data')
  const lengths = PARTS.map((part, at) => [part, main.getInt32(LENGTHS + 4 * at, true)] as const)
  if (lengths.some(([, length]) => length < 0)) throw damaged()
  return {
    main,
    table,
    data: data && viewOf(data),
    lengths: Object.fromEntries(lengths) as Record<Part, number>,
    structure(index) {
      const start = main.getUint32(STRUCTURE_TABLE + 8 * index, true)
      const length = main.getUint32(STRUCTURE_TABLE + 8 * index + 4, true)
      return part(table, length === 0 ? 0 : start, length)
    },
  }
}

export function damaged(): ReadError {
  return new ReadError(DAMAGED)
}

/** Throws `RangeError` where the part reaches beyond the whole. */
export function part(view: DataView, start: number, length: number): DataView {
  if (start + length > view.byteLength) throw new RangeError('beyond the end')
  return new DataView(view.buffer, view.byteOffset + start, length)
}

/**
 * A list of ascending character positions, each but the last with a record: what [MS-DOC] 2.2.2 calls a PLC.
 * It ends where a position goes back, so that no stretch of the text is given twice.
 */
export function records(view: DataView, size: number): { start: number; end: number; record: DataView }[] {
  const count = Math.max(0, Math.floor((view.byteLength - 4) / (4 + size)))
  const result: ReturnType<typeof records> = []
  for (let at = 0; at < count; at += 1) {
    const start = view.getUint32(4 * at, true)
    const end = view.getUint32(4 * at + 4, true)
    if (end < start) break
    result.push({ start, end, record: part(view, 4 * (count + 1) + size * at, size) })
  }
  return result
}

function streamOf(file: CompoundFile, name: string): DataView {
  const stream = file.read(name)
  if (!stream) throw damaged()
  return viewOf(stream)
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
