import type { Spend } from '../page/budget.js'
import { quarterTurns, type Letter } from '../page/letters.js'
import type { PdfFile } from './pdfium.js'

/** What PDFium puts for a hyphen at the end of a line: a telephone number may be broken there. */
const HYPHENS: ReadonlySet<number> = new Set([0x02, 0xad, 0xfffe])
const BLANKS: ReadonlySet<number> = new Set([0xa0, 0x2002, 0x2003, 0x3000])
const FIRST_PRINTED = 0x20
/** A character that the font does not map to Unicode is still there. */
const UNMAPPED = '\ufffd'

/** Parts of the size. */
const WIDEST = 3

export function lettersOf(file: PdfFile, page: number, spend: Spend): Letter[] {
  const { pdfium } = file
  const text = pdfium.FPDFText_LoadPage(page)
  if (text === 0) return []
  const letters: Letter[] = []
  const count = pdfium.FPDFText_CountChars(text)
  const writingAt = writings(file, text)
  for (let at = 0; at < count; at += 1) {
    spend()
    const printed = printedAt(file, text, at)
    const writing = printed === undefined ? undefined : writingAt(at)
    if (printed !== undefined && writing) letters.push(letterAt(file, text, at, printed, writing))
  }
  pdfium.FPDFText_ClosePage(text)
  return letters
}

/** Blanks and line ends that PDFium adds of its own are none of the page's. */
function printedAt({ pdfium }: PdfFile, text: number, at: number): string | undefined {
  const code = pdfium.FPDFText_GetUnicode(text, at)
  if (HYPHENS.has(code)) return '-'
  // Halves of a rare character come one by one, and meet again in the line.
  if (code > FIRST_PRINTED) return BLANKS.has(code) ? ' ' : String.fromCodePoint(code)
  if (pdfium.FPDFText_IsGenerated(text, at) !== 0) return undefined
  if (code === FIRST_PRINTED) return ' '
  return code === 0 ? UNMAPPED : undefined
}

/** How the characters of one object are written. */
interface Writing {
  readonly size: number
  readonly turns: number
}

/** Writing of the character at a place; none where it leans. Asked of PDFium once for each object. */
function writings({ pdfium, out, float }: PdfFile, page: number): (at: number) => Writing | undefined {
  let known = 0
  let writing: Writing | undefined
  return (at) => {
    const object = pdfium.FPDFText_GetTextObject(page, at)
    if (object !== 0 && object === known) return writing
    known = object
    writing = undefined
    if (pdfium.FPDFText_GetMatrix(page, at, out) === 0) return undefined
    const turns = quarterTurns(float(0), float(1))
    const size = pdfium.FPDFText_GetFontSize(page, at) * Math.hypot(float(2), float(3))
    if (turns !== undefined) writing = { size, turns }
    return writing
  }
}

function letterAt(file: PdfFile, page: number, at: number, text: string, writing: Writing): Letter {
  const { pdfium, out, float, double } = file
  const { size, turns } = writing
  pdfium.FPDFText_GetCharOrigin(page, at, out, out + 8)
  const x = double(0)
  const y = double(1)
  // Left, top, right, bottom.
  const hasBox = pdfium.FPDFText_GetLooseCharBox(page, at, out) !== 0
  const width = !hasBox ? size : turns % 2 === 1 ? float(1) - float(3) : float(2) - float(0)
  // PDFium gives the characters of vertical writing no sensible width; they are square.
  const advance = width > WIDEST * size ? size : width
  return { text, x, y, advance, size, turns }
}
