import type { PdfFile } from './pdfium.js'

/** Of 255. White is no watermark, but stands on a dark ground. */
const LIGHT = 144
const WHITE = 250
const OPAQUE = 140

/** Whether a text is drawn lightly, as watermarks are. */
export function isFaint({ pdfium, out, room }: PdfFile, text: number): boolean {
  if (pdfium.FPDFPageObj_GetFillColor(text, out, out + 4, out + 8, out + 12) === 0) return false
  const [red = 0, green = 0, blue = 0, opacity = 255] = room().integers
  const darkest = Math.min(red, green, blue)
  return opacity < OPAQUE || (darkest >= LIGHT && darkest < WHITE)
}
