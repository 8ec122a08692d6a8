import type { PdfFile } from './pdfium.js'
import type { Glyph } from '../page/page.js'
import type { PageBox, Upright } from './upright.js'

/** A character as PDFium gives it, in the page's own coordinates. */
export interface Letter {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly box: PageBox
  readonly size: number
  /** Quarter turns counterclockwise of its line. */
  readonly turns: number
}

/** What PDFium puts for a hyphen at the end of a line: a telephone number may be broken there. */
const HYPHENS: ReadonlySet<number> = new Set([0x02, 0xad, 0xfffe])
const BLANKS: ReadonlySet<number> = new Set([0xa0, 0x2002, 0x2003, 0x3000])
const FIRST_PRINTED = 0x20
/** A character that the font does not map to Unicode is still there. */
const UNMAPPED = '\ufffd'
/** Radians off an axis; what leans more is a watermark. */
const LEANING = 0.09

/** Parts of the size. */
const WIDEST = 3

export function lettersOf(file: PdfFile, page: number, spend: () => void): Letter[] {
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
  const angle = Math.atan2(float(1), float(0)) / (Math.PI / 2)
  const scale = Math.hypot(float(2), float(3))
  if (Math.abs(angle - Math.round(angle)) > LEANING) return undefined
  if (pdfium.FPDFText_GetCharOrigin(page, at, out, out + 8) === 0) return undefined
  const [x, y] = [double(0), double(1)]
  if (pdfium.FPDFText_GetLooseCharBox(page, at, out) === 0) return undefined
  const box = { left: float(0), top: float(1), right: float(2), bottom: float(3) }
  const size = pdfium.FPDFText_GetFontSize(page, at) * scale
  return { text, x, y, box, size, turns: (Math.round(angle) + 4) % 4 }
}

/** Quarter turns of most of the letters. */
export function turnsOf(letters: readonly Letter[]): number {
  const counts = [0, 0, 0, 0]
  for (const { turns } of letters) counts[turns] = (counts[turns] ?? 0) + 1
  return counts.indexOf(Math.max(...counts))
}

/** The letters that lie on the page, its text turned upright. */
export function glyphsOf(letters: readonly Letter[], turns: number, page: Upright): Glyph[] {
  const glyphs: Glyph[] = []
  for (const letter of letters) {
    const { x, y, box, text, size } = letter
    const left = page.x(x, y)
    const base = page.y(x, y)
    if (left < -size || left > page.width + size || base < 0 || base > page.height + size) continue
    const advance = letter.turns % 2 === 1 ? box.top - box.bottom : box.right - box.left
    // PDFium gives the characters of vertical writing no sensible width; they are square.
    const width = advance > WIDEST * size ? size : advance
    // Counterclockwise in y up is the same turn, seen clockwise, with y down.
    const turn = (turns - letter.turns + 4) % 4
    glyphs.push({ text, left, right: left + width, y: base, size, ...(turn === 0 ? {} : { turn }) })
  }
  return glyphs
}
