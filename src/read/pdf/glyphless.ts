import type { PdfFile } from './pdfium.js'

/** How text is written: not at all (by programs that recognise scans), or as outlines. */
const INVISIBLE = 3
const OUTLINED = 1
/** Never drawn either, since nothing is drawn here: text that was invisible. */
const OUTLINED_INVISIBLE = 5
const WIDE = 1
const IDENTITY = [1, 0, 0, 1, 0, 0]
/** Behind the four sides. */
const MATRIX = 4

/**
 * PDFium leaves text of no width out, and takes lines of no height for one where they say the same. It takes both
 * from the shapes of the glyphs, so that a single character of a font that is not embedded, or whose glyphs are blank,
 * would be lost; the line of an outline has a width.
 */
export function keepGlyphless({ pdfium, out, room }: PdfFile, text: number): void {
  if (pdfium.FPDFPageObj_GetBounds(text, out, out + 4, out + 8, out + 12) === 0) return
  const [left, bottom, right, top] = room().floats
  if (left !== right && bottom !== top) return
  const isInvisible = pdfium.FPDFTextObj_GetTextRenderMode(text) === INVISIBLE
  pdfium.FPDFPageObj_SetStrokeWidth(text, WIDE)
  pdfium.FPDFTextObj_SetTextRenderMode(text, isInvisible ? OUTLINED_INVISIBLE : OUTLINED)
  room().floats.set(IDENTITY, MATRIX)
  // It is measured anew.
  pdfium.FPDFPageObj_TransformF(text, out + MATRIX * 4)
}

/** Whether the characters of a text are not drawn. */
export function isInvisible({ pdfium }: PdfFile, text: number): boolean {
  const mode = pdfium.FPDFTextObj_GetTextRenderMode(text)
  return mode === INVISIBLE || mode === OUTLINED_INVISIBLE
}
