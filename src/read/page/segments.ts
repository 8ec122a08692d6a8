import type { Segment } from './upright.js'

/** A corner of a path. */
export interface Point {
  readonly x: number
  readonly y: number
  /** The path goes back to its beginning from here. */
  readonly closes?: boolean
}

export interface Painting {
  readonly isFilled: boolean
  readonly isStroked: boolean
}

/** A filled rectangle no thicker is a line: Chromium and Word draw the borders of tables so. */
const THICKEST_LINE = 3
/** Parts of a dot. */
const ROUND = 0.2

/** One part of a path → the lines it draws. */
export function segmentsOf(points: readonly Point[], { isFilled, isStroked }: Painting): Segment[] {
  const line = isFilled ? thinLine(points) : undefined
  if (line) return [line]
  return isStroked ? outlineOf(points) : []
}

/** The middle of a shape that is as good as a line. */
export function thinLine(points: readonly Point[]): Segment | undefined {
  const box = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity }
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.bottom = Math.min(box.bottom, y)
    box.top = Math.max(box.top, y)
  }
  const wide = box.right - box.left
  const high = box.top - box.bottom
  if (Math.min(wide, high) > THICKEST_LINE) return undefined
  const x = (box.left + box.right) / 2
  const y = (box.top + box.bottom) / 2
  // As wide as high: one of the dots of a line that may run either way.
  if (Math.abs(wide - high) < ROUND * Math.max(wide, high)) return { x0: x, y0: y, x1: x, y1: y }
  return wide >= high
    ? { x0: box.left, y0: y, x1: box.right, y1: y }
    : { x0: x, y0: box.bottom, x1: x, y1: box.top }
}

function outlineOf(points: readonly Point[]): Segment[] {
  const segments: Segment[] = []
  const [first] = points
  points.forEach(({ x, y, closes }, at) => {
    const before = points[at - 1]
    if (before) segments.push({ x0: before.x, y0: before.y, x1: x, y1: y })
    if (closes && first) segments.push({ x0: x, y0: y, x1: first.x, y1: first.y })
  })
  return segments
}
