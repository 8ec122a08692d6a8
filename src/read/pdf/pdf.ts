import { ReadError, type SourceDocument } from '../document.js'
import { documentOf } from '../extracted.js'
import { blocksOf } from '../page/blocks.js'
import type { Page } from '../page/page.js'
import { glyphsOf, lettersOf, turnsOf } from './letters.js'
import { openPdf, type PdfFile } from './pdfium.js'
import { strokesOf } from './strokes.js'
import { rulesOf, upright } from './upright.js'

export interface PdfLimits {
  readonly bytes: number
  readonly pages: number
  /** Of WebAssembly memory. */
  readonly memory: number
  readonly milliseconds: number
}

const MEGABYTE = 1024 * 1024
export const PDF_LIMITS: PdfLimits = {
  bytes: 64 * MEGABYTE,
  pages: 1000,
  memory: 256 * MEGABYTE,
  milliseconds: 60_000,
}

const TOO_LARGE = {
  zh: 'PDF 文件过大，拒绝读取',
  en: 'The PDF file is too large and is not read',
}
const TOO_SLOW = {
  zh: 'PDF 文件过于复杂，未能在限定时间内读完',
  en: 'The PDF file is too complex and could not be read in the time allowed',
}
const DAMAGED = {
  zh: 'PDF 文件已损坏，无法读取其中的页面',
  en: 'The PDF file is damaged: its pages cannot be read',
}
const NO_TEXT = {
  zh: 'PDF 没有文本层（页面是扫描图像），未作检查，请提供可复制文字的版本或先做文字识别',
  en: 'The PDF has no text layer (its pages are images) and was not checked; provide a version with text',
}
/** A page with fewer characters and an image is a scan. */
const FEWEST_CHARACTERS = 10
const STEPS_BETWEEN_LOOKS = 4096

export async function readPdf(bytes: Uint8Array, limits: PdfLimits = PDF_LIMITS): Promise<SourceDocument> {
  if (bytes.length > limits.bytes) throw new ReadError(TOO_LARGE)
  const file = await openPdf(bytes)
  try {
    const pages = pagesOf(file, limits)
    if (pages.every(isScan)) throw new ReadError(NO_TEXT)
    return documentOf('pdf', blocksOf(pages))
  } catch (error) {
    // PDFium stops its instance where a file leads it astray.
    throw isAbort(error) ? new ReadError(DAMAGED) : error
  }
}

function pagesOf(file: PdfFile, limits: PdfLimits): Page[] {
  const { pdfium, pageCount } = file
  if (pageCount > limits.pages) throw new ReadError(TOO_LARGE)
  if (pageCount < 1) throw new ReadError(DAMAGED)
  const spend = budget(file, limits)
  return Array.from({ length: pageCount }, (_, at) => {
    const page = pdfium.FPDF_LoadPage(file.document, at)
    if (page === 0) throw new ReadError(DAMAGED)
    const result = pageAt(file, page, at + 1, spend)
    pdfium.FPDF_ClosePage(page)
    return result
  })
}

function pageAt(file: PdfFile, page: number, number: number, spend: () => void): Page {
  const { pdfium, out, float } = file
  pdfium.FPDF_GetPageBoundingBox(page, out)
  const box = { left: float(0), top: float(1), right: float(2), bottom: float(3) }
  const letters = lettersOf(file, page, spend)
  const turns = turnsOf(letters)
  const turned = upright(box, turns)
  const { segments, images } = strokesOf(file, page, spend)
  return {
    number,
    width: turned.width,
    height: turned.height,
    glyphs: glyphsOf(letters, turns, turned),
    rules: rulesOf(segments, turned),
    images,
  }
}

/** Time and memory are looked at now and then. */
function budget({ pdfium }: PdfFile, limits: PdfLimits): () => void {
  const end = performance.now() + limits.milliseconds
  let steps = 0
  return () => {
    steps += 1
    if (steps % STEPS_BETWEEN_LOOKS !== 0) return
    if (performance.now() > end) throw new ReadError(TOO_SLOW)
    if (pdfium.memory.buffer.byteLength > limits.memory) throw new ReadError(TOO_LARGE)
  }
}

function isScan({ glyphs, images }: Page): boolean {
  const printed = glyphs.filter(({ text }) => text !== ' ').length
  return printed < FEWEST_CHARACTERS && (images > 0 || printed === 0)
}

/** emscripten throws numbers and errors of WebAssembly. */
function isAbort(error: unknown): boolean {
  return (
    typeof error === 'number' || (error instanceof Error && /^RuntimeError$|^ExitStatus$/.test(error.name))
  )
}
