import type { Spend } from '../page/budget.js'
import { directionOf, type Letter, type Writing } from '../page/letters.js'
import { isFaint } from './faint.js'
import { isInvisible } from './glyphless.js'
import type { PdfFile, Pdfium } from './pdfium.js'

/** What PDFium puts for a hyphen at the end of a line: a telephone number may be broken there. */
const HYPHENS: ReadonlySet<number> = new Set([0x02, 0xad, 0xfffe])
const BLANKS: ReadonlySet<number> = new Set([0xa0, 0x2002, 0x2003, 0x3000])
const FIRST_PRINTED = 0x20
/** A character that the font does not map to Unicode is still there. */
const UNMAPPED = '\ufffd'

/** Where most characters lie. */
const FIRST_CHINESE = 0x3000
const LAST_CHINESE = 0xd800

/** Parts of the size. */
const WIDEST = 3
/** Where in the room the box is put, behind the two numbers of the origin. */
const BOX = 4

export function lettersOf(file: PdfFile, page: number, spend: Spend): Letter[] {
  const { pdfium } = file
  const text = pdfium.FPDFText_LoadPage(page)
  if (text === 0) return []
  const letters: Letter[] = []
  const count = pdfium.FPDFText_CountChars(text)
  let object = 0
  let writing: Writing | undefined
  for (let at = 0; at < count; at += 1) {
    spend()
    const printed = printedAt(pdfium, text, at)
    if (printed === undefined) continue
    // All characters of an object are written in one way: PDFium is asked once.
    const own = pdfium.FPDFText_GetTextObject(text, at)
    if (own === 0 || own !== object) writing = writingAt(file, text, at, own)
    object = own
    if (writing) letters.push(letterAt(file, text, at, printed, writing))
  }
  pdfium.FPDFText_ClosePage(text)
  return letters
}

/** Blanks and line ends that PDFium adds of its own are none of the page's. */
function printedAt(pdfium: Pdfium, text: number, at: number): string | undefined {
  const code = pdfium.FPDFText_GetUnicode(text, at)
  if (code > FIRST_CHINESE && code < LAST_CHINESE) return String.fromCharCode(code)
  if (HYPHENS.has(code)) return '-'
  // Halves of a rare character come one by one, and meet again in the line.
  if (code > FIRST_PRINTED) return BLANKS.has(code) ? ' ' : String.fromCodePoint(code)
  if (pdfium.FPDFText_IsGenerated(text, at) !== 0) return undefined
  if (code === FIRST_PRINTED) return ' '
  return code === 0 ? UNMAPPED : undefined
}

/** None where the character leans. */
function writingAt(file: PdfFile, text: number, at: number, object: number): Writing | undefined {
  const { pdfium, out, room } = file
  if (pdfium.FPDFText_GetMatrix(text, at, out) === 0) return undefined
  const [a = 1, b = 0, c = 0, d = 1] = room().floats
  const direction = directionOf(a, b)
  if (!direction) return undefined
  const size = pdfium.FPDFText_GetFontSize(text, at) * Math.hypot(c, d)
  const look = object === 0 ? {} : { isInvisible: isInvisible(file, object), isFaint: isFaint(file, object) }
  return { ...direction, ...look, size }
}

function letterAt(
  { pdfium, out, room }: PdfFile,
  page: number,
  at: number,
  text: string,
  writing: Writing,
): Letter {
  const { size, turns } = writing
  pdfium.FPDFText_GetCharOrigin(page, at, out, out + 8)
  const hasBox = pdfium.FPDFText_GetLooseCharBox(page, at, out + BOX * 4) !== 0
  const { doubles, floats } = room()
  // Left, top, right, bottom.
  const from = turns % 2 === 1 ? floats[BOX + 3] : floats[BOX]
  const to = turns % 2 === 1 ? floats[BOX + 1] : floats[BOX + 2]
  const width = hasBox ? (to ?? 0) - (from ?? 0) : size
  // PDFium gives the characters of vertical writing no sensible width; they are square.
  const advance = width > WIDEST * size ? size : width
  return { text, x: doubles[0] ?? 0, y: doubles[1] ?? 0, advance, writing }
}
