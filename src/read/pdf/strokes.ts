import type { Spend } from '../page/budget.js'
import { IDENTITY, product, through, type Matrix } from '../page/matrix.js'
import type { Image, Outlines } from '../page/page.js'
import { segmentsOf, thinLine, type Point } from '../page/segments.js'
import type { Segment } from '../page/upright.js'
import { keepGlyphless } from './glyphless.js'
import type { PdfFile } from './pdfium.js'

/** What is drawn on a page beside its text. */
export interface Strokes {
  readonly segments: readonly Segment[]
  readonly images: readonly Image[]
  readonly outlines: Outlines
}

/** fpdf_edit.h */
const TEXT = 1
const PATH = 2
const IMAGE = 3
const FORM = 5
const BEZIER = 1
const MOVE = 2
const DEEPEST_FORM = 8
/** Points. */
const HIGHEST_LINE = 60

interface Draft {
  readonly file: PdfFile
  readonly segments: Segment[]
  readonly images: Image[]
  readonly outlines: { count: number; left: number; right: number; bottom: number; top: number }
  /** Throws when the time is up. */
  readonly spend: Spend
}

/** To be read before the text, so that none of it is lost. */
export function strokesOf(file: PdfFile, page: number, spend: Spend): Strokes {
  const { pdfium } = file
  const outlines = { count: 0, left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity }
  const draft: Draft = { file, segments: [], images: [], outlines, spend }
  const count = pdfium.FPDFPage_CountObjects(page)
  for (let at = 0; at < count; at += 1) visit(draft, pdfium.FPDFPage_GetObject(page, at), IDENTITY, 0)
  const { count: corners, left, right, bottom, top } = outlines
  const area = corners > 0 ? (right - left) * (top - bottom) : 0
  return { segments: draft.segments, images: draft.images, outlines: { count: corners, area } }
}

function visit(draft: Draft, object: number, outer: Matrix, depth: number): void {
  const { pdfium } = draft.file
  const type = pdfium.FPDFPageObj_GetType(object)
  if (type !== TEXT && type !== PATH && type !== IMAGE && type !== FORM) return
  draft.spend()
  if (type === TEXT) {
    keepGlyphless(draft.file, object)
    return
  }
  const matrix = product(outer, matrixOf(draft.file, object))
  if (type === PATH) addPath(draft, object, matrix, outer)
  else if (type === IMAGE) addImage(draft, matrix)
  else if (depth < DEEPEST_FORM) {
    const count = pdfium.FPDFFormObj_CountObjects(object)
    for (let at = 0; at < count; at += 1) {
      visit(draft, pdfium.FPDFFormObj_GetObject(object, at), matrix, depth + 1)
    }
  }
}

function addPath(draft: Draft, path: number, matrix: Matrix, outer: Matrix): void {
  const { pdfium, out, room } = draft.file
  pdfium.FPDFPath_GetDrawMode(path, out, out + 4)
  const { integers } = room()
  const isFilled = integers[0] !== 0
  const isStroked = integers[1] !== 0
  if (!isFilled && !isStroked) return
  const parts = subpaths(draft, path, matrix)
  if (!parts) {
    addOutline(draft, path, outer)
    return
  }
  for (const points of parts) {
    for (const segment of segmentsOf(points, { isFilled, isStroked })) draft.segments.push(segment)
  }
}

/** A shape with curves no higher than a line of text: a character, or several, of text that is drawn as shapes. */
function addOutline({ file, outlines }: Draft, path: number, outer: Matrix): void {
  const { pdfium, out, room } = file
  if (pdfium.FPDFPageObj_GetBounds(path, out, out + 4, out + 8, out + 12) === 0) return
  const [left = 0, bottom = 0, right = 0, top = 0] = room().floats
  if (Math.min(right - left, top - bottom) > HIGHEST_LINE) return
  outlines.count += pdfium.FPDFPath_CountSegments(path)
  for (const { x, y } of [through(outer, left, bottom), through(outer, right, top)]) {
    outlines.left = Math.min(outlines.left, x)
    outlines.right = Math.max(outlines.right, x)
    outlines.bottom = Math.min(outlines.bottom, y)
    outlines.top = Math.max(outlines.top, y)
  }
}

/** The corners of each part of a path; `undefined` where a part is curved. */
function subpaths({ file, spend }: Draft, path: number, matrix: Matrix): Point[][] | undefined {
  const { pdfium, out, room } = file
  const parts: Point[][] = []
  const count = pdfium.FPDFPath_CountSegments(path)
  for (let at = 0; at < count; at += 1) {
    spend()
    const segment = pdfium.FPDFPath_GetPathSegment(path, at)
    const type = pdfium.FPDFPathSegment_GetType(segment)
    if (type === BEZIER) return undefined
    pdfium.FPDFPathSegment_GetPoint(segment, out, out + 4)
    const closes = pdfium.FPDFPathSegment_GetClose(segment) !== 0
    const [x = 0, y = 0] = room().floats
    const point = { ...through(matrix, x, y), closes }
    const part = parts.at(-1)
    if (!part || type === MOVE) parts.push([point])
    else part.push(point)
  }
  return parts
}

/** An image fills the unit square of its matrix; some writers draw lines as images of one dot. */
function addImage(draft: Draft, matrix: Matrix): void {
  const line = thinLine([0, 1].flatMap((x) => [0, 1].map((y) => through(matrix, x, y))))
  if (line) draft.segments.push(line)
  else {
    const [a, b, c, d] = matrix
    draft.images.push({ width: Math.abs(a) + Math.abs(c), height: Math.abs(b) + Math.abs(d) })
  }
}

function matrixOf({ pdfium, out, room }: PdfFile, object: number): Matrix {
  if (pdfium.FPDFPageObj_GetMatrix(object, out) === 0) return IDENTITY
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = room().floats
  return [a, b, c, d, e, f]
}
