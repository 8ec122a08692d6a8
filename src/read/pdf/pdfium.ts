import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setFlagsFromString } from 'node:v8'
import { ReadError } from '../document.js'
import { hostOf, type HostExports } from './host.js'
import { once } from '../../model/once.js'

/**
 * What is used of PDFium. `@hyzyla/pdfium` ships its whole C interface (fpdfview.h, fpdf_text.h, fpdf_edit.h) as
 * WebAssembly, of which only that file is taken: its version is pinned, since what it asks for is in `host.ts`.
 * WebAssembly cannot reach files or the network; whatever a hostile file does stays in this instance.
 */
export interface Pdfium {
  readonly memory: HostExports['memory']
  malloc(size: number): number
  FPDF_InitLibrary(): void
  FPDF_LoadMemDocument(data: number, size: number, password: number): number
  FPDF_CloseDocument(document: number): void
  FPDF_GetLastError(): number
  FPDF_GetPageCount(document: number): number
  /** 0 where the table was damaged and PDFium put it together from what it found. */
  FPDF_DocumentHasValidCrossReferenceTable(document: number): number
  FPDF_LoadPage(document: number, index: number): number
  FPDF_ClosePage(page: number): void
  FPDF_GetPageBoundingBox(page: number, rectangle: number): number
  FPDFText_LoadPage(page: number): number
  FPDFText_ClosePage(text: number): void
  FPDFText_CountChars(text: number): number
  FPDFText_GetUnicode(text: number, index: number): number
  FPDFText_IsGenerated(text: number, index: number): number
  /** The object that draws it: all its characters have one matrix and one size. */
  FPDFText_GetTextObject(text: number, index: number): number
  FPDFTextObj_GetTextRenderMode(object: number): number
  FPDFTextObj_SetTextRenderMode(object: number, mode: number): number
  FPDFText_GetFontSize(text: number, index: number): number
  FPDFText_GetMatrix(text: number, index: number, matrix: number): number
  FPDFText_GetCharOrigin(text: number, index: number, x: number, y: number): number
  FPDFText_GetLooseCharBox(text: number, index: number, rectangle: number): number
  FPDFPage_CountObjects(page: number): number
  FPDFPage_GetObject(page: number, index: number): number
  FPDFFormObj_CountObjects(form: number): number
  FPDFFormObj_GetObject(form: number, index: number): number
  FPDFPageObj_GetType(object: number): number
  FPDFPageObj_GetMatrix(object: number, matrix: number): number
  FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number
  FPDFPageObj_GetFillColor(object: number, red: number, green: number, blue: number, opacity: number): number
  FPDFPageObj_SetStrokeWidth(object: number, width: number): number
  FPDFPageObj_TransformF(object: number, matrix: number): number
  FPDFPath_GetDrawMode(path: number, fill: number, stroke: number): number
  FPDFPath_CountSegments(path: number): number
  FPDFPath_GetPathSegment(path: number, index: number): number
  FPDFPathSegment_GetType(segment: number): number
  FPDFPathSegment_GetPoint(segment: number, x: number, y: number): number
  FPDFPathSegment_GetClose(segment: number): number
}

/** Neither the types of ES2023 nor those of Node know it. */
declare const WebAssembly: {
  readonly Module: new (code: Uint8Array) => object
  readonly Instance: new (code: object, imports: object) => { readonly exports: object }
}

/** An open file and room for what PDFium writes back. */
export interface PdfFile {
  readonly pdfium: Pdfium
  /** The document; another one after `reopen`. */
  document(): number
  /** Lets go of the fonts and objects of the pages that were read. */
  reopen(): void
  readonly pageCount: number
  /** Address of the room. */
  readonly out: number
  /** The room as numbers; of no length once the memory has grown, so ask again after each call. */
  room(): Room
}

export interface Room {
  readonly floats: Float32Array
  readonly doubles: Float64Array
  readonly integers: Int32Array
}

const ENCRYPTED = {
  zh: 'PDF 文件需要密码才能打开，请先去除密码',
  en: 'The PDF file asks for a password; remove it first',
}
const DAMAGED = {
  zh: 'PDF 文件已损坏或不完整，无法打开',
  en: 'The PDF file is damaged or incomplete and cannot be opened',
}
const PASSWORD = 4
const SECURITY = 5
const ROOM = 64

/** Opens a file in an instance of its own: nothing that one file does can reach the next. */
export function openPdf(bytes: Uint8Array, mostMemory: number): PdfFile {
  const pdfium = instance(mostMemory)
  const data = pdfium.malloc(bytes.length)
  const out = pdfium.malloc(ROOM)
  new Uint8Array(pdfium.memory.buffer).set(bytes, data)
  const open = (): number => {
    const opened = pdfium.FPDF_LoadMemDocument(data, bytes.length, 0)
    if (opened !== 0) return opened
    const error = pdfium.FPDF_GetLastError()
    throw new ReadError(error === PASSWORD || error === SECURITY ? ENCRYPTED : DAMAGED)
  }
  let document = open()
  return {
    pdfium,
    document: () => document,
    reopen() {
      pdfium.FPDF_CloseDocument(document)
      document = open()
    },
    pageCount: pdfium.FPDF_GetPageCount(document),
    out,
    room: roomAt(pdfium.memory, out),
  }
}

/** WebAssembly memory that grows gets a new buffer. */
function roomAt(memory: Pdfium['memory'], out: number): () => Room {
  const views = (): Room => ({
    floats: new Float32Array(memory.buffer, out, ROOM / 4),
    doubles: new Float64Array(memory.buffer, out, ROOM / 8),
    integers: new Int32Array(memory.buffer, out, ROOM / 4),
  })
  let room = views()
  return () => {
    if (room.floats.length === 0) room = views()
    return room
  }
}

function instance(mostMemory: number): Pdfium {
  const host = hostOf(mostMemory)
  const { exports } = new WebAssembly.Instance(compiled(), host.imports)
  const pdfium = exports as Pdfium & HostExports & Startup
  host.attach(pdfium)
  pdfium.emscripten_stack_init()
  pdfium.__wasm_call_ctors()
  pdfium.FPDF_InitLibrary()
  return pdfium
}

/** What emscripten's glue calls first. */
interface Startup {
  emscripten_stack_init(): void
  __wasm_call_ctors(): void
}

/**
 * Compiled once in a process; code has no state. Function by function as they are called, and only by the first
 * of V8's compilers: a report is read before the optimising one is done, which takes twice the time of reading.
 */
const compiled = once(() => {
  setFlagsFromString('--wasm-lazy-validation')
  setFlagsFromString('--liftoff-only')
  // Optimising what lays the pages out as late takes a sixth off the time of one file.
  setFlagsFromString('--interrupt-budget=1000000')
  const require = createRequire(import.meta.url)
  return new WebAssembly.Module(readFileSync(require.resolve('@hyzyla/pdfium/pdfium.wasm')))
})
