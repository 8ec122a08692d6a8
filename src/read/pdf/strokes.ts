import type { PdfFile } from './pdfium.js'
import type { Segment } from './upright.js'

/** What is drawn on a page beside its text. */
export interface Strokes {
  readonly segments: readonly Segment[]
  readonly images: number
}

/** fpdf_edit.h */
const PATH = 2
const IMAGE = 3
const FORM = 5
const BEZIER = 1
const MOVE = 2
/** A filled rectangle no thicker is a line: Chromium and Word draw the borders of tables so. */
const THICKEST_LINE = 3
const DEEPEST_FORM = 8

type Matrix = readonly [number, number, number, number, number, number]
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

interface Point {
  readonly x: number
  readonly y: number
  readonly isMove: boolean
  readonly closes: boolean
}

interface Draft {
  readonly file: PdfFile
  readonly segments: Segment[]
  images: number
  /** Throws when the time is up. */
  readonly spend: () => void
}

export function strokesOf(file: PdfFile, page: number, spend: () => void): Strokes {
  const { pdfium } = file
  const draft: Draft = { file, segments: [], images: 0, spend }
  const count = pdfium.FPDFPage_CountObjects(page)
  for (let at = 0; at < count; at += 1) visit(draft, pdfium.FPDFPage_GetObject(page, at), IDENTITY, 0)
  return draft
}

function visit(draft: Draft, object: number, outer: Matrix, depth: number): void {
  const { pdfium } = draft.file
  const type = pdfium.FPDFPageObj_GetType(object)
  if (type !== PATH && type !== IMAGE && type !== FORM) return
  draft.spend()
  const matrix = product(outer, matrixOf(draft.file, object))
  if (type === PATH) addPath(draft, object, matrix)
  else if (type === IMAGE) addImage(draft, matrix)
  else if (depth < DEEPEST_FORM) {
    const count = pdfium.FPDFFormObj_CountObjects(object)
    for (let at = 0; at < count; at += 1) {
      visit(draft, pdfium.FPDFFormObj_GetObject(object, at), matrix, depth + 1)
    }
  }
}

function addPath(draft: Draft, path: number, matrix: Matrix): void {
  const { pdfium, out, integer } = draft.file
  pdfium.FPDFPath_GetDrawMode(path, out, out + 4)
  const isFilled = integer(0) !== 0
  const isStroked = integer(1) !== 0
  if (!isFilled && !isStroked) return
  for (const points of subpaths(draft, path, matrix)) {
    const line = isFilled ? thinLine(points) : undefined
    if (line) draft.segments.push(line)
    else if (isStroked) addOutline(draft, points)
  }
}

/** The corners of each part of a path; none where a part is curved. */
function subpaths({ file, spend }: Draft, path: number, matrix: Matrix): Point[][] {
  const { pdfium, out, float } = file
  const parts: Point[][] = []
  const count = pdfium.FPDFPath_CountSegments(path)
  for (let at = 0; at < count; at += 1) {
    spend()
    const segment = pdfium.FPDFPath_GetPathSegment(path, at)
    const type = pdfium.FPDFPathSegment_GetType(segment)
    if (type === BEZIER) return []
    pdfium.FPDFPathSegment_GetPoint(segment, out, out + 4)
    const [x, y] = [float(0), float(1)]
    const point = {
      x: matrix[0] * x + matrix[2] * y + matrix[4],
      y: matrix[1] * x + matrix[3] * y + matrix[5],
      isMove: type === MOVE,
      closes: pdfium.FPDFPathSegment_GetClose(segment) !== 0,
    }
    const part = parts.at(-1)
    if (!part || point.isMove) parts.push([point])
    else part.push(point)
  }
  return parts
}

/** A filled shape that is as good as a line: its middle. */
function thinLine(points: readonly Point[]): Segment | undefined {
  const box = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity }
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.bottom = Math.min(box.bottom, y)
    box.top = Math.max(box.top, y)
  }
  return middleOf(box)
}

function middleOf(box: { left: number; right: number; bottom: number; top: number }): Segment | undefined {
  const wide = box.right - box.left
  const high = box.top - box.bottom
  if (Math.min(wide, high) > THICKEST_LINE) return undefined
  const x = (box.left + box.right) / 2
  const y = (box.top + box.bottom) / 2
  return wide >= high
    ? { x0: box.left, y0: y, x1: box.right, y1: y }
    : { x0: x, y0: box.bottom, x1: x, y1: box.top }
}

function addOutline({ segments }: Draft, points: readonly Point[]): void {
  points.forEach(({ x, y, closes }, at) => {
    const before = points[at - 1]
    if (before) segments.push({ x0: before.x, y0: before.y, x1: x, y1: y })
    const [first] = points
    if (closes && first) segments.push({ x0: x, y0: y, x1: first.x, y1: first.y })
  })
}

/** An image fills the unit square of its matrix; some writers draw lines as images of one dot. */
function addImage(draft: Draft, [a, b, c, d, x, y]: Matrix): void {
  const xs = [x, x + a, x + c, x + a + c]
  const ys = [y, y + b, y + d, y + b + d]
  const box = { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) }
  const line = middleOf(box)
  if (line) draft.segments.push(line)
  else draft.images += 1
}

function matrixOf({ pdfium, out, float }: PdfFile, object: number): Matrix {
  if (pdfium.FPDFPageObj_GetMatrix(object, out) === 0) return IDENTITY
  return [float(0), float(1), float(2), float(3), float(4), float(5)]
}

/** What `inner` makes, seen through `outer`. */
function product(outer: Matrix, inner: Matrix): Matrix {
  if (outer === IDENTITY) return inner
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}
