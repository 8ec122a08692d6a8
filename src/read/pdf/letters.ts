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
  for (let at = 0; at < count; at += 1) {
    spend()
    const printed = printedAt(file, text, at)
    const letter = printed === undefined ? undefined : letterAt(file, text, at, printed)
    if (letter) letters.push(letter)
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

function letterAt(file: PdfFile, page: number, at: number, text: string): Letter | undefined {
  const { pdfium, out, float, double } = file
  if (pdfium.FPDFText_GetMatrix(page, at, out) === 0) return undefined
  const turns = quarterTurns(float(0), float(1))
  if (turns === undefined) return undefined
  const size = pdfium.FPDFText_GetFontSize(page, at) * Math.hypot(float(2), float(3))
  if (pdfium.FPDFText_GetCharOrigin(page, at, out, out + 8) === 0) return undefined
  const [x, y] = [double(0), double(1)]
  // Left, top, right, bottom.
  if (pdfium.FPDFText_GetLooseCharBox(page, at, out) === 0) return undefined
  const width = turns % 2 === 1 ? float(1) - float(3) : float(2) - float(0)
  // PDFium gives the characters of vertical writing no sensible width; they are square.
  const advance = width > WIDEST * size ? size : width
  return { text, x, y, advance, size, turns }
}
