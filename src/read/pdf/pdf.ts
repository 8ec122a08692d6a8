import { READ_LIMITS, type ReadLimits } from '../../model/limits.js'
import { ReadError, type SourceDocument } from '../document.js'
import { budget, type Spend } from '../page/budget.js'
import { pageOf } from '../page/letters.js'
import { documentFrom } from '../page/document.js'
import type { Page } from '../page/page.js'
import { lettersOf } from './letters.js'
import { LONG_JUMP } from './host.js'
import { openPdf, type PdfFile } from './pdfium.js'
import { strokesOf } from './strokes.js'

/** A report has some twenty. */
const MOST_PAGES = 1000
/** PDFium keeps what pages share, also what only pages before shared. */
const PAGES_AT_ONCE = 32
const MEGABYTE = 1024 * 1024

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
/** A page with more is no report. */
const MOST_CHARACTERS = 50_000

export async function readPdf(bytes: Uint8Array, limits: ReadLimits = READ_LIMITS): Promise<SourceDocument> {
  try {
    const file = openPdf(bytes, limits.memory * MEGABYTE)
    const isWhole = file.pdfium.FPDF_DocumentHasValidCrossReferenceTable(file.document()) !== 0
    return documentFrom('pdf', pagesOf(file, limits.seconds), isWhole ? [] : [{ kind: 'damaged' }])
  } catch (error) {
    // PDFium stops its instance where a file leads it astray.
    throw isAbort(error) ? new ReadError(DAMAGED) : error
  }
}

function* pagesOf(file: PdfFile, seconds: number): Generator<Page, void, undefined> {
  const { pdfium, pageCount } = file
  if (pageCount > MOST_PAGES) throw new ReadError(TOO_LARGE)
  if (pageCount < 1) throw new ReadError(DAMAGED)
  const spend = budget({ milliseconds: 1000 * seconds, tooSlow: TOO_SLOW })
  for (let at = 0; at < pageCount; at += 1) {
    if (at > 0 && at % PAGES_AT_ONCE === 0) file.reopen()
    const page = pdfium.FPDF_LoadPage(file.document(), at)
    if (page === 0) throw new ReadError(DAMAGED)
    yield pageAt(file, page, at + 1, spend)
    pdfium.FPDF_ClosePage(page)
  }
}

function pageAt(file: PdfFile, page: number, number: number, spend: Spend): Page {
  const { pdfium, out } = file
  pdfium.FPDF_GetPageBoundingBox(page, out)
  const [left = 0, top = 0, right = 0, bottom = 0] = file.room().floats
  const box = { left, top, right, bottom }
  const strokes = strokesOf(file, page, spend)
  const letters = lettersOf(file, page, spend)
  if (letters.length > MOST_CHARACTERS) throw new ReadError(TOO_LARGE)
  return pageOf({ box, letters, ...strokes }, number)
}

/** Of WebAssembly, or a longjmp that nobody waits for. */
function isAbort(error: unknown): boolean {
  return error === LONG_JUMP || (error instanceof Error && error.name === 'RuntimeError')
}
